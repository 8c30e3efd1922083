"""From a new article to those who subscribed: each subscription that may match is asked once.

The work may be killed anywhere and run again: a batch of subscriptions and the cursor behind them are
one transaction, and the order of ids, not of clocks, says who had subscribed before the article came.
"""

from bot.store import Store, announcements
from bot.store.announcements import Announcement
from bot.subscriptions import Words, article_keys, from_json, matches, words_of
from bot.workers import Workers

# Subscriptions that are asked about an article in one transaction.
SUBSCRIPTIONS = 500


async def spread(store: Store, workers: Workers, batch: int = SUBSCRIPTIONS) -> bool:
    """Ask all subscriptions about the oldest announced article; False: none is announced."""
    async with store.reading() as connection:
        announced = await announcements.next_announcement(connection)
    if announced is None:
        return False
    entry = await store.entry(announced.version_id)
    if entry is None:
        await _drop(store, announced)
        return True
    words = await workers.run(words_of, entry.document)
    keys = article_keys(words, entry.story_id)
    cursor: int | None = announced.cursor
    while cursor is not None:
        announced = Announcement(announced.version_id, cursor, announced.newest)
        cursor = await _batch(store, announced, keys, words, batch)
    return True


async def _batch(
    store: Store, announced: Announcement, keys: frozenset[str], words: Words, batch: int
) -> int | None:
    """Ask the next subscriptions; return the cursor behind them, None where they were the last."""
    async with store.writing() as connection:
        asked = await announcements.candidates(connection, announced, keys, batch)
        matched = [one for one in asked if one.rule is None or matches(from_json(one.rule), words)]
        cursor = asked[-1].id if len(asked) == batch else None
        await announcements.spread(connection, announced, matched, cursor, store.now())
    return cursor


async def _drop(store: Store, announced: Announcement) -> None:
    async with store.writing() as connection:
        await announcements.spread(connection, announced, (), None, store.now())
