"""Messages to be sent, the Telegram that they go to, and the sender between."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager

from bot.alerts import Failure, Pace, Sender
from bot.messages import Outgoing, Page, Urgency
from bot.store import Claimed, Store
from bot.store.outcomes import Sent
from tests.clock import Clock


class Delivery:
    """Telegram, as far as the sender sees it: arrivals in order, and failures that were asked for.

    `failures` gives the answers to a cause's first tries; `takes` is how long an answer takes.
    """

    def __init__(self, clock: Clock, failures: Mapping[str, Sequence[Failure]] | None = None) -> None:
        self.takes = 0.0
        self.tries: list[Claimed] = []
        self.arrivals: list[tuple[float, str]] = []
        self.at_once = 0
        self._clock = clock
        self._failures = {cause: list(answers) for cause, answers in (failures or {}).items()}
        self._running = 0

    @property
    def causes(self) -> list[str]:
        """What arrived, in order."""
        return [cause for _, cause in self.arrivals]

    async def __call__(self, claimed: Claimed) -> Sent | Failure:
        self.tries.append(claimed)
        self._running += 1
        self.at_once = max(self.at_once, self._running)
        try:
            await self._clock.sleep(self.takes)
        finally:
            self._running -= 1
        if planned := self._failures.get(claimed.message.cause):
            return planned.pop(0)
        self.arrivals.append((self._clock.ticks(), claimed.message.cause))
        return Sent(len(self.arrivals))


def message(
    cause: str,
    chat_id: int = 7,
    urgency: Urgency = Urgency.ALERT,
    *,
    edits: int | None = None,
    thread_id: int | None = None,
) -> Outgoing:
    return Outgoing(chat_id, Page("<b>خبر</b>"), cause, urgency, edits, thread_id)


def spread(count: int) -> list[Outgoing]:
    return [message(f"{number}", number + 1) for number in range(count)]


@asynccontextmanager
async def sending(store: Store, delivery: Delivery, clock: Clock, run: str = "run") -> AsyncIterator[Sender]:
    """Let a sender send, and stop it at the end."""
    sender = Sender(store.outbox, delivery, Pace(), clock, run)
    task = asyncio.create_task(sender.send())
    try:
        yield sender
    finally:
        sender.stop()
        await clock.pass_until(task.done)
        await task


async def states(store: Store) -> list[str]:
    return [count.state for count in await store.outbox.counts()]
