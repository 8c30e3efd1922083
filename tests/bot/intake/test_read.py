"""Files of three kinds as received texts."""

import json
from datetime import UTC, date, datetime

import pytest

from bot.errors import IntakeError
from bot.intake import LIMIT_BYTES, read
from bot.models import Received

NOW = datetime(2026, 2, 5, 12, tzinfo=UTC)
PAGE = (
    "<html><head><meta property='og:site_name' content='النهار'></head><body>"
    + "<p>قال الوزير إن الطريق الساحلي يفتح غدا أمام حركة السير في الاتجاهين بعد الصيانة.</p>" * 4
    + "</body></html>"
)


def received(name: str, text: str) -> Received:
    return read(name, text.encode(), NOW)


def test_a_plain_text_tells_nothing_but_its_text() -> None:
    raw = "سطر أول\r\nسطر ثان".encode("cp1256")
    assert read("خبر.TXT", raw, NOW) == Received("خبر.TXT", "txt", raw, "سطر أول\r\nسطر ثان", "cp1256", NOW)


@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.HTML"])
def test_what_a_page_tells_is_known_from_its_metadata(name: str) -> None:
    page = received(name, PAGE)
    assert (page.kind, page.outlet, page.found["outlet"]) == ("html", "النهار", "meta")


def test_a_title_and_an_outlet_have_a_thousand_letters_at_most() -> None:
    record = received("a.json", json.dumps({"text": "نص", "title": "ع " * 5_000, "outlet": "م" * 5_000}))
    assert (record.title, record.outlet) == (("ع " * 500).strip(), "م" * 1_000)


def test_what_an_object_tells_is_given() -> None:
    record = received("a.json", json.dumps({"text": "نص", "title": "عنوان", "published": "2026-02-03"}))
    assert record.published == (date(2026, 2, 3), date(2026, 2, 3))
    assert record.found == {"title": "given", "published": "given"}


def test_a_day_that_an_object_tells_ahead_of_the_clock_is_not_known() -> None:
    record = received("a.json", json.dumps({"text": "نص", "published": "2099-01-02"}))
    assert (record.published, record.found) == (None, {})


def test_the_bytes_stay_as_they_came() -> None:
    assert received("a.html", PAGE).raw == PAGE.encode()


@pytest.mark.parametrize(
    ("name", "raw", "words"),
    [
        pytest.param("a.txt", b"", "^a.txt: empty; ", id="empty"),
        pytest.param("a.txt", b" \n\t", "holds no words; ", id="white space"),
        pytest.param("a.json", b'{"text": " "}', "holds no words; ", id="object with an empty text"),
        pytest.param("a.txt", b"\xef\xbb\xbf", "holds no words; ", id="a mark alone"),
        pytest.param("a.txt", b"a" * (LIMIT_BYTES + 1), "5.0 MB, over the 5 MB.*; split", id="too long"),
        pytest.param("a.docx", b"text", "the ending .docx is unknown; save", id="another kind"),
        pytest.param("README", b"text", "a name without an ending is unknown; save", id="no kind"),
        pytest.param("a.html", b"<html><body></body></html>", "no article was found.*; save", id="page"),
        pytest.param("a.txt", b"\0" * 99, "binary, not text; save", id="binary"),
    ],
)
def test_a_refusal_names_the_file_the_cause_and_the_next_step(name: str, raw: bytes, words: str) -> None:
    with pytest.raises(IntakeError, match=words):
        read(name, raw, NOW)


def test_exactly_the_limit_is_read() -> None:
    assert len(read("a.txt", b"a " * (LIMIT_BYTES // 2), NOW).text) == LIMIT_BYTES
