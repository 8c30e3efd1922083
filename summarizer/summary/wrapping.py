"""Texts whose lines are broken at a fixed width: their sentences run over the ends of lines."""

from collections.abc import Iterator
from itertools import pairwise

from summarizer.document import Document, Sentence, Span

_FEWEST_LINES = 4
_BROKEN_SHARE = 0.5  # of the lines that end in the middle of a sentence
_NARROWEST, _EVEN_SHARE = (
    0.7,
    0.8,
)  # lines broken by width are nearly as long as the longest; headlines are not
_LINE_END = frozenset("\n\r\v\f\x85\u2028\u2029")
_ENDS = ".!?؟:…"
_CLOSING = "\"'”»)]’ \u200e\u200f"
_LONGEST = 2000  # code points, as for any sentence


def whole_sentences(document: Document) -> tuple[Sentence, ...]:
    """Return a document's sentences; where its lines are broken at a fixed width, joined over their ends.

    A joined sentence is one slice of the text too, line ends included.
    """
    return tuple(_joined(document)) if _is_wrapped(document) else document.sentences


def _is_wrapped(document: Document) -> bool:
    lines = list(_lines(document))
    if len(lines) < _FEWEST_LINES:
        return False
    broken = [line.end - line.start for line in lines if not _is_ended(document, line)]
    widest = max(broken, default=0)
    even = sum(width >= _NARROWEST * widest for width in broken)
    return len(broken) >= _BROKEN_SHARE * len(lines) and even >= _EVEN_SHARE * len(broken)


def _lines(document: Document) -> Iterator[Span]:
    """Yield the lines of the kept text: a paragraph may be put together of several."""
    sentences = document.sentences
    first = 0
    for place, (one, following) in enumerate(pairwise(sentences), 1):
        if not _LINE_END.isdisjoint(document.text[one.span.end : following.span.start]):
            yield Span(sentences[first].span.start, one.span.end)
            first = place
    if sentences:
        yield Span(sentences[first].span.start, sentences[-1].span.end)


def _is_ended(document: Document, span: Span) -> bool:
    return document.text[span.start : span.end].rstrip(_CLOSING)[-1:] in (*_ENDS, "")


def _joined(document: Document) -> Iterator[Sentence]:
    # where reading the page has put lines together again, its paragraphs are whole
    has_paragraphs = len({one.paragraph for one in document.sentences}) < len(list(_lines(document)))
    parts: list[Sentence] = []
    for one in document.sentences:
        is_far = bool(parts) and one.span.end - parts[0].span.start > _LONGEST
        if is_far or (has_paragraphs and parts and one.paragraph != parts[-1].paragraph):
            yield _one(parts)
            parts = []
        parts.append(one)
        if _is_ended(document, one.span):
            yield _one(parts)
            parts = []
    if parts:
        yield _one(parts)


def _one(parts: list[Sentence]) -> Sentence:
    tokens = tuple(token for part in parts for token in part.tokens)
    return Sentence(Span(parts[0].span.start, parts[-1].span.end), parts[0].paragraph, tokens)
