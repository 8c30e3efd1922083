"""A story is summarized in a time that grows hardly faster than the story."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from summarizer import DocumentLines, analyze, pack_lines, read_lines, summarize_lines, unpack_lines
from tests.growth import LINEAR, growth

ARTICLES = Path(__file__).parents[3] / "data" / "articles"
FIVE = tuple(
    read_lines(analyze(file.read_text("utf-8"), id=file.name[:3])) for file in sorted(ARTICLES.glob("*.txt"))
)


def alike(count: int) -> list[DocumentLines]:
    """Return copies of the five, each from another outlet and under another sign."""
    return [_copy(place) for place in range(count)]


def apart(count: int) -> list[DocumentLines]:
    """Return as many articles that have half of their words for themselves."""
    return [
        replace(one, lemmas=tuple(f"{word}{place // 5}" if len(word) % 2 else word for word in one.lemmas))
        for place, one in enumerate(alike(count))
    ]


def _copy(place: int) -> DocumentLines:
    one = FIVE[place % len(FIVE)]
    return replace(one, document=str(place), outlet=f"صحيفة {place}", signs=one.signs + place)


@pytest.mark.parametrize("make", [alike, apart])
def test_choosing_lines_takes_linear_time(make: Callable[[int], Sequence[DocumentLines]]) -> None:
    assert growth(make, lambda told: summarize_lines(told, (6,)), 150) < LINEAR


def test_reading_about_something_takes_linear_time() -> None:
    packed = [(pack_lines(one), one.document) for one in FIVE]

    def stored(count: int) -> list[DocumentLines]:
        return [
            unpack_lines(packed[place % 5][0], document=f"{packed[place % 5][1]} {place}")
            for place in range(count)
        ]

    assert growth(stored, lambda told: summarize_lines(told, (6,), about="باكستان"), 150) < LINEAR
