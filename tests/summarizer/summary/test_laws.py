"""The laws of a summary, whatever method ranks the sentences and whatever articles are given."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import METHODS, Document, Extract, Summary, analyze, summarize
from summarizer.summary.leaning import leans
from summarizer.summary.words import count_words

ARTICLES = Path(__file__).parents[3] / "data" / "articles"
FIVE = tuple(analyze(file.read_text("utf-8"), id=file.name[:3]) for file in sorted(ARTICLES.glob("*.txt")))
OUTLETS = ("الأمصار", "النهار", None)


@st.composite
def stories(draw: st.DrawFn) -> list[Document]:
    """Some of the real articles, each with some of its sentences, in any order, from any outlets."""
    chosen = draw(st.lists(st.sampled_from(FIVE), min_size=1, max_size=5, unique_by=lambda one: one.id))
    return [
        replace(
            one,
            outlet=draw(st.sampled_from(OUTLETS)),
            sentences=one.sentences[draw(st.integers(0, 3)) : draw(st.integers(4, 40))],
        )
        for one in chosen
    ]


lengths = st.integers(1, 15)
methods = st.sampled_from(METHODS)
laws = settings(max_examples=25, deadline=None)


def place(extract: Extract) -> tuple[str, int]:
    return extract.document, extract.span.start


def chosen_places(summary: Summary) -> set[tuple[str, int]]:
    return {place(extract) for extract in summary.extracts}


def needs_predecessor(story: list[Document], line: Extract) -> bool:
    document = next(one for one in story if one.id == line.document)
    return any(one.span == line.span and leans(document, one) for one in document.sentences)


@laws
@given(stories(), lengths, methods)
def test_every_line_is_a_slice_of_its_document(story: list[Document], lines: int, method: str) -> None:
    documents = {one.id: one for one in story}
    for line in summarize(story, sentences=lines, method=method).extracts:
        for extract in (line, *line.also):
            assert extract.text == documents[extract.document].slice(extract.span)


@laws
@given(stories(), lengths, lengths, methods)
def test_a_shorter_summary_is_part_of_a_longer_one(
    story: list[Document], one: int, other: int, method: str
) -> None:
    short, long = (summarize(story, sentences=lines, method=method) for lines in sorted((one, other)))
    assert chosen_places(short) <= chosen_places(long)


@laws
@given(stories(), lengths, methods)
def test_a_summary_has_no_more_lines_than_asked_and_none_twice(
    story: list[Document], lines: int, method: str
) -> None:
    summary = summarize(story, sentences=lines, method=method)
    shown = [place(extract) for line in summary.extracts for extract in (line, *line.also)]
    assert len(summary.extracts) <= lines
    assert len(shown) == len(set(shown))


@laws
@given(stories(), lengths, methods)
def test_a_line_that_leans_follows_its_predecessor(story: list[Document], lines: int, method: str) -> None:
    numbers = {
        (one.id, sentence.span.start): (index, leans(one, sentence))
        for one in story
        for index, sentence in enumerate(one.sentences)
    }
    before: tuple[str, int] | None = None
    for line in summarize(story, sentences=lines, method=method).extracts:
        index, leaning = numbers[place(line)]
        assert not leaning or before == (line.document, index - 1)
        before = (line.document, index)


@laws
@given(stories(), lengths)
def test_an_outlet_gives_more_than_its_share_only_where_no_other_could(
    story: list[Document], lines: int
) -> None:
    outlets = {one.id: one.outlet or one.id for one in story}
    summary, longer = summarize(story, sentences=lines), summarize(story, sentences=60)
    counts = Counter(outlets[line.document] for line in summary.extracts)
    left = {outlets[line.document] for line in longer.extracts if place(line) not in chosen_places(summary)}
    needed = sum(1 for line in summary.extracts if needs_predecessor(story, line))
    allowed = max(1, lines * 4 // 10) + needed
    for outlet in [one for one, count in counts.items() if count > allowed]:
        assert all(counts[other] >= counts[outlet] - 1 for other in left - {outlet})


@laws
@given(stories())
def test_every_outlet_is_heard_before_one_is_heard_twice(story: list[Document]) -> None:
    outlets = {one.id: one.outlet or one.id for one in story}
    heard = {outlets[line.document] for line in summarize(story, sentences=60).extracts}
    few = summarize(story, sentences=len(heard))
    assert {outlets[line.document] for line in few.extracts} == heard


@laws
@given(stories(), st.integers(1, 300), methods)
def test_no_words_are_exceeded_but_by_a_single_line(story: list[Document], words: int, method: str) -> None:
    summary = summarize(story, words=words, method=method)
    told = sum(count_words(line.text) for line in summary.extracts)
    assert told <= words or len(summary.extracts) == 1


@laws
@given(stories(), lengths, methods)
def test_the_same_articles_give_the_same_summary(story: list[Document], lines: int, method: str) -> None:
    assert summarize(story, sentences=lines, method=method) == summarize(
        story, sentences=lines, method=method
    )


@pytest.mark.parametrize("method", METHODS)
def test_every_method_summarizes_the_five_from_all_outlets(method: str) -> None:
    assert {line.document for line in summarize(FIVE, method=method).extracts} == {one.id for one in FIVE}


def test_six_lines_are_usual() -> None:
    assert len(summarize(FIVE).extracts) == 6


def test_nothing_gives_nothing() -> None:
    assert summarize([]) == Summary(())
    assert summarize([analyze("", id="1", language="ar")]) == Summary(())


def test_one_article_is_summarized_in_its_own_order() -> None:
    lines = summarize(FIVE[:1], sentences=5).extracts
    assert len(lines) == 5
    assert sorted(line.span for line in lines) == [line.span for line in lines]
