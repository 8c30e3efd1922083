"""The figures of one document."""

import re
from collections.abc import Iterator, Sequence

from summarizer.document import Document, Sentence, Span
from summarizer.figures.context import context_of, places_of
from summarizer.figures.dated import dated
from summarizer.figures.figure import DocumentFigures, FigureMention
from summarizer.figures.numerals import Reader
from summarizer.figures.quantities import Quantity, quantity_at
from summarizer.figures.vocabulary import Vocabulary, vocabulary
from summarizer.figures.words import MARK, Word, read_words, slice_of
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
    words = read_words(document, sentence, known)
    found = list(_quantities(Reader(words, known, document.text), document, sentence))
    if not found:
        return
    days = dated(document, sentence)
    origin = sentence_origin(document.slice(sentence.span), document.language)
    places = places_of(sentence, document.language)
    for quantity in found:
        span = slice_of(words, quantity.start, quantity.end)
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
        )


def _quantities(reader: Reader, document: Document, sentence: Sentence) -> Iterator[Quantity]:
    barred: Sequence[Span] | None = None
    place = 0
    while place < len(reader.words):
        word = reader.words[place]
        found = quantity_at(reader, place) if word.kind != MARK else None
        if found is None:
            place += 1
            continue
        quantity, place = found[0], max(found[1], place + 1)
        if quantity is None:
            continue
        barred = dated(document, sentence).spans if barred is None else barred
        if not _overlaps(word, barred):
            yield quantity


def _overlaps(word: Word, barred: Sequence[Span]) -> bool:
    return any(word.start < span.end and span.start < word.end for span in barred)
