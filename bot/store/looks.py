"""When places looked at stories last, by `/new`, and what newness is measured by."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, Protocol

from sqlalchemy import bindparam, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import readings
from bot.store.carried_looks import read_missed
from bot.store.instants import Instant
from bot.store.newness_schema import LOOK
from bot.store.readings import PackedReading
from bot.store.transactions import Transactions
from bot.subscriptions import Place

_LOOK = text(
    "INSERT INTO look (chat_id, thread_id, story_id, version_id, looked_at)"
    " VALUES (:chat, :thread, :story, :version, :now)"
    " ON CONFLICT (chat_id, thread_id, story_id)"
    " DO UPDATE SET version_id = excluded.version_id, looked_at = excluded.looked_at, missed = NULL"
).bindparams(bindparam("now", type_=Instant))


@dataclass(frozen=True, slots=True)
class Look:
    """What a place has seen of a story: all versions up to `version_id` but those `missed`.

    These came with articles that were moved into the story, or with a story that was joined to it.
    """

    version_id: int
    at: datetime
    missed: frozenset[int] = frozenset()

    def has_seen(self, version_id: int) -> bool:
        """Tell whether a version was there at the look."""
        return version_id <= self.version_id and version_id not in self.missed


class LookStore(Protocol):
    """What a command may ask of looks: filled by the store, and by a unit of work over it."""

    async def last(self, place: Place, story_id: int) -> Look | None:
        """Return when a place looked at a story last; None: it never did."""
        ...

    async def note(self, place: Place, story_id: int, version_id: int) -> None:
        """Note that a place looks at a story now, which holds versions up to one."""
        ...

    async def readings(self, story_id: int, needed: Collection[int]) -> tuple[PackedReading, ...]:
        """Return the newest versions of a story, and the needed ones; to be unpacked in a worker."""
        ...


class Looks:
    """The looks of a database: each method is one transaction."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def last(self, place: Place, story_id: int) -> Look | None:
        """Return when a place looked at a story last; None: it never did."""
        async with self._transactions.reading() as connection:
            return await _last(connection, place, story_id)

    async def note(self, place: Place, story_id: int, version_id: int) -> None:
        """Note that a place looks at a story now, which holds versions up to one."""
        async with self._transactions.writing() as connection:
            await _look(connection, _Noted(place, story_id, version_id), self._transactions.now())

    async def readings(self, story_id: int, needed: Collection[int]) -> tuple[PackedReading, ...]:
        """Return the newest versions of a story, and the needed ones; to be unpacked in a worker."""
        async with self._transactions.reading() as connection:
            return await readings.readings(connection, story_id, needed)


class NotedLooks:
    """Reads at once, notes the looks of a request; `write` writes them."""

    def __init__(self, stored: LookStore) -> None:
        self._notes: list[_Noted] = []
        self.last, self.readings = stored.last, stored.readings

    async def note(self, place: Place, story_id: int, version_id: int) -> None:
        """Note that a place looks at a story now."""
        self._notes.append(_Noted(place, story_id, version_id))

    async def write(self, connection: AsyncConnection, now: datetime) -> None:
        """Write what was noted."""
        notes, self._notes = tuple(self._notes), []
        for note in notes:
            await _look(connection, note, now)


class _Noted(NamedTuple):
    place: Place
    story_id: int
    version_id: int


async def _last(connection: AsyncConnection, place: Place, story_id: int) -> Look | None:
    here = LOOK.c.chat_id == place.chat_id, LOOK.c.thread_id == place.thread_id, LOOK.c.story_id == story_id
    row = (await connection.execute(select(LOOK).where(*here))).one_or_none()
    return Look(row.version_id, row.looked_at, read_missed(row.missed)) if row else None


async def _look(connection: AsyncConnection, noted: _Noted, now: datetime) -> None:
    row = {"chat": noted.place.chat_id, "thread": noted.place.thread_id, "story": noted.story_id}
    await connection.execute(_LOOK, {**row, "version": noted.version_id, "now": now})
