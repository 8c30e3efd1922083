"""Outcomes that come while the disk is slow are written together, and one that cannot be written hurts no other."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StoreError
from bot.store import Claimed, Outbox, Store
from bot.store.engine import engines
from bot.store.outcomes import Refused, Sent
from bot.store.transactions import Transactions
from tests.bot.store.queued import claimed, drain, outgoing

# What the database refuses to hold.
UNWRITABLE = Refused("\ud800")


class Watched(Transactions):
    """Transactions that note after each how many rows were changed in all."""

    def __init__(self, url: str) -> None:
        super().__init__(engines(url, timedelta(seconds=10)), partial(datetime.now, UTC))
        self.changes: list[int] = []

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        async with super().writing() as connection:
            yield connection
            self.changes.append(await connection.scalar(text("SELECT total_changes()")) or 0)


@pytest.fixture
async def watched(store: Store, url: str) -> AsyncIterator[Watched]:
    transactions = Watched(url)
    yield transactions
    await transactions.close()


async def waiting(outbox: Outbox, count: int) -> list[Claimed]:
    """Queue so many messages and one more; claim all but that."""
    await outbox.enqueue([outgoing(f"{number}", number + 1) for number in range(count + 1)])
    return [await claimed(outbox) for _ in range(count)]


async def test_a_claim_takes_along_what_has_come_to_its_end(watched: Watched) -> None:
    outbox = Outbox(watched)
    sent = await waiting(outbox, 3)
    async with asyncio.TaskGroup() as group:
        async with watched.writing():
            group.create_task(outbox.claim("run"))
            for one in sent:
                group.create_task(outbox.settle(one, Sent(1)))
            await asyncio.sleep(0)
        done = len(watched.changes)
    assert len(set(watched.changes[done - 1 :])) == 2
    assert [(count.state, count.messages) for count in await outbox.counts()] == [("claimed", 1)]


async def test_an_outcome_that_cannot_be_written_hurts_no_other(store: Store) -> None:
    good, bad = await waiting(store.outbox, 2)
    async with store.writing():
        tries = [
            asyncio.create_task(store.outbox.settle(bad, UNWRITABLE)),
            asyncio.create_task(store.outbox.settle(good, Sent(1))),
        ]
        await asyncio.sleep(0)
    failed, settled = await asyncio.gather(*tries, return_exceptions=True)
    assert (type(failed), settled) == (StoreError, None)
    assert [(count.state, count.messages) for count in await store.outbox.counts()] == [
        ("claimed", 1),
        ("waiting", 1),
    ]
    assert await drain(store.outbox) == ["2"]


async def test_whoever_is_cancelled_takes_no_other_along(store: Store) -> None:
    first, second = await waiting(store.outbox, 2)
    async with store.writing():
        gone = asyncio.create_task(store.outbox.settle(first, Sent(1)))
        stays = asyncio.create_task(store.outbox.settle(second, Sent(2)))
        await asyncio.sleep(0)
        gone.cancel()
    await stays
    assert [count.state for count in await store.outbox.counts()] == ["waiting"]


async def test_a_closed_database_is_told(store: Store) -> None:
    (one,) = await waiting(store.outbox, 1)
    await store.close()
    with pytest.raises(StoreError):
        await store.outbox.settle(one, Sent(1))
