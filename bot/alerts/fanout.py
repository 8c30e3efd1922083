"""From a new article to those who subscribed: each subscription that may match is asked once.

The work may be killed anywhere and run again: a batch of subscriptions and the cursor behind them are
one transaction, and the order of ids, not of clocks, says who had subscribed before the article came.
"""

from collections.abc import Sequence

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
    async with store.reading() as connection:
        ids = await announcements.filed(connection, announced, article_keys(words, entry.story_id))
    for start in range(0, max(len(ids), 1), batch):
        await _batch(
            store,
            announced,
            ids[start : start + batch],
            words,
            entry.story_id,
            is_last=start + batch >= len(ids),
        )
    return True


async def _batch(
    store: Store, announced: Announcement, ids: Sequence[int], words: Words, story_id: int, *, is_last: bool
) -> None:
    async with store.writing() as connection:
        asked = await announcements.candidates(connection, ids, story_id)
        matched = [one for one in asked if one.rule is None or matches(from_json(one.rule), words)]
        cursor = None if is_last else ids[-1]
        await announcements.spread(connection, announced, matched, cursor, store.now())


async def _drop(store: Store, announced: Announcement) -> None:
    async with store.writing() as connection:
        await announcements.spread(connection, announced, (), None, store.now())
