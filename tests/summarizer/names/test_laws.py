"""What holds for the names of every text."""

from dataclasses import replace
from itertools import pairwise

import pytest
from pydantic import TypeAdapter

from summarizer import DocumentNames, analyze, merge_names, read_names
from summarizer.document import Document
from tests.growth import LINEAR, growth
from tests.summarizer.names.cases import APART, TUNED, cases

DOCUMENTS = tuple(
    document for table in (*TUNED, *APART) for case in cases(table) for document, _ in case.articles
)


def test_spans_lie_in_order_within_their_wording() -> None:
    for document in DOCUMENTS:
        found = read_names(document).mentions
        assert [one.span for one in found] == sorted(one.span for one in found)
        assert all(one.wording and one.wording.start <= one.span.start for one in found)
        assert all(one.wording and one.span.end <= one.wording.end for one in found)


def test_no_two_names_overlap() -> None:
    for document in DOCUMENTS:
        spans = [one.span for one in read_names(document).mentions]
        assert all(one.end <= other.start for one, other in pairwise(spans))


def test_names_are_stored_and_read_again() -> None:
    stored = TypeAdapter(DocumentNames)
    for document in DOCUMENTS:
        names = read_names(document)
        assert stored.validate_json(stored.dump_json(names)) == names


def _text(piece: str, size: int) -> Document:
    return analyze(piece * size, id="long", language="ar", whole=True)


@pytest.mark.parametrize("piece", ["«", "قال ", "محمد ", "رئيس ", "بن ", "محمد حسن، ", "وزير الخارجية "])
def test_reading_costs_no_more_than_the_length(piece: str) -> None:
    assert growth(lambda size: _text(piece, size), read_names, 2_000) < LINEAR


def test_merging_costs_no_more_than_the_number_of_articles() -> None:
    read = [read_names(document) for document in DOCUMENTS]

    def store(size: int) -> list[DocumentNames]:
        return [replace(read[index % len(read)], document=str(index)) for index in range(size)]

    assert growth(store, merge_names, 2_000) < LINEAR
