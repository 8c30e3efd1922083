"""Laws over every method of inbox, outbox and heartbeats: a closed, a locked, a broken database is told."""

import inspect
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.messages import Outgoing, Page, Urgency
from bot.store import Claimed, Health, Inbox, Outbox, Store
from bot.store.outcomes import Sent

CLAIMED = Claimed(1, Outgoing(7, Page("خبر"), "alert:1"))

Call = Callable[[Store], Awaitable[object]]
READERS: Mapping[str, Call] = {
    "inbox.next_waiting": lambda store: store.inbox.next_waiting(),
    "inbox.counts": lambda store: store.inbox.counts(),
    "outbox.next_due": lambda store: store.outbox.next_due(),
    "outbox.waiting": lambda store: store.outbox.waiting(Urgency.ALERT, 5),
    "outbox.counts": lambda store: store.outbox.counts(),
    "outbox.unreachable": lambda store: store.outbox.unreachable(7),
    "health.beats": lambda store: store.health.beats(),
}
WRITERS: Mapping[str, Call] = {
    "inbox.accept": lambda store: store.inbox.accept([{"update_id": 5}]),
    "inbox.fail": lambda store: store.inbox.fail(5, "KeyError"),
    "inbox.done": lambda store: store.inbox.done(5),
    "inbox.purge": lambda store: store.inbox.purge(),
    "outbox.enqueue": lambda store: store.outbox.enqueue([CLAIMED.message]),
    "outbox.claim": lambda store: store.outbox.claim("run"),
    "outbox.settle": lambda store: store.outbox.settle(CLAIMED, Sent(44)),
    "outbox.release": lambda store: store.outbox.release("run"),
    "outbox.cancel_waiting": lambda store: store.outbox.cancel_waiting("restored"),
    "outbox.purge": lambda store: store.outbox.purge(),
    "health.beat": lambda store: store.health.beat("poller", {}),
}
CALLS = {**READERS, **WRITERS}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mujaz.db"


@pytest.fixture
async def store(file: Path, empty: Callable[[str], str]) -> AsyncIterator[Store]:
    opened = await Store.open(empty(f"sqlite:///{file}"), wait=timedelta(milliseconds=50))
    yield opened
    await opened.close()


def test_the_laws_are_held_against_every_method() -> None:
    methods = {
        f"{box.__name__.lower()}.{name}"
        for box in (Inbox, Outbox, Health)
        for name, _ in inspect.getmembers(box, inspect.iscoroutinefunction)
    }
    assert methods == set(CALLS)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
async def test_a_closed_store_says_so(store: Store, call: Call) -> None:
    await store.close()
    with pytest.raises(StoreError, match="closed"):
        await call(store)


@pytest.mark.parametrize("call", WRITERS.values(), ids=WRITERS)
async def test_a_database_that_stays_locked_is_told_as_such(store: Store, file: Path, call: Call) -> None:
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="locked"):
        await call(store)
    other.close()
    await call(store)


@pytest.mark.parametrize("call", READERS.values(), ids=READERS)
async def test_reading_goes_on_while_another_writes(store: Store, file: Path, call: Call) -> None:
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    await call(store)
    other.close()


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
async def test_a_database_without_its_tables_is_told_as_such(store: Store, file: Path, call: Call) -> None:
    with sqlite3.connect(file) as other:
        for table in ("inbox", "outbox", "unreachable", "heartbeat"):
            other.execute(f"DROP TABLE {table}")
    other.close()
    with pytest.raises(StoreError, match="no such table"):
        await call(store)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
async def test_every_method_may_be_called_twice(store: Store, call: Call) -> None:
    await call(store)
    await call(store)
