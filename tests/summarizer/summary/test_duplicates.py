"""One line for one report, with all who tell it; never one line for two reports."""

import pytest

from summarizer import Document, analyze, summarize
from summarizer.summary.duplicates import same_report
from summarizer.summary.lines import Line
from summarizer.summary.reading import read_lines

LEAD = "وقعت وزارة النقل المغربية اتفاقية مع شركة إسبانية لبناء 16 محطة قطار في مدينة طنجة بقيمة ملياري درهم."
SAME = {
    "the_same_words": LEAD,
    "another_spelling": LEAD.replace("اتفاقية", "إتفاقيّة").replace("مدينة", "مدينه"),
    "a_word_more": LEAD.replace("شركة إسبانية", "شركة إسبانية كبرى"),
}
DIFFERENT = {
    "another_number": LEAD.replace("16", "18"),
    "another_city": LEAD.replace("طنجة", "أكادير"),
    "another_actor": LEAD.replace("وزارة النقل", "وزارة السياحة"),
    "a_negation": LEAD.replace("وقعت", "لم توقع"),
    "a_deputy": "أعلن نائب وزير النقل المغربي عبد الله السالمي افتتاح محطة القطار الجديدة في طنجة.",
    "a_paraphrase": "أبرم المغرب عقدا بملياري درهم لتشييد محطات سكك حديدية في طنجة مع مؤسسة من إسبانيا.",
}
AGENCY = "وبحسب ما نقلته وكالة رويترز، فإن الاتفاق يتضمن شراء 16 طائرة مقاتلة و12 طائرة تدريب للطيارين الجدد."
AGENCY_TOO = (
    "وكشفت وكالة رويترز، نقلا عن مصادر، أن الاتفاق تضمن شراء 16 طائرة مقاتلة و44 دبابة و12 طائرة تدريب."
)


def article(name: str, text: str) -> Document:
    return analyze(text, id=name, language="ar", outlet=name, whole=True)


def also(one: str, other: str) -> list[list[str]]:
    lines = summarize([article("الأولى", one), article("الثانية", other)]).extracts
    return [[copy.document for copy in line.also] for line in lines]


@pytest.mark.parametrize("text", SAME.values(), ids=SAME.keys())
def test_the_same_report_is_one_line(text: str) -> None:
    assert [len(copies) for copies in also(LEAD, text)] == [1]


@pytest.mark.parametrize("text", DIFFERENT.values(), ids=DIFFERENT.keys())
def test_different_reports_are_never_one(text: str) -> None:
    first = LEAD if "نائب" not in text else text.replace("نائب وزير", "وزير")
    assert not any(also(first, text))


LABELS = ("وكالة الأنباء المركزية: ", "رويترز: ", "طنجة - رويترز: ", "(أ ف ب) - ")


@pytest.mark.parametrize("label", LABELS)
def test_the_label_of_an_agency_is_no_part_of_its_report(label: str) -> None:
    assert joined(LEAD, label + LEAD)


@pytest.mark.parametrize("opening", ["مصدر حكومي: ", "نفت رويترز: ", "أمس، ", "وزير النقل: "])
def test_who_is_no_agency_is_no_label(opening: str) -> None:
    assert not joined(LEAD, opening + LEAD)


def test_the_labels_of_two_agencies_are_two_witnesses() -> None:
    assert not joined(f"رويترز: {LEAD}", f"الأناضول: {LEAD}")


def joined(one: str, other: str) -> bool:
    """Tell it of their only sentences, whether a summary takes them or not."""
    lines = [Line(0, read_lines(article(name, text)), 0) for name, text in (("أ", one), ("ب", other))]
    return same_report(lines[0], lines[1])


def test_one_agency_told_twice_is_one_line() -> None:
    assert also(AGENCY, AGENCY_TOO) in ([["الأولى"]], [["الثانية"]])


def test_two_agencies_with_the_same_figures_are_two_witnesses() -> None:
    assert not any(also(AGENCY, AGENCY_TOO.replace("رويترز", "الأناضول")))


def test_the_origin_of_a_line_is_told() -> None:
    line = summarize([article("الأولى", AGENCY)]).extracts[0]
    assert line.origin == "رويترز"


def test_copies_in_one_article_are_no_witnesses() -> None:
    assert also(f"{LEAD}\n{LEAD}", "بدأ موسم الأمطار في جنوب البلاد مبكرا هذا العام بحسب هيئة الأرصاد.") == [
        [],
        [],
    ]
