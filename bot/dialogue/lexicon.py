"""The words by which commands and arguments are recognised, in all languages at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from summarizer.languages import language

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_MARGINS = ".,:;!?،؛؟…«»\"'“”()"

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Tables from folded words to what they stand for.

    `commands`: trigger words to commands; `lengths`: to numbers of lines; `keys`: words before a
    colon to argument names; `units`: to days.
    """

    commands: Mapping[str, str] = field(default_factory=dict)
    lengths: Mapping[str, int] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, int] = field(default_factory=dict)


def spelling(word: str) -> str:
    """Return the spelling under which a word stands in the tables."""
    # The Arabic folding leaves other scripts as they are but for their case.
    return language("ar").words.fold(word).translate(_DIGITS).strip(_MARGINS)


def table(rows: Iterable[tuple[Value, Iterable[str]]]) -> dict[str, Value]:
    """Return a look-up from every word of every row to the row's value."""
    return {spelling(word): value for value, words in rows for word in words}
