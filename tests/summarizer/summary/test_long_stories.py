"""Of a long story only the foremost sentences are looked at, unless they are not enough."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from summarizer import Document, Summary, analyze, read_lines, summarize, summarize_levels, summarize_lines

ARTICLES = Path(__file__).parents[3] / "data" / "articles"
FIVE = tuple(analyze(file.read_text("utf-8"), id=file.name[:3]) for file in sorted(ARTICLES.glob("*.txt")))
# the five over and over, each time from its next sentence on
LONG = tuple(
    replace(
        one, id=f"{one.id} {time}", outlet=f"{one.outlet} {time % 6}", sentences=one.sentences[time % 9 :]
    )
    for time in range(12)
    for one in FIVE
)
ASKED = "هل تنتهي الأزمة الليبية في مدينة بنغازي وما حولها هذا العام كما قال المبعوث رقم"
WHOLE = "أعلنت وزارة النقل المغربية في الرباط أنها تبني محطة قطار كبيرة في مدينة طنجة الشمالية."


def places(summary: Summary) -> set[tuple[str, int]]:
    return {(line.document, line.span.start) for line in summary.extracts}


def questions_before(text: str) -> Document:
    lines = [f"{ASKED} {number}؟" for number in range(1, 311)]
    return analyze("\n".join([*lines, text]), id="1", language="ar", whole=True)


@pytest.mark.parametrize("about", ["", "باكستان", "مصر السعودية"], ids=["all", "one_word", "two_words"])
def test_a_long_story_is_summarized_as_from_what_was_read_of_it_before(about: str) -> None:
    picks = summarize_lines([read_lines(one) for one in LONG], (3, 8), about=about)
    for length, summary in summarize_levels(LONG, (3, 8), about=about).items():
        assert [(one.document, one.span) for one in picks[length]] == [
            (line.document, line.span) for line in summary.extracts
        ]


def test_what_is_looked_at_later_follows_what_was_chosen_before() -> None:
    summaries = [summarize(LONG, sentences=lines) for lines in (3, 10, 60, 600)]
    assert all(places(short) <= places(long) for short, long in pairwise(summaries))


def test_a_long_story_is_read_on_where_its_foremost_sentences_may_not_be_shown() -> None:
    assert [line.text for line in summarize([questions_before(WHOLE)]).extracts] == [WHOLE]


def test_a_long_story_of_questions_gives_questions() -> None:
    assert len(summarize([questions_before("")], sentences=1).extracts) == 1


def test_words_are_filled_beyond_the_foremost_sentences() -> None:
    assert [line.text for line in summarize([questions_before(WHOLE)], words=500).extracts] == [WHOLE]
