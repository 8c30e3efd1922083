"""What feeds told long ago and list no longer is forgotten: their articles are known by link and text."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import delete, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.feed_schema import FEED_ITEM, FEED_PAGE

KEPT = timedelta(days=90)
# A feed that is quiet for months changes what it lists at once: more than any feed lists.
NEWEST_KEPT = 1_000
# At a reading, so that a feed with years behind it holds up nobody.
_AT_ONCE = 200
# Not at every reading: nothing is asked to the day.
_NOTED_EVERY = timedelta(days=1)


async def list_(connection: AsyncConnection, feed_id: int, keys: Collection[str], now: datetime) -> None:
    """Note that a feed lists items now."""
    stale = or_(FEED_ITEM.c.listed_at.is_(None), FEED_ITEM.c.listed_at < now - _NOTED_EVERY)
    here = FEED_ITEM.c.feed_id == feed_id, FEED_ITEM.c.key.in_(keys)
    await connection.execute(update(FEED_ITEM).where(*here, stale).values(listed_at=now))


async def forget(connection: AsyncConnection, feed_id: int, now: datetime) -> None:
    """Forget some items that a feed listed last long ago; none of its newest, none that waits for a page."""
    own = select(FEED_ITEM.c.key).where(FEED_ITEM.c.feed_id == feed_id)
    listed = select(FEED_ITEM.c.listed_at).where(FEED_ITEM.c.feed_id == feed_id)
    newest = listed.order_by(FEED_ITEM.c.listed_at.desc()).offset(NEWEST_KEPT - 1).limit(1)
    eldest_kept = await connection.scalar(newest)
    if eldest_kept is None:
        return
    waits = exists().where(FEED_PAGE.c.feed_id == feed_id, FEED_PAGE.c.key == FEED_ITEM.c.key)
    old = FEED_ITEM.c.listed_at < min(eldest_kept, now - KEPT)
    gone = own.where(old, ~waits).order_by(FEED_ITEM.c.listed_at).limit(_AT_ONCE)
    await connection.execute(
        delete(FEED_ITEM).where(FEED_ITEM.c.feed_id == feed_id, FEED_ITEM.c.key.in_(gone))
    )
