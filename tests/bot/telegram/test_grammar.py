import html
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.entities import utf16_length
from bot.telegram.grammar import Entity, GrammarError, Parsed, parse_html
from tests.growth import LINEAR, growth

Verdict = str | tuple[str, list[tuple[str, int, int]]]

DATA = Path(__file__).parents[2] / "data" / "tdlib_parse_html.json"
CASES = json.loads(DATA.read_text(encoding="utf-8"))["cases"]
KINDS = {
    "Bold": "bold", "Italic": "italic", "Underline": "underline", "Strikethrough": "strikethrough",
    "Spoiler": "spoiler", "Code": "code", "Pre": "pre", "PreCode": "pre", "TextUrl": "text_link",
    "BlockQuote": "blockquote", "ExpandableBlockQuote": "expandable_blockquote",
    "CustomEmoji": "custom_emoji", "FormattedDate": "date_time",
}  # fmt: skip


def judged(raw: str) -> Verdict:
    try:
        parsed = parse_html(raw)
    except GrammarError as error:
        return str(error)
    return parsed.text, [(entity.kind, entity.offset, entity.length) for entity in parsed.entities]


def expected(case: dict[str, Any]) -> Verdict:
    if not case["ok"]:
        return str(case["error"])
    return case["text"], [(KINDS[kind], offset, length) for kind, offset, length in case["entities"]]


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_a_text_is_judged_as_telegram_judges_it(case: dict[str, Any]) -> None:
    assert judged(case["input"]) == expected(case)


@pytest.mark.parametrize(
    ("raw", "address"),
    [
        ("<a href='https://x.example/أ?b=1&amp;c=2'>ن</a>", "https://x.example/أ?b=1&c=2"),
        ("<a href='x.example'>ن</a>", "http://x.example"),
        ("<a href='x.example/أ ب '>ن</a>", "http://x.example/أ%20ب"),
        ("<a href='tg://resolve?domain=x'>ن</a>", "tg://resolve?domain=x"),
    ],
    ids=["escaped", "bare host", "blanks", "telegram's own"],
)
def test_a_link_keeps_its_address(raw: str, address: str) -> None:
    assert [entity.url for entity in parse_html(raw).entities] == [address]


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost/a",
        "javascript:alert(1)",
        "x.example:99999",
        "..",
        "نص عادي",
        "x.example ",
        " http://x.example/",
        "x\x1b.example",
    ],
)
def test_an_address_that_is_no_link_leaves_the_text_alone(address: str) -> None:
    assert parse_html(f'<a href="{address}">نص</a>') == Parsed("نص")


def test_a_mention_by_id_is_no_link() -> None:
    assert parse_html("<a href='tg://user?id=42'>من</a>").entities == (Entity("text_mention", 0, 2, "42"),)


def test_a_code_with_a_language_in_a_pre_is_one_entity() -> None:
    assert parse_html("<pre><code class='language-sql'>x</code></pre>").entities == (
        Entity("pre", 0, 1, "sql"),
    )


def test_a_text_that_is_too_long_for_an_address_is_no_link() -> None:
    assert parse_html(f"<a>x.example/{'a' * 10_000}</a>").entities == ()


def test_tag_names_are_read_without_case() -> None:
    assert parse_html("<B>نص</b>").entities == (Entity("bold", 0, 2),)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ("نص \ud800", "Text must be encoded in UTF-8"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-emoji emoji-id='x'>x</tg-emoji>", "Invalid custom emoji identifier specified"),
        ("<tg-time unix='x'>x</tg-time>", "Invalid date specified"),
        ("5 < 6", 'Unsupported start tag "" at byte offset 2'),
        ("<b\0>x</b>", "Unclosed start tag at byte offset 0"),
        ("&#xD83D;&#xDE00;<b>", 'Can\'t find end tag corresponding to start tag "b"'),
    ],
)
def test_a_mistake_is_told_in_telegrams_words(raw: str, message: str) -> None:
    assert judged(raw) == message


@pytest.mark.parametrize(
    "unit",
    ["<", "&#", "<a ", "<b>x", "<a>" + "x" * 30],
    ids=["angles", "references", "attributes", "open tags", "links"],
)
def test_a_hostile_text_is_judged_in_linear_time(unit: str) -> None:
    assert growth(lambda size: unit * (size // len(unit)), judged, 50_000) < LINEAR


@settings(deadline=None)
@given(st.text())
def test_an_escaped_text_reads_as_itself(text: str) -> None:
    assert parse_html(html.escape(text)).text == text


@settings(deadline=None)
@given(st.text(st.sampled_from("<>&;/\"'=b i#xaق😀")))
def test_any_text_is_either_read_or_refused(raw: str) -> None:
    verdict = judged(raw)
    assert isinstance(verdict, str) or utf16_length(verdict[0]) <= utf16_length(raw)
