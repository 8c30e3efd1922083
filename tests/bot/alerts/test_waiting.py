"""Alerts that wait: for the digest, for the end of quiet hours, for the end of a mute."""

from datetime import timedelta

import pytest

from bot.preferences import Mode, Preferences
from bot.schedule import Quiet
from bot.store import Store
from bot.subscriptions import Place, Topic
from tests.bot.alerts.conftest import Clock
from tests.bot.alerts.gathering import FIRST, SECOND, Alerts, Arrive, subscribe

HERE = Place(7)
TRIPOLI = "Africa/Tripoli"


@pytest.mark.parametrize(("chat", "own", "told"), [
    (Mode.NOW, "digest", 0), (Mode.DIGEST, "now", 1), (Mode.OFF, "now", 0), (None, None, 1), (Mode.OFF, None, 0),
])  # fmt: skip
async def test_a_subscription_may_say_otherwise_than_its_chat(
    store: Store, arrive: Arrive, running: Alerts, chat: Mode | None, own: str | None, told: int
) -> None:
    await subscribe(store, 7)
    await store.preferences.set(7, Preferences(alerts=chat))
    if own:
        await store.subscriptions.tell(HERE, Topic(), own)
    await arrive(FIRST)
    await running.run()
    assert len(await running.sent()) == told


async def test_in_quiet_hours_alerts_wait_and_come_as_one_message(
    store: Store, arrive: Arrive, clock: Clock, running: Alerts
) -> None:
    await subscribe(store, 7)
    await store.preferences.set(7, Preferences(zone=TRIPOLI, quiet=Quiet(23 * 60, 7 * 60)))
    clock.pass_by(hours=10)
    first = await arrive(FIRST)
    await running.run()
    clock.pass_by(hours=3)
    second = await arrive(SECOND)
    await running.run()
    assert await running.sent() == []
    clock.pass_by(hours=4)
    await running.run()
    assert await running.sent() == [(7, [first.version_id, second.version_id])]


async def test_a_muted_story_is_silent_and_others_are_not(
    store: Store, arrive: Arrive, clock: Clock, running: Alerts
) -> None:
    await subscribe(store, 7)
    old = await arrive(FIRST)
    await store.preferences.mute(HERE, old.story_id, clock.now + timedelta(hours=2))
    other = await arrive(SECOND)
    await running.run()
    assert await running.sent() == [(7, [other.version_id])]
    clock.pass_by(hours=3)
    await running.run()
    assert await running.sent() == [(7, [other.version_id]), (7, [old.version_id])]


async def test_alerts_that_waited_for_quiet_hours_come_when_there_are_none(
    store: Store, arrive: Arrive, clock: Clock, running: Alerts
) -> None:
    await subscribe(store, 7)
    await store.preferences.set(7, Preferences(quiet=Quiet(11 * 60, 13 * 60)))
    await arrive(FIRST)
    await running.run()
    await store.preferences.set(7, Preferences())
    await store.preferences.release(7, clock.now + timedelta(hours=1))
    await running.run()
    assert len(await running.sent()) == 1
