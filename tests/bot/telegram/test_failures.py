"""PTB's errors, each with what the sender makes of it."""

from datetime import timedelta

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.alerts import Failure, Kind
from bot.telegram.doubt import MaybeSentError, NotSentError
from bot.telegram.failures import failure

ANSWERED, NOT_SENT, MAYBE_SENT = Kind.ANSWERED, Kind.NOT_SENT, Kind.MAYBE_SENT


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (BadRequest("Chat not found"), Failure(ANSWERED, "Chat not found", 400)),
        (Forbidden("bot was blocked"), Failure(ANSWERED, "bot was blocked", 403)),
        (EndPointNotFound("Not Found"), Failure(ANSWERED, "Not Found", 404)),
        (Conflict("other getUpdates"), Failure(ANSWERED, "other getUpdates", 409)),
        (NotSentError("not sent: TimeoutError"), Failure(NOT_SENT, "not sent: TimeoutError")),
        (NotSentError("500 restart"), Failure(NOT_SENT, "500 restart", 500)),
        (MaybeSentError("no answer"), Failure(MAYBE_SENT, "no answer")),
        (TimedOut(), Failure(MAYBE_SENT, "Timed out")),
        (NetworkError("Unknown error"), Failure(MAYBE_SENT, "Unknown error")),
        (TelegramError("something new"), Failure(MAYBE_SENT, "something new")),
    ],
    ids=repr,
)
def test_each_error_tells_what_is_known(error: TelegramError, expected: Failure) -> None:
    assert failure(error) == expected


def test_a_migration_tells_the_new_id() -> None:
    assert failure(ChatMigrated(-1005)).migrate_to == -1005


def test_a_flood_tells_how_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    told = failure(RetryAfter(37))
    assert (told.code, told.retry_after) == (429, timedelta(seconds=37))


def test_the_token_is_in_no_failure() -> None:
    told = failure(InvalidToken("The token `123:secret` was rejected by the server."))
    assert (told.code, "secret" in told.description) == (401, False)
