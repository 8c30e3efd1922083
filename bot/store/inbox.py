"""Updates on their way in: stored before Telegram may forget them, done once, in order per chat."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, bindparam, case, delete, false, func, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.instants import Instant
from bot.store.queues import INBOX
from bot.store.replies import JSON
from bot.store.transactions import Transactions

# A third failure is no accident.
ATTEMPTS = 3
# Telegram itself keeps an update for a day: after that it cannot come again.
KEPT = timedelta(days=1)
# Long enough for a person to look.
SET_ASIDE_KEPT = timedelta(days=30)

_ACCEPT = text(
    "INSERT INTO inbox (update_id, chat_id, body, received_at, state, attempts)"
    " VALUES (:update_id, :chat_id, :body, :now, 'waiting', 0) ON CONFLICT (update_id) DO NOTHING"
).bindparams(bindparam("now", type_=Instant))
_DONE = text(
    "UPDATE inbox SET state = 'done', done_at = :now WHERE update_id = :update_id AND state = 'waiting'"
    " RETURNING id"
).bindparams(bindparam("now", type_=Instant))
# Bound as a value it would hide the partial index.
_IS_WAITING = text("state = 'waiting'")


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that waits to be handled; `body` is what Telegram wrote, `attempts` counts its failures."""

    update_id: int
    chat_id: int | None
    body: Mapping[str, JSON]
    attempts: int = 0


class Inbox:
    """The updates of a database."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def accept(self, updates: Sequence[Mapping[str, JSON]]) -> int:
        """Store the updates that are new, in their order, and return how many; once it returns they are safe.

        One without an id can neither be stored nor come again: it is passed over.
        """
        rows = list(_rows(updates, self._transactions.now()))
        if not rows:
            return 0
        async with self._transactions.writing() as connection:
            return (await connection.execute(_ACCEPT, rows)).rowcount

    async def next_waiting(
        self, busy_chats: Collection[int | None] = (), limit: int = 1
    ) -> tuple[Waiting, ...]:
        """Return the oldest waiting update of each chat that is not busy, the longest waiting first.

        None in `busy_chats` means all updates that happened in no chat.
        """
        async with self._transactions.reading() as connection:
            return await _next_waiting(connection, busy_chats, limit)

    async def fail(self, update_id: int, error: str) -> bool:
        """Count a failure; tell whether the update is set aside by it, as the third one does."""
        async with self._transactions.writing() as connection:
            return await _fail(connection, update_id, error, self._transactions.now())

    async def done(self, update_id: int) -> bool:
        """Mark an update that needs no answer as done; False: it was not waiting."""
        async with self._transactions.writing() as connection:
            return await done(connection, update_id, self._transactions.now())

    async def counts(self) -> Mapping[str, int]:
        """Return how many updates there are in each state."""
        async with self._transactions.reading() as connection:
            rows = await connection.execute(select(INBOX.c.state, func.count()).group_by(INBOX.c.state))
            return {state: count for state, count in rows}

    async def purge(self) -> int:
        """Delete what was done more than a day ago and set aside more than thirty; return how many."""
        now = self._transactions.now()
        old = or_(
            and_(INBOX.c.state == "done", INBOX.c.done_at < now - KEPT),
            INBOX.c.done_at < now - SET_ASIDE_KEPT,
        )
        async with self._transactions.writing() as connection:
            return (await connection.execute(delete(INBOX).where(old))).rowcount


async def done(connection: AsyncConnection, update_id: int, now: datetime) -> bool:
    """Mark an update as done; False where it was done or set aside before: its effect must not come twice."""
    return await connection.scalar(_DONE, {"update_id": update_id, "now": now}) is not None


async def _next_waiting(
    connection: AsyncConnection, busy_chats: Collection[int | None], limit: int
) -> tuple[Waiting, ...]:
    chats = [chat for chat in busy_chats if chat is not None]
    somewhere = and_(INBOX.c.chat_id.is_not(None), INBOX.c.chat_id.not_in(chats))
    nowhere = false() if None in busy_chats else INBOX.c.chat_id.is_(None)
    first = (
        select(func.min(INBOX.c.id))
        .where(_IS_WAITING, or_(nowhere, somewhere))
        .group_by(INBOX.c.chat_id)
        .order_by(func.min(INBOX.c.id))
        .limit(limit)
    )
    rows = await connection.execute(select(INBOX).where(INBOX.c.id.in_(first)).order_by(INBOX.c.id))
    return tuple(Waiting(row.update_id, row.chat_id, json.loads(row.body), row.attempts) for row in rows)


async def _fail(connection: AsyncConnection, update_id: int, error: str, now: datetime) -> bool:
    last = INBOX.c.attempts + 1 >= ATTEMPTS
    failed = (
        update(INBOX)
        .where(INBOX.c.update_id == update_id, INBOX.c.state == "waiting")
        .values(
            attempts=INBOX.c.attempts + 1,
            error=error,
            state=case((last, "set aside"), else_="waiting"),
            done_at=case((last, bindparam("now", now, Instant)), else_=None),
        )
        .returning(INBOX.c.state)
    )
    state: str | None = await connection.scalar(failed)
    return state == "set aside"


def _rows(updates: Sequence[Mapping[str, JSON]], now: datetime) -> Iterator[dict[str, object]]:
    for received in updates:
        update_id = _number(received.get("update_id"))
        if update_id is not None:
            chat = chat_of(received)
            yield {"update_id": update_id, "chat_id": chat, "body": json.dumps(received), "now": now}


def chat_of(received: Mapping[str, JSON]) -> int | None:
    """Return the id of the chat in which an update of any kind happened; None: in no chat."""
    happened = [part for part in received.values() if isinstance(part, Mapping)]
    pressed = [part["message"] for part in happened if "message" in part]
    for part in (*happened, *pressed):
        chat = part.get("chat") if isinstance(part, Mapping) else None
        if isinstance(chat, Mapping):
            return _number(chat.get("id"))
    return None


def _number(value: JSON) -> int | None:
    """Return a number that fits into a column; a stranger's JSON may hold any."""
    return value if isinstance(value, int) and abs(value) < 2**63 else None
