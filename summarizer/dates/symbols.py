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


class Symbol(NamedTuple):
    """A word, number or mark; offsets into the neutral sentence. A proclitic is a symbol of its own."""

    kind: Kind
    value: int
    start: int
    end: int
    text: str


# Makes a symbol at less than half the time that the class itself takes; a text has one for each word.
_NEW = tuple.__new__


def symbols(text: str, dictionary: Dictionary) -> list[Symbol]:
    """Return the symbols of a neutral sentence in order."""
    words, phrases = dictionary.words, dictionary.phrases
    tokens = list(_TOKEN.finditer(text))
    found: list[Symbol] = []
    add = found.append
    place = 0
    while place < len(tokens):
        token = tokens[place]
        group = token.lastgroup
        if group == "word":
            word = token[0]
            if word in phrases and (last := _add_phrase(found, tokens, place, dictionary)):
                place = last
            elif (pieces := words.get(word)) is None:
                add(_NEW(Symbol, (_WORD, 0, *token.span(), word)))
            else:
                _add_word(found, pieces, *token.span(), word)
        elif group is None:
            add(_mark(token))
        else:
            add(_number(token))
            place = _add_suffix(found, tokens, place, dictionary) if group == "number" else place
        place += 1
    return found


def may_tell(text: str, dictionary: Dictionary) -> bool:
    """Tell whether a neutral sentence holds any word or number that can tell a time."""
    # Cheaper than to look for words of letters, as most sentences tell nothing.
    telling = dictionary.telling
    return _NUMBER.search(text) is not None or not telling.isdisjoint(_NO_LETTER.sub(" ", text).split())


def signs(found: Sequence[Symbol]) -> str:
    """Return the kinds of symbols, a character each."""
    return "".join([SIGNS[symbol.kind] for symbol in found])


def _add_phrase(
    found: list[Symbol], tokens: Sequence[re.Match[str]], place: int, dictionary: Dictionary
) -> int | None:
    """Add the longest entry of several words that begins with a word; return the place of its last one."""
    if place + 1 == len(tokens):
        return None
    word, second = tokens[place][0], tokens[place + 1][0]
    for rest, pieces in dictionary.phrases[word].get(second, ()):
        behind = tokens[place + 1 : place + 1 + len(rest)]
        if len(rest) == 1 or tuple([each[0] for each in behind]) == rest:
            _add_word(found, pieces, tokens[place].start(), behind[-1].end(), word)
            return place + len(rest)
    return None


def _add_word(found: list[Symbol], pieces: Sequence[Piece], start: int, end: int, word: str) -> None:
    if len(pieces) == 1:
        kind, value, _ = pieces[0]
        found.append(_NEW(Symbol, (kind, value, start, end, word)))
        return
    for number, (kind, value, offset) in enumerate(pieces, 1):
        stop = start + pieces[number].start if number < len(pieces) else end
        found.append(Symbol(kind, value, start + offset, stop, word))


def _number(token: re.Match[str]) -> Symbol:
    kind, value = Kind.WORD, 0
    match token.lastgroup:
        case "number" if len(token[0]) <= 4:
            value = int(token[0])
            kind = Kind.SMALL if 1 <= value <= 31 else Kind.YEAR if 1000 <= value < 2200 else Kind.NUMBER
        case "ymd" | "dmy" | "short":
            kind, value = Kind.NUMERIC, _packed(token)
        case "clock":
            kind = Kind.CLOCK
    return Symbol(kind, value, token.start(), token.end(), token[0])


def _packed(token: re.Match[str]) -> int:
    """Return YYYYMMDD, the day first where the year comes last."""
    parts = [int(part) for part in re.findall(r"\d+", token[0])[:3]]
    if token.lastgroup == "ymd":
        year, month, day = (*parts, 0)[:3]
    else:
        day, month, year = parts
        # A year of two digits is of the hundred years that end in 2049.
        year += 0 if year > 99 else 2000 if year < 50 else 1900
    return year * 10000 + month * 100 + day


def _mark(token: re.Match[str]) -> Symbol:
    return Symbol(_MARKS.get(token[0], Kind.MARK), 0, token.start(), token.end(), token[0])


def _add_suffix(
    found: list[Symbol], tokens: Sequence[re.Match[str]], place: int, dictionary: Dictionary
) -> int:
    """Judge a number by what is glued to it: a suffix joins it, another word makes it a name (JF-17)."""
    number, known = found[-1], dictionary.language
    if _is_name(found[-3:-1], number.start):
        found[-1] = number._replace(kind=Kind.WORD)
        return place
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    if behind is None or behind.lastgroup != "word" or behind.start() != number.end:
        return place
    if behind[0] in known.day_suffixes and number.kind == Kind.SMALL:
        found[-1] = number._replace(end=behind.end())
        return place + 1
    if behind[0] in known.decade_suffixes and number.value % 10 == 0:
        found[-1] = number._replace(kind=Kind.DECADE, end=behind.end())
        return place + 1
    if behind[0] not in dictionary.words:
        found[-1] = number._replace(kind=Kind.WORD)
    return place


def _is_name(before: Sequence[Symbol], start: int) -> bool:
    """Tell whether a number is written on a word, or tied to it by a dash."""
    if before and before[-1].kind == Kind.DASH and before[-1].end == start:
        start = before[-1].start
        before = before[:-1]
    return bool(before) and before[-1].kind == Kind.WORD and before[-1].end == start
