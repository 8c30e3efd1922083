"""Outlets to whom somebody speaks: «لشفق نيوز», «لسكاي نيوز عربية» stand between a verb and who speaks."""

from collections.abc import Mapping, Sequence
from functools import cache

from summarizer.languages import language
from summarizer.quotes.arabic.lexis import is_common, key
from summarizer.quotes.arabic.words import is_given
from summarizer.quotes.tokens import WORD, Token

_TO = "ل"
# What the grammar knows as one to whom one speaks.
_RECEIVER = "لصحيفه"


def with_receivers(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens of a paragraph, each outlet to whom one speaks as one word."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        behind = _end(tokens, at) if token.kind == WORD and token.key.startswith(_TO) else at
        if behind > at:
            token = token._replace(end=tokens[behind - 1].end, key=_RECEIVER)
        found.append(token)
        at = max(behind, at + 1)
    return tuple(found)


def _end(tokens: Sequence[Token], at: int) -> int:
    """Return the token behind an outlet that a preposition leads, `at` itself where none stands."""
    word = tokens[at].key
    if is_given(word) or (at and tokens[at - 1].kind != WORD):
        return at
    for name in _names().get(word[1:], ()):
        if (len(name) > 1 or not is_common(word)) and tuple(
            token.key for token in tokens[at + 1 : at + len(name)]
        ) == name[1:]:
            return at + len(name)
    follows = not is_common(word) and at + 1 < len(tokens) and tokens[at + 1].key in _kinds()
    return at + 2 if follows else at


@cache
def _names() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the names of outlets by their first word, the longest first."""
    media = language("ar").media
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in (*media.agencies, *media.outlets):
        words = tuple(key(word) for word in name.split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


@cache
def _kinds() -> frozenset[str]:
    """Return words that end the names of outlets and nothing else («نيوز»)."""
    words = (key(word) for word in language("ar").media.kinds)
    return frozenset(word for word in words if not is_common(word))
