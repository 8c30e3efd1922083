"""Splitting a paragraph into sentences; offsets are kept."""

import re
from collections.abc import Iterator, Sequence

from summarizer.document import Span
from summarizer.enclosures import enclosures
from summarizer.sentence_ends import STOPS, after_closing, ends_sentence

LONGEST = 2000
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_NOTES = re.compile(r"(?:\s?\[\d{1,3}\])*")
_WEAKER = ("؛", ";", "،", ",", " ")


def split(text: str, span: Span) -> tuple[Span, ...]:
    """Return the sentences of the paragraph at `span` in order; white space lies outside them.

    A line's end always ends a sentence, and none is longer than LONGEST code points.
    """
    lines = (_trimmed(text, Span(*line.span())) for line in _LINE.finditer(text, span.start, span.end))
    pieces = (piece for line in lines for piece in _pieces(text, line))
    return tuple(part for piece in pieces for part in _capped(text, _trimmed(text, piece)))


def _pieces(text: str, line: Span) -> Iterator[Span]:
    start = line.start
    marked = enclosures(text, line)
    for end in _ends(text, line, marked):
        if end > start:
            yield Span(start, end)
            start = end
    yield Span(start, line.end)


def _ends(text: str, line: Span, marked: Sequence[Span]) -> Iterator[int]:
    following = 0
    # Where no capital stands at all, a small letter behind a stop tells nothing.
    capitals = not text[line.start : line.end].islower()
    for stop in STOPS.finditer(text, line.start, line.end):
        while following < len(marked) and marked[following].end <= stop.start():
            following += 1
        around = marked[following] if following < len(marked) else None
        if around is None or around.start > stop.start():
            around = None
        end = after_closing(text, stop.end(), around.end if around else line.end)
        is_inside = around is not None and end < around.end
        if not is_inside and ends_sentence(text, line, Span(*stop.span()), end, around, capitals=capitals):
            yield _after_notes(text, end, line.end)


def _after_notes(text: str, end: int, limit: int) -> int:
    """Return where the numbers of footnotes behind a stop end: «البلاد.[1]»."""
    found = _NOTES.match(text, end, limit)
    return found.end() if found else end


def _trimmed(text: str, span: Span) -> Span:
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, max(start, span.start + len(piece.rstrip())))


def _capped(text: str, span: Span) -> Iterator[Span]:
    while span.end - span.start > LONGEST:
        cut = _cut(text, span.start)
        yield _trimmed(text, Span(span.start, cut))
        span = _trimmed(text, Span(cut, span.end))
    if span.start < span.end:
        yield span


def _cut(text: str, start: int) -> int:
    """Return where to part a sentence that is too long: behind the last weaker mark, else anywhere."""
    for mark in _WEAKER:
        found = text.rfind(mark, start + 1, start + LONGEST)
        if found > start + LONGEST // 2:
            return found + 1
    return start + LONGEST
