"""Text as Telegram's HTML."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.html import line, shown, visible
from summarizer import Span

CASES = {
    "Arabic stays": ("حفتر في باكستان", "rtl", "حفتر في باكستان"),
    "a dotted letter is Latin": ("قال Ḥamdī إنه", "rtl", "قال \u2068Ḥamdī\u2069 إنه"),
    "a mark stays on its letter": ("قال Mus\u0323 إنه", "rtl", "قال \u2068Mus\u0323\u2069 إنه"),
    "a Latin run is isolated": ("من طراز JF-17، وهي", "rtl", "من طراز \u2068JF-17\u2069، وهي"),
    "a run of words is one": ("طراز Super Mushak.", "rtl", "طراز \u2068Super Mushak\u2069."),
    "a command keeps its slash": ("أرسل /help الآن", "rtl", "أرسل \u2068/help\u2069 الآن"),
    "Arabic inside English": ("said الأمصار today", "ltr", "said \u2068الأمصار\u2069 today"),
    "a day stays with its month": ("[1] النور, 10 May 2026", "ltr", "[1] \u2068النور\u2069, 10 May 2026"),
    "a number may end a name": ("said قناة 24 today", "ltr", "said \u2068قناة 24\u2069 today"),
    "a number may begin a title": ("[1] 37 قتيلا في سيول", "ltr", "[1] \u206837 قتيلا في سيول\u2069"),
    "an English number stays outside": ("in 2026 النور", "ltr", "in 2026 \u2068النور\u2069"),
    "sources are apart": (
        "[1] النور · [2] المدار",
        "ltr",
        "[1] \u2068النور\u2069 · [2] \u2068المدار\u2069",
    ),
    "white space is one space": ("عقد\n\n قائد\u00a0الجيش", "rtl", "عقد قائد الجيش"),
    "markup is escaped": ("<b>&</b>", "ltr", "&lt;b&gt;&amp;&lt;/b&gt;"),
    "overrides of the source go": ("قال \u202eحفتر\u202c في", "rtl", "قال حفتر في"),
    "isolates of the source go": ("قال \u2067حفتر", "rtl", "قال حفتر"),
}


@pytest.mark.parametrize(("text", "direction", "expected"), CASES.values(), ids=CASES.keys())
def test_a_text_is_shown_in_its_direction(text: str, direction: str, expected: str) -> None:
    assert shown(text, direction) == expected


def test_bold_spans_are_set_off() -> None:
    assert shown("قال حفتر إن", "rtl", [Span(4, 8)]) == "قال <b>حفتر</b> إن"


def test_bold_inside_a_latin_run_keeps_the_isolate_whole() -> None:
    assert shown("طراز JF-17", "rtl", [Span(5, 7)]) == "طراز \u2068<b>JF</b>-17\u2069"


LINES = {
    "an Arabic line needs no mark": ("عقد قائد", "rtl", False),
    "a bullet is neutral": ("• عقد", "rtl", False),
    "a Latin start is marked": ("JF-17 طائرة", "rtl", True),
    "a number is neutral": ("[1] الأمصار", "rtl", False),
    "no letters, no mark": ("[1]", "rtl", False),
    "a tag's name is no letter": ("<b>عنوان</b>", "rtl", False),
    "an Arabic start of an English line": ("الأمصار said", "ltr", True),
}


@pytest.mark.parametrize(("body", "direction", "marked"), LINES.values(), ids=LINES.keys())
def test_a_line_is_marked_where_its_letters_say_otherwise(body: str, direction: str, marked: bool) -> None:
    assert (line(body, direction) != body) == marked


@given(st.text(), st.sampled_from(["rtl", "ltr"]))
def test_what_is_shown_is_the_text_but_for_space_and_marks(text: str, direction: str) -> None:
    def bare(some: str) -> str:
        return re.sub("[\u200f\u202a-\u202e\u2066-\u2069]", "", some)

    folded = re.sub(r"\s+", " ", bare(text)).strip()
    assert bare(visible(shown(text, direction))) == folded
