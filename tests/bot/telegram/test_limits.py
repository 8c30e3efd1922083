import html
import json
from pathlib import Path

import pytest

from bot.telegram.limits import Button, RefusedError, check_keyboard, check_text, entities_bytes

LINK = "<a href='https://news.example/{0}'>{0}</a> "


def refusal(raw: str) -> str | None:
    try:
        check_text(raw, html=True)
    except RefusedError as refused:
        return refused.description
    return None


@pytest.mark.parametrize(
    ("raw", "description"),
    [
        ("ا" * 4_096, None),
        ("ا" * 4_097, "Bad Request: message is too long"),
        ("<b>" + "😀" * 4_096 + "</b>", None),
        ("<b></b>" * 4_680 + "ا", None),
        ("<b></b>" * 4_681 + "ا", "Bad Request: message is too long"),
        ("<b>ا</b> " * 100, None),
        ("<b>ا</b> " * 101, "Bad Request: ENTITIES_TOO_LONG"),
        (LINK.format("a" * 90) * 40, None),
        (LINK.format("a" * 90) * 80 + "x", "Bad Request: message is too long"),
        (LINK.replace("{0}<", "ا<").format("a" * 150) * 60, "Bad Request: ENTITIES_TOO_LONG"),
        (" \n\t", "Bad Request: message text is empty"),
        ("", "Bad Request: message text is empty"),
        ("<b>\u2028</b>", "Bad Request: message text is empty"),
        ("نص \ud800", "Bad Request: text must be encoded in UTF-8"),
        ("<q>", 'Bad Request: can\'t parse entities: Unsupported start tag "q" at byte offset 0'),
    ],
    ids=[
        "full", "over", "full of pairs", "raw full", "raw over", "100 entities", "101 entities", "links",
        "links, text over", "long links", "blank", "empty", "nothing left", "half a pair", "grammar",
    ],
)  # fmt: skip
def test_a_text_is_taken_or_refused_as_telegram_would(raw: str, description: str | None) -> None:
    assert refusal(raw) == description


def test_a_text_without_a_parse_mode_is_not_read_as_html() -> None:
    assert check_text("5 < 6 &amp;", html=False).text == "5 < 6 &amp;"


def test_the_size_of_entities_counts_addresses_and_padding() -> None:
    parsed = check_text("<b>ا</b> <a href='http://ab.cd'>ب</a> <blockquote>ج</blockquote>", html=True)
    assert entities_bytes(parsed.entities) == 8 + 12 + (12 + 16) + (12 + 4)


@pytest.mark.parametrize(
    ("rows", "cause"),
    [
        ([[Button("ملخص", "ا" * 32)] * 8] * 12, None),
        ([[Button("ملخص", "ا" * 33)]], "BUTTON_DATA_INVALID"),
        ([[Button("1", "a")] * 9], "reply markup is too long"),
        ([[Button("1", "a")]] * 101, "reply markup is too long"),
        ([[Button(" \u2028", "a")]], "inline keyboard button text must be non-empty"),
        ([[Button("ملخص")]], "text buttons are unallowed in the inline keyboard"),
        ([[Button("ملخص", url="https://news.example")]], None),
    ],
    ids=["full", "65 bytes", "nine in a row", "101 buttons", "no text", "no data", "link"],
)
def test_a_keyboard_is_taken_or_refused_as_telegram_would(
    rows: list[list[Button]], cause: str | None
) -> None:
    if cause is None:
        check_keyboard(rows)
        return
    with pytest.raises(RefusedError, match=cause):
        check_keyboard(rows)


@pytest.mark.shared
def test_no_naughty_text_is_refused_when_it_is_escaped(shared: Path) -> None:
    texts = json.loads((shared / "corpora/blns/blns.json").read_text(encoding="utf-8"))
    refused = [text for text in texts if refusal(f"نص {html.escape(text)}")]
    assert len(texts) > 500
    assert refused == []


@pytest.mark.shared
def test_a_third_of_naughty_texts_is_refused_as_they_are(shared: Path) -> None:
    texts = json.loads((shared / "corpora/blns/blns.json").read_text(encoding="utf-8"))
    refused = [text for text in texts if "can't parse" in str(refusal(f"نص {text}"))]
    assert (len(refused), len(texts)) == (172, 515)
