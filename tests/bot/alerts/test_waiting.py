"""Alerts that wait: for the digest, for the end of quiet hours, for the end of a mute."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from bot.alerts.fanout import spread
from bot.corrections import Merge
from bot.preferences import Mode, Preferences
from bot.schedule import Quiet
from bot.store import Store, alerts
from bot.subscriptions import Place, Topic
from tests.bot.alerts.conftest import Clock
from tests.bot.alerts.gathering import FIRST, SECOND, THIRD, Alerts, Arrive, subscribe
from tests.bot.store.corrected import make

HERE = Place(7)
LONG, SHORT = timedelta(hours=24), timedelta(hours=8)
Mutes = Sequence[tuple[str, timedelta | None]]
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
    await store.preferences.release(7)
    await running.run()
    assert len(await running.sent()) == 1


@pytest.mark.parametrize(
    "mutes",
    [
        (("all", LONG), ("topic", SHORT)),
        (("topic", LONG), ("all", SHORT)),
        (("all", LONG), ("story", SHORT)),
        (("all", LONG), ("topic", SHORT), ("topic", None)),
        (("topic", LONG), ("all", SHORT), ("all", None)),
    ],
    ids=["place and topic", "topic and place", "place and story", "topic no longer", "place no longer"],
)
async def test_an_alert_waits_for_the_last_of_its_mutes(
    store: Store, arrive: Arrive, clock: Clock, running: Alerts, mutes: Mutes
) -> None:
    await subscribe(store, 7)
    stored = await arrive(FIRST)
    await spread(store, running.workers)
    for what, length in mutes:
        await _mute(store, what, stored.story_id, clock.now + length if length else None)
    clock.pass_by(hours=23)
    await running.run()
    assert await running.sent() == []
    clock.pass_by(hours=2)
    await running.run()
    assert await running.sent() == [(7, [stored.version_id])]


async def test_the_end_of_quiet_hours_ends_no_mute(
    store: Store, arrive: Arrive, clock: Clock, running: Alerts
) -> None:
    await subscribe(store, 7)
    await store.preferences.set(7, Preferences(quiet=Quiet(11 * 60, 13 * 60)))
    await store.preferences.mute(HERE, 0, clock.now + timedelta(hours=1))
    await arrive(FIRST)
    await running.run()
    await store.preferences.set(7, Preferences())
    await store.preferences.release(7)
    await running.run()
    assert await running.sent() == []


async def test_a_story_stays_muted_within_another(
    store: Store, arrive: Arrive, clock: Clock, running: Alerts
) -> None:
    await subscribe(store, 7)
    for text in (FIRST, SECOND):
        await arrive(text)
    await running.run()
    before = await running.sent()
    await store.preferences.mute(HERE, 2, clock.now + LONG)
    await make(store, Merge(1, (2,), (2,)))
    clock.pass_by(hours=1)
    await arrive(THIRD, story=1)
    await running.run()
    assert await running.sent() == before


async def test_mutes_that_are_over_are_deleted(store: Store, clock: Clock) -> None:
    for story, hours in enumerate([1, 3]):
        await store.preferences.mute(HERE, story, clock.now + timedelta(hours=hours))
    async with store.writing() as connection:
        assert await alerts.purge(connection, clock.now + timedelta(hours=2)) == 1
    assert [story for story, _until in await store.preferences.mutes(HERE, clock.now)] == [1]


async def _mute(store: Store, what: str, story: int, until: datetime | None) -> None:
    match what:
        case "topic":
            await store.subscriptions.mute(HERE, [Topic()], until)
        case _ if until is None:
            await store.preferences.unmute(HERE)
        case _:
            await store.preferences.mute(HERE, story if what == "story" else 0, until)
