"""Texts whose paragraphs were broken into lines of one width, as old mail and plain-text archives do."""

import itertools
from collections.abc import Sequence

from summarizer.cleaning.lines import Line, line
from summarizer.document import Span

# Wrapped lines measured 60-90 signs; a page with one longer line was not wrapped.
_NARROWEST, _WIDEST = 45, 100
# A word that did not fit leaves this much of the line empty.
_RAGGED = 0.8
_SHARE = 0.55


def unwrapped(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, those that only the width broke put together again."""
    width = max((_length(each) for each in lines), default=0)
    if not _is_wrapped(lines, width):
        return tuple(lines)
    joined: list[Line] = []
    for each in lines:
        last = joined[-1] if joined else None
        if last and not each.gap and _last_length(text, last) >= _RAGGED * width:
            joined[-1] = line(text, Span(last.span.start, each.span.end), gap=last.gap)
        else:
            joined.append(each)
    return tuple(joined)


def _is_wrapped(lines: Sequence[Line], width: int) -> bool:
    if not _NARROWEST <= width <= _WIDEST:
        return False
    followed = [one for one, two in itertools.pairwise(lines) if not two.gap]
    full = [each for each in followed if _length(each) >= _RAGGED * width]
    running = [each for each in full if not each.stopped]
    return len(running) > 1 and len(full) >= _SHARE * len(followed)


def _length(each: Line) -> int:
    return each.span.end - each.span.start


def _last_length(text: str, each: Line) -> int:
    return each.span.end - max(text.rfind("\n", each.span.start, each.span.end) + 1, each.span.start)
