"""Senders that die at any moment: nothing is lost, and a second copy comes of an unlucky moment only."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from bot.alerts import UNLIMITED, Failure, Pace, Queue, Sender
from bot.messages import Outgoing, Page, Urgency
from bot.store import Claimed, Outbox, Store
from bot.store.outcomes import Outcome, Sent
from tests.clock import Clock, quiet

MESSAGES = 120
DEATHS = 30
CHATS = 6


@dataclass(slots=True)
class Mortal:
    """A way to Telegram on which the sender dies every few messages: before one arrives, or after."""

    dice: random.Random
    deaths: int = 0
    dying: bool = False
    causes: Counter[str] = field(default_factory=Counter)
    order: dict[int, list[int]] = field(default_factory=dict)

    async def __call__(self, claimed: Claimed) -> Sent | Failure:
        await self._may_die()
        self.causes[claimed.message.cause] += 1
        self.order.setdefault(claimed.message.chat_id, []).append(claimed.id)
        await self._may_die()
        return Sent(1)

    async def _may_die(self) -> None:
        if self.deaths < DEATHS and self.dice.random() < 0.15:
            self.dying = True
        if self.dying:
            await asyncio.Event().wait()


@dataclass(frozen=True, slots=True)
class Forgetful:
    """An outbox that marks a message as sent before it is: what we must not do."""

    outbox: Outbox

    async def claim(
        self,
        run: str,
        busy_chats: Collection[int] = (),
        only_chat: int | None = None,
        up_to: Urgency = Urgency.DIGEST,
    ) -> Claimed | None:
        claimed = await self.outbox.claim(run, busy_chats, only_chat, up_to)
        if claimed is not None:
            await self.outbox.settle(claimed, Sent(None))
        return claimed

    async def settle(self, claimed: Claimed, outcome: Outcome) -> None:
        await self.outbox.settle(claimed, outcome)

    async def release(self, run: str, only_chat: int | None = None) -> int:
        return await self.outbox.release(run, only_chat)

    async def next_due(self) -> datetime | None:
        return await self.outbox.next_due()


async def left(store: Store) -> int:
    counts = await store.outbox.counts()
    return sum(count.messages for count in counts if count.state in ("waiting", "claimed"))


async def live(store: Store, sender: Sender, mortal: Mortal, clock: Clock) -> None:
    """Let a sender send until it dies, or until nothing is left."""
    mortal.dying = False
    task = asyncio.create_task(sender.send())
    while not mortal.dying and await left(store):
        await quiet(store)
        clock.advance(timedelta(seconds=1))
    mortal.deaths += mortal.dying
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def crashed(folder: Path, queue: Callable[[Outbox], Queue]) -> tuple[Mortal, int]:
    """Return what arrived in spite of all deaths, and how many messages are unknown."""
    clock, mortal = Clock(), Mortal(random.Random(7))  # noqa: S311 - the same deaths every time
    store = await Store.open(f"sqlite:///{folder / 'mujaz.db'}", now=clock.now)
    messages = [Outgoing(1 + n % CHATS, Page("خبر"), f"{n}", Urgency.ALERT) for n in range(MESSAGES)]
    await store.outbox.enqueue(messages)
    while await left(store):
        run = f"run {mortal.deaths}"
        await live(store, Sender(queue(store.outbox), mortal, Pace(UNLIMITED), clock, run), mortal, clock)
    counts = await store.outbox.counts()
    await store.close()
    return mortal, sum(count.messages for count in counts if count.state == "unknown")


async def test_every_message_arrives_once_or_twice_or_is_unknown(tmp_path: Path) -> None:
    mortal, unknown = await crashed(tmp_path, lambda outbox: outbox)
    assert mortal.deaths >= DEATHS / 2
    assert len(mortal.causes) + unknown >= MESSAGES
    assert max(mortal.causes.values()) <= 2
    assert sum(copies - 1 for copies in mortal.causes.values()) <= 4 * mortal.deaths


async def test_deaths_leave_the_order_of_a_chat_alone(tmp_path: Path) -> None:
    mortal, _ = await crashed(tmp_path, lambda outbox: outbox)
    assert all(ids == sorted(ids) for ids in mortal.order.values())


async def test_marking_before_sending_would_lose_messages(tmp_path: Path) -> None:
    mortal, unknown = await crashed(tmp_path, Forgetful)
    assert len(mortal.causes) + unknown < MESSAGES
