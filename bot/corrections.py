"""What an operator changes by hand, as values: each is carried out whole, and taken back whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from bot.models import Candidate, Corrected

# The product's promise: so long a button takes a correction back.
UNDO_FOR = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Merge:
    """Move all articles of some stories, `articles` by id, into another one."""

    target: int
    stories: tuple[int, ...]
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Split:
    """Move some articles of a story, by id, into a new one."""

    story: int
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Rename:
    """Give a story a title; None: take it back, so that the literal one is shown."""

    story: int
    title: str | None


@dataclass(frozen=True, slots=True)
class Delete:
    """Delete articles by id; where `story` is not None, they are all of that story, and it goes with them."""

    articles: tuple[int, ...]
    story: int | None = None


@dataclass(frozen=True, slots=True)
class Amend:
    """Tell what an article is: all that is told of it by now, and `url` as it is to be.

    `readings` are those that follow from it, by version; `before` is what was told until now.
    """

    article: int
    told: Corrected
    before: Corrected
    url: str | None
    readings: Mapping[int, Candidate]


Correction = Merge | Split | Rename | Delete | Amend


@dataclass(frozen=True, slots=True)
class Undo:
    """Take a correction back; where that was an Amend, `readings` are those that were before it."""

    correction: int
    readings: Mapping[int, Candidate] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a correction or of undoing it.

    `story` is the number of the story that a Split opened, else 0. `stayed` counts articles that came into
    a story in between and stay there though the correction is undone.
    """

    story: int = 0
    stayed: int = 0


@dataclass(frozen=True, slots=True)
class Made:
    """A correction that was carried out.

    `kind` is the command that made it; `told` are the facts that its reply told, by name. `is_late` says
    that the time to undo it is over, `is_undone` that it was undone. Of an Amend, `article` is the article
    and `before` what was told of it before.
    """

    id: int
    kind: str
    told: Mapping[str, str | int]
    is_late: bool
    is_undone: bool
    article: int | None = None
    before: Corrected = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hindrance:
    """Why a correction cannot be undone; where both are None, nobody knows.

    `again` are the story and the ordinal of a deleted article that came in again; `later` is the last
    correction of what this one changed or made.
    """

    again: tuple[int, int] | None = None
    later: int | None = None


@dataclass(frozen=True, slots=True)
class Lost:
    """What a deletion takes along: subscriptions to a story, and replies that quote its articles."""

    subscriptions: int
    replies: int
