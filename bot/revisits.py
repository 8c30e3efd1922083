"""Pages that are looked at again, for outlets edit them and leave the items of their feeds as they are."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from bot.feeds import DuePage

# What is corrected is corrected soon: most within the first hour, next to nothing after a day.
LOOKS = tuple(timedelta(minutes=minutes) for minutes in (15, 60, 240, 720, 1440))
# After that a look that was missed is not made up for: its readers have read it.
LATEST = timedelta(days=2)
# A question that was begun so often and never came to an end is one that ends the program.
TRIES = 3
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Imprint:
    """By what an answer is known again: what its server names it by, and the SHA-256 of its bytes."""

    digest: str
    etag: str | None = None
    modified: str | None = None


class Printed(NamedTuple):
    """How an article read once: what identifies its text, and the words of its headline."""

    digest: str
    headline: tuple[str, ...]


class Kind(NamedTuple):
    """Which kind of edit: `retitled`, of the headline alone; `returned`, to words that it had before."""

    retitled: bool = False
    returned: bool = False


@dataclass(frozen=True, slots=True)
class DueRevisit:
    """An article whose page is to be looked at again, with the item that led to it.

    `version_id` is how it reads now, `url` what it is known by. `failure` says why there was nothing to read
    at the last look, None: there was.
    """

    article_id: int
    version_id: int
    url: str
    came_at: datetime
    imprint: Imprint
    failure: str | None
    page: DuePage

    @property
    def host(self) -> str:
        """Return the host that is asked, with its port."""
        return self.page.host


@dataclass(frozen=True, slots=True)
class Revisited:
    """What becomes of a page that was looked at: when again, None: never; by what its answer is known.

    `failure` says in English why there was nothing to read, None: there was; `host_rest` as of feeds.Polled.
    """

    next_at: datetime | None
    imprint: Imprint
    failure: str | None = None
    host_rest: datetime | None = None


def next_look(came_at: datetime, now: datetime) -> datetime | None:
    """Return when to look next at the page of an article that came in then; None: no more."""
    return next((came_at + wait for wait in LOOKS if came_at + wait > now), None)


def is_over(came_at: datetime, now: datetime) -> bool:
    """Tell whether it is too late for any look, be it one that was missed."""
    return now - came_at > LATEST


def is_young(published: tuple[date, date] | None, came_at: datetime) -> bool:
    """Tell whether an article that its feed had in store is so new that it may still be edited."""
    return published is not None and published[1] >= (came_at - _DAY).date()


def body_digest(body: bytes) -> str:
    """Return the SHA-256 of an answer's bytes."""
    return hashlib.sha256(body).hexdigest()
