"""From articles that were read to what one of them tells, and who else does.

Things are one by the rules that make them one in a story. Where these leave it open, as they do of the same
happening in quite other words, it counts as told: what is called new and is not misleads more than what is
new and not called so.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from summarizer.document import Span
from summarizer.figures import FigureMention, gather_figures
from summarizer.languages.figures import TIMES
from summarizer.names import Testimony
from summarizer.novelty.meanwhile import meanwhile
from summarizer.novelty.news import Account, Dated, Piece, Reading, Tellers
from summarizer.novelty.outlets import same_outlet
from summarizer.novelty.places import places_of
from summarizer.novelty.sentences import lines_of
from summarizer.novelty.speakers import speakers_of
from summarizer.timeline import Event, merge_events

_Count = tuple[Decimal, Decimal | None, str, str]


def account_of(article: Reading, others: Sequence[Reading], elsewhere: Sequence[Testimony] = ()) -> Account:
    """Return what an article tells, each thing with the ids of the others that tell it.

    `elsewhere` is what articles apart from these tell of names. Costs what merging the events, figures and
    names of all of them does.
    """
    lines = lines_of(article, others)
    merged = merge_events([article.events, *(one.events for one in others)])
    old = (extract for event in merged.events[: merged.background] for extract in event.extracts)
    past = frozenset(one.span for one in old if one.document == article.document.id)
    return Account(
        document=article.document.id,
        events=tuple(_events(merged.events[merged.background :], article, others, lines)),
        figures=tuple(_figures(article, others, lines)),
        speakers=speakers_of(article, others, elsewhere),
        places=places_of(article, others, past),
        lines=lines,
        outlet=article.events.outlet,
        published_by=same_outlet(article, others),
    )


def _events(
    merged: Iterable[Event], article: Reading, others: Sequence[Reading], lines: Sequence[Piece]
) -> Iterator[Dated]:
    """Return the happenings that the article dates itself."""
    for event in merged:
        own = next((one for one in event.reports if one.extract.document == article.document.id), None)
        if own is not None and own.date is not None:
            span = own.extract.span
            told = {one.document for one in event.extracts} - {article.document.id}
            every = frozenset(told).union(_tellers(lines, span), meanwhile(span, event, article, others))
            when = event.value, event.modifier, event.earliest, event.latest
            yield Dated(span, *when, every, event.expected)


def _tellers(lines: Sequence[Piece], clause: Span) -> Tellers:
    """Return who tells a sentence in which a clause lies, in much the same words."""
    within = (one.tellers for one in lines if one.span.start < clause.end and clause.start < one.span.end)
    return frozenset().union(*within)


def _figures(article: Reading, others: Sequence[Reading], lines: Sequence[Piece]) -> Iterator[Piece]:
    every = gather_figures([article.figures, *(one.figures for one in others)])
    mentions = {one.span: one for one in reversed(article.figures.mentions)}
    counting = _counting(others)
    for figure in every:
        own = next((one for one in figure.extracts if one.document == article.document.id), None)
        mention = own and mentions.get(own.span)
        if mention:
            told = frozenset(one.document for one in figure.extracts) - {article.document.id}
            # «زيارة مدتها يومان» is no figure beside «زيارة تستمر يومين».
            said = _tellers(lines, mention.span) if mention.unit in TIMES else frozenset()
            yield Piece(mention.span, told.union(said, *(counting.get(key, ()) for key in _counts(mention))))


def _counting(others: Sequence[Reading]) -> Mapping[_Count, set[str]]:
    """Return which articles count what."""
    found = defaultdict[_Count, set[str]](set)
    for one in others:
        for mention in one.figures.mentions:
            for key in _counts(mention):
                found[key].add(one.document.id)
    return found


def _counts(mention: FigureMention) -> Iterator[_Count]:
    """Return what makes figures of several articles one: number and unit, or number and a word counted."""
    amount = mention.value, mention.high, mention.unit
    return ((*amount, word) for word in (("",) if mention.unit else mention.thing))
