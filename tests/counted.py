"""Figures over the example articles, made by hand: what was told is found in their texts."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from bot.models import Entry
from summarizer import Extract, Figure, Span


class Row(NamedTuple):
    """One figure: by article the words that tell it; the first place in the article counts."""

    value: int
    told: Mapping[int, str]
    origin: str | None = None
    sources: int = 0
    conflict: int | None = None


ROWS = (
    Row(4, {1: "4 مليارات دولار أميركي", 3: "أربعة مليارات دولار", 4: "أربعة مليارات دولار"}),
    Row(16, {1: "16 طائرة مقاتلة من طراز JF-17", 3: "16 طائرة مقاتلة من طراز JF-17"}, "رويترز", 1),
    Row(12, {1: "12 طائرة تدريب من طراز Super Mushak"}, conflict=1),
    Row(44, {3: "44 دبابة من طراز حيدر"}),
    Row(13, {5: "13 شهراً"}, conflict=1),
)


def example(entries: Sequence[Entry], rows: Sequence[Row] = ROWS) -> tuple[Figure, ...]:
    """Return the figures of the rows; two of the five articles' are made out to contradict each other."""
    articles = {entry.ordinal: entry for entry in entries}
    return tuple(_figure(row, articles) for row in rows)


def _figure(row: Row, articles: Mapping[int, Entry]) -> Figure:
    extracts = tuple(_extract(words, articles[ordinal]) for ordinal, words in row.told.items())
    return Figure(
        value=Decimal(row.value),
        high=None,
        unit="",
        thing="",
        bound="exact",
        origin=row.origin,
        extracts=extracts,
        sources=row.sources or len(extracts),
        conflict=row.conflict,
    )


def _extract(words: str, entry: Entry) -> Extract:
    start = entry.document.text.index(words)
    return Extract(entry.document.id, Span(start, start + len(words)), words)
