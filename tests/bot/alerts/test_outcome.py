"""Every answer of Telegram to a send, in its own words, and what follows from it."""

from datetime import timedelta

import pytest

from bot.alerts import Failure, Kind
from bot.alerts.outcome import ATTEMPTS, LONGEST_PAUSE, outcome, pause
from bot.messages import Outgoing, Page
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

NEW = Claimed(1, Outgoing(-100, Page("<b>خبر</b>"), "alert:1"))
EDIT = Claimed(1, Outgoing(7, Page("<b>خبر</b>"), "answer:1", edits=44))
IN_TOPIC = Claimed(1, Outgoing(-100, Page("<b>خبر</b>"), "alert:1", thread_id=3))


def said(code: int, description: str) -> Failure:
    return Failure(Kind.ANSWERED, description, code)


@pytest.mark.parametrize(
    "failure",
    [
        said(403, "Forbidden: bot was blocked by the user"),
        said(403, "Forbidden: user is deactivated"),
        said(403, "Forbidden: bot was kicked from the group chat"),
        said(403, "Forbidden: bot was kicked from the supergroup chat"),
        said(403, "Forbidden: bot is not a member of the channel chat"),
        said(403, "Forbidden: bot can't initiate conversation with a user"),
        said(403, "Forbidden: bot can't send messages to bots"),
        said(403, "Forbidden: the group chat was deleted"),
        said(400, "Bad Request: chat not found"),
        said(400, "Bad Request: group chat was deactivated"),
        said(400, "Bad Request: group chat was upgraded to a supergroup chat"),
        said(400, "Bad Request: PEER_ID_INVALID"),
        said(400, "Bad Request: CHAT_WRITE_FORBIDDEN"),
        said(400, "Bad Request: have no rights to send a message"),
        said(400, "Bad Request: not enough rights to send text messages to the chat"),
        said(400, "Bad Request: need administrator rights in the channel chat"),
    ],
    ids=lambda failure: failure.description,
)
def test_a_chat_that_cannot_be_reached_is_inactive(failure: Failure) -> None:
    assert outcome(failure, NEW) == Inactive(failure.description)


@pytest.mark.parametrize(
    "failure",
    [
        said(400, "Bad Request: message is too long"),
        said(400, "Bad Request: message text is empty"),
        said(400, "Bad Request: BUTTON_DATA_INVALID"),
        said(400, "Bad Request: reply markup is too long"),
        said(400, "Bad Request: message to edit not found"),
        said(400, "Bad Request: message can't be edited"),
        said(400, "Bad Request: message thread not found"),
        said(413, "Request Entity Too Large"),
    ],
    ids=lambda failure: failure.description,
)
def test_what_telegram_will_never_take_is_refused(failure: Failure) -> None:
    assert outcome(failure, NEW) == Refused(failure.description)


@pytest.mark.parametrize(
    "description",
    [
        "Bad Request: message is not modified: specified new message content and reply markup are exactly"
        " the same as a current content and reply markup of the message",
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
    ],
    ids=["not modified", "too old"],
)
def test_an_edit_that_changes_nothing_has_succeeded(description: str) -> None:
    assert outcome(said(400, description), EDIT) == Sent(44)


@pytest.mark.parametrize(
    "description", ["Bad Request: message thread not found", "Bad Request: TOPIC_CLOSED"]
)
def test_a_message_to_a_vanished_topic_goes_without_it(description: str) -> None:
    assert outcome(said(400, description), IN_TOPIC) == WithoutThread(description)


@pytest.mark.parametrize(
    "description",
    [
        'Bad Request: can\'t parse entities: Unsupported start tag "h1" at byte offset 0',
        "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        "Bad Request: ENTITY_BOUNDS_INVALID",
    ],
)
def test_refused_markup_goes_once_more_as_plain_text(description: str) -> None:
    plain = Claimed(1, NEW.message, plain=True)
    assert outcome(said(400, description), NEW) == Plain(description)
    assert outcome(said(400, description), plain) == Refused(description)


@pytest.mark.parametrize("code", [401, 404, 409])
def test_nothing_is_sent_any_more_when_the_token_or_the_poller_is_wrong(code: int) -> None:
    assert outcome(said(code, "Unauthorized"), NEW) == Halt("Unauthorized")


def test_a_group_that_became_a_supergroup_has_another_id() -> None:
    failure = Failure(Kind.ANSWERED, "group chat was upgraded to a supergroup chat", 400, migrate_to=-1005)
    assert outcome(failure, NEW) == Migrated(-1005)


@pytest.mark.parametrize(
    ("asked", "seconds"), [(timedelta(seconds=37), 37), (None, 5)], ids=["told", "untold"]
)
def test_a_flood_waits_as_long_as_telegram_asks_and_is_no_attempt(
    asked: timedelta | None, seconds: int
) -> None:
    failure = Failure(Kind.ANSWERED, "Too Many Requests: retry after 37", 429, retry_after=asked)
    assert outcome(failure, NEW) == Retry(timedelta(seconds=seconds), failure.description)


@pytest.mark.parametrize(("outages", "seconds"), [(0, 1), (3, 8), (50, 300)])
def test_without_a_network_everyone_waits_longer_and_longer(outages: int, seconds: int) -> None:
    failure = Failure(Kind.NOT_SENT, "not sent: ClientConnectorError")
    expected = Retry(timedelta(seconds=seconds), failure.description, everyone=True)
    assert outcome(failure, NEW, outages) == expected


@pytest.mark.parametrize("kind", [Kind.NOT_SENT, Kind.ANSWERED], ids=str)
def test_a_failure_of_the_server_is_an_attempt(kind: Kind) -> None:
    failure = Failure(kind, "500 Internal Server Error: restart", 500)
    tried = Claimed(1, NEW.message, attempts=2)
    assert outcome(failure, tried) == Retry(timedelta(seconds=4), failure.description, counts=True)


def test_a_message_that_the_server_always_fails_at_ends() -> None:
    tried = Claimed(1, NEW.message, attempts=ATTEMPTS - 1)
    assert isinstance(outcome(Failure(Kind.NOT_SENT, "500", 500), tried), Refused)


@pytest.mark.parametrize(
    ("claimed", "expected"),
    [
        pytest.param(NEW, Ambiguous("no answer"), id="the first time"),
        pytest.param(Claimed(1, NEW.message, ambiguous=1), Unknown("no answer"), id="the second time"),
        pytest.param(EDIT, Retry(timedelta(seconds=1), "no answer", counts=True), id="an edit"),
    ],
)
def test_what_may_have_arrived_goes_once_more_only(claimed: Claimed, expected: Outcome) -> None:
    assert outcome(Failure(Kind.MAYBE_SENT, "no answer"), claimed) == expected


def test_a_pause_never_outgrows_its_bound() -> None:
    assert pause(10**9) == LONGEST_PAUSE
