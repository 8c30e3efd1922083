"""What a decision needs, made from a received text."""

from datetime import UTC, date, datetime

import pytest

from bot.intake import read_candidate
from bot.intake.candidates import analysed
from bot.models import Received

NOW = datetime(2026, 2, 5, 12, tzinfo=UTC)
TEXT = "وصل رئيس الوزراء إلى طرابلس في زيارة رسمية.\n\nوالتقى رئيس الوزراء قادة الجيش في اجتماع مغلق.\n"
DAY = date(2026, 2, 3)


def test_what_metadata_told_is_found_by_metadata() -> None:
    found = {"outlet": "meta", "title": "given", "published": "meta", "url": "meta"}
    received = Received(
        "x.html", "html", b"", TEXT, "utf-8", NOW, "زيارة رسمية", "النهار", None, (DAY, DAY), found
    )
    document = analysed(received).document
    assert (document.outlet, document.title, document.published) == ("النهار", "زيارة رسمية", (DAY, DAY))
    assert document.found == {"outlet": "meta", "title": "given", "published": "meta"}


def test_the_text_that_is_kept_is_the_text_that_came() -> None:
    made = read_candidate("x.txt", TEXT.encode(), NOW)
    assert made.text == made.received.text == TEXT


@pytest.mark.parametrize("same", [f"  {TEXT}\r\n", TEXT.replace(" ", "  "), TEXT.replace(" ", "\u00a0")])
def test_white_space_does_not_make_another_text(same: str) -> None:
    assert digest_of(same) == digest_of(TEXT)


def test_a_letter_makes_another_text() -> None:
    assert digest_of("نص الخبر") != digest_of("نص الخبز")


@pytest.mark.parametrize(
    "page",
    [
        f"الرئيسية\n{TEXT}فيسبوك تويتر واتساب",
        f"طرابلس (رويترز) - {TEXT}",
        f"3 فبراير 2026\nطرابلس - المغرب اليوم\n{TEXT}اقرأ أيضاً: الحكومة تؤجل الانتخابات",
        TEXT.replace("\n\n", "\nشارك الخبر على فيسبوك\n"),
    ],
    ids=["menu_and_buttons", "dateline", "date_and_related", "button_between"],
)
def test_furniture_does_not_make_another_text(page: str) -> None:
    assert digest_of(page) == digest_of(TEXT)


def test_another_order_makes_another_text() -> None:
    first, second = TEXT.strip().split("\n\n")
    assert digest_of(f"{second}\n{first}") != digest_of(TEXT)


def digest_of(text: str) -> str:
    return read_candidate("x.txt", text.encode(), NOW).digest
