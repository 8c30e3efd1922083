"""Datelines, bylines and headings before the first words of a sentence."""

from dataclasses import replace

import pytest

from summarizer import Document, analyze, summarize
from summarizer.document import Sentence, Span
from summarizer.summary.labels import is_labelled, without_dateline

LABELLED = {
    "agency_and_town": "د ب أ - لندن: يفتتح تشيلسي وأرسنال الموسم الجديد على ملعب ويمبلي غدا.",
    "byline": "عبدالحكيم شار- سبق- متابعة: استبشر اليمنيون بعودة نائب الرئيس إلى عدن.",
    "one_word": "متابعة: استبشر اليمنيون بعودة نائب الرئيس إلى عدن مع ستة وزراء.",
    "salutation": "فخامة الرئيس: لقد أثبتت المباحثات متانة الروابط بين الشعبين.",
}
SPOKEN = {
    "said": "وقال الوزير: لن نقبل شروطا جديدة من أي طرف في المفاوضات.",
    "a_time": "وبدأت الجلسة في 10:30 صباحا بحضور جميع أعضاء الوفد الحكومي.",
    "a_colon_behind_a_clause": "وبحثوا في الرباط، وهي المحطة الثالثة، ملفين: الهجرة والأمن.",
}
REPORT = "استبشر اليمنيون بعودة نائب الرئيس إلى عدن مع ستة وزراء بعد تحريرها."
DATELINES = {
    "byline_and_paper": "عبدالحكيم شار- سبق- متابعة: ",
    "agency_and_town": "د ب أ - عدن: ",
    "glued": "سبق- الوكالات:",
}


def read(text: str) -> tuple[Document, Sentence]:
    document = analyze(text, id="1", language="ar", whole=True)
    return document, document.sentences[0]


@pytest.mark.parametrize("text", LABELLED.values(), ids=LABELLED.keys())
def test_a_dateline_or_a_label_before_a_report_is_known(text: str) -> None:
    assert is_labelled(*read(text))


@pytest.mark.parametrize("text", SPOKEN.values(), ids=SPOKEN.keys())
def test_a_colon_behind_a_speaker_or_a_clause_makes_no_label(text: str) -> None:
    assert not is_labelled(*read(text))


@pytest.mark.parametrize("dateline", DATELINES.values(), ids=DATELINES.keys())
def test_an_opening_sentence_is_shown_without_its_dateline(dateline: str) -> None:
    document, _ = read(f"{dateline}{REPORT}")
    assert [line.text for line in summarize([document]).extracts] == [REPORT]


def test_a_label_without_a_dash_is_kept_with_its_sentence() -> None:
    document, sentence = read(LABELLED["salutation"])
    assert without_dateline(document, sentence) == sentence


def test_a_byline_in_a_line_of_its_own_that_is_joined_to_a_report_is_a_label() -> None:
    document, sentence = read(f"سامي حداد – صحيفة النهار\n{REPORT}")
    assert is_labelled(document, replace(sentence, span=Span(0, len(document.text))))
