"""Which day a sentence reports: not every date in it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from summarizer import Document, analyze
from summarizer.summary.days import Days, told_day

ARTICLES = Path(__file__).parents[3] / "data" / "articles"
TUESDAY = date(2026, 2, 3)

REPORTED = {
    "today": ("التقى وزير الخارجية اليوم الثلاثاء نظيره التركي في أنقرة لبحث الأزمة.", "2026-02-03"),
    "in_the_present": ("يجري الرئيس اليوم محادثات مع نظيره في باريس.", "2026-02-03"),
    "a_toll": ("لقي 12 شخصا مصرعهم فجر اليوم في حادث سير غرب المدينة.", "2026-02-03"),
    "a_statement_today_about_last_year": (
        "أعلنت الوزارة أمس أن الاتفاق الذي وقع في يناير 2025 دخل حيز التنفيذ.",
        "2026-02-02",
    ),
    "a_statement_about_tomorrow": ("قال المتحدث، أمس، إن المحادثات ستستأنف غدا.", "2026-02-02"),
    "arrived_and_will_leave": (
        "ووصل الوفد مساء الاثنين إلى العاصمة، على أن يغادرها الأربعاء المقبل.",
        "2026-02-02",
    ),
    "last_december": ("وفي 18 ديسمبر الماضي، زار رئيس الأركان بنغازي ووقع اتفاقا.", "2025-12-18"),
    "english": ("The minister met his Turkish counterpart in Ankara on Tuesday.", "2026-02-03"),
}
SILENT = {
    "since_a_year": "منذ عام 2011 تعاني البلاد من انقسام سياسي.",
    "since_a_fall": "ومنذ إسقاط النظام في عام 2011، بات محظورا على البلاد استيراد السلاح.",
    "a_plan": "ومن المقرر أن يزور الوزير القاهرة في 10 فبراير المقبل.",
    "tomorrow": "تنطلق غدا في الرياض أعمال القمة العربية.",
    "how_things_are": "ويبلغ عدد سكان المدينة اليوم مليون نسمة.",
    "undated": "استقبل الرئيس في قصره وفدا من رجال الأعمال.",
    "after_another_day": "وتأتي الزيارة بعد توقيع الاتفاقية في 17 ديسمبر 2025.",
    "english_plan": "The president will visit Cairo on Thursday.",
}


def read(text: str) -> Document:
    code = "en" if text.isascii() else "ar"
    document = analyze(text, id="1", language=code, whole=True)
    return replace(document, published=(TUESDAY, TUESDAY))


def told(text: str) -> Days | None:
    document = read(text)
    (sentence,) = document.sentences
    return told_day(document, sentence)


@pytest.mark.parametrize(("text", "day"), REPORTED.values(), ids=REPORTED.keys())
def test_a_report_has_the_day_of_what_it_reports(text: str, day: str) -> None:
    assert told(text) == (date.fromisoformat(day), date.fromisoformat(day))


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_a_date_is_not_the_day_of_a_report(text: str) -> None:
    assert told(text) is None


def test_the_meeting_of_the_third_of_february_is_the_newest_of_the_five() -> None:
    found: list[tuple[Days, str]] = []
    for file in sorted(ARTICLES.glob("*.txt")):
        document = analyze(file.read_text("utf-8"), id=file.name[:3])
        told = [told_day(document, one) for one in document.sentences]
        lines = [document.slice(one.span) for one in document.sentences]
        found += [(days, line) for days, line in zip(told, lines, strict=True) if days]
    newest, line = max(found)
    assert newest == (TUESDAY, TUESDAY)
    assert line.startswith("عقد قائد الجيش الوطني الليبي")
