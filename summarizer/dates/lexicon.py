"""The words of a language as one dictionary of spellings, every proclitic written on."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from summarizer.languages import language
from summarizer.languages.dates import DateWords, Kind
from summarizer.plain import spell


class Piece(NamedTuple):
    """A part of a spelling: what it is, and where it begins in the spelling."""

    kind: Kind
    value: int
    start: int


# What follows upon the first word of a phrase, and what the whole is.
Rest = tuple[tuple[str, ...], tuple[Piece, ...]]


class Dictionary(NamedTuple):
    """Words, and phrases of several by their first two, longest first; all in the neutral spelling.

    `telling` are the words without which, or a number of four digits, nothing tells a time.
    """

    words: Mapping[str, tuple[Piece, ...]]
    phrases: Mapping[str, Mapping[str, Sequence[Rest]]]
    telling: frozenset[str]
    language: DateWords


# «ب» before «آب» makes «باب», and so with all short words.
_SHORT = 2
_TELLING = frozenset(range(Kind.WEEKDAY, Kind.DECADE + 1)) | {
    *(Kind.DAY_WORD, Kind.MONTH_WORD, Kind.YEAR_WORD, Kind.UNIT, Kind.THE_UNIT, Kind.CENTURY, Kind.UNITS),
    *(Kind.DUAL, Kind.BOTH, Kind.QUARTER, Kind.HALF, Kind.TODAY, Kind.DEICTIC, Kind.DOUBTFUL_DEICTIC),
    *(Kind.DIRECTION, Kind.ENDING, Kind.DAYPART, Kind.WEEKEND),
}


@cache
def dictionary(code: str) -> Dictionary:
    """Return a language's dictionary; made once, in some 30 ms."""
    known = language(code).dates()
    words: dict[str, tuple[Piece, ...]] = {}
    phrases: dict[str, dict[tuple[str, ...], tuple[Piece, ...]]] = {}
    entries = list(_entries(known))
    # A word as it stands is itself before it is another one behind a proclitic.
    for clitic, kinds in {"": (), **known.proclitics}.items():
        leading = tuple(Piece(kind, 0, place) for place, kind in enumerate(kinds))
        # Alone it stands before digits and quotation marks: «و2014», «الـ20».
        words[clitic] = words[clitic + known.article] = leading
        for kind, value, spelling in entries:
            if len(spelling) <= _SHORT and not set(kinds) <= {Kind.AND}:
                continue
            for written in _written(clitic, spelling, known):
                first, *rest = written.split()
                pieces = (*leading, Piece(kind, value, len(clitic)))
                if rest:
                    phrases.setdefault(first, {}).setdefault(tuple(rest), pieces)
                else:
                    words.setdefault(written, pieces)
    telling = {written for written, pieces in words.items() if _tells(pieces)}
    # «ما قبل الماضي» is told by its last word; without this «ما» would make every other sentence telling.
    telling |= {
        first
        for first, found in phrases.items()
        if first not in telling
        and any(_tells(pieces) and telling.isdisjoint(rest) for rest, pieces in found.items())
    }
    ordered = {first: _by_second(found) for first, found in phrases.items()}
    return Dictionary(words, ordered, frozenset(telling), known)


def _tells(pieces: tuple[Piece, ...]) -> bool:
    return any(piece.kind in _TELLING for piece in pieces)


def _entries(known: DateWords) -> Iterator[tuple[Kind, int, str]]:
    """Yield the spellings, also with the dots left off a final ta marbuta, as hasty pages write them."""
    for kind, values in known.lexicon.items():
        for value, spellings in values.items():
            for spelling in spellings.split():
                spelled = spell(spelling.replace("_", " "))
                yield kind, value, spelled
                if "ة" in spelled:
                    yield kind, value, spelled.replace("ة", "ه")


def _written(clitic: str, spelling: str, known: DateWords) -> Iterator[str]:
    """Yield a spelling behind a proclitic; «ل» melts with the article («للعام»), but not always."""
    yield clitic + spelling
    if clitic and known.article and spelling.startswith(known.article) and clitic[-1] == known.melting:
        yield clitic + spelling[1:]


def _by_second(found: Mapping[tuple[str, ...], tuple[Piece, ...]]) -> dict[str, list[Rest]]:
    ordered: dict[str, list[Rest]] = {}
    for rest in sorted(found.items(), key=lambda item: -len(item[0])):
        ordered.setdefault(rest[0][0], []).append(rest)
    return ordered
