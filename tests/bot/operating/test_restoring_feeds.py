"""Feeds of a restored database: what they told since the backup is told to nobody again."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.feeds import Feed, FeedItem, Listed, Polled, news_of
from bot.operating import backup, restore
from bot.store import Store
from tests.clock import Clock

FEED = "https://a.example/rss"
EVERY = timedelta(minutes=5)


async def read(store: Store, clock: Clock, *numbers: int) -> None:
    """Read the feed as it is due, with items of these numbers."""
    clock.advance(EVERY)
    (due,) = await store.feeds.due((), 9)
    items = tuple(
        FeedItem(f"{number}", f"https://{number}.example/", "خبر", None, "نص") for number in numbers
    )
    feed = Feed(None, None, None, "rss", items)
    known = await store.feeds.known(due.id, items)
    await store.feeds.polled(due, Polled(store.now() + EVERY, feed, news_of(feed, known)))


async def waiting(store: Store) -> dict[str, bool]:
    """Return which items wait for their page, and whether they are news."""
    return {page.key: page.announced for page in await store.feeds.pages.claim((), 9)}


@pytest.fixture
async def restored(
    store: Store, url: str, data_dir: Path, tmp_path: Path, clock: Clock
) -> AsyncIterator[Store]:
    """A feed was read twice before the backup: its first item was there, the second is news and waits."""
    await store.feeds.add(Listed(FEED), None, 7)
    await read(store, clock, 1)
    await read(store, clock, 2, 1)
    await backup(url, tmp_path / "copy.db")
    await store.close()
    await restore(url, tmp_path / "copy.db", data_dir, clock.now)
    again = await Store.open(url, now=clock.now)
    yield again
    await again.close()


async def test_an_item_that_waited_in_a_backup_is_read_and_told_to_nobody(restored: Store) -> None:
    assert await waiting(restored) == {"1": False, "2": False}


async def test_what_a_feed_lists_at_its_first_reading_after_a_restore_is_told_to_nobody(
    restored: Store, clock: Clock
) -> None:
    await read(restored, clock, 3, 2, 1)
    assert (await waiting(restored))["3"] is False


async def test_what_a_feed_lists_after_that_is_news(restored: Store, clock: Clock) -> None:
    await read(restored, clock, 3, 2, 1)
    await read(restored, clock, 4, 3, 2, 1)
    assert (await waiting(restored))["4"] is True
