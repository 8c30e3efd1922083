"""How often a page was read is no part of its article, but the figures of the news are."""

from pathlib import Path

import pytest

from summarizer import analyze
from summarizer.languages import CODES, pages

BODY = (
    "أتى حريق كبير على خمسين متجرا في سوق مدينة نابل التونسية صباح الخميس بحسب محافظ المدينة.",
    "وشاركت في إخماد النيران ثماني عربات إطفاء جاءت من تونس العاصمة ومن الحمامات.",
)
COUNTERS = (
    "تمت قراءة هذا الخبر 1999 مرة حتى الآن",
    "قرأ هذا الخبر ١٬٩٩٩ زائراً",
    "شوهد هذا الموضوع 1999 مرة",
    "عدد المشاهدات: 1,999",
    "عدد مرات القراءة : 1999 مرة",
    "وقت القراءة: 3 دقائق",
    "2.5K مشاهدة",
    "This article has been read 1,999 times",
    "Views: 2.5K",
)
NEWS = ("ارتفع عدد القتلى إلى 13", "زار المعرض 1999 شخصا", "قرأ القاضي 12 حكما في جلسة واحدة")


def kept(line: str) -> bool:
    document = analyze("\n\n".join((BODY[0], line, BODY[1])), id="")
    return any(line in document.slice(sentence.span) for sentence in document.sentences)


@pytest.mark.parametrize("line", COUNTERS)
def test_a_counter_of_readers_is_cut_away(line: str) -> None:
    assert not kept(line)


@pytest.mark.parametrize("line", NEWS)
def test_a_line_that_counts_something_else_is_kept(line: str) -> None:
    assert kept(line)


@pytest.mark.parametrize("code", CODES)
def test_no_pattern_of_a_page_has_an_escape_that_its_spelling_turns_round(code: str) -> None:
    source = Path(pages.__file__).with_name(code) / "pages.py"
    assert not [part for part in source.read_text().split("\\")[1:] if part[:1].isupper()]
