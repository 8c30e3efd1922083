"""What becomes of messages that were claimed: by an outcome, or because their sender died."""

from datetime import datetime

from sqlalchemy import and_, case, or_, text, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import ColumnElement

from bot.store.outcomes import (
    Ambiguous,
    Halt,
    Inactive,
    Migrated,
    Outcome,
    Plain,
    Refused,
    Retry,
    Sent,
    Unknown,
    WithoutThread,
)
from bot.store.queues import OUTBOX
from bot.store.reach import deactivate, migrate

TERMINAL = 0

# Without the first half the index of the open ones would not be seen to suffice.
_CLAIMED = text("state <> 'sent' AND state = 'claimed'")

Values = dict[str, object]


async def settle(
    connection: AsyncConnection, row_id: int, chat_id: int, outcome: Outcome, now: datetime
) -> None:
    """Carry out what became of a claimed message; one that is not claimed any more stays as it is."""
    claimed = OUTBOX.c.id == row_id, OUTBOX.c.state == "claimed"
    values = {"reason": getattr(outcome, "reason", None), **_values(outcome, now)}
    settled = await connection.execute(update(OUTBOX).where(*claimed).values(values))
    if not settled.rowcount:
        return
    match outcome:
        case Inactive(reason):
            await deactivate(connection, chat_id, reason, now)
        case Migrated(new):
            await migrate(connection, chat_id, new)


async def release(connection: AsyncConnection, run: str, only_chat: int | None, now: datetime) -> int:
    """Let go of what other runs claimed: it goes once more, and after a second time it is unknown."""
    chat = OUTBOX.c.chat_id != TERMINAL if only_chat is None else OUTBOX.c.chat_id == only_chat
    # To change a message twice is to change it once.
    uncertain = OUTBOX.c.edits.is_(None)
    last = and_(uncertain, OUTBOX.c.ambiguous >= 1)
    values = {
        OUTBOX.c.state: case((last, "unknown"), else_="waiting"),
        OUTBOX.c.settled_at: case((last, now), else_=None),
        OUTBOX.c.ambiguous: OUTBOX.c.ambiguous + case((uncertain, 1), else_=0),
        OUTBOX.c.reason: "the program ended while it was being sent",
    }
    theirs = update(OUTBOX).where(_CLAIMED, OUTBOX.c.claimed_by != run, chat).values(values)
    return (await connection.execute(theirs)).rowcount


async def cancel_waiting(connection: AsyncConnection, reason: str, now: datetime) -> int:
    """Cancel all that has not been settled."""
    open_ones: ColumnElement[bool] = or_(OUTBOX.c.state == "waiting", OUTBOX.c.state == "claimed")
    values = {"state": "cancelled", "settled_at": now, "reason": reason}
    return (await connection.execute(update(OUTBOX).where(open_ones).values(values))).rowcount


def _values(outcome: Outcome, now: datetime) -> Values:
    match outcome:
        case Sent(message_id):
            return {"state": "sent", "settled_at": now, "message_id": message_id}
        case Unknown():
            return {"state": "unknown", "settled_at": now, "ambiguous": OUTBOX.c.ambiguous + 1}
        case Refused():
            return {"state": "failed", "settled_at": now}
        case Inactive():
            return {"state": "cancelled", "settled_at": now}
        case _:
            return {"state": "waiting", **_once_more(outcome)}


def _once_more(outcome: Retry | Plain | WithoutThread | Migrated | Ambiguous | Halt) -> Values:
    match outcome:
        case Retry(counts=True):
            return {"attempts": OUTBOX.c.attempts + 1}
        case Ambiguous():
            return {"ambiguous": OUTBOX.c.ambiguous + 1}
        case Plain():
            return {"plain": True}
        case WithoutThread():
            return {"thread_id": None}
        case Retry() | Migrated() | Halt():
            return {}
