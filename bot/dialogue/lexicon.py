"""The words by which commands and arguments are recognised, in all languages at once."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from summarizer.languages import language

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_MARGINS = ".,:;!?،؛؟…«»\"'“”()"
# What has no width and may stand anywhere in a pasted text; Unicode's other Cf letters are seen.
_UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_UNSEEN_SIGN = re.compile(f"[{_UNSEEN}]")
_ENDS = re.compile(rf"\A[\s{_UNSEEN}]+|(?<![\s{_UNSEEN}])[\s{_UNSEEN}]+\Z")

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Tables from folded words to what they stand for.

    `commands`: trigger words to commands; `lengths`: to numbers of lines; `keys`: words before a
    colon to argument names; `units`: to days; `numbering`: words before a number to the command
    that takes it; `voices`: to which quotations are meant; `languages`: to codes; `operators`: names of
    operators' commands to these; `spans`: to minutes; `amounts`: to half, third, quarter, one, less or of;
    `modes`: to now, digest or off; `rhythms`: to daily or weekly; `halves`: to am or pm; `hours`: to 1 … 12;
    `ordinals`: to 1 … 10; `weekdays`: to 0 for Monday … 6; `zones`: cities to time zones.
    """

    commands: Mapping[str, str] = field(default_factory=dict)
    lengths: Mapping[str, int] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, int] = field(default_factory=dict)
    numbering: Mapping[str, str] = field(default_factory=dict)
    voices: Mapping[str, str] = field(default_factory=dict)
    languages: Mapping[str, str] = field(default_factory=dict)
    operators: Mapping[str, str] = field(default_factory=dict)
    spans: Mapping[str, int] = field(default_factory=dict)
    amounts: Mapping[str, str] = field(default_factory=dict)
    modes: Mapping[str, str] = field(default_factory=dict)
    rhythms: Mapping[str, str] = field(default_factory=dict)
    halves: Mapping[str, str] = field(default_factory=dict)
    hours: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    zones: Mapping[str, str] = field(default_factory=dict)


def spelling(word: str) -> str:
    """Return the spelling under which a word stands in the tables."""
    # The Arabic folding leaves other scripts as they are but for their case.
    return language("ar").words.fold(seen(word)).translate(_DIGITS).strip(_MARGINS)


def seen(word: str) -> str:
    """Return a word without signs that have no width, such as direction marks."""
    return _UNSEEN_SIGN.sub("", word)


def trimmed(text: str) -> str:
    """Return a text without white space and signs of no width at its ends."""
    return _ENDS.sub("", text)


def table(rows: Iterable[tuple[Value, Iterable[str]]]) -> dict[str, Value]:
    """Return a look-up from every word of every row to the row's value."""
    return {spelling(word): value for value, words in rows for word in words}
