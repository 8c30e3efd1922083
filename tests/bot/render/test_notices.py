"""Notices, titles and buttons from whatever a person or an outlet wrote."""

from datetime import UTC, date, datetime

import pytest

from bot.models import Story
from bot.render import render, visible, wordings
from bot.render.labels import shortened
from bot.replies import NoticeReply, Option, StoriesReply
from tests.laws import bare

ARABIC, ENGLISH = wordings()["ar"], wordings()["en"]
NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)


def told(reply: NoticeReply, language: str = "ar") -> str:
    return bare(visible(render(reply, wordings()[language]).html))


def test_a_day_is_told_with_the_name_of_its_month() -> None:
    notice = NoticeReply("nothing_since", {"day": date(2026, 11, 19)})
    assert "19 نوفمبر 2026" in told(notice)
    assert "19 November 2026" in told(notice, "en")


def test_a_list_is_told_with_the_commas_of_the_language() -> None:
    notice = NoticeReply("no_outlet", {"outlet": "رويترز", "outlets": ("الأمصار", "النهار")})
    assert "الأمصار، النهار" in told(notice)
    assert "الأمصار, النهار" in told(notice, "en")


@pytest.mark.parametrize(
    ("seconds", "counted"),
    [(1, "ثانية واحدة"), (2, "ثانيتين"), (3, "3 ثوانٍ"), (11, "11 ثانية"), (100, "100 ثانية")],
)
def test_seconds_are_counted_in_their_right_form(seconds: int, counted: str) -> None:
    assert told(NoticeReply("too_fast", {"seconds": seconds})) == f"طلبات كثيرة. حاول بعد {counted}."


def test_what_was_typed_is_repeated_no_longer_than_a_line() -> None:
    assert len(told(NoticeReply("no_story", {"words": "حفتر\n" * 900}))) < 400


@pytest.mark.parametrize("title", ["سطر\nوسطر\r\nوسطر", "كلمة " * 60, "ط" * 300, "\n" * 300 + "خبر", "<b>&"])
def test_a_title_of_any_shape_stands_on_one_line_and_one_button(title: str) -> None:
    story = Story(1, title, 1, 1, 1, NOON)
    page = render(StoriesReply(1, (story,)), ARABIC)
    line = next(line for line in page.html.split("\n") if "(1)" in line)
    assert "[1]" in line and len(line) < 300
    assert all("\n" not in row[0].text and len(row[0].text) <= 62 for row in page.keyboard)


def test_a_button_for_one_long_word_shows_what_it_asks_for() -> None:
    assert shortened("🔎 " + "م" * 300, 20) == "🔎 " + "م" * 18 + "…"


@pytest.mark.parametrize(("text", "short"), [("", ""), (" " * 300, ""), ("أ ب ج", "أ…"), ("\n أ \n", "أ")])
def test_a_text_is_cut_at_a_word(text: str, short: str) -> None:
    assert shortened(text, 4) == short


def test_an_option_without_a_visible_label_has_a_button_all_the_same() -> None:
    page = render(NoticeReply("pick_story", options=(Option("x:help", "\n"),)), ENGLISH)
    assert page.keyboard[0][0].text == "…"
