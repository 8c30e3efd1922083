"""Datelines: the place, the day and the name before the first words of a report."""

import re
from typing import NamedTuple

from summarizer.cleaning.lines import Line
from summarizer.cleaning.media import Medium, medium
from summarizer.document import Span
from summarizer.plain import plain

_PLACE = r"[^\W\d_][^\n()\[\]:\-–—/|،,.«»\"]{1,30}"
_DAY = r"(?:[،,] ?[^()\[\]\n:\-–—/|«»]{1,30})?"
_NAME = r"[«\"]?[^()\n:\-–—/|«»،,\"]{1,40}[»\"]?"
_DASH = r" ?[\-–—:/|]{1,2}"
_GLUED = re.compile(
    rf"{_PLACE}{_DAY} ?[(\[] ?(?P<a>{_NAME}) ?[)\]]{_DASH}? ?"
    rf"|{_PLACE}{_DAY} ?[\-–—/|:،,] ?(?P<b>{_NAME}) ?[\-–—:/|]{{1,2}} "
    rf"|[(\[] ?(?P<c>{_NAME}) ?[)\]]{_DASH}? "
)
_ALONE = re.compile(
    rf"{_PLACE}{_DAY} ?[\-–—/|:،,] ?(?P<a>{_NAME})[ .:]*|{_PLACE}{_DAY} ?[(\[] ?(?P<b>{_NAME}) ?[)\]][ .:\-–—]*"
)
_LONGEST = 90


class Dateline(NamedTuple):
    """Where a dateline stands and whom it names."""

    span: Span
    medium: Medium


def alone(text: str, line: Line) -> Dateline | None:
    """Return the dateline that a line is, or None."""
    if line.words > 9 or (line.stopped and line.words > 6):
        return None
    return _found(text, line.span, _ALONE, whole=True)


def glued(text: str, line: Line) -> Dateline | None:
    """Return the dateline that a paragraph begins with, or None."""
    found = _found(text, line.span, _GLUED, whole=False)
    return found if found and found.medium.sure else None


def _found(text: str, span: Span, pattern: re.Pattern[str], *, whole: bool) -> Dateline | None:
    copy = plain(text[span.start : min(span.end, span.start + _LONGEST)])
    match = pattern.fullmatch(copy.text) if whole else pattern.match(copy.text)
    if not match:
        return None
    group = next(name for name, value in match.groupdict().items() if value)
    own = copy.span(*match.span(group))
    named = medium(text[span.start + own.start : span.start + own.end])
    if not named:
        return None
    end = copy.positions[match.end()] if match.end() < len(copy.text) else span.end - span.start
    return Dateline(Span(span.start, span.start + end), named)
