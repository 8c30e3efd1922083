"""An instant that is damaged in the database stops no reading of others, and is not the same as none."""

import pytest
from sqlalchemy import text

from bot.feeds import Listed
from bot.store import Store
from tests.bot.store.queued import drain, outgoing

VALUES = ("'x'", "''", "'2026-99-99'", "5")


async def damage(store: Store, row: str) -> None:
    async with store.writing() as connection:
        await connection.execute(text(f"UPDATE {row}"))


@pytest.mark.parametrize("value", VALUES)
async def test_a_feed_whose_last_reading_is_damaged_is_still_one_that_was_read(
    store: Store, value: str
) -> None:
    for host in ("a", "b"):
        await store.feeds.add(Listed(f"https://{host}.example/rss"), None, 7)
    await damage(store, f"feed SET read_at = {value}, added_at = {value} WHERE id = 1")
    assert [feed.is_open for feed in await store.feeds.due((), 9)] == [True, False]
    assert [feed.read_at is None for feed in await store.feeds.all()] == [False, True]


@pytest.mark.parametrize("column", ["due_at", "created_at"])
@pytest.mark.parametrize("value", ["''", "5"])
async def test_a_message_whose_moment_is_damaged_goes_out_once_and_holds_up_no_others(
    store: Store, column: str, value: str
) -> None:
    await store.outbox.enqueue([outgoing("first"), outgoing("second")])
    await damage(store, f"outbox SET {column} = {value} WHERE cause = 'first'")
    assert await drain(store.outbox) == ["first", "second"]


@pytest.mark.parametrize("value", ["'x'", "'2026-99-99'"])
async def test_a_message_whose_moment_is_damaged_lets_the_sender_rest(store: Store, value: str) -> None:
    await store.outbox.enqueue([outgoing("first")])
    await damage(store, f"outbox SET due_at = {value}")
    assert await store.outbox.next_due() is None
