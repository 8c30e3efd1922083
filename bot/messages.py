"""Messages on their way out: as a page is rendered, and as the outbox holds it."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: what it says, what it sends (1-64 bytes)."""

    text: str
    data: str


Keyboard = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One message as it is sent: Telegram's HTML and the buttons under it."""

    html: str
    keyboard: Keyboard = ()


class Urgency(IntEnum):
    """Whose turn it is: answers go before alerts, alerts before digests."""

    ANSWER = 0
    ALERT = 1
    DIGEST = 2


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message to be sent.

    `cause` names what it is sent for and is unique over all messages, so that the same cause never
    queues twice. `edits` is the id of the message that is to be changed, None for a new one.
    `thread_id` is the forum topic, None outside of topics. Before `due_at` it waits; None: at once.
    """

    chat_id: int
    page: Page
    cause: str
    urgency: Urgency = Urgency.ANSWER
    edits: int | None = None
    thread_id: int | None = None
    due_at: datetime | None = None
