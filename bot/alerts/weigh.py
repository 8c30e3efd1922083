"""What alerts must know of an article, the same for all chats: what it tells, and lines to tell it by."""

import logging
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.alerts.novelty import Offer, lines_alone, offers
from bot.errors import StoreError
from bot.models import Entry
from bot.remembered import Remembered
from bot.store import Store, trials, weighed
from bot.store.readings import PackedReading, accounts, readings
from bot.store.weighed import Stamp
from bot.workers import Workers
from summarizer.names import Testimony
from summarizer.novelty import Account

logger = logging.getLogger(__name__)


class Weighed(NamedTuple):
    """An article held against all others of its story; `account` is None where it cannot be."""

    account: Account | None
    offers: tuple[Offer, ...]


# Of what cannot be weighed nothing is known but that it came: it is announced by its title.
UNWEIGHED = Weighed(None, ())
# Some kilobytes each: the articles that are on their way to chats.
Scales = Remembered[Weighed]
WEIGHED_AT_MOST = 64


async def weigh(
    entries: Sequence[Entry], store: Store, workers: Workers, method: str, scales: Scales
) -> Mapping[int, Weighed]:
    """Return what alerts must know of articles, by version.

    It is found out once for all chats, while the story stays as it is. What cannot be weighed, or ended the
    program time and again when it was, is UNWEIGHED.
    """
    found: dict[int, Weighed] = {}
    for story in dict.fromkeys(entry.story_id for entry in entries):
        own = [entry for entry in entries if entry.story_id == story]
        async with store.reading() as connection:
            stamp = await weighed.stamp(connection, story)
        known = [(entry, scales.recall((entry.version_id, stamp))) for entry in own]
        missing = [entry for entry, there in known if there is None]
        found |= {entry.version_id: there for entry, there in known if there is not None}
        found |= await _weigh(story, stamp, missing, store, workers, method, scales)
    return found


async def _weigh(
    story: int,
    stamp: Stamp,
    entries: Sequence[Entry],
    store: Store,
    workers: Workers,
    method: str,
    scales: Scales,
) -> Mapping[int, Weighed]:
    if not entries:
        return {}
    versions = [entry.version_id for entry in entries]
    async with store.writing() as connection:
        tries = await trials.begin(connection, versions, store.now())
    sound = [entry for entry in entries if tries[entry.version_id] < trials.TRIES]
    try:
        made = await _weighed(story, sound, store, workers, method)
    finally:
        async with store.writing() as connection:
            await trials.end(connection, [entry.version_id for entry in sound])
    return {version: scales.keep((version, stamp), made.get(version, UNWEIGHED)) for version in versions}


async def _weighed(
    story: int, entries: Sequence[Entry], store: Store, workers: Workers, method: str
) -> Mapping[int, Weighed]:
    """Return articles held against their story; where its readings are damaged, each for itself."""
    if not entries:
        return {}
    versions = [entry.version_id for entry in entries]
    try:
        async with store.reading() as connection:
            packed = await readings(connection, story, versions)
        elsewhere = await store.testimony(story)
        return await workers.run(_made, entries, packed, elsewhere, method)
    except StoreError:
        raise
    except Exception:  # an article that breaks the weighing is announced without it
        logger.exception("articles not weighed: story %d, versions %s", story, versions)
    return await workers.run(_alone, entries, method)


def _made(
    entries: Sequence[Entry], packed: Sequence[PackedReading], elsewhere: Sequence[Testimony], method: str
) -> dict[int, Weighed]:
    told = accounts(packed, [entry.version_id for entry in entries], elsewhere)
    return {entry.version_id: _one(entry, told.get(entry.version_id), method) for entry in entries}


def _one(entry: Entry, account: Account | None, method: str) -> Weighed:
    return Weighed(account, offers(entry.document, method, lines_alone(account) if account else ()))


def _alone(entries: Sequence[Entry], method: str) -> dict[int, Weighed]:
    return {entry.version_id: _unheld(entry, method) for entry in entries}


def _unheld(entry: Entry, method: str) -> Weighed:
    try:
        return _one(entry, None, method)
    except Exception:  # as above
        logger.exception("lines of an article not found: version %d", entry.version_id)
        return UNWEIGHED
