"""Articles by outlet: several of one outlet stand in one column."""

from collections.abc import Sequence

from summarizer.comparison.comparison import Column, Source
from summarizer.languages.detection import detect
from summarizer.terms import terms


def columns_of(sources: Sequence[Source]) -> tuple[Column, ...]:
    """Return the outlets in the order of their first articles; spelling makes no second outlet."""
    groups: dict[tuple[str, ...], list[Source]] = {}
    for source in sources:
        groups.setdefault(_key(source), []).append(source)
    return tuple(_column(group) for group in groups.values())


def _column(group: Sequence[Source]) -> Column:
    origins = {source.origin for source in group}
    return Column(
        outlet=group[0].outlet,
        documents=tuple(source.document for source in group),
        origin=origins.pop() if len(origins) == 1 else None,
    )


def _key(source: Source) -> tuple[str, ...]:
    words = tuple(token.form for token in terms(source.outlet or "", detect(source.outlet or "")))
    return words or ("", source.outlet or "", "" if source.outlet else source.document)
