"""From a new or edited article to those who subscribed: each subscription that may match is asked once.

The work may be killed anywhere and run again: a batch of subscriptions and the cursor behind them are
one transaction, and the order of ids, not of clocks, says who had subscribed before the article came.
"""

import logging
from collections.abc import Sequence
from typing import NamedTuple

from bot.errors import StoreError, WorkerError
from bot.store import Store, announcements, articles, editions, trials
from bot.store.announcements import Announcement, Candidate
from bot.subscriptions import Words, article_keys, from_json, matches, words_of
from bot.workers import Lane, Workers

logger = logging.getLogger(__name__)

# Subscriptions that are asked about an article in one transaction.
SUBSCRIPTIONS = 500


class _Read(NamedTuple):
    story_id: int
    words: Words


class _Spreading(NamedTuple):
    """What is spread: an article as it reads and as it read; `before` are its earlier versions."""

    announced: Announcement
    story_id: int
    readings: Sequence[Words]
    before: Sequence[int]

    def matches(self, asked: Candidate) -> bool:
        if asked.rule is None:
            return True
        try:
            rule = from_json(asked.rule)
        except (ValueError, TypeError, LookupError):
            logger.exception("subscription not read: %d", asked.id)
            return False
        return any(matches(rule, words) for words in self.readings)


async def spread(store: Store, workers: Workers, batch: int = SUBSCRIPTIONS) -> bool:
    """Ask all subscriptions about the oldest announced article; False: none is announced, or all are put off.

    What cannot be read or asked about is put off, for longer each time, and the others go on. What a stop
    of the program cut short goes on at once, in its order; cut short time and again, it may be what ends
    the program: it is read in a process that it can end.
    """
    async with store.reading() as connection:
        announced = await announcements.next_announcement(connection, store.now())
    if announced is None:
        return False
    version = announced.version_id
    async with store.writing() as connection:
        tries = await trials.begin(connection, version, store.now())
    try:
        await _spread(store, workers.guarded if tries >= trials.TRIES else workers.run, announced, batch)
    except StoreError:
        # No fault of the article's.
        async with store.writing() as connection:
            await trials.end(connection, version)
        raise
    except Exception as error:  # an article that breaks the work must not stop the others
        logger.exception("article put off, not announced: version %d", version)
        async with store.writing() as connection:
            await trials.fail(connection, version, repr(error), store.now())
    return True


async def _spread(store: Store, lane: Lane, announced: Announcement, batch: int) -> None:
    read = await _read(store, lane, announced.version_id)
    if read is None:
        await _drop(store, announced)
        return
    async with store.reading() as connection:
        earlier = await editions.earlier(connection, [announced.version_id])
    before = earlier.get(announced.version_id, ())
    # What an article said before is why some were told of it.
    older = [there for version in before if (there := await _read(store, lane, version))]
    readings = [there.words for there in (read, *older)]
    keys = await lane(_keys, readings, read.story_id)
    spreading = _Spreading(announced, read.story_id, readings, before)
    async with store.reading() as connection:
        ids = await announcements.filed(connection, announced, keys)
    for start in range(0, max(len(ids), 1), batch):
        await _batch(store, spreading, ids[start : start + batch], is_last=start + batch >= len(ids))


async def _read(store: Store, lane: Lane, version: int) -> _Read | None:
    """Return what a version says; one whose reading is damaged is read anew from its text soon."""
    async with store.reading() as connection:
        unpack = await articles.entry(connection, version)
    try:
        return await lane(_words, unpack)
    except WorkerError:
        raise
    except Exception:
        async with store.writing() as connection:
            await trials.doubt(connection, version)
        raise


def _words(unpack: articles.Unpack) -> _Read | None:
    return next((_Read(one.story_id, words_of(one.document)) for one in unpack()), None)


def _keys(readings: Sequence[Words], story_id: int) -> list[str]:
    """Return the keys of all subscriptions that any reading may match, each once: a long text has 100,000."""
    return sorted({key for words in readings for key in article_keys(words, story_id)})


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
