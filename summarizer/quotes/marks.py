"""Quotation marks of a paragraph, paired; newspapers lose, turn and reopen them."""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from summarizer.quotes.tokens import COLON, COMMA, MARK, STOP, WORD, Token

_OPENERS = frozenset("«“„‟‹{") | {"(("}
_FAMILIES = {
    "«": "«",
    "»": "«",
    "‹": "«",
    "›": "«",
    "“": "“",
    "”": "“",
    "„": "“",
    "‟": "“",
    '"': '"',
    "((": "(",
    "))": "(",
    "'": "'",
    "‘": "'",
    "’": "'",
    "`": "'",
    "{": "{",
    "}": "{",
}


_INTRODUCTION = 20  # tokens between the end of somebody's words and another's, at most


class Marked(NamedTuple):
    """A marked string: its marks are tokens `first` and `last`; an unclosed one ends behind the paragraph.

    One whose closing mark was lost before another ends with the stop or comma at `last`, and is not `closed`.
    `stray`: the paragraph holds only the mark that closes it, at `last`, and nobody knows where it opened.
    """

    first: int
    last: int
    closed: bool = True
    stray: bool = False


def marked(tokens: Sequence[Token], leading: frozenset[str] = frozenset()) -> tuple[Marked, ...]:
    """Return the outer marked strings of a paragraph, in order; behind a word of `leading` none closes."""
    families: dict[str, list[int]] = {}
    for at, token in enumerate(tokens):
        if token.kind == MARK and token.key in _FAMILIES:
            families.setdefault(_FAMILIES[token.key], []).append(at)
    found = list(chain.from_iterable(_pairs(tokens, places, leading) for places in families.values()))
    return _outermost(sorted(found, key=lambda pair: (pair.first, -pair.last)))


def _pairs(tokens: Sequence[Token], places: Sequence[int], leading: frozenset[str]) -> list[Marked]:
    found: list[Marked] = []
    opened: list[int] = []
    surplus, odd = _surplus(tokens, places), len(places) % 2 == 1
    for at in places:
        if not opened:
            if _closes(tokens, at, leading, odd=odd):
                found.append(Marked(at, at, stray=True))
            else:
                opened.append(at)
        elif lost := _lost_before(tokens, opened[0], at, odd=odd):
            found.append(Marked(opened[0], lost, closed=False))
            opened, odd, surplus = [at], False, surplus - 1
        elif _opens(tokens, at):
            # A nested mark counts only while the paragraph closes as many as it opens.
            opened += [at] if surplus <= 0 else []
        else:
            first = opened.pop()
            if not opened:
                found.append(Marked(first, at))
    if opened:
        found.append(Marked(opened[0], len(tokens), closed=False))
    return found


def _surplus(tokens: Sequence[Token], places: Sequence[int]) -> int:
    """Return how many more marks open than close, as far as their shape tells."""
    opening = sum(tokens[at].key in _OPENERS for at in places)
    return 2 * opening - len(places)


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the shape of a mark says that it opens, and what stands around it does not deny it."""
    return tokens[at].key in _OPENERS and not _touches_only_before(tokens, at)


def _lost_before(tokens: Sequence[Token], first: int, at: int, *, odd: bool) -> int:
    """Return where words ended whose closing mark was lost, 0 where none was: «"…. وقال فلان: "…"»."""
    if not odd or tokens[at - 1].kind != COLON:
        return 0
    near = range(at - 1, max(first + 1, at - _INTRODUCTION), -1)
    return next((place for place in near if tokens[place].kind in (STOP, COMMA)), 0)


def _closes(tokens: Sequence[Token], at: int, leading: frozenset[str], *, odd: bool) -> bool:
    """Tell whether a mark that nothing opened can only close: a word before it, no leading one, none behind.

    One of a shape that says nothing does only where marks are `odd`.
    """
    either = {"'"} if odd else {'"', "'"}
    by_shape = tokens[at].key not in either | _OPENERS and _touches_only_before(tokens, at)
    return by_shape and tokens[at - 1].key not in leading


def _touches_only_before(tokens: Sequence[Token], at: int) -> bool:
    before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    led = before is not None and before.end == tokens[at].start and before.kind != COLON
    follows = after is not None and after.start == tokens[at].end and after.kind == WORD
    return led and not follows


def _outermost(pairs: Sequence[Marked]) -> tuple[Marked, ...]:
    kept: list[Marked] = []
    for pair in pairs:
        if not kept or pair.first > kept[-1].last:
            kept.append(pair)
    return tuple(kept)
