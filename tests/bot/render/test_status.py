"""How the state of the bot looks, in every language."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.messages import Urgency
from bot.render import Wording, render, visible, wordings
from bot.replies import StatusReply
from bot.status import Queue, Run, Status, Totals
from bot.telegram.polling import Condition
from tests.clock import START

WORDINGS = wordings()
languages = pytest.mark.parametrize("wording", WORDINGS.values(), ids=WORDINGS.keys())
EARLIER = START - timedelta(minutes=3)
RUN = Run(START, "listening", EARLIER, "", "", 3, 120.5, 2)
STATES = ("waiting", "claimed", "unknown", "cancelled", "failed")
QUEUES = tuple(Queue(state, kind.name.lower(), 4, EARLIER) for state in STATES for kind in Urgency)
STATUS = Status(START, True, RUN, QUEUES, Totals(5, 1, 3, 2, 6, EARLIER, 1, 9))


def shown(status: Status, code: str = "en") -> list[str]:
    text = visible(render(StatusReply(status), WORDINGS[code]).html)
    return [line.strip("\u200e\u200f") for line in text.split("\n")]


def test_a_running_bot_is_told_with_all_that_it_says_of_itself() -> None:
    assert shown(replace(STATUS, queues=QUEUES[:2])) == [
        "Running ✅",
        "Polling: listening",
        "Last answer from Telegram 3 min ago",
        "Loop lag: 3 ms · memory: 120.5 MB · being sent: 2",
        "Updates waiting: 6 · set aside after failing: 1",
        "The oldest waiting update came 3 min ago",
        "Messages that may not have arrived: 0",
        "Answers, waiting: 4 · the oldest 3 min ago",
        "Alerts, waiting: 4 · the oldest 3 min ago",
        "Alerts being gathered: 9",
        "Articles: 5 · stories: 1",
        "Subscriptions: 3 · chats that cannot be reached: 2",
    ]


def test_a_bot_that_does_not_run_tells_no_memory() -> None:
    lines = shown(replace(STATUS, is_running=False))
    assert lines[0] == "Not running on Telegram ⛔"
    assert not any("memory" in line for line in lines)


def test_a_bot_that_never_ran_tells_nothing_of_polling() -> None:
    assert not any("Polling" in line for line in shown(replace(STATUS, is_running=False, run=None)))


def test_why_nothing_is_sent_is_told_and_cannot_break_the_markup() -> None:
    run = replace(
        RUN, condition="conflict", reason="409 <b>", halted="another process & more", answered_at=None
    )
    lines = shown(replace(STATUS, run=run))
    assert "Polling: another program polls with this token" in lines
    assert {"Reason: 409 <b>", "Nothing is sent: another process & more"} <= set(lines)
    assert "Telegram has not answered yet" in lines


def test_what_is_not_known_is_told_as_such() -> None:
    assert "Loop lag: ? ms · memory: ? MB · being sent: ?" in shown(replace(STATUS, run=Run(START)))
    assert "Polling: not known" in shown(replace(STATUS, run=Run(START)))


@languages
def test_every_condition_has_its_words(wording: Wording) -> None:
    keys = [f"condition_{condition.value.replace(' ', '_')}" for condition in Condition]
    assert all(wording.texts[key] for key in keys)


@languages
def test_the_longest_status_fits_into_one_message(wording: Wording) -> None:
    run = replace(RUN, reason="خطأ " * 2_000, halted="خطأ " * 2_000)
    assert len(render(StatusReply(replace(STATUS, run=run)), wording).html) <= 4_096
