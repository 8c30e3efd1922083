"""Labels before the first words of a sentence: a dateline, a byline, a heading."""

import re

from summarizer.document import Document, Sentence, Span
from summarizer.languages import language

_LONGEST = 60  # code points
_FEW = 3  # words
_HEAD = 2  # paragraphs: places, days and names of agencies stand before a report
_LABEL = re.compile(r"\(?[^:(،,.«»\"“”؟!]+")
_BYLINE = re.compile(r"\s[-–—]\s")  # «عمر ابراهيم – عين اليوم» in a line of its own before the report
_LONGEST_BYLINE = 6  # words
_DASHES = frozenset("-–—/")


def is_labelled(document: Document, sentence: Sentence) -> bool:
    """Return whether a sentence begins with a label or a byline, not with a speaker: «د ب أ - لندن:»."""
    text = document.slice(sentence.span)
    line, _, rest = text.partition("\n")
    if rest and _BYLINE.search(line) and len(line.split()) <= _LONGEST_BYLINE:
        return True
    colon = text.find(":", 0, _LONGEST)
    if colon < 0 or text[colon + 1 : colon + 2].isdigit() or not _LABEL.fullmatch(text, 0, colon):
        return False
    tongue = language(document.language)
    words = [
        tongue.words.fold_word(document.slice(token.span))
        for token in sentence.tokens
        if token.span.end <= sentence.span.start + colon
    ]
    # farther on «شاشات اللمس: …» is the point that a text has come to
    is_heading = len(words) <= _FEW and sentence.paragraph < _HEAD
    return (_has_dash(text[:colon]) or is_heading) and all(
        tongue.discourse.reporting.isdisjoint((word, word[1:])) for word in words
    )


def without_dateline(document: Document, sentence: Sentence) -> Sentence:
    """Return what an opening sentence says behind its dateline, the whole of any other sentence."""
    if sentence.paragraph >= _HEAD or not is_labelled(document, sentence):
        return sentence
    label, _, said = document.slice(sentence.span).partition(":")
    start = sentence.span.end - len(said.lstrip())
    tokens = tuple(token for token in sentence.tokens if token.span.start >= start)
    if not said or not _has_dash(label) or not tokens:
        return sentence
    return Sentence(Span(start, sentence.span.end), sentence.paragraph, tokens)


def _has_dash(label: str) -> bool:
    return not _DASHES.isdisjoint(label)
