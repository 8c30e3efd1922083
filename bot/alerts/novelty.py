"""The one extract of an article that tells a chat what it has not received yet."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.subscriptions import telling_words
from summarizer import Document, Span, summarize
from summarizer.novelty import Account, New, worth
from summarizer.summary.leaning import leans

# Summaries of these lengths are one choice cut at several places: a line's rank is the first that holds it.
_LENGTHS = (1, 3, 5)
# What a line of a lower rank must tell more than a better one to go before it, as a share of its words.
_STEP = 0.15


@dataclass(frozen=True, slots=True)
class Offer:
    """A line of an article that can stand alone: the lower its rank, the more telling.

    `words` are its lemmas without function words: what likeness to other lines is measured by.
    """

    span: Span
    origin: str | None
    words: tuple[str, ...]
    rank: int = 0


def offers(document: Document, method: str = "mujaz", lines: Sequence[Span] = ()) -> tuple[Offer, ...]:
    """Return the lines of an article that an alert may carry, the most telling first.

    Those of its summaries, and behind them other `lines` that can stand alone. Raises ValueError for a
    method that does not exist. Takes the time of three summaries.
    """
    sentences = {sentence.span: sentence for sentence in document.sentences}
    found: dict[Span, Offer] = {}
    for rank, length in enumerate(_LENGTHS):
        for extract in summarize([document], sentences=length, method=method).extracts:
            sentence = sentences.get(extract.span)
            # A longer summary holds leaning lines behind those that they lean on; alone they cannot stand.
            if sentence and extract.span not in found and not (rank and leans(document, sentence)):
                words = telling_words(document, extract.span)
                found[extract.span] = Offer(extract.span, extract.origin, words, rank)
    for span in lines:
        if span not in found:
            found[span] = Offer(span, None, telling_words(document, span), len(_LENGTHS))
    return tuple(found.values())


def lines_alone(account: Account) -> tuple[Span, ...]:
    """Return the sentences of an article that can be read without the one before."""
    return tuple(line.span for line in account.lines if line.alone)


def carrying(offered: Sequence[Offer], new: New, received: Sequence[Collection[str]]) -> Offer | None:
    """Return the line that carries most of what is new; None: nothing is offered.

    Where no line carries any of it, or there is nothing to carry, the freshest goes: of those that no
    received article tells, if there are any.
    """
    worths = {one.span: worth(one.span, new) for one in offered}
    most = max(worths.values(), default=0)
    if most:
        return freshest([one for one in offered if worths[one.span] == most], received)
    fresh = {line.span for line in new.lines}
    return freshest([one for one in offered if one.span in fresh] or offered, received)


def freshest(offered: Sequence[Offer], received: Sequence[Collection[str]]) -> Offer | None:
    """Return the line that holds most beside what was received before; None: nothing is offered.

    Each line is held against each received one by itself: words that came scattered over many lines
    were not yet told together. Among lines equally new the more telling goes first, then the earlier.
    """
    before = [frozenset(words) for words in received]
    return min(
        offered, key=lambda one: (_known(one.words, before) + _STEP * one.rank, one.span.start), default=None
    )


def _known(words: Sequence[str], before: Sequence[frozenset[str]]) -> float:
    if not words:
        return 1.0
    return max((len(one.intersection(words)) / len(words) for one in before), default=0.0)
