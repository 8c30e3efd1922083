"""How editors of one language change a report that they take over, and what they write as numbers."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Editing:
    """What may differ between two printings of one report, and what may not; all words are folded forms.

    `numbers` are number words below 1,000 and those that hold a scale already (two thousand), `scales`
    those that multiply what stands before them; `teens` are words that are numbers before a ten only.
    `joins` is the letter or word that adds one number word to another. `loose` words say nothing;
    `titles` may stand before a name, adjectives with one of `title_ends` behind them. A `frame` of such
    words up to one of `frame_ends` may open a sentence (the statement added that). `reversals` turn a
    sentence round or make it one about something else. `spellings` are pairs of ways to begin one word.
    """

    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    teens: Mapping[str, int]
    joins: str
    loose: frozenset[str]
    titles: frozenset[str]
    title_ends: tuple[str, ...]
    frame: frozenset[str]
    frame_ends: frozenset[str]
    reversals: frozenset[str]
    spellings: tuple[tuple[str, str], ...]
