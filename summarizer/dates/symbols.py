"""Reading a sentence as symbols: one for each word, number and mark."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.dates.lexicon import Dictionary, Piece
from summarizer.languages.dates import Kind

_NUMERIC = (
    r"(?P<ymd>\d{4}(?P<a>[-/.])\d{1,2}(?P=a)\d{1,2}(?:t\d\d:\d\d(?::\d\d)?(?:z|\+\d\d:?\d\d)?)?(?![\d])"
    r"|\d{4}-(?:0[1-9]|1[0-2])(?![-/\d]))"
    r"|(?P<dmy>\d{1,2}(?: ?(?P<b>[-/]) ?|(?P<c>\.))\d{1,2}(?(b) ?(?P=b) ?|\.)\d{4}(?!\d))"
    r"|(?P<short>\d{1,2}/\d{1,2}/\d\d(?![\d/]))"
)
_TOKEN = re.compile(
    rf"(?P<word>[a-zء-ي]+[^\W\d_]*|[^\W\d_]+)|{_NUMERIC}|(?P<clock>\d{{1,2}}:\d\d(?::\d\d)?(?!\d))"
    r"|(?P<long>\d+(?:[.,٫٬]\d+)+)|(?P<number>\d+)|\S"
)
_NUMBER = re.compile(r"[0-9](?:[0-9]{3}|[-/.:][0-9]|\w?s\b)")
# Written out, as the engine is slow with classes of all that is no letter.
_NO_LETTER = re.compile("[!-@\\[-`{-\u00bf،؛؟٪-٭\u2000-\u2bff\u3000-\u303f]")
_MARKS = {
    **dict.fromkeys("،,", Kind.COMMA),
    ":": Kind.COLON,
    **dict.fromkeys("/\\", Kind.SLASH),
    **dict.fromkeys("-–—−", Kind.DASH),
    **dict.fromkeys("([", Kind.OPEN),
    **dict.fromkeys(")]", Kind.CLOSE),
    "«": Kind.QUOTE,
    '"': Kind.QUOTE,
    "»": Kind.UNQUOTE,
    **dict.fromkeys("%٪$€£", Kind.COUNTED),
}
# Each kind as one character, so that a sentence is a string and a rule a pattern over it.
SIGNS = {kind: chr(0xE000 + kind) for kind in Kind}

_WORD = Kind.WORD
_A_WORD, _A_MARK = "word", "mark"
_CLOSING = frozenset('.،,:؛!؟»")')


class Symbol(NamedTuple):
    """A word, number or mark; offsets into the neutral sentence. A proclitic is a symbol of its own."""

    kind: Kind
    value: int
    start: int
    end: int
    text: str


# Makes a symbol at less than half the time that the class itself takes; a text has one for each word.
_NEW = tuple.__new__


class _Tokens(NamedTuple):
    """The words, numbers and marks of a text, where each begins, and what it is by the groups of `_TOKEN`."""

    texts: list[str]
    starts: list[int]
    groups: list[str]

    def end(self, place: int) -> int:
        return self.starts[place] + len(self.texts[place])


def symbols(text: str, dictionary: Dictionary) -> list[Symbol]:
    """Return the symbols of a neutral sentence in order."""
    words, phrases = dictionary.words, dictionary.phrases
    tokens = _tokens(text)
    texts, starts, groups = tokens
    found: list[Symbol] = []
    place = 0
    while place < len(texts):
        word, start = texts[place], starts[place]
        if groups[place] != _A_WORD:
            place = _add_other(found, tokens, place, dictionary)
        elif word in phrases and (last := _add_phrase(found, tokens, place, dictionary)):
            place = last
        elif (pieces := words.get(word)) is None:
            found.append(_NEW(Symbol, (_WORD, 0, start, start + len(word), word)))
        else:
            _add_word(found, pieces, start, start + len(word), word)
        place += 1
    return found


def _tokens(text: str) -> _Tokens:
    texts: list[str] = []
    starts: list[int] = []
    groups: list[str] = []
    start = read = 0
    for piece in text.split(" "):
        # Most pieces are a word, or one with a mark behind it: asking the engine for all took twice as long.
        if piece.isalpha():
            texts.append(piece)
            starts.append(start)
            groups.append(_A_WORD)
        elif piece[-1:] in _CLOSING and piece[:-1].isalpha():
            texts += (piece[:-1], piece[-1])
            starts += (start, start + len(piece) - 1)
            groups += (_A_WORD, _A_MARK)
        elif start + len(piece) > read:
            for token in _TOKEN.finditer(text, max(start, read)):
                # A date may reach over spaces: «5 / 12 / 2024».
                if token.start() >= start + len(piece):
                    break
                read = token.end()
                texts.append(token[0])
                starts.append(token.start())
                groups.append(token.lastgroup or _A_MARK)
        start += len(piece) + 1
    return _Tokens(texts, starts, groups)


def may_tell(text: str, dictionary: Dictionary) -> bool:
    """Tell whether a neutral sentence holds any word or number that can tell a time."""
    # Cheaper than to look for words of letters, as most sentences tell nothing.
    telling = dictionary.telling
    return _NUMBER.search(text) is not None or not telling.isdisjoint(_NO_LETTER.sub(" ", text).split())


def signs(found: Sequence[Symbol]) -> str:
    """Return the kinds of symbols, a character each."""
    return "".join([SIGNS[symbol.kind] for symbol in found])


def _add_phrase(found: list[Symbol], tokens: _Tokens, place: int, dictionary: Dictionary) -> int | None:
    """Add the longest entry of several words that begins with a word; return the place of its last one."""
    texts = tokens.texts
    if place + 1 == len(texts):
        return None
    word = texts[place]
    for rest, pieces in dictionary.phrases[word].get(texts[place + 1], ()):
        last = place + len(rest)
        if len(rest) == 1 or tuple(texts[place + 1 : last + 1]) == rest:
            _add_word(found, pieces, tokens.starts[place], tokens.end(last), word)
            return last
    return None


def _add_word(found: list[Symbol], pieces: Sequence[Piece], start: int, end: int, word: str) -> None:
    if len(pieces) == 1:
        kind, value, _ = pieces[0]
        found.append(_NEW(Symbol, (kind, value, start, end, word)))
        return
    for number, (kind, value, offset) in enumerate(pieces, 1):
        stop = start + pieces[number].start if number < len(pieces) else end
        found.append(Symbol(kind, value, start + offset, stop, word))


def _add_other(found: list[Symbol], tokens: _Tokens, place: int, dictionary: Dictionary) -> int:
    """Add a number or a mark; return the place of the last token that belongs to it."""
    text, start, group = tokens.texts[place], tokens.starts[place], tokens.groups[place]
    end = start + len(text)
    if group == _A_MARK:
        found.append(_NEW(Symbol, (_MARKS.get(text, Kind.MARK), 0, start, end, text)))
        return place
    kind, value = _number(text, group)
    found.append(Symbol(kind, value, start, end, text))
    return _add_suffix(found, tokens, place, dictionary) if group == "number" else place


def _number(text: str, group: str) -> tuple[Kind, int]:
    """Return what a number is, and its value."""
    match group:
        case "number" if len(text) <= 4:
            value = int(text)
            return (
                Kind.SMALL if 1 <= value <= 31 else Kind.YEAR if 1000 <= value < 2200 else Kind.NUMBER,
                value,
            )
        case "ymd" | "dmy" | "short":
            return Kind.NUMERIC, _packed(text, group)
        case "clock":
            return Kind.CLOCK, 0
    return Kind.WORD, 0


def _packed(text: str, group: str) -> int:
    """Return YYYYMMDD, the day first where the year comes last."""
    parts = [int(part) for part in re.findall(r"\d+", text)[:3]]
    if group == "ymd":
        year, month, day = (*parts, 0)[:3]
    else:
        day, month, year = parts
        # A year of two digits is of the hundred years that end in 2049.
        year += 0 if year > 99 else 2000 if year < 50 else 1900
    return year * 10000 + month * 100 + day


def _add_suffix(found: list[Symbol], tokens: _Tokens, place: int, dictionary: Dictionary) -> int:
    """Judge a number by what is glued to it: a suffix joins it, another word makes it a name (JF-17)."""
    number, known = found[-1], dictionary.language
    if _is_name(found[-3:-1], number.start):
        found[-1] = number._replace(kind=Kind.WORD)
        return place
    last = place + 1
    if last == len(tokens.texts) or tokens.groups[last] != _A_WORD or tokens.starts[last] != number.end:
        return place
    glued, end = tokens.texts[last], tokens.end(last)
    if glued in known.day_suffixes and number.kind == Kind.SMALL:
        found[-1] = number._replace(end=end)
        return last
    if glued in known.decade_suffixes and number.value % 10 == 0:
        found[-1] = number._replace(kind=Kind.DECADE, end=end)
        return last
    if glued not in dictionary.words:
        found[-1] = number._replace(kind=Kind.WORD)
    return place


def _is_name(before: Sequence[Symbol], start: int) -> bool:
    """Tell whether a number is written on a word, or tied to it by a dash."""
    if before and before[-1].kind == Kind.DASH and before[-1].end == start:
        start = before[-1].start
        before = before[:-1]
    return bool(before) and before[-1].kind == Kind.WORD and before[-1].end == start
