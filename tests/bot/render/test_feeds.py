"""How feeds look in the state of the bot."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.feeds import DYING_FAILURES, Failure, KeptFeed, state_of
from bot.operating.feeds import feed_facts, feed_line
from bot.render import wordings
from bot.render.feeds import SHOWN, feed_lines
from bot.render.html import visible
from bot.status import Status, Totals
from tests.clock import START

ARABIC = wordings()["ar"]
SOON = START + timedelta(minutes=4)
FEED = KeptFeed(
    3,
    "https://a.example/rss",
    "https://a.example/rss",
    "صوت الساحل",
    None,
    7,
    START,
    SOON,
    START - timedelta(minutes=5),
    0,
    None,
    "",
    False,
)
FAILING = replace(FEED, failures=2, failure=Failure("too_slow", "no answer within 20 s"))
STATES = {
    "read": FEED,
    "new": replace(FEED, read_at=None),
    "failing": FAILING,
    "dying": replace(FAILING, failures=DYING_FAILURES),
    "gone": replace(FAILING, ended=True),
}


def lines(*feeds: KeptFeed) -> list[str]:
    status = Status(START, True, None, (), Totals(), feeds)
    return [visible(line) for line in feed_lines(status, ARABIC)]


@pytest.mark.parametrize(("state", "feed"), STATES.items(), ids=STATES)
def test_a_feed_stands_as_it_was_last_read(state: str, feed: KeptFeed) -> None:
    assert state_of(feed, START) == state
    assert feed_facts(feed, START)["state"] == state


def test_a_feed_that_was_not_read_for_two_days_is_dying_however_few_its_failures() -> None:
    assert state_of(replace(FAILING, read_at=START - timedelta(days=3)), START) == "dying"


def test_where_there_are_no_feeds_nothing_is_said() -> None:
    assert lines() == []


def test_a_feed_tells_its_last_success_and_its_next_poll() -> None:
    assert lines(FEED)[1].replace("\u2068", "").replace("\u2069", "") == (
        "(3) صوت الساحل: تُقرأ · آخر قراءة قبل 5 د · التالية بعد 4 د"
    )


def test_a_failing_feed_tells_why_in_the_readers_words_and_comes_first() -> None:
    assert "تعذّرت ⚠️ (الموقع بطيء)" in lines(FEED, replace(FAILING, id=4))[1]
    assert "no answer within 20 s" in feed_line(FAILING, START)


def test_a_moved_and_a_malformed_feed_say_so() -> None:
    told = lines(replace(FEED, url="https://b.example/rss", flaw="not well-formed", set_aside=2))[1]
    assert "انتقلت إلى" in told and "في صياغتها أخطاء" in told and "مواد متروكة" in told


def test_many_feeds_are_counted_and_the_first_shown() -> None:
    told = lines(*(replace(FEED, id=number) for number in range(40)))
    assert len(told) == SHOWN + 2 and "28" in told[-1]
