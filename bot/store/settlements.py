"""Outcomes of messages that wait to be written: whichever transaction begins next takes all of them along.

Each commit waits for the disk. Where that is slow, outcomes heap up while one is under way, and one
more writes them all; where it is quick, each has its own.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StoreError
from bot.store import settling
from bot.store.outcomes import Outcome
from bot.store.transactions import Transactions


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A message that came to an end; `written` tells whether a transaction brought it to the disk."""

    row_id: int
    chat_id: int
    outcome: Outcome
    written: asyncio.Future[bool]

    async def write(self, connection: AsyncConnection, now: datetime) -> None:
        await settling.settle(connection, self.row_id, self.chat_id, self.outcome, now)


class Settlements:
    """The outcomes that a process has yet to write."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions
        self._waiting: list[_Waiting] = []

    async def settle(self, row_id: int, chat_id: int, outcome: Outcome) -> None:
        """Return once an outcome is on the disk, whichever transaction wrote it; raises StoreError."""
        mine = _Waiting(row_id, chat_id, outcome, asyncio.get_running_loop().create_future())
        self._waiting.append(mine)
        # What fails here may be another's outcome: each has a second try of its own.
        with suppress(StoreError):
            async with self.writing():
                pass
        if mine in self._waiting:
            self._waiting.remove(mine)
        elif await mine.written:
            return
        async with self._transactions.writing() as connection:
            await mine.write(connection, self._transactions.now())

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Give the writer's connection as `Transactions.writing` does; what waits by then goes along."""
        taken: list[_Waiting] = []
        is_written = False
        try:
            async with self._transactions.writing() as connection:
                taken, self._waiting = self._waiting, []
                for one in taken:
                    await one.write(connection, self._transactions.now())
                yield connection
            is_written = True
        finally:
            for one in taken:
                if not one.written.done():
                    one.written.set_result(is_written)
