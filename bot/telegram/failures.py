"""What PTB raises for a send that failed, as the sender understands it."""

from datetime import timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.alerts import Failure, Kind
from bot.telegram.doubt import NotSentError


def failure(error: TelegramError) -> Failure:
    """Return what an error says of a send.

    Whatever is no answer of Telegram's may have arrived, unless the transport knows better.
    """
    match error:
        case NotSentError():
            return Failure(Kind.NOT_SENT, error.message, _status(error.message))
        case RetryAfter():
            return Failure(Kind.ANSWERED, error.message, 429, retry_after=_pause(error))
        case ChatMigrated(new_chat_id=new):
            return Failure(Kind.ANSWERED, error.message, 400, migrate_to=new)
        case InvalidToken():
            # PTB's own words hold the token.
            return Failure(Kind.ANSWERED, "Telegram refuses the token", 401)
        case BadRequest() | Forbidden() | Conflict() | EndPointNotFound():
            return Failure(Kind.ANSWERED, error.message, _CODES[type(error)])
        case _:
            return Failure(Kind.MAYBE_SENT, error.message)


_CODES: dict[type[TelegramError], int] = {
    BadRequest: 400,
    Forbidden: 403,
    EndPointNotFound: 404,
    Conflict: 409,
}


def _status(message: str) -> int | None:
    """Return the status that a server's failure begins with; None: no server was reached."""
    first = message.partition(" ")[0]
    return int(first) if first.isdecimal() else None


def _pause(error: RetryAfter) -> timedelta:
    # Seconds, or with PTB_TIMEDELTA in the environment what they will be in the future.
    after = error.retry_after
    return after if isinstance(after, timedelta) else timedelta(seconds=after)
