"""Finding the calendar expressions of a document."""

from datetime import date

from summarizer.dates.composed import Distance
from summarizer.dates.guards import is_meant
from summarizer.dates.joins import Phrase
from summarizer.dates.lexicon import dictionary
from summarizer.dates.mention import DateMention, DateOffset
from summarizer.dates.reading import Read, read
from summarizer.dates.resolve import resolved
from summarizer.dates.tense import is_future
from summarizer.dates.times import with_time
from summarizer.dates.values import interval, narrowed
from summarizer.document import Document, Span
from summarizer.languages.dates import DateWords


def find_dates(document: Document) -> tuple[DateMention, ...]:
    """Return the resolved calendar expressions of the kept sentences, in order, none overlapping."""
    return find_times(document)[0]


def find_offsets(document: Document) -> tuple[DateOffset, ...]:
    """Return the distances from other happenings, in order."""
    return find_times(document)[1]


def find_times(document: Document) -> tuple[tuple[DateMention, ...], tuple[DateOffset, ...]]:
    """Return the dates and the distances of a document, read once."""
    words = dictionary(document.language).language
    dates: list[DateMention] = []
    offsets: list[DateOffset] = []
    told: tuple[date, date] | None = None
    for sentence in document.sentences:
        found, base = read(document.slice(sentence.span), document.language), sentence.span.start
        if found is None:
            continue
        for phrase in found.phrases:
            if isinstance(phrase.expression, Distance):
                offsets.append(_offset(found.span(phrase.start, phrase.end), base, phrase.expression))
            elif mention := _mention(phrase, found, base, document, words, told):
                dates.append(mention)
                told = interval(mention.value)
    return tuple(dates), tuple(offsets)


def _offset(span: Span, base: int, distance: Distance) -> DateOffset:
    return DateOffset(_moved(span, base), distance.count, distance.unit.name.lower())


def _mention(
    phrase: Phrase,
    found: Read,
    base: int,
    document: Document,
    words: DateWords,
    told: tuple[date, date] | None,
) -> DateMention | None:
    if not is_meant(phrase, found.symbols, found.kinds, words):
        return None
    looks_ahead = is_future(found.symbols, phrase.start, phrase.end, words)
    reading = resolved(phrase.expression, document.published, looks_ahead, told)
    if reading is None:
        return None
    span = _moved(found.span(*with_time(phrase.start, phrase.end, found.kinds)), base)
    earliest, latest = narrowed(reading.value, reading.modifier)
    return DateMention(span, reading.value, reading.modifier, earliest, latest, reading.basis)


def _moved(span: Span, base: int) -> Span:
    return Span(base + span.start, base + span.end)
