"""Finding the calendar expressions of a document."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from summarizer.dates.composed import Distance
from summarizer.dates.grammar import builders, grammar
from summarizer.dates.guards import is_meant
from summarizer.dates.joins import Phrase, joined
from summarizer.dates.lexicon import Dictionary, dictionary
from summarizer.dates.mention import DateMention, DateOffset
from summarizer.dates.resolve import resolved
from summarizer.dates.spelling import told_apart
from summarizer.dates.symbols import Symbol, may_tell, signs, symbols
from summarizer.dates.tense import is_future
from summarizer.dates.times import with_time
from summarizer.dates.values import interval, narrowed
from summarizer.document import Document, Span
from summarizer.plain import Plain, plain, spell


class _Read(NamedTuple):
    """A sentence as symbols, with its expressions."""

    start: int
    text: Plain
    symbols: list[Symbol]
    kinds: str
    phrases: list[Phrase]

    def span(self, start: int, end: int) -> Span:
        first, last = self.symbols[start].start, self.symbols[end - 1].end
        # Marks behind the last letter are still its word's: «1447هـ».
        return Span(self.start + self.text.positions[first], self.start + self.text.positions[last])


def find_dates(document: Document) -> tuple[DateMention, ...]:
    """Return the resolved calendar expressions of the kept sentences, in order, none overlapping."""
    return find_times(document)[0]


def find_offsets(document: Document) -> tuple[DateOffset, ...]:
    """Return the distances from other happenings, in order."""
    return find_times(document)[1]


def find_times(document: Document) -> tuple[tuple[DateMention, ...], tuple[DateOffset, ...]]:
    """Return the dates and the distances of a document, read once."""
    known = dictionary(document.language)
    dates: list[DateMention] = []
    offsets: list[DateOffset] = []
    told: tuple[date, date] | None = None
    for read in _sentences(document, known):
        for phrase in read.phrases:
            if isinstance(phrase.expression, Distance):
                span, distance = read.span(phrase.start, phrase.end), phrase.expression
                offsets.append(DateOffset(span, distance.count, distance.unit.name.lower()))
                continue
            mention = _mention(phrase, read, document, known, told)
            if mention:
                dates.append(mention)
                told = interval(mention.value)
    return tuple(dates), tuple(offsets)


def _sentences(document: Document, known: Dictionary) -> Iterator[_Read]:
    for sentence in document.sentences:
        printed = document.slice(sentence.span)
        spelled = spell(printed)
        if not may_tell(spelled, known):
            continue
        read = told_apart(symbols(spelled, known), printed, known.language)
        kinds = signs(read)
        phrases = joined(_simple(read, kinds, known.language.month_first), read, kinds)
        if phrases:
            yield _Read(sentence.span.start, plain(printed), read, kinds, phrases)


def _simple(read: list[Symbol], kinds: str, month_first: bool) -> Iterator[Phrase]:
    build = builders(month_first)
    for match in grammar(month_first).finditer(kinds):
        expression = build[match.lastgroup or ""](read[match.start() : match.end()])
        if expression:
            yield Phrase(match.start(), match.end(), expression)


def _mention(
    phrase: Phrase, read: _Read, document: Document, known: Dictionary, told: tuple[date, date] | None
) -> DateMention | None:
    if not is_meant(phrase, read.symbols, read.kinds, known.language):
        return None
    looks_ahead = is_future(read.symbols, phrase.start, phrase.end, known.language)
    reading = resolved(phrase.expression, document.published, looks_ahead, told)
    if reading is None:
        return None
    span = read.span(*with_time(phrase.start, phrase.end, read.kinds))
    earliest, latest = narrowed(reading.value, reading.modifier)
    return DateMention(span, reading.value, reading.modifier, earliest, latest, reading.basis)
