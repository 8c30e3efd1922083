"""The first alert goes at once, the next ones together, a muted one when its mute ends."""

from datetime import timedelta

from bot.messages import Urgency
from bot.store import Store
from bot.subscriptions import Place, Topic
from tests.bot.alerts.conftest import Clock
from tests.bot.alerts.gathering import FIRST, SECOND, THIRD, Alerts, Arrive, subscribe


async def test_the_first_alert_goes_at_once(store: Store, running: Alerts, arrive: Arrive) -> None:
    await subscribe(store, 1)
    stored = await arrive(FIRST)
    await running.run()
    claimed = await store.outbox.claim("run")
    assert claimed and claimed.message.urgency is Urgency.ALERT and claimed.message.thread_id is None
    assert claimed.message.cause == f"alert:{stored.version_id}:1:0"


async def test_what_comes_within_ten_minutes_becomes_one_message_at_their_end(
    store: Store, running: Alerts, arrive: Arrive, clock: Clock
) -> None:
    await subscribe(store, 1)
    ids = []
    for article in (FIRST, SECOND, THIRD):
        ids.append((await arrive(article)).version_id)
        await running.run()
        clock.pass_by(minutes=3)
    assert await running.sent() == [(1, ids[:1])]
    clock.pass_by(minutes=1)
    await running.run()
    assert await running.sent() == [(1, ids[:1]), (1, ids[1:])]


async def test_after_a_joined_message_the_next_ones_wait_again(
    store: Store, running: Alerts, arrive: Arrive, clock: Clock
) -> None:
    await subscribe(store, 1)
    for article, minutes in ((FIRST, 6), (SECOND, 4), (None, 2), (THIRD, 7), (None, 1), (None, 0)):
        if article:
            await arrive(article)
        await running.run()
        clock.pass_by(minutes=minutes)
    assert await running.sent() == [(1, [1]), (1, [2]), (1, [3])]


async def test_an_alert_long_after_the_last_goes_at_once(
    store: Store, running: Alerts, arrive: Arrive, clock: Clock
) -> None:
    await subscribe(store, 1)
    for article in (FIRST, SECOND):
        await arrive(article)
        await running.run()
        clock.pass_by(minutes=11)
    assert [len(ids) for _, ids in await running.sent()] == [1, 1]


async def test_articles_that_come_at_once_are_one_message_in_their_order(
    store: Store, running: Alerts, arrive: Arrive
) -> None:
    await subscribe(store, 1)
    ids = [(await arrive(article)).version_id for article in (FIRST, SECOND, THIRD)]
    await running.run()
    assert await running.sent() == [(1, ids)]


async def test_a_muted_subscription_waits_and_then_comes_as_one_message(
    store: Store, running: Alerts, arrive: Arrive, clock: Clock
) -> None:
    await subscribe(store, 1)
    await store.subscriptions.mute(Place(1), [Topic()], clock() + timedelta(hours=8))
    ids = [(await arrive(article)).version_id for article in (FIRST, SECOND)]
    await running.run()
    assert await running.sent() == []
    clock.pass_by(hours=8)
    await running.run()
    assert await running.sent() == [(1, ids)]


async def test_an_alert_that_waits_goes_when_the_mute_ends_early(
    store: Store, running: Alerts, arrive: Arrive, clock: Clock
) -> None:
    await subscribe(store, 1)
    await store.subscriptions.mute(Place(1), [Topic()], clock() + timedelta(hours=8))
    stored = await arrive(FIRST)
    await running.run()
    await store.subscriptions.mute(Place(1), [Topic()], None)
    await running.run()
    assert await running.sent() == [(1, [stored.version_id])]


async def test_another_subscription_that_is_not_muted_alerts(
    store: Store, running: Alerts, arrive: Arrive, clock: Clock
) -> None:
    await subscribe(store, 1)
    await subscribe(store, 1, "حفتر")
    await store.subscriptions.mute(Place(1), [Topic()], clock() + timedelta(hours=8))
    await arrive(FIRST)
    await running.run()
    clock.pass_by(hours=9)
    await running.run()
    assert [chat for chat, _ in await running.sent()] == [1]


async def test_what_waits_ends_with_its_subscription(
    store: Store, running: Alerts, arrive: Arrive, clock: Clock
) -> None:
    await subscribe(store, 1)
    await arrive(FIRST)
    await running.run()
    await arrive(SECOND)
    await running.run()
    await store.subscriptions.end(Place(1), [Topic()])
    clock.pass_by(minutes=11)
    await running.run()
    assert len(await running.sent()) == 1
