"""When a feed is asked next, and what becomes of it."""

from datetime import timedelta

import pytest

from bot.errors import FetchError, IntakeError, WorkerError
from bot.feeds import DueFeed, Polled
from bot.intake.polling import LONGEST, failed, next_poll, unchanged
from bot.intake.web import NotModified
from tests.clock import START

EVERY = timedelta(minutes=5)
DUE = DueFeed(1, "https://a.example/rss", "a.example", None, None, 2, 0, True)


def fail(kind: str, retry_after: int | None = None) -> Polled:
    return failed(DUE, FetchError("a", "because", kind, retry_after), START, EVERY, 0.0)


@pytest.mark.parametrize(
    ("failures", "minutes"), [(0, 5), (1, 10), (2, 20), (8, 1280), (9, 1440), (500, 1440)]
)
def test_the_wait_doubles_with_each_failure_up_to_a_day(failures: int, minutes: int) -> None:
    assert next_poll(START, EVERY, failures, 0.0) == START + timedelta(minutes=minutes)


@pytest.mark.parametrize("failures", [0, 3, 30])
def test_a_wait_differs_by_a_lot_of_a_tenth_and_is_never_over_a_day(failures: int) -> None:
    base = next_poll(START, EVERY, failures, 0.0) - START
    drawn = next_poll(START, EVERY, failures, 1.0) - START
    assert abs(drawn - base) <= base * 0.1 and drawn <= LONGEST and drawn != base


@pytest.mark.parametrize(
    ("asked", "wait"), [(60, EVERY), (3600, timedelta(hours=1)), (10**9, LONGEST), (-5, EVERY)]
)
def test_a_server_is_not_asked_earlier_than_it_wants_but_within_a_day(asked: int, wait: timedelta) -> None:
    assert next_poll(START, EVERY, 0, 0.0, asked) == START + wait


@pytest.mark.parametrize("kind", ["unreachable", "too_slow"])
def test_a_host_that_does_not_answer_rests_with_all_that_is_on_it(kind: str) -> None:
    assert fail(kind).host_rest == START + 2 * EVERY


@pytest.mark.parametrize("kind", ["status", "refused", "too_large", "unreadable"])
def test_an_address_that_fails_alone_leaves_its_host_in_peace(kind: str) -> None:
    assert fail(kind).host_rest is None
    assert fail(kind).next_at == START + 8 * EVERY


def test_a_host_that_asks_for_time_gets_it() -> None:
    outcome = fail("status", 7200)
    assert outcome.host_rest == outcome.next_at == START + timedelta(hours=2)


def test_a_feed_that_is_gone_is_not_asked_again() -> None:
    assert fail("gone").next_at is None


@pytest.mark.parametrize(
    "error", [IntakeError("a", "no feed"), WorkerError("died")], ids=["unread", "deadly"]
)
def test_a_feed_that_cannot_be_read_is_malformed(error: IntakeError | WorkerError) -> None:
    outcome = failed(DUE, error, START, EVERY, 0.0)
    assert outcome.failure and outcome.failure.kind == "malformed" and outcome.failure.reason
    assert outcome.host_rest is None


def test_a_feed_that_moved_for_good_is_asked_there_from_now_on() -> None:
    assert (
        unchanged(DUE, NotModified("x", "https://b.example/"), START, EVERY, 0.0).moved_to
        == "https://b.example/"
    )
    assert unchanged(DUE, NotModified("x", DUE.url), START, EVERY, 0.0).moved_to is None
