"""The lines of an article come back from their bytes as they were read."""

from pathlib import Path

import pytest

from summarizer import Document, analyze, pack_lines, read_lines, summarize, summarize_lines, unpack_lines

ARTICLES = Path(__file__).parents[3] / "data" / "articles"
FIVE = tuple(analyze(file.read_text("utf-8"), id=file.name[:3]) for file in sorted(ARTICLES.glob("*.txt")))
READ = tuple(read_lines(one) for one in FIVE)
BACK = tuple(unpack_lines(pack_lines(one), document=one.document) for one in READ)


@pytest.mark.parametrize("about", ["", "بنغازي", "رويترز طائرة", "في"], ids=["all", "one", "two", "function"])
def test_a_summary_of_what_was_packed_is_the_same(about: str) -> None:
    lengths = (3, 6, 10)
    assert summarize_lines(BACK, lengths, about=about) == summarize_lines(READ, lengths, about=about)


def test_a_summary_by_places_is_that_of_the_documents() -> None:
    picks = summarize_lines(BACK, (6,))[6]
    extracts = summarize(FIVE).extracts
    assert [(pick.document, pick.span, pick.origin) for pick in picks] == [
        (extract.document, extract.span, extract.origin) for extract in extracts
    ]


@pytest.mark.parametrize("part", ["words", "tokens", "origin", "day"])
def test_each_sentence_has_the_same_wording(part: str) -> None:
    for read, back in zip(READ, BACK, strict=True):
        told = [getattr(one.wordings, part) for one in (read, back)]
        assert [told[0](index) for index in range(len(read))] == [
            told[1](index) for index in range(len(read))
        ]


def test_what_is_known_of_the_article_comes_back() -> None:
    known = [
        [(one.outlet, one.origin, one.published, one.title, one.amounts) for one in told]
        for told in (READ, BACK)
    ]
    assert known[0] == known[1]


@pytest.mark.parametrize("text", ["", "\ud800", "x" * 70_000], ids=["nothing", "surrogate", "long"])
def test_odd_texts_come_back_too(text: str) -> None:
    document = analyze(text, id="1", language="ar", title=text[:9], whole=True)
    assert len(unpack_lines(pack_lines(read_lines(document)), document="1")) == len(document.sentences)


def test_no_lines_are_no_story() -> None:
    nothing: Document = analyze("", id="1", language="ar")
    assert summarize_lines([read_lines(nothing)], (3,)) == {3: ()}
