"""The only ways to the tables: a connection that reads, a connection that writes."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StoreError
from bot.store.engine import Engines, told


class Transactions:
    """Guards the two engines of a database; `now` is the clock by which its rows are dated.

    Both ways raise StoreError where the database is closed, locked for too long or broken.
    """

    def __init__(self, engines: Engines, now: Callable[[], datetime]) -> None:
        self.now = now
        self._engines = engines
        self._closed = False

    async def close(self) -> None:
        """Close every connection, after all that use them have ended."""
        self._closed = True
        await self._engines.dispose()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection that sees one moment of the database and cannot write."""
        self._check_open()
        with told():
            async with self._engines.reader.connect() as connection:
                yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Give the writer's connection: committed at the end, rolled back by an exception.

        There is one in all processes at a time; asking for it again inside waits for ever. What is
        committed is on the disk: it outlasts a power cut.
        """
        self._check_open()
        with told():
            async with self._engines.writer.begin() as connection:
                yield connection

    def _check_open(self) -> None:
        if self._closed:
            raise StoreError("the database is closed")
