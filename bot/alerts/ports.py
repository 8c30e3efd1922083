"""What the sender needs of others: a queue, and a way to Telegram."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from bot.alerts.outcome import Failure
from bot.messages import Urgency
from bot.store import Claimed
from bot.store.outcomes import Outcome, Sent


class Deliver(Protocol):
    """The way to Telegram."""

    async def __call__(self, claimed: Claimed) -> Sent | Failure:
        """Send or edit one message and return what Telegram said; raises nothing on purpose."""
        ...


class Queue(Protocol):
    """What the sender asks of the outbox, which says of each what it does."""

    async def claim(
        self,
        run: str,
        busy_chats: Collection[int] = (),
        only_chat: int | None = None,
        up_to: Urgency = Urgency.DIGEST,
    ) -> Claimed | None:
        """Claim what goes next; None: nothing is due."""
        ...

    async def settle(self, claimed: Claimed, outcome: Outcome) -> None:
        """Carry out what became of a message."""
        ...

    async def release(self, run: str, only_chat: int | None = None) -> int:
        """Let go of what dead runs claimed; return how many messages that were."""
        ...

    async def next_due(self) -> datetime | None:
        """Return when the next of the messages that are not due yet will be."""
        ...
