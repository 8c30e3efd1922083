"""What a decision needs, made from a received text."""

from datetime import UTC, date, datetime

import pytest

from bot.intake import candidate, digest, read_candidate
from bot.models import Received

NOW = datetime(2026, 2, 5, 12, tzinfo=UTC)
TEXT = "وصل رئيس الوزراء إلى طرابلس في زيارة رسمية.\n\nوالتقى رئيس الوزراء قادة الجيش في اجتماع مغلق.\n"
DAY = date(2026, 2, 3)


def test_what_metadata_told_is_found_by_metadata() -> None:
    found = {"outlet": "meta", "title": "given", "published": "meta", "url": "meta"}
    received = Received(
        "x.html", "html", b"", TEXT, "utf-8", NOW, "زيارة رسمية", "النهار", None, (DAY, DAY), found
    )
    document = candidate(received).document
    assert (document.outlet, document.title, document.published) == ("النهار", "زيارة رسمية", (DAY, DAY))
    assert document.found == {"outlet": "meta", "title": "given", "published": "meta"}


def test_the_text_of_the_document_is_the_text_that_came() -> None:
    made = read_candidate("x.txt", TEXT.encode(), NOW)
    assert made.document.text == made.received.text == TEXT


@pytest.mark.parametrize("same", ["نص الخبر", " نص  الخبر\r\n", "نص\u00a0الخبر", "\tنص\nالخبر"])
def test_white_space_does_not_make_another_text(same: str) -> None:
    assert digest(same) == digest("نص الخبر")


def test_a_letter_makes_another_text() -> None:
    assert digest("نص الخبر") != digest("نص الخبز")
