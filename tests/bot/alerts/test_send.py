"""The sender over a real outbox, with time in the test's hands."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from bot.alerts import UNLIMITED, Failure, Kind, Pace, Sender
from bot.messages import Outgoing, Page, Urgency
from bot.store import Claimed, Store
from bot.store.outcomes import Sent
from tests.clock import Clock, quiet

BLOCKED = Failure(Kind.ANSWERED, "Forbidden: bot was blocked by the user", 403)
FLOOD = Failure(Kind.ANSWERED, "Too Many Requests", 429, retry_after=timedelta(seconds=30))
BAD_HTML = Failure(Kind.ANSWERED, "Bad Request: can't parse entities", 400)
NO_ANSWER = Failure(Kind.MAYBE_SENT, "no answer")
NO_NETWORK = Failure(Kind.NOT_SENT, "not sent")
NO_TOKEN = Failure(Kind.ANSWERED, "Telegram refuses the token", 401)
SAME = Failure(Kind.ANSWERED, "Bad Request: message is not modified", 400)


class Delivery:
    """Telegram, as far as the sender sees it: arrivals in order, and failures that were asked for.

    `failures` gives the answers to a cause's first tries; `takes` is how long an answer takes.
    """

    def __init__(self, clock: Clock, failures: Mapping[str, Sequence[Failure]] | None = None) -> None:
        self.takes = 0.0
        self.tries: list[Claimed] = []
        self.arrivals: list[tuple[float, str]] = []
        self.at_once = 0
        self._clock = clock
        self._failures = {cause: list(answers) for cause, answers in (failures or {}).items()}
        self._running = 0

    @property
    def causes(self) -> list[str]:
        """What arrived, in order."""
        return [cause for _, cause in self.arrivals]

    async def __call__(self, claimed: Claimed) -> Sent | Failure:
        self.tries.append(claimed)
        self._running += 1
        self.at_once = max(self.at_once, self._running)
        try:
            await self._clock.sleep(self.takes)
        finally:
            self._running -= 1
        if planned := self._failures.get(claimed.message.cause):
            return planned.pop(0)
        self.arrivals.append((self._clock.ticks(), claimed.message.cause))
        return Sent(len(self.arrivals))


def message(
    cause: str,
    chat_id: int = 7,
    urgency: Urgency = Urgency.ALERT,
    *,
    edits: int | None = None,
    thread_id: int | None = None,
) -> Outgoing:
    return Outgoing(chat_id, Page("<b>خبر</b>"), cause, urgency, edits, thread_id)


def spread(count: int) -> list[Outgoing]:
    return [message(f"{number}", number + 1) for number in range(count)]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def store(tmp_path: Path, clock: Clock) -> AsyncIterator[Store]:
    opened = await Store.open(f"sqlite:///{tmp_path / 'mujaz.db'}", now=clock.now)
    clock.others = lambda: quiet(opened)
    yield opened
    await opened.close()


@asynccontextmanager
async def sending(store: Store, delivery: Delivery, clock: Clock, run: str = "run") -> AsyncIterator[Sender]:
    """Let a sender send, and stop it at the end."""
    sender = Sender(store.outbox, delivery, Pace(), clock, run)
    task = asyncio.create_task(sender.send())
    try:
        yield sender
    finally:
        sender.stop()
        await clock.pass_until(task.done)
        await task


async def states(store: Store) -> list[str]:
    return [count.state for count in await store.outbox.counts()]


async def test_all_that_is_queued_arrives_once(store: Store, clock: Clock) -> None:
    delivery = Delivery(clock)
    await store.outbox.enqueue(spread(30))
    async with sending(store, delivery, clock):
        await clock.pass_until(lambda: len(delivery.arrivals) == 30)
    assert delivery.causes == [f"{number}" for number in range(30)]
    assert await states(store) == []


async def test_a_message_that_is_queued_later_goes_when_the_sender_is_woken(
    store: Store, clock: Clock
) -> None:
    delivery = Delivery(clock)
    async with sending(store, delivery, clock) as sender:
        await store.outbox.enqueue([message("late")])
        sender.wake()
        await clock.pass_until(lambda: delivery.causes == ["late"], timedelta(seconds=1))


async def test_a_message_that_nobody_announced_goes_soon(store: Store, clock: Clock) -> None:
    delivery = Delivery(clock)
    async with sending(store, delivery, clock):
        await store.outbox.enqueue([message("late")])
        await clock.pass_until(lambda: delivery.causes == ["late"], timedelta(seconds=6))


async def test_an_answer_goes_before_a_thousand_alerts(store: Store, clock: Clock) -> None:
    delivery = Delivery(clock)
    await store.outbox.enqueue(spread(1000))
    async with sending(store, delivery, clock) as sender:
        await clock.pass_until(lambda: len(delivery.arrivals) >= 3)
        await store.outbox.enqueue([message("answer", 5000, Urgency.ANSWER)])
        sender.wake()
        await clock.pass_until(lambda: "answer" in delivery.causes, timedelta(seconds=1))


async def test_one_chat_gets_its_messages_in_order_a_second_apart(store: Store, clock: Clock) -> None:
    delivery = Delivery(clock)
    delivery.takes = 0.2
    await store.outbox.enqueue([message(f"{number}") for number in range(4)])
    async with sending(store, delivery, clock):
        await clock.pass_until(lambda: len(delivery.arrivals) == 4)
    times = [at for at, _ in delivery.arrivals]
    assert delivery.causes == ["0", "1", "2", "3"]
    assert min(later - earlier for earlier, later in pairwise(times)) >= 1


async def test_at_most_four_are_in_flight(store: Store, clock: Clock) -> None:
    delivery = Delivery(clock)
    delivery.takes = 2.0
    await store.outbox.enqueue(spread(12))
    async with sending(store, delivery, clock):
        await clock.pass_until(lambda: len(delivery.arrivals) == 12)
    assert delivery.at_once == 4


async def test_a_flooded_chat_waits_and_stops_no_other(store: Store, clock: Clock) -> None:
    delivery = Delivery(clock, {"a": [FLOOD]})
    await store.outbox.enqueue([message("a", 1), message("b", 1), message("c", 2)])
    async with sending(store, delivery, clock):
        await clock.pass_until(lambda: len(delivery.arrivals) == 3)
    arrived = {cause: at for at, cause in delivery.arrivals}
    assert delivery.causes == ["c", "a", "b"]
    assert (arrived["c"] < 5, arrived["a"] >= 30) == (True, True)


async def test_a_blocked_chat_gets_nothing_more(store: Store, clock: Clock) -> None:
    delivery = Delivery(clock, {"a": [BLOCKED]})
    await store.outbox.enqueue([message("a", 1), message("b", 1), message("c", 2)])
    async with sending(store, delivery, clock):
        await clock.pass_until(lambda: delivery.causes == ["c"])
    assert await states(store) == ["cancelled"]
    assert await store.outbox.unreachable(1) is not None


async def test_refused_html_goes_as_plain_text(store: Store, clock: Clock) -> None:
    delivery = Delivery(clock, {"a": [BAD_HTML]})
    await store.outbox.enqueue([message("a")])
    async with sending(store, delivery, clock):
        await clock.pass_until(lambda: delivery.causes == ["a"])
    assert [claimed.plain for claimed in delivery.tries] == [False, True]


async def test_a_group_that_moved_gets_its_messages_at_the_new_place(store: Store, clock: Clock) -> None:
    moved = Failure(Kind.ANSWERED, "upgraded", 400, migrate_to=-1005)
    delivery = Delivery(clock, {"a": [moved]})
    await store.outbox.enqueue([message("a", -5), message("b", -5)])
    async with sending(store, delivery, clock):
        await clock.pass_until(lambda: delivery.causes == ["a", "b"])
    assert [claimed.message.chat_id for claimed in delivery.tries] == [-5, -1005, -1005]


async def test_a_vanished_topic_costs_no_message(store: Store, clock: Clock) -> None:
    gone = Failure(Kind.ANSWERED, "Bad Request: message thread not found", 400)
    delivery = Delivery(clock, {"a": [gone]})
    await store.outbox.enqueue([message("a", -5, thread_id=3)])
    async with sending(store, delivery, clock):
        await clock.pass_until(lambda: delivery.causes == ["a"])
    assert [claimed.message.thread_id for claimed in delivery.tries] == [3, None]


async def test_an_edit_that_changes_nothing_is_done(store: Store, clock: Clock) -> None:
    delivery = Delivery(clock, {"a": [SAME]})
    await store.outbox.enqueue([message("a", 7, edits=44), message("b", 8)])
    async with sending(store, delivery, clock):
        await clock.pass_until(lambda: delivery.causes == ["b"])
    assert (len(delivery.tries), await states(store)) == (2, [])


async def test_what_may_have_arrived_twice_is_unknown(store: Store, clock: Clock) -> None:
    delivery = Delivery(clock, {"a": [NO_ANSWER] * 9})
    await store.outbox.enqueue([message("a"), message("b")])
    async with sending(store, delivery, clock):
        await clock.pass_until(lambda: delivery.causes == ["b"])
    assert [claimed.message.cause for claimed in delivery.tries] == ["a", "a", "b"]
    assert await states(store) == ["unknown"]


async def test_without_a_network_nothing_is_lost_and_little_is_tried(store: Store, clock: Clock) -> None:
    delivery = Delivery(clock, {f"{number}": [NO_NETWORK] * 5 for number in range(4)})
    await store.outbox.enqueue(spread(20))
    async with sending(store, delivery, clock):
        await clock.pass_until(lambda: len(delivery.arrivals) == 20)
    assert len(delivery.tries) <= 40
    assert clock.ticks() >= 60


async def test_a_refused_token_stops_all_until_a_person_looked(store: Store, clock: Clock) -> None:
    delivery = Delivery(clock, {"0": [NO_TOKEN]})
    await store.outbox.enqueue(spread(1))
    async with sending(store, delivery, clock) as sender:
        await clock.pass_until(lambda: sender.halted is not None)
        assert sender.halted == "Telegram refuses the token"
        await store.outbox.enqueue([message("b", 9)])
        sender.wake()
        with pytest.raises(TimeoutError):
            await clock.pass_until(lambda: bool(delivery.arrivals), timedelta(minutes=5))
        sender.resume()
        await clock.pass_until(lambda: sorted(delivery.causes) == ["0", "b"])


async def test_a_stop_waits_for_what_is_being_sent(store: Store, clock: Clock) -> None:
    delivery = Delivery(clock)
    delivery.takes = 5.0
    await store.outbox.enqueue(spread(10))
    async with sending(store, delivery, clock) as sender:
        await clock.pass_until(lambda: sender.in_flight == 4, timedelta(seconds=1))
    assert len(delivery.arrivals) == 4
    assert await states(store) == ["waiting"]


async def test_a_stop_does_not_wait_for_ever(store: Store, clock: Clock) -> None:
    delivery = Delivery(clock)
    delivery.takes = 3600.0
    await store.outbox.enqueue(spread(2))
    async with sending(store, delivery, clock) as sender:
        await clock.pass_until(lambda: sender.in_flight == 2, timedelta(seconds=1))
        stopped = clock.ticks()
    assert clock.ticks() - stopped <= 8.1
    assert await states(store) == ["claimed"]


async def test_the_next_run_sends_what_a_dead_one_left(store: Store, clock: Clock) -> None:
    await store.outbox.enqueue([message("a"), message("b")])
    await store.outbox.claim("dead")
    delivery = Delivery(clock)
    async with sending(store, delivery, clock, "next"):
        await clock.pass_until(lambda: delivery.causes == ["a", "b"])
    assert [claimed.ambiguous for claimed in delivery.tries] == [1, 0]


async def test_a_delivery_that_breaks_stops_nobody(store: Store, clock: Clock) -> None:
    arrived: list[str] = []

    async def broken(claimed: Claimed) -> Sent | Failure:
        if claimed.message.cause == "0":
            raise LookupError
        arrived.append(claimed.message.cause)
        return Sent(None)

    await store.outbox.enqueue(spread(3))
    sender = Sender(store.outbox, broken, Pace(), clock, "run")
    task = asyncio.create_task(sender.send())
    await clock.pass_until(lambda: arrived == ["1", "2"])
    sender.stop()
    await clock.pass_until(task.done)


async def test_the_terminal_and_the_bot_send_side_by_side(store: Store, clock: Clock) -> None:
    await store.outbox.enqueue([message("to terminal", 0), message("to telegram", 7)])
    telegram, terminal = Delivery(clock), Delivery(clock)
    sender = Sender(store.outbox, terminal, Pace(UNLIMITED), clock, "terminal", only_chat=0)
    task = asyncio.create_task(sender.send())
    async with sending(store, telegram, clock):
        await clock.pass_until(lambda: bool(telegram.arrivals and terminal.arrivals))
    sender.stop()
    await clock.pass_until(task.done)
    assert (telegram.causes, terminal.causes) == (["to telegram"], ["to terminal"])


async def test_a_locked_database_delays_but_loses_nothing(store: Store, clock: Clock) -> None:
    delivery = Delivery(clock)
    await store.outbox.enqueue(spread(3))
    async with sending(store, delivery, clock):
        async with store.writing():
            await asyncio.sleep(0)
        await clock.pass_until(lambda: len(delivery.arrivals) == 3)
    assert await states(store) == []
