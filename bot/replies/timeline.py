"""A timeline as a reply: happenings, who tells each, and how it is dated there."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bot.models import Entry, Story
from bot.replies.parts import Unused
from summarizer import Span


class When(NamedTuple):
    """A date as far as it is known; `value` and `modifier` as in the summarizer's DateMention."""

    value: str
    modifier: str | None
    earliest: date
    latest: date


class Days(NamedTuple):
    """The days that were asked for, both included; None: open on that side. One of the two is there."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's telling of a happening: a clause, cut at its ends, and the sentence that holds it.

    `dated` is the expression in the text that dates it there, None where nothing does; `when` and `basis`
    say what that means and how that is known, `basis` as in the summarizer's BASES.
    """

    entry: Entry
    span: Span
    sentence: Span
    dated: Span | None = None
    when: When | None = None
    basis: str = "written"

    @property
    def text(self) -> str:
        """The clause, literally."""
        return self.entry.document.slice(self.span)

    @property
    def words(self) -> str:
        """The expression that dates it, literally; empty where there is none."""
        return self.entry.document.slice(self.dated) if self.dated else ""


@dataclass(frozen=True, slots=True)
class Happening:
    """A happening with its tellings, best first.

    `sources` counts independent tellers. `approximate` says that the tellings differ in precision,
    `implied` that only the day of publication dates it, `expected` that it lay ahead when it was told.
    `conflict` is "date", "roles", "amount" or "" for none; where it is not `minor`, `versions` hold what
    contradicts each other, the one told by most first. `elsewhere` says that none of these tellings dates it.
    """

    when: When
    tellings: tuple[Telling, ...]
    sources: int
    approximate: bool = False
    implied: bool = False
    expected: bool = False
    conflict: str = ""
    minor: bool = False
    versions: tuple[tuple[Telling, ...], ...] = ()
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class TimelineReply:
    """The happenings of a story, oldest first.

    The first `background` of them are folded, unless that is 0. `period` is what was asked for; where
    nothing lies in it, `bounds` are the first and the last date of the whole story. `listed` are articles
    in place of happenings, where there are fewer than `fewest`; `articles` counts those that were read.
    `at` is the number of the happening whose page is wanted, in the order of `happenings`, and goes before
    `page`.
    """

    reply_id: int
    story: Story
    happenings: tuple[Happening, ...]
    articles: int
    background: int = 0
    period: Days | None = None
    bounds: tuple[When, When] | None = None
    listed: tuple[Entry, ...] = ()
    fewest: int = 0
    is_newest_first: bool = False
    is_detailed: bool = False
    page: int = 0
    at: int | None = None
    newer: int = 0
    unused: Unused | None = None
