"""Splitting a paragraph into sentences; offsets are kept."""

import re

from summarizer.document import Span

_END = re.compile(r"[.!?؟…]+[»\"”)\]]*(?=\s|$)")


def split(text: str, span: Span) -> tuple[Span, ...]:
    """Return the sentences of the paragraph at `span` in order; white space lies outside them."""
    ends = [match.end() for match in _END.finditer(text, span.start, span.end)]
    starts = [span.start, *ends]
    pieces = zip(starts, [*ends, span.end], strict=True)
    return tuple(piece for start, end in pieces if (piece := _trim(text, start, end)).start < piece.end)


def _trim(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(
        start + len(piece) - len(piece.lstrip()),
        end - len(piece) + len(piece.rstrip()) if piece.strip() else start,
    )
