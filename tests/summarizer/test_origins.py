"""Which agency or paper a sentence names as its source."""

import time

import pytest

from summarizer.origins import sentence_origin

NAMED = {
    "what_an_agency_reported": (
        "وبحسب ما نقلته وكالة رويترز البريطانية، فإن الاتفاق يتضمن شراء 16 طائرة.",
        "رويترز",
    ),
    "an_agency_before_its_verb": ("غير أن وكالة رويترز كشفت، نقلاً عن مصادر، أن الاتفاق تضمن صفقة.", "رويترز"),
    "without_a_head": ("ونقلت رويترز عن مسؤولين قولهم إن المحادثات مستمرة.", "رويترز"),
    "told_to_an_agency": ("وقال مسؤول أمني لرويترز إن الهدنة صامدة.", "رويترز"),
    "a_paper_in_marks": ("ذكرت صحيفة «وول ستريت جورنال» الأميركية أن الصفقة جُمّدت.", "وول ستريت جورنال"),
    "a_paper_without_marks": ("وأفادت صحيفة هآرتس العبرية بأن الجيش يستعد.", "هآرتس"),
    "initials_after_a_head": ("وذكرت وكالة سانا أن الطريق أعيد فتحه.", "سانا"),
    "hamza_written_otherwise": ("نقلا عن وكالة الاناضول فإن الزلزال بلغ خمس درجات.", "الاناضول"),
    "in_brackets": ("وقُتل ثلاثة أشخاص في الغارة (أ ف ب).", "أ ف ب"),
}
UNNAMED = {
    "no_agency": "وقال المتحدث إن المفاوضات مستمرة.",
    "an_agency_as_the_subject_of_news": "زار الوزير مقر وكالة رويترز في لندن أمس.",
    "an_agency_of_another_kind": "وأعلنت وكالة الطاقة الذرية نتائج التفتيش.",
    "unnamed_sources": "نقلاً عن مصادر باكستانية، فإن الصفقة شملت معدات برية.",
    "a_name_that_is_a_word": "وقال فارس إن الوطن أكبر من الجميع.",
    "a_movement_in_marks": "وقال القيادي في «حماس» إن الوفد وصل إلى القاهرة.",
}


@pytest.mark.parametrize(("sentence", "name"), NAMED.values(), ids=NAMED.keys())
def test_a_named_source_is_a_literal_name_of_the_sentence(sentence: str, name: str) -> None:
    assert sentence_origin(sentence, "ar") == name
    assert name in sentence


@pytest.mark.parametrize("sentence", UNNAMED.values(), ids=UNNAMED.keys())
def test_a_sentence_without_a_named_source_has_none(sentence: str) -> None:
    assert sentence_origin(sentence, "ar") is None


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The deal is worth $4 billion, according to Reuters.", "Reuters"),
        ("A senior official told AFP the talks had stalled.", "AFP"),
        ("The Wall Street Journal reported that the jets were sold.", "Wall Street Journal"),
        ("The minister said the spa said nothing.", None),
        ("He told parliament that the budget was final.", None),
    ],
    ids=["according_to", "told", "a_paper", "a_word_like_an_agency", "an_audience"],
)
def test_english_sentences_name_sources_too(sentence: str, name: str | None) -> None:
    assert sentence_origin(sentence, "en") == name


@pytest.mark.parametrize(
    "text", ["«" * 200_000, "وكالة " * 50_000, "نقلا عن " * 30_000], ids=["marks", "heads", "cues"]
)
def test_hostile_sentences_are_read_in_linear_time(text: str) -> None:
    start = time.perf_counter()
    sentence_origin(text, "ar")
    assert time.perf_counter() - start < 2
