"""Articles as JSON objects."""

import json
from datetime import date

import pytest

from bot.errors import IntakeError
from bot.intake.record import read_record


def test_everything_that_is_given_is_taken() -> None:
    given = {
        "text": "نص الخبر\nسطر ثان",
        "title": " عنوان  الخبر ",
        "outlet": "النهار",
        "url": "https://example.org/a/1",
        "published": "2026-02-03",
        "tags": ["another program's key"],
    }
    told = ("نص الخبر\nسطر ثان", "عنوان الخبر", "النهار", "https://example.org/a/1", date(2026, 2, 3))
    assert read_record("x", json.dumps(given)) == told


@pytest.mark.parametrize("value", [None, "", "  "])
def test_an_empty_value_is_not_given(value: str | None) -> None:
    given = {"text": "نص", "title": value, "outlet": value, "url": value, "published": value}
    assert read_record("x", json.dumps(given)) == ("نص", None, None, None, None)


@pytest.mark.parametrize(
    "written", ["2026-02-03", "2026-02-03T23:59:00+03:00", "2026-02-03T01:00:00Z", "20260203"]
)
def test_the_day_is_the_one_that_is_written(written: str) -> None:
    assert read_record("x", json.dumps({"text": "نص", "published": written})).published == date(2026, 2, 3)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("<p>وصل الوزير.</p><p>والتقى <b>نظيره</b>.</p>", "وصل الوزير.\nوالتقى نظيره."),
        ("وصل الوزير.<br/>والتقى&nbsp;نظيره.", "وصل الوزير.\nوالتقى نظيره."),
        ("<div class='a'>وصل\nالوزير.</div><script>x < 1</script><p>ثم غادر.</p>", "وصل الوزير.\nثم غادر."),
        ("<style>p{}</style><h2>عنوان</h2><p>نص &quot;مقتبس&quot;</p>", 'عنوان\nنص "مقتبس"'),
        ("درجة الحرارة < 5 والضغط > 3", "درجة الحرارة < 5 والضغط > 3"),
        ("كتب الوسم <p> في درسه", "كتب الوسم <p> في درسه"),
    ],
    ids=["paragraphs", "breaks", "script", "style", "signs", "a_tag_in_prose"],
)
def test_markup_is_read_as_the_text_it_shows(written: str, text: str) -> None:
    assert read_record("x", json.dumps({"text": written})).text == text


def test_an_escaped_lone_surrogate_is_replaced() -> None:
    assert read_record("x", '{"text": "نص\\ud800"}').text == "نص\ufffd"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param('{"text": "نص",}', "not JSON .*line 1, column", id="syntax"),
        pytest.param("", "not JSON", id="empty"),
        pytest.param("[]", "one article a file", id="list"),
        pytest.param("{}", 'has no "text"', id="no text"),
        pytest.param('{"text": 5}', '"text" must be text, not 5', id="number for text"),
        pytest.param('{"text": "نص", "outlet": ["a"]}', '"outlet" must be text', id="list for outlet"),
        pytest.param('{"text": "نص", "url": "example"}', '"url" must be the link', id="no link"),
        pytest.param('{"text": "نص", "published": "3 فبراير"}', '"published" must be a day', id="no day"),
        pytest.param(
            '{"text": "نص", "published": 20260203}', '"published" must be text', id="number for day"
        ),
        pytest.param("[" * 100_000, "cannot be read|not JSON", id="deep"),
        pytest.param("9" * 10_000, "cannot be read", id="long number"),
    ],
)
def test_a_mistake_is_told_with_its_remedy(text: str, words: str) -> None:
    with pytest.raises(IntakeError, match=words):
        read_record("x", text)


@pytest.mark.parametrize(
    "value",
    ["unknown", "Unknown Source", "N/A", "-", "?", "null", "مجهول", "مجهولة", "غير معروف", "مصدر مجهول"],
)
def test_a_value_that_says_unknown_is_unknown(value: str) -> None:
    given = {"text": "نص", "outlet": value, "url": value, "published": value}
    assert read_record("x", json.dumps(given)) == ("نص", None, None, None, None)


def test_an_outlet_may_have_such_a_word_in_its_name() -> None:
    assert read_record("x", json.dumps({"text": "نص", "outlet": "صحيفة المجهول"})).outlet == "صحيفة المجهول"


def test_a_text_under_another_key_is_told() -> None:
    with pytest.raises(IntakeError, match=r'has no "text" \(is it "content"\?\)'):
        read_record("x", json.dumps({"content": "نص"}))
