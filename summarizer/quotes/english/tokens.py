"""English words and signs; an apostrophe within a word belongs to it, a stop behind «Mr» ends nothing."""

import re

from summarizer.document import Span
from summarizer.languages.en.abbreviations import ABBREVIATIONS
from summarizer.quotes.tokens import CLOSE, COLON, COMMA, DASH, MARK, OPEN, SOFT, STOP, WORD, Token

_TOKEN = re.compile(
    r"(?P<w>[0-9]+(?:[.,:][0-9]+)+|(?:[^\W\d_]\.){2,}(?:['’]s)?|[A-Z]\.(?=\s?[A-Z])|[^\W_]+(?:['’&-][^\W_]+)*)"
    r"|(?P<soft>\.{2,}|…+|[;|■•])|(?P<stop>[.!?]+)|(?P<comma>,)|(?P<colon>:)"
    r"|(?P<mark>''|``|[«»“”„‟\"‹›'‘’`])|(?P<left>[(\[])|(?P<right>[)\]])|(?P<dash>[-–—]+)"
)
_KINDS = {
    "w": WORD,
    "soft": SOFT,
    "stop": STOP,
    "comma": COMMA,
    "colon": COLON,
    "mark": MARK,
    "left": OPEN,
    "right": CLOSE,
    "dash": DASH,
}


def tokens_of(text: str, span: Span) -> tuple[Token, ...]:
    """Return the words and signs of a piece of a text, in order; the key of a word is its lower case."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        kind = _KINDS[match.lastgroup or "w"]
        key = match[0].lower().replace("’", "'") if kind == WORD else match[0]
        if kind == STOP and key == "." and _is_inner(text, match.start(), found):
            continue
        found.append(Token(match.start(), match.end(), key, kind))
    return tuple(found)


def _is_inner(text: str, place: int, before: list[Token]) -> bool:
    """Tell whether a stop stands behind an abbreviation or within an address."""
    touches = bool(before) and before[-1].end == place
    if touches and before[-1].key in ABBREVIATIONS and place + 1 < len(text):
        return True
    return touches and text[place + 1 : place + 2].islower()
