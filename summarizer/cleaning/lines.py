"""The lines of a page and what each of them is by itself."""

import re
from enum import Enum, auto
from typing import NamedTuple

from summarizer.document import Span
from summarizer.plain import spell

# Above this many words nobody writes a headline; measured on headlines of Arabic papers: 5-13.
LONGEST_HEADLINE = 14
_STOPS = ".!?؟"
_CLOSERS = "\"»'”’)]} "
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")


class Kind(Enum):
    """What a line is. LOOSE may be a headline or a short paragraph: only its place tells."""

    PROSE = auto()
    LOOSE = auto()
    ABSTRACT = auto()
    BYLINE = auto()
    CREDIT = auto()
    DATE = auto()
    DATELINE = auto()
    JUNK = auto()
    RELATED = auto()
    SECTION = auto()
    SIGN_OFF = auto()
    TAGS = auto()


class Line(NamedTuple):
    """A line without the white space around it.

    `plain` is its neutral spelling, `bare` the same without signs at both ends. `gap` says that
    an empty line stands before it; `stopped` that it ends as a sentence does.
    """

    span: Span
    plain: str
    bare: str
    words: int
    stopped: bool
    gap: bool
    kind: Kind = Kind.LOOSE


def lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a text that hold something, in order."""
    found: list[Line] = []
    last = 0
    for match in _LINE.finditer(text):
        span = trimmed(text, Span(*match.span()))
        if span.start < span.end:
            found.append(line(text, span, gap=_has_gap(text[last : span.start])))
            last = span.end
    return tuple(found)


def _has_gap(between: str) -> bool:
    return len(f"-{between}-".splitlines()) > 2


def line(text: str, span: Span, *, gap: bool = False) -> Line:
    """Return a piece of a text as a line."""
    neutral = spell(text[span.start : span.end]).strip()
    words = len(neutral.split())
    return Line(span, neutral, bare(neutral), words, _is_stopped(neutral, words), gap)


def trimmed(text: str, span: Span) -> Span:
    """Return a span without the white space at its ends."""
    piece = text[span.start : span.end]
    start = span.end - len(piece.lstrip())
    return Span(min(start, span.end), max(start, span.start + len(piece.rstrip())))


def bare(text: str) -> str:
    """Return a text without the signs before its first and after its last letter or digit."""
    if text[:1].isalnum() and text[-1:].isalnum():
        return text
    first = next((i for i, sign in enumerate(text) if sign.isalnum()), len(text))
    last = next((i for i in range(len(text), first, -1) if text[i - 1].isalnum()), first)
    return text[first:last]


def _is_stopped(neutral: str, words: int) -> bool:
    end = neutral[-40:].rstrip(_CLOSERS)
    if end.endswith(("…", "..")):
        return words > LONGEST_HEADLINE
    return end.endswith(tuple(_STOPS))
