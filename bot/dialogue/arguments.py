"""The one reader of arguments, for slash commands and plain words in every language."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import NamedTuple

from bot.dialogue.lexicon import Lexicon, spelling, trimmed
from bot.dialogue.stretches import number_word
from bot.errors import UserError

LINES_AT_MOST = 15
_PIECE = re.compile(r"[^\s:\"«“]*:?(?:\"[^\"]*\"|«[^»]*»|“[^”]*”)|\S+")
_QUOTES = '"«»“”'
_NUMBER_AND_UNIT = re.compile(r"(\d{0,4})\s*(\w*)")
_YEAR_AND_MONTH = re.compile(r"((?:19|20)\d\d)(?:-(\d\d?))?")
# As [3] and #3 stand in replies, and "no.3" in letters.
_NUMBER = re.compile(r"\[?([^\W\d]*)[.:#№°]*(\d+)\]?")
# As -1, 3.5, 3,4 and 1-3 are written by who means a number.
_NUMERIC = re.compile(r"[-−–+]?\[?\d+\]?(?:[-–.,،٫/]\[?\d+\]?)*")
# Python reads and writes numbers of at most 4,300 digits.
_DIGITS_AT_MOST = 4000
_ANY_DAY = date(2001, 1, 1)
_LONGEST_NUMBER = 30


@dataclass(frozen=True, slots=True)
class Arguments:
    """What was read; `words` is what is left over, in order.

    `number` is a number that stands alone, `story` one after its key, `lines` from 1 to 15, `since` a day
    or a time to look back; `unused` is, as typed, what contradicts an argument before it; `rest` is, as
    typed, what was read but for the number and the words.
    """

    number: int | None = None
    story: int | None = None
    lines: int | None = None
    since: date | timedelta | None = None
    outlet: str | None = None
    about: str | None = None
    words: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    rest: tuple[str, ...] = field(default=(), compare=False)


class _Piece(NamedTuple):
    """A value after a key, or a word alone, whose name is "" or, for a word of length, "length"."""

    name: str
    value: str
    typed: str


def read_arguments(text: str, lexicon: Lexicon, accepts: Collection[str] = ()) -> Arguments:
    """Return the arguments in a text; `accepts` names the keys that the command has.

    Words of length are read where "lines" is accepted. Raises UserError where a key's value cannot be read.
    """
    arguments, words, unused = Arguments(), list[str](), list[str]()
    for piece in _pieces(text, lexicon, accepts):
        number = None if piece.name or arguments.number is not None else _number(piece.value, lexicon)
        if number is not None:
            arguments = replace(arguments, number=number)
            _drop_nouns(words, lexicon)
        elif not piece.name:
            words.append(_bare(piece.value))
        elif _is_given(arguments, piece.name):
            unused.append(piece.typed)
        else:
            arguments = _with(arguments, piece, lexicon)
            arguments = replace(arguments, rest=(*arguments.rest, piece.typed))
    return replace(arguments, words=tuple(words), unused=tuple(unused))


def story_keyed(text: str, lexicon: Lexicon) -> str:
    """Return a text in which a number behind the word for a story is its key's: «3 قصة 2» is «3 قصة:2»."""
    words: list[str] = []
    for word in text.split():
        is_story = words and lexicon.keys.get(spelling(words[-1])) == "story" and ":" not in words[-1]
        if is_story and _number(word, lexicon) is not None:
            words[-1] = f"{words[-1]}:{word}"
        else:
            words.append(word)
    return " ".join(words)


def names_length(typed: str, lexicon: Lexicon) -> bool:
    """Tell whether words as they were typed say how long a summary is to be."""
    head, colon, _ = typed.partition(":")
    return lexicon.keys.get(spelling(head)) == "lines" if colon else spelling(typed) in lexicon.lengths


def in_letters(word: str, lexicon: Lexicon) -> int | None:
    """Return the number that a word writes in letters, as a number or as an ordinal; None: it writes none."""
    folded = spelling(word)
    if len(folded) > _LONGEST_NUMBER:
        return None
    return lexicon.ordinals.get(folded) or number_word(folded, _ANY_DAY) or None


def is_numeric(word: str) -> bool:
    """Tell whether a word is written as a number, or as several, whatever it may count."""
    return _NUMERIC.fullmatch(spelling(word)) is not None


def _pieces(text: str, lexicon: Lexicon, accepts: Collection[str]) -> Iterator[_Piece]:
    """Return what stands after each key, and each word that stands alone.

    A value without quotes goes on to the next key or length, for outlets and subjects have several words.
    """
    name, typed, values = "", list[str](), list[str]()
    for word in _PIECE.findall(text):
        key, tail = _key(word, lexicon, accepts)
        if name and (key or _ends(values, word, name, lexicon)):
            yield _valued(name, typed, values)
            name, values = "", []
        if key:
            name, typed, values = key, [word], [tail] if tail else []
        elif name:
            typed.append(word)
            values.append(word)
        else:
            is_length = "lines" in accepts and spelling(word) in lexicon.lengths
            yield _Piece("length" if is_length else "", word, _bare(word))
    if name:
        yield _valued(name, typed, values)


def _valued(name: str, typed: list[str], values: list[str]) -> _Piece:
    return _Piece(name, " ".join(map(_bare, values)), " ".join(typed))


def _key(piece: str, lexicon: Lexicon, accepts: Collection[str]) -> tuple[str, str]:
    head, colon, tail = piece.partition(":")
    key = lexicon.keys.get(spelling(head), "") if colon else ""
    return (key, tail) if key in accepts else ("", "")


def _ends(values: list[str], piece: str, name: str, lexicon: Lexicon) -> bool:
    """Tell whether a value is whole before this piece."""
    if not values:
        return False
    if name in ("lines", "story") or values[-1][-1] in _QUOTES or spelling(piece) in lexicon.lengths:
        return True
    return name == "since" and spelling(piece) not in lexicon.units


def _is_given(arguments: Arguments, name: str) -> bool:
    given = {
        "story": arguments.story,
        "length": arguments.lines,
        "lines": arguments.lines,
        "since": arguments.since,
        "from": arguments.outlet,
        "about": arguments.about,
    }
    return given[name] is not None


def _with(arguments: Arguments, piece: _Piece, lexicon: Lexicon) -> Arguments:
    match piece.name:
        case "length":
            return replace(arguments, lines=lexicon.lengths[spelling(piece.value)])
        case "lines":
            return replace(arguments, lines=_lines(_something(piece)))
        case "story":
            return replace(arguments, story=_story(_something(piece), lexicon))
        case "since":
            return replace(arguments, since=_since(_something(piece), lexicon))
        case "from":
            return replace(arguments, outlet=_something(piece))
    return replace(arguments, about=_something(piece))


def _drop_nouns(words: list[str], lexicon: Lexicon) -> None:
    """Take away the words at the end that only lead up to a number."""
    while words and spelling(words[-1]) in lexicon.numbering:
        words.pop()


def _number(typed: str, lexicon: Lexicon) -> int | None:
    match = _NUMBER.fullmatch(spelling(typed))
    if match is None or (match[1] and match[1] not in lexicon.numbering):
        return None
    return int(match[2][:_DIGITS_AT_MOST])


def _bare(piece: str) -> str:
    # The sign of a question belongs to the message, not to its last word.
    unquoted = piece.strip(_QUOTES)
    return trimmed(unquoted.rstrip("؟?") or unquoted)


def _something(piece: _Piece) -> str:
    if not piece.value.strip():
        raise UserError("value_missing", key=trimmed(piece.typed.partition(":")[0]))
    return piece.value


def _story(value: str, lexicon: Lexicon) -> int:
    number = _number(value, lexicon)
    if number is None:
        raise UserError("no_story_number", number=value)
    return number


def _lines(value: str) -> int:
    word = spelling(value)
    if not re.fullmatch(r"[0-9]{1,4}", word) or not 1 <= int(word) <= LINES_AT_MOST:
        raise UserError("lines_unreadable", value=value, most=LINES_AT_MOST)
    return int(word)


def _since(value: str, lexicon: Lexicon) -> date | timedelta:
    word = spelling(value)
    try:
        return _day(word) or _time(word, lexicon)
    except (KeyError, ValueError):
        raise UserError("since_unreadable", value=value) from None


def _day(word: str) -> date | None:
    """Return a day, or the first one of a month or a year; four digits are a year from 1900 to 2099."""
    if match := _YEAR_AND_MONTH.fullmatch(word):
        return date(int(match[1]), int(match[2] or 1), 1)
    return date.fromisoformat(word) if word.count("-") > 1 else None


def _time(word: str, lexicon: Lexicon) -> timedelta:
    match = _NUMBER_AND_UNIT.fullmatch(word)
    if match is None or not word:
        raise ValueError(word)
    days = lexicon.units[spelling(match[2])] if match[2] else 1
    return timedelta(days=int(match[1] or 1) * days)
