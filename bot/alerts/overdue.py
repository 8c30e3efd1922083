"""Digests that could not be made: tried again for an hour, then made without what cannot be read."""

import logging
from collections.abc import Awaitable, Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta

from bot.errors import StoreError
from bot.preferences import Digest
from bot.schedule import next_due
from bot.store import Store, digesting, trials
from bot.store.digesting import DueDigest

logger = logging.getLogger(__name__)

# A damaged reading is mended within minutes.
_AGAIN_IN = timedelta(minutes=10)
PATIENCE = timedelta(hours=1)


# Makes a digest, of all its news but some versions.
Send = Callable[[Collection[int]], Awaitable[None]]


async def carry(store: Store, due: DueDigest, now: datetime, send: Send) -> None:
    """Make a digest; one that cannot be made is put off and holds up no others.

    After an hour it is made without what cannot be read; where that fails too, it waits for its next
    time, with all the news till then.
    """
    if await _is_sent(due, send, ()):
        return
    late = next_due(due.digest.schedule, due.preferences.wall, now - PATIENCE) > now
    unread = await _unread(store, due.digest)
    if late and unread and await _is_sent(due, send, unread):
        return
    next_at = next_due(due.digest.schedule, due.preferences.wall, now) if late else now + _AGAIN_IN
    async with store.writing() as connection:
        await digesting.advance(connection, due.digest, replace(due.digest, next_at=next_at))


async def _is_sent(due: DueDigest, send: Send, without: Collection[int]) -> bool:
    try:
        await send(without)
    except StoreError:
        raise
    except Exception:  # one digest must not stop all others
        logger.exception("digest not made: chat %d", due.digest.place.chat_id)
        return False
    return True


async def _unread(store: Store, digest: Digest) -> tuple[int, ...]:
    """Return the versions among a digest's news that cannot be read; they are read anew soon."""
    async with store.reading() as connection:
        news = await digesting.news(connection, digest.version_id)
    found = [version for version in news if not await _is_sound(store, version)]
    async with store.writing() as connection:
        for version in found:
            await trials.doubt(connection, version)
    return tuple(found)


async def _is_sound(store: Store, version_id: int) -> bool:
    try:
        await store.entry(version_id)
    except StoreError:
        raise
    except Exception:  # what cannot be read must not stop what can
        logger.exception("article not read for a digest: version %d", version_id)
        return False
    return True
