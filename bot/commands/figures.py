"""Figures as they are kept, by their places, and as they are shown, with their articles."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.kept import KeptFigure
from bot.models import Entry
from bot.replies import Counted, Phrase
from summarizer import Extract, Figure, Span

# What is beyond them is not shown either: more do not fit a line.
TELLERS_AT_MOST = 12
PHRASES_AT_MOST = 6
# Ten pages: what hardly anybody tells is better asked for by its words.
FIGURES_AT_MOST = 150
_MARKS = dict.fromkeys([0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def first_figures(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return as many of the first figures as are shown, and all that contradict them."""
    sides = {one.conflict for one in figures[:FIGURES_AT_MOST]} - {None}
    return (
        *figures[:FIGURES_AT_MOST],
        *(one for one in figures[FIGURES_AT_MOST:] if one.conflict in sides),
    )


def kept_figure(figure: Figure) -> KeptFigure:
    """Return a figure by its places in the versions of articles."""
    ways = _ways(figure.extracts)
    # One more than are shown, so that the line can tell that there are others.
    shown = [extract for way in ways[:PHRASES_AT_MOST] for extract in way[: TELLERS_AT_MOST + 1]]
    return KeptFigure(
        places=tuple((int(one.document), *one.span) for one in shown),
        origin=figure.origin,
        sources=figure.sources,
        conflict=figure.conflict,
        is_cut=len(ways) > PHRASES_AT_MOST,
    )


def counted(kept: Sequence[KeptFigure], entries: Mapping[int, Entry]) -> tuple[Counted, ...]:
    """Return kept figures with their articles, by version; what only deleted articles told is left out."""
    shown = [_counted(one, entries) for one in kept]
    told = [one for one in shown if one.phrases]
    sides = Counter(one.conflict for one in told)
    return tuple(one if sides[one.conflict] > 1 else replace(one, conflict=None) for one in told)


def _ways(extracts: Sequence[Extract]) -> list[list[Extract]]:
    """Return the extracts by the words that they use, those that most use first."""
    ways = defaultdict[str, list[Extract]](list)
    for extract in extracts:
        ways[_plain(extract.text)].append(extract)
    return sorted(ways.values(), key=lambda way: -len(way))


def _counted(kept: KeptFigure, entries: Mapping[int, Entry]) -> Counted:
    left = [place for place in kept.places if place[0] in entries]
    articles = len({version for version, _, _ in left})
    return Counted(
        phrases=_phrases((entries[version], Span(start, end)) for version, start, end in left),
        origin=kept.origin,
        sources=kept.sources if len(left) == len(kept.places) else min(kept.sources, articles),
        conflict=kept.conflict,
        is_cut=kept.is_cut,
    )


def _phrases(places: Iterable[tuple[Entry, Span]]) -> tuple[Phrase, ...]:
    told = [(entry, entry.document.slice(span)) for entry, span in places]
    ways = {_plain(text): text for _, text in reversed(told)}
    phrases = [
        _phrase(text, [entry for entry, said in told if _plain(said) == way]) for way, text in ways.items()
    ]
    return tuple(sorted(phrases, key=lambda one: (-len(one.tellers), one.tellers[0].ordinal)))


def _phrase(text: str, entries: Sequence[Entry]) -> Phrase:
    articles = {entry.version_id: entry for entry in entries}
    return Phrase(text, tuple(sorted(articles.values(), key=lambda entry: entry.ordinal)))


def _plain(text: str) -> str:
    """Return words as a reader sees them: the same to the eye is the same way to say it."""
    return " ".join(text.translate(_MARKS).split())
