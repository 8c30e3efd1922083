"""Which stories and articles an operator's command names, by numbers or by words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.dialogue.lexicon import Lexicon, spelling, trimmed

_PIECE = re.compile(r"\"[^\"]*\"|«[^»]*»|“[^”]*”|[^\s,،;؛+&]+")
_QUOTES = '"«»“”'
# As «و5», [5], (5) and #5 stand in sentences and replies.
_NUMBER = re.compile(r"و?[\[(]?[#№]?(\d{1,9})[\])]?")
_RANGE = re.compile(r"[\[(]?(\d{1,9})[\])]?\s*[-–—]\s*[\[(]?(\d{1,9})[\])]?")
_SPACED_DASH = re.compile(r"(?<=[\d\])])\s*[-–—]\s*(?=[\[(]?\d)")
# A range that is longer names nothing that anybody has looked at.
_LONGEST = 200
_JOINING = frozenset({"and", "to", "from", "within"})
_KEYED = re.compile(r"(?:(?<=\s)|\A)(?P<key>[^\W\d_]+)\s?:")


@dataclass(frozen=True, slots=True)
class Places:
    """What was named, in order: `stories` after a word or sign that says so, other `numbers`, and `names`.

    A name is what stands in quotation marks, or the words between two numbers.
    """

    stories: tuple[int, ...] = ()
    numbers: tuple[int, ...] = ()
    names: tuple[str, ...] = ()


class Told(NamedTuple):
    """What a text tells under its keys, and what stands before the first of them."""

    before: str
    values: Mapping[str, str]


@dataclass(slots=True)
class _Reading:
    stories: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    is_story: bool = False

    def close(self) -> None:
        if self.words:
            self.names.append(" ".join(self.words))
            self.words = []

    def count(self, number: int) -> None:
        self.close()
        (self.stories if self.is_story else self.numbers).append(number)
        self.is_story = False


def read_places(text: str, lexicon: Lexicon) -> Places:
    """Return what a text names; a number before a colon at its beginning is a story's."""
    reading = _Reading()
    for number, piece in enumerate(_pieces(text, lexicon)):
        word = spelling(piece)
        if piece[:1] in _QUOTES:
            reading.close()
            reading.names += [name] if (name := trimmed(piece.strip(_QUOTES))) else []
        elif number == 0 and piece.endswith(":") and word.isdecimal():
            reading.is_story = True
            reading.count(int(word[:9]))
        elif noun := _noun(word, lexicon):
            reading.close()
            reading.is_story = noun == "summary"
        elif numbers := _numbers(word):
            for each in numbers:
                reading.count(each)
        elif lexicon.keys.get(word) not in _JOINING or reading.words:
            reading.words.append(piece)
    reading.close()
    return Places(tuple(reading.stories), tuple(reading.numbers), tuple(reading.names))


def read_told(text: str, lexicon: Lexicon, accepts: frozenset[str]) -> Told:
    """Return the values after keys, each up to the next key; quotation marks around all of one fall away.

    The last of equal keys counts.
    """
    quoted = [match.span() for match in _PIECE.finditer(text) if match[0][0] in _QUOTES]
    found = [
        (match, key)
        for match in _KEYED.finditer(text)
        if (key := lexicon.keys.get(spelling(match["key"]), "")) in accepts
        and not any(start < match.start() < end for start, end in quoted)
    ]
    ends = [match.start() for match, _ in found] + [len(text)]
    values = {key: _bare(text[match.end() : end]) for (match, key), end in zip(found, ends[1:], strict=True)}
    return Told(trimmed(text[: found[0][0].start()] if found else text), values)


def _pieces(text: str, lexicon: Lexicon) -> Iterator[str]:
    """Return the words of a text, a key apart from its value, a range as one."""
    for piece in _PIECE.findall(_SPACED_DASH.sub("-", text)):
        head, colon, tail = piece.partition(":")
        if piece[0] not in _QUOTES and colon and tail and (_is_key(head, lexicon) or head.isdecimal()):
            yield from (head + colon, tail)
        else:
            yield piece


def _noun(word: str, lexicon: Lexicon) -> str | None:
    """Return what a word before a number says that it numbers, with «و» joined to it or without."""
    return lexicon.numbering.get(word) or lexicon.numbering.get(word.removeprefix("و"))


def _is_key(word: str, lexicon: Lexicon) -> bool:
    return spelling(word) in lexicon.numbering


def _numbers(word: str) -> list[int]:
    if match := _NUMBER.fullmatch(word):
        return [int(match[1])]
    if match := _RANGE.fullmatch(word):
        first, last = int(match[1]), int(match[2])
        return list(range(first, min(last, first + _LONGEST) + 1))
    return []


def _bare(value: str) -> str:
    value = trimmed(value)
    is_quoted = len(value) > 1 and value[0] + value[-1] in ('""', "«»", "“”") and value.count(value[0]) < 3
    return trimmed(value[1:-1]) if is_quoted else value
