"""A pace is never over Telegram's limits, near them where there is demand, and waits when it is asked to."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.alerts import UNLIMITED, Pace

PEOPLE = tuple(range(1, 200))
GROUPS = tuple(range(-30, 0))


def simulated(chats: Sequence[int], seconds: float, latency: float = 0.0) -> list[tuple[float, int]]:
    """Send whatever may go to any of the chats; return when each message arrived, and where."""
    pace, now, arrivals = Pace(), 0.0, []
    while now < seconds:
        chat_id = min(chats, key=lambda chat: pace.when(chat, now))
        now = max(now, pace.when(chat_id, now))
        pace.begin(chat_id, now)
        arrivals.append((now + latency, chat_id))
        pace.end(chat_id, now + latency)
    return arrivals


def most(times: Sequence[float], window: float) -> int:
    """Return how many moments lie in the fullest window."""
    return max(bisect_left(times, start + window) - number for number, start in enumerate(times))


def by_chat(arrivals: Sequence[tuple[float, int]]) -> Mapping[int, list[float]]:
    return {chat: [at for at, to in arrivals if to == chat] for _, chat in arrivals}


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.sampled_from(PEOPLE + GROUPS), min_size=1, max_size=40, unique=True),
    st.floats(0, 0.5, allow_nan=False),
)
def test_no_limit_is_ever_passed(chats: list[int], latency: float) -> None:
    arrivals = simulated(chats, 6, latency)
    # A second less the rounding of twenty-six sums.
    assert most([at for at, _ in arrivals], 1 - 1e-9) <= 26
    for times in by_chat(arrivals).values():
        assert most(times, 1 - 1e-9) == 1


@pytest.mark.parametrize("latency", [0.0, 0.3])
def test_a_group_gets_twenty_a_minute(latency: float) -> None:
    times = by_chat(simulated([-5], 300, latency))[-5]
    assert most(times, 60 - 1e-9) == 20
    assert len(times) >= 95


def test_with_enough_chats_twenty_five_a_second_go() -> None:
    assert len(simulated(PEOPLE, 60)) >= 25 * 60


def test_one_person_gets_one_a_second() -> None:
    assert len(simulated([7], 60)) == 61


def test_there_are_no_bursts() -> None:
    times = [at for at, _ in simulated(PEOPLE, 10)]
    apart = [later - earlier for earlier, later in pairwise(times)]
    assert min(apart) >= 1 / 28


@given(st.lists(st.floats(0, 0.1, allow_nan=False), min_size=2, max_size=60))
def test_delays_bring_no_messages_together(delays: list[float]) -> None:
    pace, now, sent = Pace(), 0.0, []
    for number, delay in enumerate(delays):
        now = pace.free_at(now) + delay
        pace.begin(number, now)
        pace.end(number, now)
        sent.append(now)
    assert min(later - earlier for earlier, later in pairwise(sent)) >= 1 / 28 - 1e-9
    assert sent[-1] <= len(sent) / 26 + sum(delays)


@pytest.mark.parametrize("delay", [0.002, 0.02], ids=["a slow claim", "a busy loop"])
def test_what_comes_late_each_time_costs_no_speed(delay: float) -> None:
    pace, now = Pace(), 0.0
    for number in range(260):
        now = max(now, pace.free_at(now))
        now += delay if number % 10 == 0 else 0
        pace.begin(number, now)
        pace.end(number, now)
    assert now == pytest.approx(10, abs=0.05)


def test_a_pause_in_the_demand_is_not_made_up_for() -> None:
    pace, now, sent = Pace(), 60.0, []
    pace.begin(1, 0.0)
    pace.end(1, 0.0)
    for number in range(100):
        now = pace.free_at(now)
        pace.begin(number, now)
        pace.end(number, now)
        sent.append(now)
    assert sent[-1] - sent[0] == pytest.approx(99 / 26)


def test_an_answer_waits_for_no_turn_and_the_alerts_after_it_do() -> None:
    pace = Pace()
    pace.begin(1, 0.0)
    turn = pace.free_at(0.001)
    assert (turn > 0.03, pace.free_for_answer_at(0.001)) == (True, 0.001)
    pace.begin(2, 0.001)
    assert pace.free_at(0.002) == pytest.approx(turn + 1 / 26)
    assert 0.002 < pace.free_for_answer_at(0.002) < turn


def test_an_answer_waits_where_all_must() -> None:
    pace = Pace()
    pace.hold_all(30.0)
    assert pace.free_for_answer_at(1.0) == 30.0


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.floats(0, 0.4), st.booleans()), min_size=60, max_size=120))
def test_no_second_gets_more_than_thirty_however_long_messages_travel(sent: list[tuple[float, bool]]) -> None:
    pace, now = Pace(), 0.0
    under_way: list[tuple[float, int]] = []
    spans = []
    for number, (latency, is_answer) in enumerate(sent):
        free_at = pace.free_for_answer_at if is_answer else pace.free_at
        while free_at(now) > now or len(under_way) == 5:
            events = [end for end, _ in under_way] + [free_at(now)] * (len(under_way) < 5)
            now = min(events)
            for end, chat in [one for one in under_way if one[0] <= now]:
                pace.end(chat, now)
                under_way.remove((end, chat))
        pace.begin(number, now)
        under_way.append((now + latency, number))
        spans.append((now, now + latency))
    assert fullest(spans) <= 30


def fullest(spans: Sequence[tuple[float, float]]) -> int:
    """Return how many messages may arrive in one second where each does between two moments."""
    return max(sum(begun < at + 1 and ended > at for begun, ended in spans) for at, _ in spans)


def test_the_time_until_the_answer_counts_as_not_arrived() -> None:
    pace = Pace()
    pace.begin(7, 0.0)
    pace.end(7, 3.0)
    assert pace.when(7, 3.0) == 4.0


def test_a_flood_of_one_chat_stops_no_other() -> None:
    pace = Pace()
    pace.flood(7, 0.0, 30.0)
    assert (pace.when(7, 1.0), pace.when(8, 1.0)) == (30.0, 1.0)
    assert pace.busy(1.0) == {7}


def test_a_flood_of_two_chats_at_once_stops_all() -> None:
    pace = Pace()
    pace.flood(7, 0.0, 30.0)
    pace.flood(8, 1.0, 20.0)
    assert (pace.when(7, 2.0), pace.when(9, 2.0)) == (30.0, 20.0)


def test_floods_one_after_another_are_each_chats_own() -> None:
    pace = Pace()
    pace.flood(7, 0.0, 3.0)
    pace.flood(8, 5.0, 20.0)
    assert pace.when(9, 6.0) == 6.0


def test_a_shorter_hold_does_not_undo_a_longer_one() -> None:
    pace = Pace()
    pace.hold_all(30.0)
    pace.hold_all(10.0)
    pace.hold(7, 40.0)
    pace.hold(7, 5.0)
    assert (pace.free_at(0.0), pace.when(7, 0.0)) == (30.0, 40.0)


def test_the_next_chat_to_be_free_is_told() -> None:
    pace = Pace()
    assert pace.next_free(0.0) is None
    pace.hold(7, 5.0)
    pace.hold(8, 3.0)
    assert pace.next_free(0.0) == 3.0
    assert pace.next_free(4.0) == 5.0


def test_chats_are_forgotten_when_nothing_holds_them() -> None:
    pace = Pace()
    for number in range(2_000):
        pace.begin(number % 2 or -number, number / 26)
        pace.busy(number / 26)
    assert len(pace._chats) < 1_000


def test_the_terminal_has_no_limits() -> None:
    pace = Pace(UNLIMITED)
    for _ in range(100):
        pace.begin(0, 1.0)
        pace.end(0, 1.0)
    assert pace.when(0, 1.0) == 1.0
