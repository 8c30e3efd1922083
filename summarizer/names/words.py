"""The words of a sentence with what finding names must know of each."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.document import Document, Sentence
from summarizer.languages.registry import language

COMMA, STOP = 1, 2
# No sentence of prose is longer; what is, is a list.
_LONGEST = 300
_STOPS = frozenset("؛;:.!?؟…—|*")
_COMMAS = frozenset("،,()[]–/-")
_QUOTES = frozenset("«»\"“”„'‘’")
_ARTICLES = ("ال", "لل")
_CACHED_WORDS = 65536


class Shape(NamedTuple):
    """What the letters of a word tell.

    `before` counts the signs of a proclitic before the word, `form` is the dictionary's key, `core` the word
    without proclitics and article, `name` the word as a part of a name: without marks and proclitics.
    """

    before: int
    form: str
    core: str
    name: str
    joined: bool
    led: bool
    definite: bool
    capital: bool


class Word(NamedTuple):
    """A word from `start`, behind its proclitics, to `end`; `whole` is where its proclitics begin.

    `pause` is COMMA or STOP where such a sign stands before it, else 0; `quoted` says that a quotation mark does.
    """

    start: int
    end: int
    whole: int
    pause: int
    quoted: bool
    shape: Shape

    @property
    def form(self) -> str:
        """The key of the word in the dictionary."""
        return self.shape.form


def words_of(document: Document, sentence: Sentence) -> list[Word]:
    """Return the words of a sentence in order, the first 300 of them."""
    text, end, found = document.text, sentence.span.start, []
    for (start, stop), form, _ in sentence.tokens[:_LONGEST]:
        shape = _shape(text[start:stop], form, document.language)
        pause, quoted = _gap(text[end:start])
        found.append(Word(start + shape.before, stop, start, pause, quoted, shape))
        end = stop
    return found


def written(words: Sequence[Word], text: str) -> str:
    """Return words as a name: one space between them, or the hyphen that stands there."""
    parts = [words[0].shape.name]
    for before, word in zip(words, words[1:], strict=False):
        parts.append("-" if text[before.end : word.whole] == "-" else " ")
        parts.append(word.shape.name)
    return "".join(parts)


@lru_cache(maxsize=64)
def _short_gap(gap: str) -> tuple[int, bool]:
    pause = (
        STOP if any(sign in _STOPS for sign in gap) else COMMA if any(sign in _COMMAS for sign in gap) else 0
    )
    return pause, any(sign in _QUOTES for sign in gap)


def _gap(gap: str) -> tuple[int, bool]:
    if gap in (" ", ""):
        return 0, False
    if gap == "-":
        return 0, False
    return _short_gap(gap[:40])


@lru_cache(maxsize=_CACHED_WORDS)
def _shape(surface: str, form: str, code: str) -> Shape:
    words = language(code).words
    if not words.proclitics:
        return Shape(0, form, form, surface, False, False, False, surface[:1].isupper())
    rest, joined, led, definite = words.fold(surface), False, False, False
    length = len(rest)
    if form[:2] != rest[:2] and rest[:1] in ("و", "ف") and len(rest) > len(form):
        joined, rest = True, rest[1:]
    if (
        rest[:1] in ("ب", "ل", "ك")
        and form[:2] != rest[:2]
        and len(rest) > len(form)
        and not rest.startswith("لل")
    ):
        led, rest = True, rest[1:]
    before = length - len(rest)
    if rest.startswith("لل") and len(rest) > len(form) + 1:
        led, definite, core = True, True, rest[2:]
    elif rest.startswith("لل") and len(rest) > len(form):
        led, core, before = True, rest[1:], before + 1
    elif rest.startswith("ال") and len(rest) > len(form):
        definite, core = True, rest[2:]
    else:
        core = rest
    skipped = _signs(surface, before, code)
    name = _unmarked(surface[skipped:])
    if definite and led and name.startswith("لل"):
        name = "ا" + name[1:]
    return Shape(skipped, form, core or rest, name, joined, led, definite, False)


def _signs(surface: str, letters: int, code: str) -> int:
    """Return how many signs of a word its first letters and the marks on them take."""
    fold, end = language(code).words.fold, 0
    while letters and end < len(surface):
        letters -= bool(fold(surface[end]))
        end += 1
    while end < len(surface) and not fold(surface[end]):
        end += 1
    return end


def _unmarked(surface: str) -> str:
    return "".join(sign for sign in surface if sign.isalnum() or sign in "'’.-")
