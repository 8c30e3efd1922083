"""The words of a sentence with what finding names must know of each."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from summarizer.document import Document, Sentence
from summarizer.languages.registry import language
from summarizer.names.shapes import Shape, shape_of

COMMA, STOP = 1, 2
# No sentence of prose is longer; what is, is a list.
_LONGEST = 300
_STOPS = frozenset("؛;:.!?؟…—|*")
_COMMAS = frozenset("،,()[]–/-")
_QUOTES = frozenset("«»\"“”„'‘’")
_PLAIN = ("", " ", "-")
# «د.», "Gen."
_LONGEST_SHORT = 4


class Word(NamedTuple):
    """A word from `start`, behind its proclitics, to `end`; `whole` is where its proclitics begin.

    `pause` is COMMA or STOP where such a sign stands before it, else 0; `quoted` says that a quotation
    mark does, `dotted` the dot of a title («د. أحمد», "Gen. Munir"), which is no pause.
    """

    start: int
    end: int
    whole: int
    pause: int
    quoted: bool
    dotted: bool
    shape: Shape

    @property
    def form(self) -> str:
        """The key of the word in the dictionary."""
        return self.shape.form


# Makes a word at half the time that the class itself takes.
_NEW = tuple.__new__


def words_of(document: Document, sentence: Sentence) -> list[Word]:
    """Return the words of a sentence in order, the first 300 of them."""
    row, text, end = language(document.language), document.text, sentence.span.start
    titles, loose, before = row.names().titles, row.words.loose, ""
    found: list[Word] = []
    for (start, stop), form, _ in sentence.tokens[:_LONGEST]:
        shape = shape_of(text[start:stop], form, document.language)
        gap = text[end:start]
        if gap in _PLAIN:
            found.append(_NEW(Word, (start + shape.before, stop, start, 0, False, False, shape)))
            end, before = stop, form
            continue
        pause, quoted = _signs(gap[:40])
        dotted = gap[0] == "." and len(before) <= _LONGEST_SHORT and before in titles
        if not row.words.proclitics.isdisjoint(gap):
            # «لـ«الجيش الوطني»» reads like «للجيش الوطني».
            shape = shape._replace(led=next((sign for sign in gap if sign in row.words.proclitics), ""))
        if pause < STOP and not loose.isdisjoint(gap):
            pause = COMMA
        found.append(Word(start + shape.before, stop, start, 0 if dotted else pause, quoted, dotted, shape))
        end, before = stop, form
    return found


def unpeeled(word: Word, text: str, code: str) -> Word:
    """Return a word whose first letter is no preposition but its own: «بسيسو»."""
    shape = shape_of(text[word.whole : word.end], word.shape.form, code, peeled=False)
    return word._replace(start=word.whole + shape.before, shape=shape)


def written(words: Sequence[Word], text: str) -> str:
    """Return words as a name: one space between them, or the hyphen that stands there."""
    parts = [words[0].shape.name]
    for before, word in pairwise(words):
        parts.append("-" if text[before.end : word.whole] == "-" else " ")
        parts.append(word.shape.name)
    return "".join(parts)


def phrase(words: Sequence[Word], text: str) -> str:
    """Return words as they stand, without quotation marks: «القيادة العامة للجيش الوطني»."""
    # A stretched letter joins a preposition to an opening mark: لـ«الجيش الوطني».
    piece = text[words[0].start : words[-1].end].replace("ـ", "")
    bare = "".join(sign for sign in piece if sign.isalnum() or sign.isspace() or sign in "-'’.&")
    return " ".join(bare.replace(" لال", " لل").split())


@lru_cache(maxsize=256)
def _signs(gap: str) -> tuple[int, bool]:
    quoted = any(sign in _QUOTES for sign in gap)
    if any(sign in _STOPS for sign in gap):
        return STOP, quoted
    return (COMMA if any(sign in _COMMAS for sign in gap) else 0), quoted
