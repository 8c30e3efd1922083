"""The one reader of arguments, for slash commands and plain words in every language."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.dialogue.lexicon import Lexicon, spelling
from bot.errors import UserError

LINES_AT_MOST = 15
_PIECE = re.compile(r"[^\s:\"«“]*:?(?:\"[^\"]*\"|«[^»]*»|“[^”]*”)|\S+")
_QUOTES = '"«»“”'
_NUMBER_AND_UNIT = re.compile(r"(\d{1,4})\s*(\w*)")


@dataclass(frozen=True, slots=True)
class Arguments:
    """What was read; `words` is what is left over, in order.

    `number` is a story's number, `lines` from 1 to 15, `since` a day or a time to look back.
    """

    number: int | None = None
    lines: int | None = None
    since: date | timedelta | None = None
    outlet: str | None = None
    about: str | None = None
    words: tuple[str, ...] = ()


def read_arguments(text: str, lexicon: Lexicon, accepts: Collection[str] = ()) -> Arguments:
    """Return the arguments in a text; `accepts` names the keys that the command has.

    Raises UserError where a key's value cannot be read.
    """
    arguments = Arguments()
    for name, value in _pairs(text, lexicon, accepts):
        arguments = _with(arguments, name, value, lexicon)
    return arguments


def _pairs(text: str, lexicon: Lexicon, accepts: Collection[str]) -> Iterator[tuple[str, str]]:
    """Return (key, value) for what stands after a key, ("", word) for each word that stands alone.

    A value without quotes goes on to the next key or length, for outlets and subjects have several words.
    """
    name, values = "", list[str]()
    for piece in _PIECE.findall(text):
        key, tail = _key(piece, lexicon, accepts)
        if name and (key or _ends(values, piece, name, lexicon)):
            yield name, " ".join(map(_bare, values))
            name, values = "", []
        if key:
            name, values = key, [tail] if tail else []
        elif name:
            values.append(piece)
        else:
            yield "", piece
    if name:
        yield name, " ".join(map(_bare, values))


def _key(piece: str, lexicon: Lexicon, accepts: Collection[str]) -> tuple[str, str]:
    head, colon, tail = piece.partition(":")
    key = lexicon.keys.get(spelling(head), "") if colon else ""
    return (key, tail) if key in accepts else ("", "")


def _ends(values: list[str], piece: str, name: str, lexicon: Lexicon) -> bool:
    """Tell whether a value is whole before this piece."""
    if not values:
        return False
    if name == "lines" or values[-1][-1] in _QUOTES or spelling(piece) in lexicon.lengths:
        return True
    return name == "since" and spelling(piece) not in lexicon.units


def _with(arguments: Arguments, name: str, value: str, lexicon: Lexicon) -> Arguments:
    match name:
        case "lines":
            return replace(arguments, lines=_lines(value))
        case "since":
            return replace(arguments, since=_since(value, lexicon))
        case "from":
            return replace(arguments, outlet=_something(value, name))
        case "about":
            return replace(arguments, about=_something(value, name))
    word = spelling(value)
    if word in lexicon.lengths and arguments.lines is None:
        return replace(arguments, lines=lexicon.lengths[word])
    if word.isascii() and word.isdigit() and arguments.number is None:
        return replace(arguments, number=int(word[:9]))
    return replace(arguments, words=(*arguments.words, _bare(value)))


def _bare(piece: str) -> str:
    return piece.strip('"«»“”')


def _something(value: str, name: str) -> str:
    if not value.strip():
        raise UserError("value_missing", key=name)
    return value


def _lines(value: str) -> int:
    word = spelling(value)
    if not (word.isascii() and word.isdigit() and 1 <= int(word[:9]) <= LINES_AT_MOST):
        raise UserError("lines_unreadable", value=value, most=LINES_AT_MOST)
    return int(word)


def _since(value: str, lexicon: Lexicon) -> date | timedelta:
    word = spelling(value)
    try:
        return date.fromisoformat(word)
    except ValueError:
        match = _NUMBER_AND_UNIT.fullmatch(word)
    days = lexicon.units.get(spelling(match[2]) if match[2] else "d") if match else None
    if match is None or days is None:
        raise UserError("since_unreadable", value=value)
    return timedelta(days=int(match[1]) * days)
