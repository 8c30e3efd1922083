"""From a new or edited article to those who subscribed: each subscription that may match is asked once.

The work may be killed anywhere and run again: a batch of subscriptions and the cursor behind them are
one transaction, and the order of ids, not of clocks, says who had subscribed before the article came.
"""

from collections.abc import Sequence
from typing import NamedTuple

from bot.models import Entry
from bot.store import Store, announcements, editions
from bot.store.announcements import Announcement, Candidate
from bot.subscriptions import Words, article_keys, from_json, matches, words_of
from bot.workers import Workers

# Subscriptions that are asked about an article in one transaction.
SUBSCRIPTIONS = 500


class _Spreading(NamedTuple):
    """What is spread: an article as it reads and as it read; `before` are its earlier versions."""

    announced: Announcement
    story_id: int
    readings: Sequence[Words]
    before: Sequence[int]

    def matches(self, asked: Candidate) -> bool:
        if asked.rule is None:
            return True
        rule = from_json(asked.rule)
        return any(matches(rule, words) for words in self.readings)


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
    before = await _before(store, entry)
    # What an article said before is why some were told of it.
    readings = [await workers.run(words_of, one.document) for one in (entry, *before)]
    keys = frozenset(key for words in readings for key in article_keys(words, entry.story_id))
    spreading = _Spreading(announced, entry.story_id, readings, [one.version_id for one in before])
    async with store.reading() as connection:
        ids = await announcements.filed(connection, announced, keys)
    for start in range(0, max(len(ids), 1), batch):
        await _batch(store, spreading, ids[start : start + batch], is_last=start + batch >= len(ids))
    return True


async def _before(store: Store, entry: Entry) -> list[Entry]:
    async with store.reading() as connection:
        earlier = await editions.earlier(connection, [entry.version_id])
    read = [await store.entry(version) for version in earlier.get(entry.version_id, ())]
    return [one for one in read if one is not None]


async def _batch(store: Store, spreading: _Spreading, ids: Sequence[int], *, is_last: bool) -> None:
    async with store.writing() as connection:
        asked = await announcements.candidates(connection, ids, spreading.story_id)
        matched = [one for one in asked if spreading.matches(one)]
        if spreading.before:
            places = {one.place for one in matched}
            received = await editions.receivers(connection, places, spreading.before)
            matched = [one for one in matched if one.place in received]
        cursor = None if is_last else ids[-1]
        await announcements.spread(connection, spreading.announced, matched, cursor, store.now())


async def _drop(store: Store, announced: Announcement) -> None:
    async with store.writing() as connection:
        await announcements.spread(connection, announced, (), None, store.now())
