"""Figures as they are kept, by their places, and as they are shown, with their articles."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from bot.kept import KeptFigure, KeptPhrase
from bot.models import Entry
from bot.replies import Counted, Phrase
from summarizer import DocumentFigures, Extract, Figure, Span

# By document and place.
Bounds = Mapping[tuple[str, Span], str]

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


def untold_bounds(articles: Iterable[DocumentFigures]) -> Bounds:
    """Return the bounds of figures whose own words do not tell them, as in «تتجاوز قيمته مليار دولار»."""
    return {
        (article.document, mention.span): mention.bound
        for article in articles
        for mention in article.mentions
        if mention.bound != "exact" and not mention.tells_bound
    }


def kept_figure(figure: Figure, untold: Bounds = MappingProxyType({})) -> KeptFigure:
    """Return a figure by the places of its words, with the bounds that these leave untold."""
    ways = _ways(figure.extracts, untold)
    # One more than are shown, so that the line can tell that there are others.
    shown = [extract for way in ways[:PHRASES_AT_MOST] for extract in way[: TELLERS_AT_MOST + 1]]
    return KeptFigure(
        phrases=tuple(_kept_phrase(one, untold) for one in shown),
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


def _ways(extracts: Sequence[Extract], untold: Bounds) -> list[list[Extract]]:
    """Return the extracts by the words that they use, those that most use first."""
    ways = defaultdict[tuple[str, str], list[Extract]](list)
    for extract in extracts:
        ways[_plain(extract.text), untold.get((extract.document, extract.span), "")].append(extract)
    return sorted(ways.values(), key=lambda way: -len(way))


def _kept_phrase(extract: Extract, untold: Bounds) -> KeptPhrase:
    bound = untold.get((extract.document, extract.span), "")
    return KeptPhrase(version=int(extract.document), **extract.span._asdict(), bound=bound)


def _counted(kept: KeptFigure, entries: Mapping[int, Entry]) -> Counted:
    left = [one for one in kept.phrases if one.version in entries]
    articles = len({one.version for one in left})
    return Counted(
        phrases=_phrases(left, entries),
        origin=kept.origin,
        sources=kept.sources if len(left) == len(kept.phrases) else min(kept.sources, articles),
        conflict=kept.conflict,
        is_cut=kept.is_cut,
    )


def _phrases(kept: Sequence[KeptPhrase], entries: Mapping[int, Entry]) -> tuple[Phrase, ...]:
    ways = defaultdict[tuple[str, str], list[KeptPhrase]](list)
    for one in kept:
        ways[_plain(_text(one, entries)), one.bound].append(one)
    phrases = [_phrase(way, entries) for way in ways.values()]
    return tuple(sorted(phrases, key=lambda one: (-len(one.tellers), one.tellers[0].ordinal)))


def _phrase(way: Sequence[KeptPhrase], entries: Mapping[int, Entry]) -> Phrase:
    tellers = {one.version: entries[one.version] for one in way}.values()
    ordered = tuple(sorted(tellers, key=lambda entry: entry.ordinal))
    return Phrase(_text(way[0], entries), ordered, way[0].bound)


def _text(kept: KeptPhrase, entries: Mapping[int, Entry]) -> str:
    return entries[kept.version].document.slice(Span(kept.start, kept.end))


def _plain(text: str) -> str:
    """Return words as a reader sees them: the same to the eye is the same way to say it."""
    return " ".join(text.translate(_MARKS).split())
