"""Whether a chat can be reached: gone, come back, moved to another id."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import subscriptions
from bot.store.instants import Instant
from bot.store.queues import INBOX, OUTBOX, UNREACHABLE
from bot.store.schema import REPLY

_NOTE = text(
    "INSERT INTO unreachable (chat_id, reason, since) VALUES (:chat, :reason, :now)"
    " ON CONFLICT (chat_id) DO UPDATE SET reason = excluded.reason"
).bindparams(bindparam("now", type_=Instant))
# Choices made under the new id are the younger ones.
_MOVE_CHOICES = text(
    "INSERT INTO chat (id, language, story_id, months, digits)"
    " SELECT :new, language, story_id, months, digits FROM chat WHERE id = :old"
    " ON CONFLICT (id) DO UPDATE SET language = coalesce(chat.language, excluded.language),"
    " story_id = coalesce(chat.story_id, excluded.story_id),"
    " months = coalesce(chat.months, excluded.months),"
    " digits = coalesce(chat.digits, excluded.digits)"
)
_FORGET = text("DELETE FROM chat WHERE id = :old")
_ACTIVE = delete(UNREACHABLE).where(UNREACHABLE.c.chat_id == bindparam("chat"))
_WITH_CHAT = (INBOX, OUTBOX, REPLY)


async def deactivate(connection: AsyncConnection, chat_id: int, reason: str, now: datetime) -> int:
    """Note that a chat cannot be reached and cancel what waits for it; return how many messages that were."""
    await connection.execute(_NOTE, {"chat": chat_id, "reason": reason, "now": now})
    waiting = OUTBOX.c.chat_id == chat_id, OUTBOX.c.state.in_(("waiting", "claimed"))
    ended = update(OUTBOX).where(*waiting).values(state="cancelled", settled_at=now, reason=reason)
    return (await connection.execute(ended)).rowcount


async def activate(connection: AsyncConnection, chat_id: int) -> None:
    """Note that a chat is there again: it gets what comes from now on."""
    await connection.execute(_ACTIVE, {"chat": chat_id})


async def unreachable(connection: AsyncConnection, chat_id: int) -> str | None:
    """Return why a chat cannot be reached; None: as far as is known it can."""
    why = select(UNREACHABLE.c.reason).where(UNREACHABLE.c.chat_id == chat_id)
    reason: str | None = await connection.scalar(why)
    return reason


async def migrate(connection: AsyncConnection, old: int, new: int) -> None:
    """Move all that is kept of a chat to its new id; what waits for it waits there."""
    if old == new:
        return
    await connection.execute(_MOVE_CHOICES, {"old": old, "new": new})
    await connection.execute(_FORGET, {"old": old})
    for table in _WITH_CHAT:
        await connection.execute(update(table).where(table.c.chat_id == old).values(chat_id=new))
    await subscriptions.move(connection, old, new)
    await activate(connection, old)
