"""Quotation marks and brackets of a paragraph, paired."""

import re

from summarizer.document import Span

OPENING = "«“„‟([{‹"
_MARK = re.compile('[«“„‟(\\[{‹»”)\\]}›"]')
_PARTNER = {"»": "«", ")": "(", "]": "[", "}": "{", "›": "‹"}
_ALIKE = {'"': '"', "“": "“", "”": "“", "„": "“", "‟": "“"}
# A pair farther apart is two strays, or a speech that must be readable sentence by sentence.
LONGEST = 600


def enclosures(text: str, span: Span) -> tuple[Span, ...]:
    """Return the outermost marked pieces in order, marks included; no strays, none over LONGEST.

    Curly and straight marks are paired in turn, since newspapers use either curl at either end.
    """
    opened: dict[str, list[int]] = {}
    pairs = []
    for mark in _MARK.finditer(text, span.start, span.end):
        position = mark.start()
        start = _start_of_pair(mark[0], position, opened)
        if start is not None and position + 1 - start <= LONGEST:
            pairs.append(Span(start, position + 1))
    return _outermost(sorted(pairs))


def _start_of_pair(sign: str, position: int, opened: dict[str, list[int]]) -> int | None:
    """Note a mark that opens; return where the pair began for one that closes."""
    if sign in _ALIKE:
        waiting = opened.setdefault(_ALIKE[sign], [])
        if waiting and position - waiting[-1] < LONGEST:
            return waiting.pop()
        waiting[:] = [position]
        return None
    if sign in _PARTNER:
        waiting = opened.get(_PARTNER[sign], [])
        return waiting.pop() if waiting else None
    if sign in OPENING:
        opened.setdefault(sign, []).append(position)
    return None


def _outermost(pairs: list[Span]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for pair in pairs:
        if not kept or pair.start >= kept[-1].end:
            kept.append(pair)
    return tuple(kept)
