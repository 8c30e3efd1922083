"""How the bot stands, as a value: what its operators ask for."""

from dataclasses import dataclass
from datetime import datetime

from bot.feeds import KeptFeed

_UNITS = ((86_400, "d"), (3_600, "h"), (60, "min"))


@dataclass(frozen=True, slots=True)
class Queue:
    """The messages of one urgency (answer, alert, digest) in one state of the outbox but `sent`."""

    state: str
    urgency: str
    messages: int
    oldest: datetime


@dataclass(frozen=True, slots=True)
class Run:
    """What the running bot said of itself, or the last one that ran: then it says how that one ended.

    `condition` is the poller's, "" where nothing is known; `answered_at` is Telegram's last good
    answer to it. `halted` is why nothing is sent, "" while sending goes on. None: it did not tell.
    """

    beat_at: datetime
    condition: str = ""
    answered_at: datetime | None = None
    reason: str = ""
    halted: str = ""
    lag_ms: float | None = None
    memory_mb: float | None = None
    in_flight: int | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """How much is stored, and how much of it waits; `articles_unread` ended their readers.

    `articles_put_off` could not be announced, time and again.
    """

    articles: int = 0
    stories: int = 0
    subscriptions: int = 0
    unreachable_chats: int = 0
    updates_waiting: int = 0
    updates_oldest: datetime | None = None
    updates_set_aside: int = 0
    alerts_waiting: int = 0
    articles_put_off: int = 0
    articles_unread: int = 0


@dataclass(frozen=True, slots=True)
class Status:
    """How things stand at a moment; `run` is None where the bot has never run on this database.

    `is_running`: it gave a sign of life a moment ago.
    """

    at: datetime
    is_running: bool
    run: Run | None
    queues: tuple[Queue, ...]
    totals: Totals
    feeds: tuple[KeptFeed, ...] = ()

    @property
    def unknown(self) -> int:
        """How many messages may or may not have arrived and are not sent again."""
        return sum(queue.messages for queue in self.queues if queue.state == "unknown")


def duration(seconds: float) -> tuple[int, str]:
    """Return seconds in the largest unit of which there are two: days d, hours h, minutes min, seconds s.

    A clock that was set back makes nothing younger than new.
    """
    for length, unit in _UNITS:
        if seconds >= 2 * length:
            return int(seconds // length), unit
    return max(0, int(seconds)), "s"
