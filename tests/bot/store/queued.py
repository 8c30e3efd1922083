"""Messages for the outbox, and what a test does with them: queue, claim, settle, drain."""

from datetime import timedelta

from bot.messages import Button, Outgoing, Page, Urgency
from bot.store import Claimed, Outbox
from bot.store.outcomes import Outcome
from tests.clock import START

PAGE = Page(
    "<b>حفتر</b> «قال»", ((Button("المصدر", "c:1:2"), Button("التالي", "p:1:1")), (Button("أطول", "l:1"),))
)


def outgoing(
    cause: str, chat_id: int = 7, urgency: Urgency = Urgency.ALERT, due: timedelta | None = None
) -> Outgoing:
    return Outgoing(chat_id, PAGE, cause, urgency, due_at=START + due if due is not None else None)


async def claimed(outbox: Outbox, run: str = "run", *busy_chats: int) -> Claimed:
    row = await outbox.claim(run, busy_chats)
    assert row is not None
    return row


async def settled(outbox: Outbox, message: Outgoing, outcome: Outcome) -> str | None:
    """Queue, claim and settle a message; return the state of it and no other."""
    await outbox.enqueue([message])
    await outbox.settle(await claimed(outbox), outcome)
    counts = await outbox.counts()
    return counts[0].state if counts else None


async def drain(outbox: Outbox, *busy_chats: int, only_chat: int | None = None) -> list[str]:
    causes = []
    while row := await outbox.claim("run", busy_chats, only_chat):
        causes.append(row.message.cause)
    return causes
