"""Reading a page: hostile texts, and what is made of its edges."""

import itertools

import pytest

from summarizer.cleaning import read_page
from tests.growth import LINEAR, growth

UNITS = {
    "marks": "«",
    "newlines": "\n",
    "verbs": "قال ",
    "dashes": "- ",
    "points": ". - ",
    "short_lines": "قال الوزير\n",
    "headlines_above_a_paragraph": "وزير يزور مدينة بعيدة\n",
    "related": "اقرأ أيضا: ",
    "brackets": "(",
    "buttons": "شارك ",
    "receivers": 'قال ل"',
    "abstracts": "ملخص\n",
    "letters": "a",
    "digits": "1",
    "dates": "3 فبراير 2026 ",
    "towns": "دمشق - ",
    "captions": "خلال مؤتمر سابق ",
    "clocks": "12:30 ",
    "hijri": "21 رمضان 1447ه ",
    "domains": "www.a",
}


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_hostile_pages_are_read_in_linear_time(unit: str) -> None:
    cost = growth(
        lambda size: unit * (size // len(unit)) + "\nوصل الوزير إلى المدينة اليوم.",
        lambda text: read_page(text, "ar"),
        50_000,
    )
    assert cost < LINEAR


def test_paragraphs_and_dropped_spans_are_in_order_and_apart() -> None:
    page = read_page("الرئيسية\nوصل الوزير إلى المدينة اليوم.\nإعلان\nوقال إن العمل بدأ.\nفيسبوك تويتر", "ar")
    spans = sorted([*page.paragraphs, *page.dropped])
    assert len(page.paragraphs) == 2 and len(page.dropped) == 3
    assert all(one.end <= two.start for one, two in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("الوزير يصل إلى بغداد | بوابة الوسط\nوصل الوزير إلى بغداد.\nويغادر غداً.", "الوزير يصل إلى بغداد"),
        ("الوزير يصل - والوفد ينتظر\nوصل الوزير إلى بغداد.\nوالوفد ينتظره غداً.", "الوزير يصل - والوفد ينتظر"),
        ("هل يصل الوزير إلى بغداد؟\nوصل الوزير إلى بغداد أمس.\nويغادر غداً.", "هل يصل الوزير إلى بغداد؟"),
        ("وصل الوزير إلى بغداد أمس.\nويغادر غداً.", None),
        ("الوزير أحمد بن سالم\nوصل الوزير أحمد بن سالم إلى بغداد أمس.\nويغادر غداً.", None),
    ],
    ids=["with_its_site", "with_a_dash", "a_question", "none", "a_caption"],
)
def test_a_headline_stands_above_the_article(text: str, title: str | None) -> None:
    assert read_page(text, "ar").title == title
