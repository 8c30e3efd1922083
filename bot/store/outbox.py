"""Messages on their way out: queued with their cause, claimed before they are sent, settled after."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from sqlalchemy import RowMapping, TextualSelect, bindparam, delete, func, or_, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Button, Outgoing, Page, Urgency
from bot.store import reach, settling
from bot.store.instants import Instant
from bot.store.outcomes import Outcome
from bot.store.queues import OUTBOX
from bot.store.settlements import Settlements
from bot.store.transactions import Transactions

# As long as the buttons of a reply work.
KEPT = timedelta(days=30)

_ENQUEUE = text(
    "INSERT INTO outbox (cause, chat_id, thread_id, urgency, page, edits, plain, state, attempts,"
    " ambiguous, created_at, due_at) VALUES (:cause, :chat_id, :thread_id, :urgency, :page, :edits,"
    " FALSE, 'waiting', 0, 0, :now, :due_at) ON CONFLICT (cause) DO NOTHING"
).bindparams(bindparam("now", type_=Instant), bindparam("due_at", type_=Instant))
_CLAIM = """
    UPDATE outbox SET state = 'claimed', claimed_by = :run, claimed_at = :now WHERE id = (
        SELECT id FROM outbox
        WHERE state = 'waiting' AND urgency <= :up_to
        AND (due_at IS NULL OR due_at <= :now) AND chat_id {chats}
        ORDER BY urgency, id LIMIT 1
    ) RETURNING *
"""
_OF_OTHERS = "NOT IN :chats"
_OF_ONE = "IN :chats"


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message that is being sent: no other claim returns it.

    `plain`: its HTML was refused. `attempts` counts Telegram's failures, `ambiguous` the times that
    it may have arrived without our knowing.
    """

    id: int
    message: Outgoing
    plain: bool = False
    attempts: int = 0
    ambiguous: int = 0


@dataclass(frozen=True, slots=True)
class Count:
    """How many messages of an urgency are in a state, and when the oldest of them was queued."""

    state: str
    urgency: Urgency
    messages: int
    oldest: datetime


class Outbox:
    """The messages of a database; `run` names a run of the program, another for each start."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions
        self._settlements = Settlements(transactions)

    async def enqueue(self, outgoing: Iterable[Outgoing]) -> int:
        """Queue messages that have no other effect beside them; return how many were new."""
        async with self._transactions.writing() as connection:
            return await enqueue(connection, outgoing, self._transactions.now())

    async def claim(
        self,
        run: str,
        busy_chats: Collection[int] = (),
        only_chat: int | None = None,
        up_to: Urgency = Urgency.DIGEST,
    ) -> Claimed | None:
        """Claim what goes next: answers before alerts before digests, the oldest first; None: nothing is due.

        Passes over the chats that are busy or must be spared; with `only_chat`, over all others. `up_to`
        ANSWER claims nothing but answers.
        """
        async with self._settlements.writing() as connection:
            now = self._transactions.now()
            return await _claim(connection, run, now, busy_chats, only_chat, up_to)

    async def settle(self, claimed: Claimed, outcome: Outcome) -> None:
        """Carry out what became of a message, with all that follows for its chat."""
        await self._settlements.settle(claimed.id, claimed.message.chat_id, outcome)

    async def release(self, run: str, only_chat: int | None = None) -> int:
        """Let go of what other runs claimed and never settled; return how many messages that were.

        Each may have arrived: it goes once more, and after a second time it is `unknown`. Call it at
        the start, when no other run is alive; without `only_chat` the terminal's are left alone.
        """
        async with self._transactions.writing() as connection:
            return await settling.release(connection, run, only_chat, self._transactions.now())

    async def next_due(self) -> datetime | None:
        """Return when the next of the messages that are not due yet will be."""
        now = self._transactions.now()
        later = select(func.min(OUTBOX.c.due_at)).where(text("state = 'waiting'"), OUTBOX.c.due_at > now)
        async with self._transactions.reading() as connection:
            due: datetime | None = await connection.scalar(later)
        # One that is damaged must not let the sender ask again at once for ever.
        return due if due is not None and due > now else None

    async def waiting(self, urgency: Urgency, most: int, busy_chats: Collection[int] = ()) -> int:
        """Return how many messages of an urgency may be claimed now; counting ends at `most`.

        What is for chats that are busy or must be spared may not, nor what is due later.
        """
        is_due = or_(OUTBOX.c.due_at.is_(None), OUTBOX.c.due_at <= self._transactions.now())
        free = OUTBOX.c.chat_id.not_in(busy_chats)
        some = (
            select(OUTBOX.c.id)
            .where(text("state = 'waiting'"), OUTBOX.c.urgency == urgency, is_due, free)
            .limit(most)
        )
        async with self._transactions.reading() as connection:
            return await connection.scalar(select(func.count()).select_from(some.subquery())) or 0

    async def counts(self) -> tuple[Count, ...]:
        """Return how many messages there are by state and urgency, without those that were sent."""
        columns = OUTBOX.c.state, OUTBOX.c.urgency
        kinds = select(*columns, func.count(), func.min(OUTBOX.c.created_at, type_=Instant))
        grouped = kinds.where(text("state <> 'sent'")).group_by(*columns).order_by(*columns)
        async with self._transactions.reading() as connection:
            rows = (await connection.execute(grouped)).all()
        return tuple(Count(state, Urgency(urgency), *rest) for state, urgency, *rest in rows)

    async def cancel_waiting(self, reason: str) -> int:
        """Cancel all that has not been settled, as after a restore; return how many messages that were."""
        async with self._transactions.writing() as connection:
            return await settling.cancel_waiting(connection, reason, self._transactions.now())

    async def unreachable(self, chat_id: int) -> str | None:
        """Return why a chat cannot be reached; None: as far as is known it can."""
        async with self._transactions.reading() as connection:
            return await reach.unreachable(connection, chat_id)

    async def purge(self) -> int:
        """Delete what came to its end more than thirty days ago; return how many messages that were."""
        old = OUTBOX.c.settled_at < self._transactions.now() - KEPT
        async with self._transactions.writing() as connection:
            return (await connection.execute(delete(OUTBOX).where(old))).rowcount


async def enqueue(connection: AsyncConnection, outgoing: Iterable[Outgoing], now: datetime) -> int:
    """Queue messages in the transaction of their cause; a cause that is known queues nothing."""
    rows = [_values(message, now) for message in outgoing]
    return (await connection.execute(_ENQUEUE, rows)).rowcount if rows else 0


async def _claim(
    connection: AsyncConnection,
    run: str,
    now: datetime,
    busy_chats: Collection[int],
    only_chat: int | None,
    up_to: Urgency,
) -> Claimed | None:
    if only_chat is not None and only_chat in busy_chats:
        return None
    claim = _claiming(_OF_OTHERS if only_chat is None else _OF_ONE)
    chats = list(busy_chats) if only_chat is None else [only_chat]
    values = {"run": run, "now": now, "chats": chats, "up_to": int(up_to)}
    row = (await connection.execute(claim, values)).one_or_none()
    return _claimed(row._mapping) if row else None


# Built once for each: building it takes longer than the answer.
@cache
def _claiming(chats: str) -> TextualSelect:
    query = text(_CLAIM.format(chats=chats))
    query = query.bindparams(bindparam("now", type_=Instant), bindparam("chats", expanding=True))
    return query.columns(*OUTBOX.columns)


def _values(message: Outgoing, now: datetime) -> dict[str, object]:
    keyboard = [[[button.text, button.data] for button in row] for row in message.page.keyboard]
    return {
        "cause": message.cause,
        "chat_id": message.chat_id,
        "thread_id": message.thread_id,
        "urgency": int(message.urgency),
        "page": json.dumps({"html": message.page.html, "keyboard": keyboard}),
        "edits": message.edits,
        "now": now,
        "due_at": message.due_at,
    }


def _claimed(row: RowMapping) -> Claimed:
    message = Outgoing(
        chat_id=row["chat_id"],
        page=_page(row["page"]),
        cause=row["cause"],
        urgency=Urgency(row["urgency"]),
        edits=row["edits"],
        thread_id=row["thread_id"],
        due_at=row["due_at"],
    )
    return Claimed(row["id"], message, row["plain"], row["attempts"], row["ambiguous"])


def _page(content: str) -> Page:
    page = json.loads(content)
    return Page(page["html"], tuple(tuple(Button(*button) for button in row) for row in page["keyboard"]))
