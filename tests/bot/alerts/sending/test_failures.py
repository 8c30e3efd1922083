"""A failure costs no message that can still go, and holds up no other chat."""

import asyncio
from datetime import timedelta

import pytest

from bot.alerts import Failure, Kind, Pace, Sender
from bot.store import Claimed, Store
from bot.store.outcomes import Sent
from tests.bot.alerts.sending.delivery import Delivery, message, sending, spread, states
from tests.clock import Clock

BLOCKED = Failure(Kind.ANSWERED, "Forbidden: bot was blocked by the user", 403)
FLOOD = Failure(Kind.ANSWERED, "Too Many Requests", 429, retry_after=timedelta(seconds=30))
BAD_HTML = Failure(Kind.ANSWERED, "Bad Request: can't parse entities", 400)
NO_ANSWER = Failure(Kind.MAYBE_SENT, "no answer")
NO_NETWORK = Failure(Kind.NOT_SENT, "not sent")
NO_TOKEN = Failure(Kind.ANSWERED, "Telegram refuses the token", 401)
SAME = Failure(Kind.ANSWERED, "Bad Request: message is not modified", 400)


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


async def test_a_locked_database_delays_but_loses_nothing(store: Store, clock: Clock) -> None:
    delivery = Delivery(clock)
    await store.outbox.enqueue(spread(3))
    async with sending(store, delivery, clock):
        async with store.writing():
            await asyncio.sleep(0)
        await clock.pass_until(lambda: len(delivery.arrivals) == 3)
    assert await states(store) == []
