"""Quotation marks and brackets of a text, each with its partner."""

import re
from typing import NamedTuple

from summarizer.document import Span

_CLOSING = {"«": "»", "“": "”", "(": ")", "[": "]"}
_OPENING = {close: open for open, close in _CLOSING.items()}
_BOTH = '"'
_MARK = re.compile(r'[«»“”()\[\]"]')
# Nobody reads more levels of brackets; a text that opens more is not prose.
_DEEPEST = 8


class Pair(NamedTuple):
    """The offsets of a mark that opens and of the one that closes."""

    open: int
    close: int


def pairs_of(text: str, span: Span) -> list[Pair]:
    """Return the pairs that lie in a span, by where they close; a mark without partner is in none."""
    pending: list[tuple[str, int]] = []
    pairs: list[Pair] = []
    for mark in _MARK.finditer(text, span.start, span.end):
        sign, offset = mark[0], mark.start()
        wanted = _OPENING.get(sign, sign if sign == _BOTH else "")
        place = max((place for place, (opening, _) in enumerate(pending) if wanted == opening), default=-1)
        if wanted and place >= 0:
            pairs.append(Pair(pending[place][1], offset))
            del pending[place:]
        elif sign in _CLOSING or sign == _BOTH:
            del pending[: max(0, len(pending) - _DEEPEST + 1)]
            pending.append((sign, offset))
    return pairs
