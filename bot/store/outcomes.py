"""What became of a message that was sent: one value for each of the outbox's ways on."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Sent:
    """It arrived; None: Telegram did not say as which message."""

    message_id: int | None


@dataclass(frozen=True, slots=True)
class Retry:
    """It did not go out and waits its turn again; nothing to its chat goes before `after` is over.

    `counts`: it was Telegram's failure, and an attempt. `everyone`: no chat would fare better now.
    """

    after: timedelta
    reason: str
    counts: bool = False
    everyone: bool = False


@dataclass(frozen=True, slots=True)
class Plain:
    """Its HTML was refused: it goes once more as plain text."""

    reason: str


@dataclass(frozen=True, slots=True)
class WithoutThread:
    """Its forum topic is gone: it goes once more into the chat itself."""

    reason: str


@dataclass(frozen=True, slots=True)
class Inactive:
    """The chat cannot be reached: whatever waits for it is cancelled."""

    reason: str


@dataclass(frozen=True, slots=True)
class Migrated:
    """The chat has another id now: all that is kept of it moves there, and the message goes once more."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """It may have arrived: it goes once more."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may have arrived twice by now: it goes no more."""

    reason: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram will never take it."""

    reason: str


@dataclass(frozen=True, slots=True)
class Halt:
    """Nothing can be sent until a person has looked; the message waits."""

    reason: str


Outcome = Sent | Retry | Plain | WithoutThread | Inactive | Migrated | Ambiguous | Unknown | Refused | Halt
