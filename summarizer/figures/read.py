"""The figures of one document."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from summarizer.document import Document, Sentence, Span
from summarizer.figures.context import context_of, places_of
from summarizer.figures.courses import course_of
from summarizer.figures.dated import dated
from summarizer.figures.figure import DocumentFigures, FigureMention
from summarizer.figures.numerals import Reader
from summarizer.figures.quantities import Quantity, quantity_at
from summarizer.figures.stances import stance_of
from summarizer.figures.vocabulary import Vocabulary, vocabulary
from summarizer.figures.words import NUMBER, Word, read_words, slice_of
from summarizer.origins import sentence_origin

_DIGIT = re.compile(r"\d")


def read_figures(document: Document) -> DocumentFigures:
    """Return the figures of one document; linear in its length."""
    known = vocabulary(document.language)
    mentions = tuple(
        mention
        for sentence in document.sentences
        if _may_count(document, sentence, known)
        for mention in _mentions(document, sentence, known)
    )
    source = document.outlet or document.id
    return DocumentFigures(document.id, source, document.origin, mentions, document.published)


def _may_count(document: Document, sentence: Sentence, known: Vocabulary) -> bool:
    """Tell whether a sentence has any digit or number word: most have none."""
    if not known.telling.isdisjoint([token.form for token in sentence.tokens]):
        return True
    return _DIGIT.search(document.text, *sentence.span) is not None


def _mentions(document: Document, sentence: Sentence, known: Vocabulary) -> Iterator[FigureMention]:
    words = read_words(document, sentence)
    reader = Reader(words, known, document.text)
    found = _quantities(reader)
    if not found:
        return
    days = dated(document, sentence)
    origin = sentence_origin(document.slice(sentence.span), document.language)
    places = places_of(sentence, document.language)
    for number, quantity in found:
        if _overlaps(words[number], days.spans):
            continue
        span = slice_of(words, quantity.start, quantity.end, document.text)
        yield FigureMention(
            span=span,
            text=document.slice(span),
            sentence=sentence.span,
            value=quantity.value,
            high=quantity.high,
            unit=quantity.unit,
            thing=quantity.thing,
            context=context_of(words, quantity, known),
            bound=quantity.bound,
            origin=origin,
            tells_bound=quantity.tells_bound,
            when=days.when,
            places=places,
            stance=stance_of(reader, quantity.start, quantity.end),
            course=course_of(reader, quantity.start, quantity.end) if quantity.unit else "",
        )


def _quantities(reader: Reader) -> list[tuple[int, Quantity]]:
    """Return the quantities of a sentence, each with the place of its number."""
    quantities: list[tuple[int, Quantity]] = []
    place, previous = 0, None
    while place < len(reader.words):
        word = reader.words[place]
        starts = word.kind == NUMBER or word.key in reader.known.starters
        found = quantity_at(reader, place, previous) if starts else None
        if found is None:
            place += 1
            continue
        previous = found[0]
        if previous is not None:
            quantities.append((place, previous))
        place = max(found[1], place + 1)
    return quantities


def _overlaps(word: Word, barred: Sequence[Span]) -> bool:
    """Tell whether a word belongs to one of the spans, which are in order."""
    place = bisect_right(barred, word.start, key=_end)
    return place < len(barred) and barred[place].start < word.end


def _end(span: Span) -> int:
    return span.end
