"""The figures of many articles: grouped, their sources counted, their contradictions marked, in order."""

from collections.abc import Sequence

from summarizer.document import Extract
from summarizer.figures.conflicts import conflicts
from summarizer.figures.copies import tellers
from summarizer.figures.figure import DocumentFigures, Figure
from summarizer.figures.groups import Group, Member, grouped
from summarizer.figures.likeness import fate
from summarizer.languages.figures import MONEY, TIMES
from summarizer.plain import spell

# So many words around a figure are the same in copies of one text only.
_COPIED = 8


def gather_figures(articles: Sequence[DocumentFigures]) -> tuple[Figure, ...]:
    """Return the figures of articles that were read before, what most independent sources tell first."""
    groups = grouped(articles)
    names = tellers(articles)
    sources = [_sources(group, names) for group in groups]
    order = sorted(range(len(groups)), key=lambda place: (-sources[place], _rank(groups[place]), place))
    ordered = [groups[place] for place in order]
    contradicting = conflicts(ordered, articles)
    return tuple(
        _figure(ordered[place], articles, sources[order[place]], contradicting.get(place))
        for place in range(len(ordered))
    )


def _figure(group: Group, articles: Sequence[DocumentFigures], sources: int, conflict: int | None) -> Figure:
    first = group[0].mention
    origins = {_origin(member, articles) for member in group}
    extracts = tuple(
        Extract(articles[each.article].document, each.mention.span, each.mention.text, each.mention.origin)
        for each in group
    )
    return Figure(
        value=first.value,
        high=first.high,
        unit=first.unit,
        thing=" ".join(first.thing),
        bound=first.bound,
        origin=origins.pop() if len(origins) == 1 else None,
        extracts=extracts,
        sources=sources,
        conflict=conflict,
        tells_bound=first.tells_bound,
    )


def _origin(member: Member, articles: Sequence[DocumentFigures]) -> str | None:
    return member.mention.origin or articles[member.article].origin


def _sources(group: Group, names: Sequence[str]) -> int:
    """Return how many tell a figure independently: one agency's copies, and copied words, count once."""
    if group[0].mention.stance:
        return 0
    found: set[str] = set()
    copied: dict[tuple[str, ...], str] = {}
    for member in group:
        name = spell(member.mention.origin or names[member.article])
        context = member.mention.context
        found.add(copied.setdefault(context, name) if len(context) >= _COPIED else name)
    return len(found)


def _rank(group: Group) -> int:
    """Return the weight of a kind of figure: money, then people, then things, measures, times."""
    first = group[0].mention
    if first.unit in MONEY:
        return 0
    if fate(first.thing):
        return 1
    if not first.unit:
        return 2
    return 4 if first.unit in TIMES else 3
