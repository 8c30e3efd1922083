"""Reading a page: hostile texts, and what is made of its edges."""

import itertools
import time

import pytest

from summarizer.cleaning import read_page

SIZE = 300_000
HOSTILE = {
    "marks": "«" * SIZE,
    "newlines": "\n" * SIZE,
    "verbs": "قال " * (SIZE // 4),
    "dashes": "- " * (SIZE // 2),
    "points": ". - " * (SIZE // 4),
    "short_lines": "قال الوزير\n" * (SIZE // 11),
    "headlines_above_a_paragraph": "وزير يزور مدينة بعيدة\n" * (SIZE // 22) + "وصل الوزير إلى المدينة اليوم.",
    "related": "اقرأ أيضا: " * (SIZE // 11),
    "brackets": "(" * SIZE,
    "buttons": "شارك " * (SIZE // 5),
    "receivers": 'قال ل"' * (SIZE // 6),
    "abstracts": "ملخص\n" * (SIZE // 5),
    "letters": "a" * SIZE,
    "digits": "1" * SIZE,
    "dates": "3 فبراير 2026 " * (SIZE // 14),
    "towns": "دمشق - " * (SIZE // 7),
    "captions": "خلال مؤتمر سابق " * (SIZE // 16),
    "clocks": "12:30 " * (SIZE // 6),
    "hijri": "21 رمضان 1447ه " * (SIZE // 15),
    "domains": "www.a" * (SIZE // 5),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_pages_are_read_in_linear_time(text: str) -> None:
    start = time.process_time()
    read_page(text, "ar")
    assert time.process_time() - start < 4


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
