"""What follows from a send that failed: a pure reading of Telegram's answers."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from bot.store import Claimed
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

# With growing pauses this is about two hours: longer than Telegram's own failures last.
ATTEMPTS = 30
LONGEST_PAUSE = timedelta(minutes=5)
# A 429 without its figure; every one seen had it.
FLOOD_PAUSE = timedelta(seconds=5)

# The Bot API has no codes for these; the words are those of its server (tdlib/telegram-bot-api, Client.cpp).
_ALREADY_SO = ("message is not modified", "query is too old")
_NOT_REACHED = (
    "chat not found",
    "user not found",
    "chat was deactivated",
    "chat was deleted",
    "chat was upgraded",
    "user is deactivated",
    "peer_id_invalid",
    "chat_write_forbidden",
    "chat_restricted",
    "chat_admin_required",
    "user_is_blocked",
    "input_user_deactivated",
    "user_deactivated",
    "need administrator rights",
    "no rights to send a message",
    "not enough rights to send text messages",
)
_NO_TOPIC = ("message thread not found", "topic_closed", "topic_deleted", "topic_id_invalid")
_BAD_MARKUP = ("can't parse entities", "entity_bounds_invalid", "entities_too_long", "can't find end of")


class Kind(Enum):
    """What is known of a failed send: nothing went out, something may have, or Telegram said no."""

    NOT_SENT = "not sent"
    MAYBE_SENT = "maybe sent"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Failure:
    """A send that did not succeed.

    `code` is the HTTP status, None where no answer came; `description` Telegram's words or the cause;
    `retry_after` and `migrate_to` are what the answer asked for.
    """

    kind: Kind
    description: str
    code: int | None = None
    retry_after: timedelta | None = None
    migrate_to: int | None = None


def outcome(failure: Failure, claimed: Claimed, outages: int = 0) -> Outcome:
    """Return what becomes of a message whose sending failed.

    `outages` counts the failures to reach Telegram since the last answer.
    """
    match failure:
        case Failure(kind=Kind.MAYBE_SENT):
            return _uncertain(failure, claimed)
        case Failure(code=int(code)) if code >= 500:
            return _server_failed(failure, claimed)
        case Failure(kind=Kind.NOT_SENT):
            return Retry(pause(outages), failure.description, everyone=True)
        case Failure(migrate_to=int(new)):
            return Migrated(new)
        case _:
            return _answered(failure, claimed)


def pause(failures: int) -> timedelta:
    """Return how long to wait after so many failures in a row: twice as long each time, up to a bound."""
    return min(timedelta(seconds=2 ** min(failures, 20)), LONGEST_PAUSE)


def _uncertain(failure: Failure, claimed: Claimed) -> Outcome:
    if claimed.message.edits is not None:
        # An edit makes no second copy, however often it goes.
        return _server_failed(failure, claimed)
    return Unknown(failure.description) if claimed.ambiguous else Ambiguous(failure.description)


def _server_failed(failure: Failure, claimed: Claimed) -> Outcome:
    if claimed.attempts + 1 >= ATTEMPTS:
        return Refused(f"given up after {ATTEMPTS} attempts: {failure.description}")
    return Retry(pause(claimed.attempts), failure.description, counts=True)


def _answered(failure: Failure, claimed: Claimed) -> Outcome:
    match failure.code:
        case 401 | 404 | 409:
            return Halt(failure.description)
        case 403:
            return Inactive(failure.description)
        case 429:
            return Retry(failure.retry_after or FLOOD_PAUSE, failure.description)
        case _:
            return _refused(failure.description, claimed)


def _refused(description: str, claimed: Claimed) -> Outcome:
    if _says(description, _ALREADY_SO):
        return Sent(claimed.message.edits)
    if _says(description, _NOT_REACHED):
        return Inactive(description)
    if _says(description, _NO_TOPIC) and claimed.message.thread_id is not None:
        return WithoutThread(description)
    if _says(description, _BAD_MARKUP) and not claimed.plain:
        return Plain(description)
    return Refused(description)


def _says(description: str, words: tuple[str, ...]) -> bool:
    told = description.lower()
    return any(word in told for word in words)
