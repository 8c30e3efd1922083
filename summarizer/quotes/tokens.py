"""Words and signs of a paragraph, as quotations are read from them."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.document import Document, Span
from summarizer.languages import language
from summarizer.languages.folding import MARKS

WORD, COMMA, COLON, STOP, SOFT, MARK, OPEN, CLOSE, DASH = "w", ",", ":", ".", "~", '"', "(", ")", "-"
# Two dots are a breath in hurried prose; none of them ends a sentence for sure.
_TOKEN = re.compile(
    rf"(?P<w>(?:[^\W_]|[{MARKS}ـ])+(?:[.,٫:][0-9]+)*)"
    r"|(?P<open>\(\()|(?P<close>\)\))"
    r"|(?P<soft>\.{2,}|…+|[؛;|■•])|(?P<stop>[.!?؟]+)|(?P<comma>[،,])|(?P<colon>:)"
    r"|(?P<mark>[«»“”„‟\"‹›'‘’`{}])|(?P<left>[(\[])|(?P<right>[)\]])|(?P<dash>[-–—/])"
)
_KINDS = {
    "open": MARK,
    "close": MARK,
    "soft": SOFT,
    "stop": STOP,
    "comma": COMMA,
    "colon": COLON,
    "mark": MARK,
    "left": OPEN,
    "right": CLOSE,
    "dash": DASH,
}
_APOSTROPHES = frozenset("'‘’`")
_LETTER = 2  # signs of a letter's name
_CACHED_WORDS = 65536


class Token(NamedTuple):
    """A word or a sign: `key` is the folded word, or the sign itself; `kind` one of the constants above."""

    start: int
    end: int
    key: str
    kind: str


# Makes a token at half the time that the class itself takes; a text has one for each word.
_NEW = tuple.__new__


def tokens_of(document: Document, span: Span) -> tuple[Token, ...]:
    """Return the words and signs of a piece of a document, in order."""
    fold, text = folding(document.language), document.text
    found: list[Token] = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        if match.lastgroup != "w":
            found += _sign(text, match)
        # A line drawn with tatweel has no letters.
        elif key := fold(match[0]):
            found.append(_NEW(Token, (*match.span(), key, WORD)))
    return tuple(found)


def _sign(text: str, match: re.Match[str]) -> Sequence[Token]:
    kind, sign = _KINDS[match.lastgroup or ""], match[0]
    if sign in _APOSTROPHES and not _quotes(text, match.start()):
        return ()
    if kind == STOP and sign == "." and _inside(text, match.start()):
        return ()
    return (Token(match.start(), match.end(), sign, kind),)


def _quotes(text: str, place: int) -> bool:
    """Tell whether an apostrophe stands at the edge of a word, as a mark does."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return not (before.isalnum() and before != "ـ" and after.isalnum())


def _inside(text: str, place: int) -> bool:
    """Tell whether a stop belongs to initials or an address: «أ.ف.ب», «د. سمير», almaghribtoday.net."""
    before = text[max(0, place - 2) : place]
    if len(before) == 2 and before[1].isalpha() and not before[0].isalnum():
        return True
    if place == 1 and before.isalpha():
        return True
    after = text[place + 1 : place + 2]
    if after.isascii() and after.isalnum() and before[-1:].isascii() and before[-1:].isalnum():
        return True
    return _is_spelled(text, place)


def _is_spelled(text: str, place: int) -> bool:
    """Tell whether a stop stands between the letters of an outlet as they are spoken: «بي.إف.إم»."""
    return 0 < _letters(text, place, -1) <= _LETTER and 0 < _letters(text, place, 1) <= _LETTER


def _letters(text: str, place: int, step: int) -> int:
    """Return how many letters stand on one side of a sign, as far as is worth looking."""
    count = 0
    while count <= _LETTER and text[place + step : place + step + 1].isalpha():
        count, place = count + 1, place + step
    return count


@lru_cache(maxsize=8)
def folding(code: str) -> Callable[[str], str]:
    """Return how the words of a language are made keys."""
    tongue = language(code)
    kept = frozenset(tongue.speech().kept.split()) if tongue.speech else frozenset()

    @lru_cache(maxsize=_CACHED_WORDS)
    def key(word: str) -> str:
        return word if word in kept else tongue.words.fold(word)

    return key


def text_of(tokens: Sequence[Token], text: str) -> str:
    """Return the words of tokens as printed, one space between them."""
    return " ".join(text[token.start : token.end] for token in tokens if token.kind == WORD)
