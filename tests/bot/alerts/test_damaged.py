"""A damaged row, or an article that ends the program, holds up the alerts of nobody else."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.alerts.fanout import spread
from bot.alerts.gather import Compose, gather
from bot.intake.rereading import reread
from bot.messages import Page
from bot.models import Reader
from bot.replies import AlertReply
from bot.store import Store, announcements, trials
from bot.store.alert_schema import SUBSCRIPTION
from bot.store.schema import ANALYSIS
from bot.store.trial_schema import TRIAL
from bot.store.upkeep import totals
from bot.workers import Limits, Pool, Workers
from tests.bot.alerts.conftest import Clock
from tests.bot.alerts.gathering import FIRST, SECOND, THIRD, Alerts, Arrive, subscribe


async def damage(store: Store, version: int, column: str = "document") -> None:
    async with store.writing() as connection:
        here = ANALYSIS.c.version_id == version
        await connection.execute(update(ANALYSIS).where(here).values({column: b"damaged"}))


async def put_off(store: Store) -> int:
    async with store.reading() as connection:
        return (await totals(connection)).articles_put_off


async def test_an_article_that_cannot_be_read_holds_up_no_others(
    store: Store, running: Alerts, arrive: Arrive
) -> None:
    await subscribe(store, 1)
    await damage(store, (await arrive(FIRST)).version_id)
    stored = await arrive(SECOND)
    await running.run()
    assert await running.sent() == [(1, [stored.version_id])]


async def test_an_article_that_cannot_be_read_is_announced_once_it_was_read_anew(
    store: Store, running: Alerts, arrive: Arrive, clock: Clock
) -> None:
    await subscribe(store, 1)
    stored = await arrive(FIRST)
    await damage(store, stored.version_id)
    await running.run()
    assert await reread(store, Workers())
    clock.pass_by(seconds=1)
    await running.run()
    assert await running.sent() == [(1, [stored.version_id])]


async def test_an_article_whose_sketch_is_damaged_too_ends_no_reading_anew(
    store: Store, running: Alerts, arrive: Arrive
) -> None:
    await subscribe(store, 1)
    stored = await arrive(FIRST)
    for column in ("document", "sketch"):
        await damage(store, stored.version_id, column)
    await running.run()
    assert await store.outdated() is None


async def test_an_article_that_fails_time_and_again_is_tried_every_hour_and_counted(
    store: Store, arrive: Arrive, clock: Clock, workers: Workers
) -> None:
    await subscribe(store, 1)
    await damage(store, (await arrive(FIRST)).version_id)
    tried = []
    for seconds in (0, 1, 9, 1, 60, 3600):
        clock.pass_by(seconds=seconds)
        tried.append((await spread(store, workers), await put_off(store)))
    assert tried == [(True, 0), (True, 0), (False, 0), (True, 1), (False, 1), (True, 1)]


async def cut_short(store: Store, version: int, clock: Clock, times: int = trials.TRIES) -> None:
    """Let the program be killed as it announces an article, as often as it is trusted."""
    for _ in range(times):
        async with store.writing() as connection:
            await trials.begin(connection, version, clock())


async def test_an_article_that_stops_cut_short_keeps_its_turn(
    store: Store, arrive: Arrive, clock: Clock, workers: Workers
) -> None:
    await subscribe(store, 1)
    first, second = await arrive(FIRST), await arrive(SECOND)
    await cut_short(store, first.version_id, clock)
    await spread(store, workers)
    async with store.reading() as connection:
        announced = await announcements.next_announcement(connection, clock())
    assert announced and announced.version_id == second.version_id


async def test_an_article_that_ends_the_program_all_the_same_is_put_off(
    store: Store, running: Alerts, arrive: Arrive, clock: Clock
) -> None:
    await subscribe(store, 1)
    killer, other = await arrive(FIRST), await arrive(SECOND)
    await cut_short(store, killer.version_id, clock, trials.KILLS + 1)
    await running.run()
    assert await running.sent() == [(1, [other.version_id])]


async def test_an_article_that_ends_its_process_after_the_program_waits_an_hour(
    store: Store, running: Alerts, arrive: Arrive, clock: Clock
) -> None:
    await subscribe(store, 1)
    killer, other = await arrive(FIRST), await arrive(SECOND)
    await cut_short(store, killer.version_id, clock)
    running.workers = Workers(Pool(Limits(answer_bytes=1)))
    await running.run()
    assert await running.sent() == [(1, [other.version_id])]
    assert await put_off(store) == 1
    await running.workers.close()
    clock.pass_by(minutes=60)
    running.workers = Workers()
    await running.run()
    assert await running.sent() == [(1, [other.version_id]), (1, [killer.version_id])]


async def test_an_article_whose_weighing_loses_its_process_is_announced_all_the_same(
    store: Store, running: Alerts, arrive: Arrive
) -> None:
    await subscribe(store, 1)
    stored = await arrive(FIRST)
    running.workers = Workers(Pool(Limits(answer_bytes=1)))
    await running.run()
    await running.workers.close()
    assert await running.sent() == [(1, [stored.version_id])]


@pytest.mark.parametrize("column", ["lines", "names", "quotes", "events", "figures", "sketch"])
async def test_an_article_whose_story_cannot_be_weighed_is_announced_all_the_same(
    store: Store, running: Alerts, arrive: Arrive, column: str
) -> None:
    await subscribe(store, 1)
    first = await arrive(FIRST)
    second = await arrive(SECOND, story=first.story_id)
    await damage(store, first.version_id, column)
    await running.run()
    assert await running.sent() == [(1, [first.version_id, second.version_id])]


async def test_an_article_that_is_damaged_while_it_waits_holds_up_no_others(
    store: Store, running: Alerts, arrive: Arrive, workers: Workers, clock: Clock
) -> None:
    await subscribe(store, 1)
    damaged, other = await arrive(FIRST), await arrive(SECOND)
    while await spread(store, workers):
        pass
    await damage(store, damaged.version_id)
    for _ in range(2):
        await running.run()
    assert await running.sent() == [(1, [other.version_id])]
    assert await reread(store, Workers())
    clock.pass_by(minutes=10)
    await running.run()
    assert (await running.sent())[1:] == [(1, [damaged.version_id])]


async def test_a_chat_whose_message_cannot_be_made_holds_up_no_others(
    store: Store, arrive: Arrive, workers: Workers, compose: Compose, clock: Clock
) -> None:
    def broken(reply: AlertReply, reader: Reader) -> Page:
        if reader.months == "levantine":
            raise RuntimeError("a message that cannot be made")
        return compose(reply, reader)

    for chat in (1, 2, 3):
        await subscribe(store, chat)
    await store.set_months(2, "levantine")
    await arrive(FIRST)
    await spread(store, workers)
    assert await gather(store, workers, broken) == 3
    assert [chat for chat, _ in await Alerts(store, compose).sent()] == [1, 3]
    assert await gather(store, workers, broken) == 0
    clock.pass_by(minutes=10)
    await gather(store, workers, compose)
    assert [chat for chat, _ in await Alerts(store, compose).sent()] == [1, 3, 2]


async def test_what_breaks_a_message_is_left_out_of_it(
    store: Store, arrive: Arrive, workers: Workers, compose: Compose
) -> None:
    def broken(reply: AlertReply, reader: Reader) -> Page:
        if any(line.text for line in reply.lines):
            raise RuntimeError("a line that cannot be shown")
        return compose(reply, reader)

    await subscribe(store, 1)
    stored = await arrive(FIRST)
    await spread(store, workers)
    await gather(store, workers, broken)
    assert await Alerts(store, compose).sent() == [(1, [stored.version_id])]


@pytest.mark.parametrize("rule", ["", "{}", "[]", '{"must": 1}', '{"must": [[]], "some": [], "never": []}'])
async def test_a_subscription_that_cannot_be_read_holds_up_no_others(
    store: Store, running: Alerts, arrive: Arrive, rule: str
) -> None:
    await subscribe(store, 1, "المصنع")
    await subscribe(store, 2, "المصنع")
    async with store.writing() as connection:
        await connection.execute(update(SUBSCRIPTION).where(SUBSCRIPTION.c.chat_id == 1).values(rule=rule))
    stored = await arrive(THIRD)
    await running.run()
    assert await running.sent() == [(2, [stored.version_id])]


async def test_what_was_tried_long_ago_is_forgotten(store: Store, arrive: Arrive, clock: Clock) -> None:
    stored = await arrive(FIRST)
    async with store.writing() as connection:
        await trials.begin(connection, stored.version_id, clock())
        assert await trials.purge(connection, clock()) == 0
        assert await trials.purge(connection, clock() + timedelta(days=31)) == 1
        assert (await connection.execute(TRIAL.select())).all() == []
