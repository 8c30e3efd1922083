"""The feeds as one request sees them: what it changes is written with its reply."""

from collections.abc import Awaitable, Callable, Collection
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.feeds import KeptFeed, Listed
from bot.store import feeds
from bot.store.feeds import FeedStore

_Write = Callable[[AsyncConnection, datetime], Awaitable[None]]


class NotedFeeds:
    """Reads at once and notes what is to be written; `write` carries it out."""

    def __init__(self, stored: FeedStore) -> None:
        self._stored = stored
        self._writes: list[_Write] = []

    async def write(self, connection: AsyncConnection, now: datetime) -> None:
        """Write what was noted, in its order; there is nothing left to write after that."""
        writes, self._writes = tuple(self._writes), []
        for one in writes:
            await one(connection, now)

    async def all(self) -> tuple[KeptFeed, ...]:
        """Return all feeds by their numbers, as they stood before this request."""
        return await self._stored.all()

    async def add(self, listed: Listed, title: str | None, person: int) -> None:
        """Note that a feed is to be read from now on."""
        self._writes.append(lambda connection, now: feeds.add(connection, listed, title, person, now))

    async def remove(self, ids: Collection[int]) -> None:
        """Note that feeds are to be read no longer."""
        self._writes.append(lambda connection, _now: feeds.remove(connection, ids))
