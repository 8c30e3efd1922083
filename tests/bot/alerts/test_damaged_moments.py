"""A time that is damaged in the database holds up nobody else, and costs its own row an hour at most."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.store import Store, alerts
from bot.subscriptions import Place
from tests.bot.alerts.conftest import Clock
from tests.bot.alerts.gathering import FIRST, Alerts, Arrive, subscribe
from tests.bot.alerts.test_digest import digested, set_up

OTHER = Place(8)
VALUES = ("'x'", "''", "'2026-99-99'", "5")
# Of a digest whose next moment is NULL nothing is told, and no other looks at it.
IN_DIGESTS = [(column, value) for column in ("told_at", "next_at") for value in VALUES] + [
    ("told_at", "NULL")
]


async def damage(store: Store, table: str, column: str, value: str) -> None:
    """Write what no program of ours writes; of the NOT NULL of a table nothing is left after it."""
    async with store.writing() as connection:
        if value == "NULL":
            await connection.execute(text(f"CREATE TABLE loose AS SELECT * FROM {table}"))  # noqa: S608  ours
            await connection.execute(text(f"DROP TABLE {table}"))
            await connection.execute(text(f"ALTER TABLE loose RENAME TO {table}"))
        here = f"UPDATE {table} SET {column} = {value} WHERE chat_id = 7"  # noqa: S608  our own words
        await connection.execute(text(here))


@pytest.mark.parametrize(("column", "value"), IN_DIGESTS)
async def test_a_digest_whose_time_is_damaged_holds_up_no_others_and_comes_within_the_hour(
    store: Store, arrive: Arrive, clock: Clock, column: str, value: str
) -> None:
    await set_up(store)
    await set_up(store, place=OTHER)
    await arrive(FIRST)
    await damage(store, "digest", column, value)
    clock.pass_by(hours=20)
    sent = await digested(store)
    clock.pass_by(hours=1)
    sent += await digested(store)
    assert len(sent) == 2
    clock.pass_by(days=1)
    assert await digested(store) == []


async def test_a_digest_before_all_times_holds_up_no_others(
    store: Store, arrive: Arrive, clock: Clock
) -> None:
    await set_up(store)
    await set_up(store, place=OTHER)
    await arrive(FIRST)
    await damage(store, "digest", "next_at", "'0001-01-01 00:00:00.000000'")
    await damage(store, "digest", "told_at", "'x'")
    clock.pass_by(hours=20)
    assert len(await digested(store)) == 1


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("table", ["subscription", "mute", "alert_window"])
async def test_an_alert_whose_mute_or_window_is_damaged_is_told_once_and_holds_up_no_others(
    store: Store, arrive: Arrive, running: Alerts, clock: Clock, table: str, value: str
) -> None:
    await subscribe(store, 7)
    await subscribe(store, 8)
    if table == "mute":
        await store.preferences.mute(Place(7), 0, clock.now + timedelta(hours=1))
    if table == "alert_window":
        async with store.writing() as connection:
            await alerts.open_windows(connection, [Place(7)], clock.now)
    await damage(store, table, "muted_until" if table == "subscription" else "until", value)
    stored = await arrive(FIRST)
    await running.run()
    assert sorted(await running.sent()) == [(7, [stored.version_id]), (8, [stored.version_id])]
