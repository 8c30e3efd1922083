"""A timeline as it is kept."""

from datetime import date
from typing import Literal

from bot.kept.parts import KeptValue


class KeptDate(KeptValue):
    """An expression that dates something: its offsets, what it means and how that is known."""

    start: int
    end: int
    value: str
    modifier: str | None = None
    earliest: date
    latest: date
    basis: str = "written"


class KeptTelling(KeptValue):
    """A clause by its place, and what dates it there; None: nothing does."""

    version: int
    start: int
    end: int
    date: KeptDate | None = None


class KeptHappening(KeptValue):
    """A happening with its tellings, best first; `conflict` is "" for none, else what it is about.

    `versions` hold the numbers of the tellings that contradict each other; `elsewhere` says that only
    articles that are left out date it.
    """

    value: str
    modifier: str | None = None
    earliest: date
    latest: date
    tellings: tuple[KeptTelling, ...]
    sources: int = 1
    approximate: bool = False
    implied: bool = False
    expected: bool = False
    conflict: str = ""
    minor: bool = False
    versions: tuple[tuple[int, ...], ...] = ()
    elsewhere: bool = False


class KeptTimeline(KeptValue):
    """The happenings of a story, oldest first, of which the first `background` are folded.

    `first` and `last` are the days that it was limited to; `articles` is how many were read. `bounds` are
    the story's first and last happening where none lies between the days. `is_sparse` says that too few are
    dated to be a timeline.
    """

    kind: Literal["timeline"] = "timeline"
    story: int
    happenings: tuple[KeptHappening, ...]
    background: int = 0
    articles: int
    words: str = ""
    first: date | None = None
    last: date | None = None
    bounds: tuple[KeptHappening, ...] = ()
    is_sparse: bool = False
    is_newest_first: bool = False
    is_detailed: bool = False
