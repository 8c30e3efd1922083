"""What a sentence says of days: which of its numbers belong to dates, and which day it tells of."""

from datetime import date
from typing import NamedTuple

from summarizer.dates.composed import Distance
from summarizer.dates.grammar import builders, grammar
from summarizer.dates.guards import is_meant
from summarizer.dates.joins import Phrase, joined
from summarizer.dates.lexicon import dictionary
from summarizer.dates.resolve import resolved
from summarizer.dates.spelling import told_apart
from summarizer.dates.symbols import may_tell, signs, symbols
from summarizer.dates.tense import is_future
from summarizer.dates.values import narrowed
from summarizer.document import Document, Sentence, Span
from summarizer.figures.vocabulary import vocabulary
from summarizer.plain import plain

_YEAR_DAYS = 366
_LONGEST_SINCE = 12  # signs of the word before a day


class Dated(NamedTuple):
    """The pieces of a sentence that tell time, and the days that the first of them means, None for none."""

    spans: tuple[Span, ...]
    when: tuple[date, date] | None


def dated(document: Document, sentence: Sentence) -> Dated:
    """Return what a sentence says of days."""
    printed = document.slice(sentence.span)
    copy, known = plain(printed), dictionary(document.language)
    if not may_tell(copy.text, known):
        return Dated((), None)
    read = told_apart(symbols(copy.text, known), printed, known.language)
    kinds = signs(read)
    build = builders(known.language.month_first)
    simple = (
        Phrase(match.start(), match.end(), expression)
        for match in grammar(known.language.month_first).finditer(kinds)
        if (expression := build[match.lastgroup or ""](read[match.start() : match.end()]))
    )
    spans: list[Span] = []
    when: tuple[date, date] | None = None
    for phrase in joined(simple, read, kinds):
        first, last = read[phrase.start].start, read[phrase.end - 1].end
        start = sentence.span.start
        spans.append(Span(start + copy.positions[first], start + copy.positions[last - 1] + 1))
        if (
            when is None
            and not _is_open(copy.text[:first], document.language)
            and not isinstance(phrase.expression, Distance)
            and is_meant(phrase, read, kinds, known.language)
        ):
            ahead = is_future(read, phrase.start, phrase.end, known.language)
            reading = resolved(phrase.expression, document.published, ahead, None)
            when = narrowed(reading.value, reading.modifier) if reading else None
            when = when if when and (when[1] - when[0]).days <= _YEAR_DAYS else None
    return Dated(tuple(spans), when)


def _is_open(before: str, code: str) -> bool:
    """Tell a day that only begins the time that is told of: since 2023."""
    return bool(vocabulary(code).sets["since"].intersection(before[-_LONGEST_SINCE:].split()[-1:]))
