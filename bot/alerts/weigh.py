"""What alerts must know of an article, the same for all chats: what it tells, and lines to tell it by."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.alerts.novelty import Offer, lines_alone, offers
from bot.models import Entry
from bot.remembered import Remembered
from bot.store import Store, weighed
from bot.store.readings import PackedReading, accounts, readings
from bot.store.weighed import Stamp
from bot.workers import Workers
from summarizer.names import Testimony
from summarizer.novelty import Account


class Weighed(NamedTuple):
    """An article held against all others of its story; `account` is None where it cannot be."""

    account: Account | None
    offers: tuple[Offer, ...]


# Some kilobytes each: the articles that are on their way to chats.
Scales = Remembered[Weighed]
WEIGHED_AT_MOST = 64


async def weigh(
    entries: Sequence[Entry], store: Store, workers: Workers, method: str, scales: Scales
) -> Mapping[int, Weighed]:
    """Return what alerts must know of articles, by version.

    It is found out once for all chats, while the story stays as it is. Raises ValueError for a method
    that does not exist.
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
    async with store.reading() as connection:
        packed = await readings(connection, story, [entry.version_id for entry in entries])
    elsewhere = await store.testimony(story)
    made = await workers.run(_made, entries, packed, elsewhere, method)
    return {version: scales.keep((version, stamp), one) for version, one in made.items()}


def _made(
    entries: Sequence[Entry], packed: Sequence[PackedReading], elsewhere: Sequence[Testimony], method: str
) -> dict[int, Weighed]:
    told = accounts(packed, [entry.version_id for entry in entries], elsewhere)
    return {entry.version_id: _one(entry, told.get(entry.version_id), method) for entry in entries}


def _one(entry: Entry, account: Account | None, method: str) -> Weighed:
    return Weighed(account, offers(entry.document, method, lines_alone(account) if account else ()))
