"""The words of a language as one dictionary of spellings, every proclitic written on."""

from collections.abc import Iterator, Mapping
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


class Dictionary(NamedTuple):
    """Words, and phrases of several words by their first one, longest first; all in the neutral spelling."""

    words: Mapping[str, tuple[Piece, ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], tuple[Piece, ...]], ...]]
    language: DateWords


@cache
def dictionary(code: str) -> Dictionary:
    """Return a language's dictionary; made once, in some 30 ms."""
    known = language(code).dates()
    words: dict[str, tuple[Piece, ...]] = {}
    phrases: dict[str, dict[tuple[str, ...], tuple[Piece, ...]]] = {}
    plain = list(_entries(known))
    # A word as it stands is itself before it is another one behind a proclitic.
    for clitic, kinds in {"": (), **known.proclitics}.items():
        # Alone it stands before digits and quotation marks: «و2014», «الـ20».
        words[clitic] = words[clitic + known.article] = tuple(Piece(kind, 0, 0) for kind in kinds)
        for kind, value, spelling in plain:
            written = _written(clitic, spelling, known)
            pieces = (
                *(Piece(leading, 0, place) for place, leading in enumerate(kinds)),
                Piece(kind, value, len(clitic)),
            )
            first, *rest = written.split()
            if rest:
                phrases.setdefault(first, {}).setdefault(tuple(rest), pieces)
            else:
                words.setdefault(written, pieces)
    return Dictionary(
        words,
        {
            first: tuple(sorted(found.items(), key=lambda item: -len(item[0])))
            for first, found in phrases.items()
        },
        known,
    )


def _entries(known: DateWords) -> Iterator[tuple[Kind, int, str]]:
    """Yield the spellings, also with the dots left off a final ta marbuta, as hasty pages write them."""
    for kind, values in known.lexicon.items():
        for value, spellings in values.items():
            for spelling in spellings.split():
                spelled = spell(spelling.replace("_", " "))
                yield kind, value, spelled
                if "ة" in spelled:
                    yield kind, value, spelled.replace("ة", "ه")


def _written(clitic: str, spelling: str, known: DateWords) -> str:
    """Return a spelling behind a proclitic; «ل» melts with the article («للعام»)."""
    if clitic and known.article and spelling.startswith(known.article) and clitic[-1] == known.melting:
        return clitic + spelling[1:]
    return clitic + spelling
