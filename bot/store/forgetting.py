"""What is kept of a chat, counted and deleted."""

from collections.abc import Mapping

from sqlalchemy import Column, Table, delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.queues import INBOX
from bot.store.schema import CHAT, METADATA

# What a person is not told of: how far the bot itself has come.
_WAITING = INBOX.c.state == "waiting"


def tables() -> Mapping[Table, Column[int]]:
    """Return every table that keeps anything of chats, and the column that names the chat."""
    # What depends on another row goes first.
    found = {table: table.c.get("chat_id") for table in reversed(METADATA.sorted_tables)}
    return {CHAT: CHAT.c.id, **{table: column for table, column in found.items() if column is not None}}


async def kept(connection: AsyncConnection, chat_id: int) -> Mapping[str, int]:
    """Return how many rows of each table, by its name, are a chat's."""
    counts = {}
    for table, column in tables().items():
        query = select(func.count()).select_from(table).where(column == chat_id)
        counts[table.name] = await connection.scalar(query) or 0
    return counts


async def forget(connection: AsyncConnection, chat_id: int) -> None:
    """Delete all that is kept of a chat, messages not yet sent included.

    What it wrote and nobody has read yet stays: it is the beginning of what comes.
    """
    for table, column in tables().items():
        rows = delete(table).where(column == chat_id)
        await connection.execute(rows.where(~_WAITING) if table is INBOX else rows)
