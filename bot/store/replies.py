"""Replies of several pages: what their buttons need to turn them."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.schema import REPLY

JSON = str | int | float | bool | None | Sequence["JSON"] | Mapping[str, "JSON"]

# The product's promise: older buttons answer that they have expired.
KEPT = timedelta(days=30)
_EXPIRED = delete(REPLY).where(REPLY.c.created_at < bindparam("before"))
_KEEP = insert(REPLY).returning(REPLY.c.id)


async def keep(
    connection: AsyncConnection,
    chat_id: int,
    content: Mapping[str, JSON],
    now: datetime,
    reply_id: int | None = None,
) -> int:
    """Keep what a reply is made from, drop what has expired, and return the id for its buttons.

    The id is `reply_id`, which must be new, or the next one.
    """
    await connection.execute(_EXPIRED, {"before": now - KEPT})
    values = {"chat_id": chat_id, "content": json.dumps(content), "created_at": now}
    row = values if reply_id is None else {**values, "id": reply_id}
    kept_id: int = (await connection.execute(_KEEP, row)).scalar_one()
    return kept_id


async def keep_all(
    connection: AsyncConnection, kept: Sequence[tuple[int, int, Mapping[str, JSON]]], now: datetime
) -> None:
    """Keep many replies at once: (new id, chat, what it is made from)."""
    rows = [
        {"id": reply_id, "chat_id": chat_id, "content": json.dumps(content), "created_at": now}
        for reply_id, chat_id, content in kept
    ]
    if rows:
        await connection.execute(insert(REPLY), rows)


async def reply(
    connection: AsyncConnection, reply_id: int, chat_id: int, now: datetime
) -> Mapping[str, JSON] | None:
    """Return what was kept; None where it expired, never was, or belongs to another chat."""
    mine = REPLY.c.id == reply_id, REPLY.c.chat_id == chat_id, REPLY.c.created_at >= now - KEPT
    content = await connection.scalar(select(REPLY.c.content).where(*mine))
    if content is None:
        return None
    kept: dict[str, JSON] = json.loads(content)
    return kept


async def change(connection: AsyncConnection, reply_id: int, content: Mapping[str, JSON]) -> None:
    """Replace what was kept; it expires no later for that. One that is gone stays gone."""
    values = {"content": json.dumps(content)}
    await connection.execute(update(REPLY).where(REPLY.c.id == reply_id).values(values))
