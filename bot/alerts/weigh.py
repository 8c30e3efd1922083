"""What alerts must know of an article, the same for all chats: what it tells, and lines to tell it by."""

import logging
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.alerts.novelty import Offer, lines_alone, offers
from bot.errors import StoreError
from bot.models import Entry
from bot.remembered import Remembered
from bot.store import Store, articles, weighed
from bot.store.readings import accounts, readings
from bot.workers import Workers
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
# So many of a story in one task: each takes up to 0.2 s of its ten, and a task that is ended tells of none.
TOGETHER = 10


async def weigh(
    entries: Sequence[Entry], store: Store, workers: Workers, method: str, scales: Scales
) -> Mapping[int, Weighed]:
    """Return what alerts must know of articles, by version.

    It is found out once for all chats, while the story stays as it is, in a process of its own: a long text
    held up answers, and what a thread was given it never gave back. What cannot be weighed is UNWEIGHED.
    """
    found: dict[int, Weighed] = {}
    for story in dict.fromkeys(entry.story_id for entry in entries):
        own = [entry for entry in entries if entry.story_id == story]
        async with store.reading() as connection:
            stamp = await weighed.stamp(connection, story)
        known = [(entry, scales.recall((entry.version_id, stamp))) for entry in own]
        missing = [entry for entry, there in known if there is None]
        found |= {entry.version_id: there for entry, there in known if there is not None}
        made = await _weighed(story, missing, store, workers, method)
        found |= {version: scales.keep((version, stamp), there) for version, there in made.items()}
    return found


async def _weighed(
    story: int, entries: Sequence[Entry], store: Store, workers: Workers, method: str
) -> Mapping[int, Weighed]:
    """Return articles held against their story; where its readings are damaged, each for itself."""
    versions = [entry.version_id for entry in entries]
    told: dict[int, Account] = {}
    for first in range(0, len(versions), TOGETHER):
        told |= await _accounts(story, versions[first : first + TOGETHER], store, workers)
    return {version: await _one(version, told.get(version), store, workers, method) for version in versions}


async def _accounts(
    story: int, versions: Sequence[int], store: Store, workers: Workers
) -> Mapping[int, Account]:
    """Return what versions tell; nothing where that cannot be found out of all of them."""
    try:
        async with store.reading() as connection:
            packed = await readings(connection, story, versions)
        elsewhere = await store.testimony(story)
        return await workers.guarded(accounts, packed, versions, elsewhere)
    except StoreError:
        raise
    except Exception:  # an article that breaks the weighing is announced without it
        logger.exception("articles not weighed: story %d, versions %s", story, versions)
    return {}


async def _one(version: int, account: Account | None, store: Store, workers: Workers, method: str) -> Weighed:
    async with store.reading() as connection:
        unpack = await articles.entry(connection, version)
    for one in (account, None):
        try:
            return Weighed(one, await workers.guarded(_offers, unpack, one, method))
        except Exception:  # as above
            logger.exception("lines of an article not found: version %d", version)
    return UNWEIGHED


def _offers(unpack: articles.Unpack, account: Account | None, method: str) -> tuple[Offer, ...]:
    """Unpack an article where it is weighed."""
    lines = lines_alone(account) if account else ()
    return tuple(offer for entry in unpack() for offer in offers(entry.document, method, lines))
