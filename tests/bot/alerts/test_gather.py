"""What is due becomes one message a chat, once, wherever the chat is and whatever is broken off."""

import threading
from collections.abc import Mapping, Sequence
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.alerts.fanout import spread
from bot.alerts.gather import Compose, gather
from bot.kept import KeptAlert, restored
from bot.messages import Page
from bot.models import Reader
from bot.replies import AlertReply
from bot.store import Store, reach
from bot.store.alert_schema import ALERT_WINDOW, SEEN, WAITING_ALERT
from bot.store.queues import OUTBOX
from bot.store.schema import REPLY
from bot.subscriptions import Place, Sight, Topic
from bot.workers import Workers
from tests.bot.alerts.conftest import Clock
from tests.bot.alerts.gathering import FIRST, SECOND, THIRD, Alerts, Arrive, subscribe


async def test_a_chat_with_several_matching_subscriptions_gets_one_alert(
    store: Store, running: Alerts, arrive: Arrive
) -> None:
    for words in ("", "حفتر", "زيارة", "«إسلام آباد»"):
        await subscribe(store, 1, words)
    stored = await arrive(FIRST)
    await running.run()
    assert await running.sent() == [(1, [stored.version_id])]


async def test_a_topic_is_alerted_apart_from_its_group(store: Store, running: Alerts, arrive: Arrive) -> None:
    await subscribe(store, -100, thread=0)
    await subscribe(store, -100, thread=5)
    await arrive(FIRST)
    await running.run()
    claimed = [await store.outbox.claim("run") for _ in range(2)]
    assert {one.message.thread_id for one in claimed if one} == {None, 5}


async def test_a_chat_that_cannot_be_reached_gets_nothing_and_keeps_its_subscription(
    store: Store, running: Alerts, arrive: Arrive, clock: Clock
) -> None:
    await subscribe(store, 1)
    async with store.writing() as connection:
        await reach.deactivate(connection, 1, "blocked", clock())
    await arrive(FIRST)
    await running.run()
    async with store.writing() as connection:
        await reach.activate(connection, 1)
    stored = await arrive(SECOND)
    await running.run()
    assert await running.sent() == [(1, [stored.version_id])]


async def test_a_group_that_moves_takes_all_with_it(
    store: Store, running: Alerts, arrive: Arrive, clock: Clock
) -> None:
    await subscribe(store, -1)
    await store.subscriptions.mute(Place(-1), [Topic()], clock() + timedelta(hours=1))
    stored = await arrive(FIRST)
    await running.run()
    async with store.writing() as connection:
        await reach.migrate(connection, -1, -1001)
    clock.pass_by(hours=1)
    await running.run()
    assert await running.sent() == [(-1001, [stored.version_id])]


async def test_messages_are_made_beside_the_loop_of_events(store: Store, arrive: Arrive) -> None:
    threads = list[int]()

    def composed(_reply: AlertReply, _reader: Reader) -> Page:
        threads.append(threading.get_ident())
        return Page("خبر")

    for chat_id in (1, 2):
        await subscribe(store, chat_id)
    await arrive(FIRST)
    await spread(store, Workers())
    await gather(store, Workers(), composed)
    assert len(threads) == 2 and threading.get_ident() not in threads


async def test_an_article_that_was_shown_already_is_not_told_again(
    store: Store, running: Alerts, arrive: Arrive
) -> None:
    await subscribe(store, 1)
    stored = await arrive(FIRST)
    await store.subscriptions.show([Sight(Place(1), stored.version_id, stored.story_id, ("حفتر",))])
    await running.run()
    assert await running.sent() == []


async def test_what_an_alert_shows_is_kept_for_its_buttons(
    store: Store, workers: Workers, compose: Compose, arrive: Arrive
) -> None:
    await subscribe(store, 1)
    stored = await arrive(FIRST)
    await spread(store, workers)
    await gather(store, workers, compose, draw=lambda: 77)
    kept = restored(await store.reply(77, 1) or {})
    assert isinstance(kept, KeptAlert)
    assert [line.version for line in kept.found] == [stored.version_id]
    assert kept.handles == (Topic().handle,)


async def test_an_alert_is_made_as_its_chat_wants_to_read(
    store: Store, workers: Workers, arrive: Arrive
) -> None:
    readers = list[Reader]()

    def compose(_reply: AlertReply, reader: Reader) -> Page:
        readers.append(reader)
        return Page("تنبيه")

    await subscribe(store, 1)
    await store.set_months(1, "levantine")
    await store.set_digits(1, "eastern")
    await arrive(FIRST)
    await spread(store, workers)
    await gather(store, workers, compose)
    assert readers == [Reader(None, "levantine", "eastern")]


TABLES = (OUTBOX, SEEN, REPLY, ALERT_WINDOW, WAITING_ALERT)


async def rows(store: Store) -> Mapping[str, int]:
    async with store.reading() as connection:
        counts = [await connection.scalar(select(func.count()).select_from(table)) for table in TABLES]
    return {table.name: count or 0 for table, count in zip(TABLES, counts, strict=True)}


async def test_a_gathering_that_fails_leaves_all_as_it_was(
    store: Store, workers: Workers, compose: Compose, arrive: Arrive
) -> None:
    """The second message cannot be stored: the first is not stored without it."""
    for chat in (1, 2):
        await subscribe(store, chat)
    await arrive(FIRST)
    await spread(store, workers)
    before = await rows(store)
    with pytest.raises(Exception, match="UNIQUE"):
        await gather(store, workers, compose, draw=lambda: 77)
    assert await rows(store) == before
    await gather(store, workers, compose)
    assert (await rows(store))["outbox"] == 2


@pytest.mark.parametrize("batch", [1, 2, 100])
async def test_every_article_reaches_every_chat_once(
    store: Store, running: Alerts, arrive: Arrive, clock: Clock, batch: int
) -> None:
    for chat in (1, 2, 3):
        await subscribe(store, chat)
        await subscribe(store, chat, "قال")
    ids: Sequence[int] = [(await arrive(f"{THIRD} رقم {n}")).version_id for n in range(6)]
    for _ in range(40):
        await running.run()
        await gather(store, running.workers, running.compose, batch=batch)
        clock.pass_by(minutes=1)
    told = sorted((chat, version) for chat, versions in await running.sent() for version in versions)
    assert told == [(chat, version) for chat in (1, 2, 3) for version in ids]
