"""The outlets of a story side by side, as a reply: who tells what, who does not, who is called how."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.models import Entry, Story
from bot.replies.facts import Counted, Phrase
from bot.replies.parts import Unused
from bot.replies.quotes import Speaker, Spoken
from bot.replies.timeline import Happening


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet with its articles; without a `name` it is one article whose text names none."""

    name: str | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Something that `outlets`, by number, tell and `missing` do not: a happening, figures or a voice.

    `section` is one of the summarizer's SPREADS. `tellers` are its articles by ordinal. `origins` are those
    that go back to one text, where several outlets do, each with the agency or paper, None where no one is
    named.
    """

    section: str
    outlets: tuple[int, ...]
    missing: tuple[int, ...]
    tellers: tuple[Entry, ...]
    origins: tuple[tuple[str | None, tuple[Entry, ...]], ...] = ()
    happening: Happening | None = None
    figures: tuple[Counted, ...] = ()
    speaker: Speaker | None = None
    spoken: Spoken | None = None


@dataclass(frozen=True, slots=True)
class Called:
    """Words by which an outlet calls somebody, with its articles, and how often they stand."""

    phrase: Phrase
    times: int


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody, by the canonical name: what each outlet, by number, says, and who never names him.

    `named_by` is as for speakers."""

    name: str
    named: tuple[tuple[int, tuple[Called, ...]], ...]
    missing: tuple[int, ...]
    named_by: Entry | None = None


@dataclass(frozen=True, slots=True)
class CompareReply:
    """What the outlets of a story tell and do not, section by section.

    `counts` are the rows of each section and of "names"; `kinds` those of each of the summarizer's KINDS.
    `view` is the section that is shown, "" for the first of each. `chosen` are the numbers of the outlets
    that are held against each other, `first` that of the first one that has a button. `articles` counts
    those that were read, `newer` those that came later, `left` what is on no page.
    """

    reply_id: int
    story: Story
    outlets: tuple[Outlet, ...]
    rows: tuple[Row, ...]
    actors: tuple[Actor, ...]
    articles: int
    counts: Mapping[str, int] = field(default_factory=dict)
    kinds: Mapping[str, int] = field(default_factory=dict)
    view: str = ""
    chosen: tuple[int, ...] = ()
    first: int = 0
    page: int = 0
    newer: int = 0
    unused: Unused | None = None
    left: int = 0
