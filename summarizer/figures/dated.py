"""What a sentence says of days: which of its numbers belong to dates, and which day it tells of."""

from datetime import date
from typing import NamedTuple

from summarizer.dates.composed import Distance
from summarizer.dates.guards import is_meant
from summarizer.dates.lexicon import dictionary
from summarizer.dates.reading import read
from summarizer.dates.resolve import resolved
from summarizer.dates.tense import is_future
from summarizer.dates.values import narrowed
from summarizer.document import Document, Sentence, Span
from summarizer.figures.vocabulary import vocabulary

_YEAR_DAYS = 366
_LONGEST_SINCE = 12  # signs of the word before a day


class Dated(NamedTuple):
    """The pieces of a sentence that tell time, and the days that the first of them means, None for none."""

    spans: tuple[Span, ...]
    when: tuple[date, date] | None


def dated(document: Document, sentence: Sentence) -> Dated:
    """Return what a sentence says of days."""
    found = read(document.slice(sentence.span), document.language)
    if found is None:
        return Dated((), None)
    words, start = dictionary(document.language).language, sentence.span.start
    spans: list[Span] = []
    when: tuple[date, date] | None = None
    for phrase in found.phrases:
        first, last = found.symbols[phrase.start].start, found.symbols[phrase.end - 1].end
        spans.append(Span(start + found.text.positions[first], start + found.text.positions[last - 1] + 1))
        if (
            when is None
            and not _is_open(found.text.text[:first], document.language)
            and not isinstance(phrase.expression, Distance)
            and is_meant(phrase, found.symbols, found.kinds, words)
        ):
            ahead = is_future(found.symbols, phrase.start, phrase.end, words)
            told = resolved(phrase.expression, document.published, ahead, None)
            when = narrowed(told.value, told.modifier) if told else None
            when = when if when and (when[1] - when[0]).days <= _YEAR_DAYS else None
    return Dated(tuple(spans), when)


def _is_open(before: str, code: str) -> bool:
    """Tell a day that only begins the time that is told of: since 2023."""
    return bool(vocabulary(code).sets["since"].intersection(before[-_LONGEST_SINCE:].split()[-1:]))
