"""What the choice of lines is given, and what it gives back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.ranking import Flags, Matrix
from summarizer.summary.figures import Amounts
from summarizer.summary.story import Story

Unit = tuple[int, ...]


class Room(NamedTuple):
    """How much may be chosen: so many lines, or so many words; None: not counted."""

    lines: int | None = None
    words: int | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """The numbers of the chosen lines in the order of choice; the near-duplicates of each in other documents,
    best first. `units` are the lines as they were taken, each with what it leans on. It is `exhausted` where
    room is left, but nothing for it, however large it were.
    """

    lines: tuple[int, ...]
    also: Mapping[int, tuple[int, ...]]
    units: tuple[Unit, ...] = ()
    exhausted: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Rated:
    """The sentences of a story, which of them may be chosen, and their ratings (0 for all others).

    Those that may not be chosen count too: a near-duplicate is shown behind its line. `weights` are those of
    the words of what may be chosen. `needed` are sets of sentences: one of each stands in a short one.
    `opening` is what each would be worth as the first line besides, 0 for what may not open.
    """

    story: Story
    pool: Flags
    ratings: Matrix
    weights: Matrix
    amounts: Amounts
    opening: Matrix
    needed: tuple[Flags, ...] = ()
