"""All that is queued goes once, in its order and at its pace, until the sender is stopped."""

import asyncio
from datetime import timedelta
from itertools import pairwise

from bot.alerts import UNLIMITED, Pace, Sender
from bot.messages import Urgency
from bot.store import Store
from tests.bot.alerts.sending.delivery import Delivery, message, sending, spread, states
from tests.clock import Clock


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


async def test_an_answer_waits_for_no_turn_of_the_alerts(store: Store, clock: Clock) -> None:
    delivery = Delivery(clock)
    await store.outbox.enqueue(spread(1000))
    async with sending(store, delivery, clock) as sender:
        for number in range(1, 4):
            await clock.pass_until(lambda: len(delivery.arrivals) >= 10 * number)  # noqa: B023
            asked = clock.ticks()
            await store.outbox.enqueue([message(f"answer {number}", 5000 + number, Urgency.ANSWER)])
            sender.hurry()
            await clock.pass_until(lambda: f"answer {number}" in delivery.causes)  # noqa: B023
            assert delivery.arrivals[-1][0] - asked < 0.011


async def test_an_answer_waits_for_no_alert_that_is_answered_late(store: Store, clock: Clock) -> None:
    delivery = Delivery(clock)
    delivery.takes = 6.0
    await store.outbox.enqueue(spread(10))
    async with sending(store, delivery, clock) as sender:
        await clock.pass_until(lambda: sender.in_flight == 4)
        await store.outbox.enqueue([message("answer", 5000, Urgency.ANSWER)])
        sender.hurry()
        await clock.pass_until(lambda: sender.in_flight == 5, timedelta(seconds=1))
    assert "answer" in delivery.causes


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
