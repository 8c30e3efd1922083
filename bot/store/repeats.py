"""Articles that told a place nothing new: they are kept from its phone, and wait for its digest."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.instants import Instant
from bot.store.newness_schema import REPEATED
from bot.subscriptions import Place

# As long as what a chat got is a measure of what is new to it.
KEPT = timedelta(days=90)

_HOLD = text(
    "INSERT INTO repeated (chat_id, thread_id, version_id, held_at) VALUES (:chat, :thread, :version, :now)"
    " ON CONFLICT (chat_id, thread_id, version_id) DO NOTHING"
).bindparams(bindparam("now", type_=Instant))


async def hold(connection: AsyncConnection, repeated: Sequence[tuple[Place, int]], now: datetime) -> None:
    """Let articles, by version, wait for the digests of places."""
    rows = [
        {"chat": place.chat_id, "thread": place.thread_id, "version": version, "now": now}
        for place, version in repeated
    ]
    if rows:
        await connection.execute(_HOLD, rows)


async def held(connection: AsyncConnection, place: Place) -> tuple[int, ...]:
    """Return the versions that wait for a place's digest, in order of arrival."""
    here = REPEATED.c.chat_id == place.chat_id, REPEATED.c.thread_id == place.thread_id
    query = select(REPEATED.c.version_id).where(*here).order_by(REPEATED.c.version_id)
    return tuple((await connection.scalars(query)).all())


async def release(connection: AsyncConnection, place: Place, versions: Collection[int]) -> None:
    """Let versions wait no longer: a digest told them."""
    here = REPEATED.c.chat_id == place.chat_id, REPEATED.c.thread_id == place.thread_id
    await connection.execute(delete(REPEATED).where(*here, REPEATED.c.version_id.in_(versions)))


async def purge(connection: AsyncConnection, now: datetime) -> int:
    """Delete what has waited for ninety days, as where there is no digest; return how many rows."""
    old = await connection.execute(delete(REPEATED).where(REPEATED.c.held_at < now - KEPT))
    return old.rowcount
