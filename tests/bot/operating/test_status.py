"""How the bot stands: read from a real database, told as JSON and in lines."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.messages import Outgoing, Page, Urgency
from bot.operating import as_json, lines, status, status_of
from bot.operating.reading import moment
from bot.status import duration
from bot.store import JSON, Store
from bot.store.outcomes import Unknown
from tests.clock import START, Clock

ALIVE: dict[str, JSON] = {
    "condition": "listening",
    "answered_at": START.isoformat(),
    "reason": "",
    "halted": None,
    "lag_ms": 3,
    "memory_mb": 120.5,
    "in_flight": 2,
}


def message(cause: str, urgency: Urgency = Urgency.ANSWER, chat_id: int = 7) -> Outgoing:
    return Outgoing(chat_id=chat_id, page=Page("مرحبا"), cause=cause, urgency=urgency)


def update(number: int, chat_id: int = 7) -> dict[str, JSON]:
    return {"update_id": number, "message": {"chat": {"id": chat_id}}}


async def told(store: Store, clock: Clock) -> dict[str, JSON]:
    facts: dict[str, JSON] = json.loads(as_json(await status(store, clock.now())))
    return facts


async def test_a_database_on_which_nothing_ran_says_so(store: Store, clock: Clock) -> None:
    found = await status(store, clock.now())
    assert not found.is_running and found.run is None
    assert lines(found)[0] == "not running; it has never run on this database"


async def test_what_is_stored_is_counted(store: Store, clock: Clock) -> None:
    facts = await told(store, clock)
    assert (facts["articles"], facts["stories"], facts["subscriptions"]) == (5, 1, 0)


async def test_a_fresh_sign_of_life_means_that_it_runs(store: Store, clock: Clock) -> None:
    await store.health.beat("run", ALIVE)
    clock.advance(timedelta(seconds=14))
    facts = await told(store, clock)
    assert facts["running"] is True
    assert [facts[key] for key in ("condition", "lag_ms", "memory_mb", "in_flight")] == [
        "listening",
        3,
        120.5,
        2,
    ]
    assert (facts["last_poll"], facts["last_poll_age_seconds"]) == (START.isoformat(), 14.0)


async def test_an_old_sign_of_life_means_that_it_does_not_run(store: Store, clock: Clock) -> None:
    await store.health.beat("run", ALIVE)
    clock.advance(timedelta(seconds=15))
    facts = await told(store, clock)
    assert (facts["running"], facts["memory_mb"], facts["lag_ms"]) == (False, None, None)
    assert facts["last_poll"] == START.isoformat()


async def test_a_halt_is_told_with_its_reason(store: Store, clock: Clock) -> None:
    halted = {**ALIVE, "condition": "conflict", "reason": "409", "halted": "another process polls"}
    await store.health.beat("run", halted)
    found = await status(store, clock.now())
    assert "running; polling: conflict (409)" in lines(found)
    assert "nothing is sent: another process polls" in lines(found)
    assert json.loads(as_json(found))["halted"] == "another process polls"


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param({}, id="none"),
        pytest.param(
            {"condition": 5, "answered_at": "yesterday", "lag_ms": "slow", "in_flight": True}, id="wrong"
        ),
        pytest.param({"answered_at": [1], "memory_mb": None, "halted": False}, id="wrong kinds"),
    ],
)
async def test_a_sign_of_life_of_another_version_is_read_as_far_as_it_goes(
    facts: dict[str, JSON], store: Store, clock: Clock
) -> None:
    await store.health.beat("run", facts)
    found = await told(store, clock)
    assert found["running"] is True
    assert {found[key] for key in ("condition", "last_poll", "lag_ms", "in_flight", "halted")} == {None}


async def test_queues_are_told_by_state_and_urgency_with_the_oldest(store: Store, clock: Clock) -> None:
    await store.outbox.enqueue([message("a")])
    clock.advance(timedelta(seconds=30))
    await store.outbox.enqueue([message("b"), message("c", Urgency.ALERT)])
    queues = (await told(store, clock))["outbox"]
    assert queues == [
        queue("answer", 2, START.isoformat(), 30.0),
        queue("alert", 1, clock.now().isoformat(), 0.0),
    ]


def queue(urgency: str, messages: int, oldest: str, age: float) -> dict[str, JSON]:
    return {
        "state": "waiting",
        "urgency": urgency,
        "messages": messages,
        "oldest": oldest,
        "oldest_age_seconds": age,
    }


async def test_unknown_deliveries_are_counted(store: Store, clock: Clock) -> None:
    await store.outbox.enqueue([message("a")])
    claimed = await store.outbox.claim("run")
    assert claimed
    await store.outbox.settle(claimed, Unknown("cut"))
    found = await status(store, clock.now())
    assert found.unknown == json.loads(as_json(found))["unknown"] == 1
    assert "unknown deliveries: 1" in lines(found)


async def test_waiting_updates_and_those_set_aside_are_counted(store: Store, clock: Clock) -> None:
    await store.inbox.accept([update(1), update(2)])
    for _ in range(3):
        await store.inbox.fail(1, "ValueError")
    clock.advance(timedelta(seconds=5))
    facts = await told(store, clock)
    assert facts["inbox"] == {"waiting": 1, "set_aside": 1, "oldest_age_seconds": 5.0}
    assert "updates: 1 waiting (oldest 5 s ago), 1 set aside" in lines(await status(store, clock.now()))


async def test_json_is_one_line(store: Store, clock: Clock) -> None:
    await store.health.beat("run", {**ALIVE, "reason": "سطر\nوسطر"})
    assert "\n" not in as_json(await status(store, clock.now()))


async def test_asking_makes_no_database(url: str, database: Path, clock: Clock) -> None:
    with pytest.raises(StoreError, match="there is no database"):
        await status_of(url, clock.now)
    assert not database.parent.exists()


async def test_asking_from_beside_reads_what_the_running_bot_writes(
    store: Store, url: str, clock: Clock
) -> None:
    await store.health.beat("run", ALIVE)
    assert (await status_of(url, clock.now)).is_running


async def test_a_database_of_a_newer_program_is_told(store: Store, url: str, clock: Clock) -> None:
    async with store.writing() as connection:
        await connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer program"):
        await status_of(url, clock.now)


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (-5, (0, "s")),
        (119.9, (119, "s")),
        (120, (2, "min")),
        (7_199, (119, "min")),
        (7_200, (2, "h")),
        (172_800, (2, "d")),
    ],
)
def test_a_duration_is_told_in_the_largest_unit_of_which_there_are_two(
    seconds: float, told: tuple[int, str]
) -> None:
    assert duration(seconds) == told


def test_a_moment_without_its_zone_is_taken_for_utc() -> None:
    assert moment("2026-02-03T12:00:00") == moment("2026-02-03T14:00:00+02:00") == START
