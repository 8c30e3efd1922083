"""What a language tells about the turns that a story takes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Turn(NamedTuple):
    """The `names` of what a word may tell, and `how`: ASIDE only recalls it, EXPECTED is yet to come."""

    names: frozenset[str]
    how: int


FINITE, EXPECTED, NOUN, ASIDE = range(4)


@dataclass(frozen=True, slots=True)
class Turns:
    """The words of turns by form; two words that stand side by side are joined by a blank.

    Behind `aside` a sentence recalls what was before, until a sign, a joined verb or one of `resuming`.
    `bodies` are words beside which the noun of an act names who does it: «فرق الإنقاذ», "rescue teams";
    `bodies_lead` says that they stand before it. With `coming` begins a verb in the future, before its form.
    """

    words: dict[str, Turn]
    aside: frozenset[str]
    resuming: frozenset[str]
    bodies: frozenset[str]
    bodies_lead: bool
    coming: tuple[str, ...] = ()


def rows(text: str) -> Iterator[tuple[str, tuple[list[str], ...]]]:
    """Yield the name of each turn and its words: finite, nouns, recalling it, and infinitives."""
    for line in text.strip().splitlines():
        name, _, words = line.partition(":")
        columns = [*words.split("|"), "", "", ""][:4]
        yield name, tuple(column.split() for column in columns)


def gathered(found: Iterator[tuple[str, str, int]]) -> dict[str, Turn]:
    """Return the turns of each form, of (form, name, how); a form that may be a verb counts as one."""
    words: dict[str, Turn] = {}
    for form, name, how in found:
        known = words.get(form, Turn(frozenset(), how))
        words[form] = Turn(known.names | {name}, min(known.how, how))
    return words
