"""A name as one sentence alone shows it."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.names.words import Word

FULL, SHORT, ROLE, KIN, BODY = "full", "short", "role", "kin", "body"


class Named(NamedTuple):
    """Words `first` up to `last` that name somebody: `form` is FULL, SHORT, ROLE, KIN or BODY.

    `name` are the words of the name alone (none of a role), `titles` the forms before it, `key` an office;
    `bearer` is how many items on the one stands whose office or name belongs to it (0: none beside it).
    `woman` is True or False where the words tell it. `generation` is 1 for a son, -1 for a father of whom
    only the family is named; `akin` is who is named as somebody's kin, `sharing` with the same family.
    """

    form: str
    first: int
    last: int
    name: tuple[int, int]
    titles: frozenset[str] = frozenset()
    key: str = ""
    bearer: int = 0
    woman: bool | None = None
    generation: int = 0
    sharing: bool = True
    akin: bool = False


class Line(NamedTuple):
    """A sentence: its words and the names in it, in order."""

    words: Sequence[Word]
    found: tuple[Named, ...]
