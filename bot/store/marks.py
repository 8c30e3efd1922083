"""Things that are done once in the life of a database."""

from datetime import datetime

from sqlalchemy import bindparam, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.instants import Instant
from bot.store.schema import ARTICLE, MARK

_MARK = text(
    "INSERT INTO mark (key, made_at) VALUES (:key, :now) ON CONFLICT (key) DO NOTHING RETURNING key"
).bindparams(bindparam("now", type_=Instant))


async def mark(connection: AsyncConnection, key: str, now: datetime) -> bool:
    """Note that something was done; True the first time only."""
    return await connection.scalar(_MARK, {"key": key, "now": now}) is not None


async def marked(connection: AsyncConnection, key: str) -> bool:
    """Tell whether something was done."""
    return await connection.scalar(select(MARK.c.key).where(MARK.c.key == key)) is not None


async def is_empty(connection: AsyncConnection) -> bool:
    """Tell whether no article is stored."""
    return await connection.scalar(select(ARTICLE.c.id).limit(1)) is None
