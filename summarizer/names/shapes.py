"""What the letters of a word tell, when it may be a name."""

from functools import lru_cache
from typing import NamedTuple

from summarizer.languages.registry import language

_CACHED_WORDS = 65536


class Shape(NamedTuple):
    """A word without what is written on it.

    `before` counts the signs of the proclitics before the word, `form` is the dictionary's key, `core` the
    word without proclitics and article, `name` the word as a part of a name: without marks and proclitics.
    `led` is the preposition written on it, or "", `whole` the core with it: «بسيسو» may be a name, or
    «سيسو» with one.
    """

    before: int
    form: str
    core: str
    name: str
    whole: str
    joined: bool = False
    led: str = ""
    definite: bool = False
    capital: bool = False


@lru_cache(maxsize=_CACHED_WORDS)
def shape_of(surface: str, form: str, code: str, *, peeled: bool = True) -> Shape:
    """Return the shape of a word; unless `peeled`, its first letter is no preposition but its own."""
    row = language(code)
    folded = row.words.fold(surface)
    if not row.words.proclitics:
        return Shape(0, form, form, surface, form, capital=surface[:1].isupper())
    if folded in row.names().standing_names:
        return Shape(0, form, folded, unmarked(surface), folded)
    events, names = row.happenings(), row.names()
    if folded[:1] in row.words.loose and folded[1:] in names.standing_names - names.doubtful:
        start = _signs(surface, 1, code)
        return Shape(start, folded[1:], folded[1:], unmarked(surface[start:]), folded[1:], joined=True)
    rest, peels = folded, len(folded) > len(form)
    joined = peels and form[:2] != rest[:2] and rest[:1] in events.conjunctions
    rest = rest[1:] if joined else rest
    if not peeled:
        before = _signs(surface, int(joined), code)
        return Shape(before, rest, rest, unmarked(surface[before:]), rest, joined)
    return _peeled(surface, rest, form, code, joined=joined)


def unmarked(surface: str) -> str:
    """Return a piece of a name without vowels and other marks."""
    return "".join(sign for sign in surface if sign.isalnum() or sign in "'’.-")


def _peeled(surface: str, rest: str, form: str, code: str, *, joined: bool) -> Shape:
    events, led = language(code).happenings(), ""
    article, both = events.definite[0], events.definite[-1]
    longer, dative = len(rest) - len(form), rest.startswith(both)
    if longer > 0 and form[:2] != rest[:2] and rest[:1] in events.prepositions and not dative:
        led, rest = rest[0], rest[1:]
    before = len(language(code).words.fold(surface)) - len(rest)
    core, definite = rest, False
    if dative and longer > 1:
        led, core, definite = rest[0], rest[2:], True
    elif dative and longer:
        led, core, before = rest[0], rest[1:], before + 1
    elif rest.startswith(article) and len(rest) > len(form):
        core, definite = rest[2:], True
    start = _signs(surface, before, code)
    name = unmarked(surface[start:])
    if definite and dative:
        name = article[0] + name[1:]
    return Shape(start, form, core or rest, name, f"{led}{core}", joined, led, definite)


def _signs(surface: str, letters: int, code: str) -> int:
    """Return how many signs of a word its first letters and the marks on them take."""
    if not letters:
        return 0
    fold, end = language(code).words.fold, 0
    while letters and end < len(surface):
        letters -= bool(fold(surface[end]))
        end += 1
    while end < len(surface) and not fold(surface[end]):
        end += 1
    return end
