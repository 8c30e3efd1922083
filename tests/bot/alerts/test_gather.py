"""What is due becomes one message a chat, once, whatever is broken off."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.alerts.fanout import spread
from bot.alerts.gather import Compose, gather
from bot.kept import KeptAlert, restored
from bot.messages import Urgency
from bot.models import Stored
from bot.store import Store, reach
from bot.store.alert_schema import ALERT_WINDOW, SEEN, WAITING_ALERT
from bot.store.queues import OUTBOX
from bot.store.schema import REPLY
from bot.subscriptions import Place, Sight, Topic, read_rule
from bot.workers import Workers
from tests.bot.alerts.conftest import Clock

Arrive = Callable[..., Awaitable[Stored]]

FIRST = "وصل المشير خليفة حفتر إلى إسلام آباد اليوم الثلاثاء في زيارة رسمية."
SECOND = "أعلنت وزارة الدفاع الباكستانية توقيع صفقة طائرات مقاتلة مع ليبيا بقيمة أربعة مليارات دولار."
THIRD = "قال رئيس الوزراء إن المصنع الجديد سيفتح أبوابه في مدينة بنغازي خلال شهر مارس."


class Alerts:
    """The two steps of the fan-out over a store, run until nothing is left to do."""

    def __init__(self, store: Store, compose: Compose) -> None:
        self.store, self.compose, self.workers = store, compose, Workers()

    async def run(self) -> None:
        while await spread(self.store, self.workers):
            pass
        await gather(self.store, self.workers, self.compose)

    async def sent(self) -> list[tuple[int, list[int]]]:
        """Return (chat, versions) of each message, in the order of the outbox."""
        async with self.store.reading() as connection:
            rows = (await connection.execute(select(OUTBOX).order_by(OUTBOX.c.id))).all()
        return [(row.chat_id, versions(row.page)) for row in rows]


def versions(page: str) -> list[int]:
    return [int(line.split(":")[0]) for line in page.split('"')[3].split("\\n")[1:]]


@pytest.fixture
def running(store: Store, compose: Compose) -> Alerts:
    return Alerts(store, compose)


async def subscribe(store: Store, chat: int, words: str = "", thread: int = 0) -> None:
    topic = Topic(rule=read_rule(words)) if words else Topic()
    await store.subscriptions.add(Place(chat, thread), topic, chat)


async def test_the_first_alert_goes_at_once(store: Store, running: Alerts, arrive: Arrive) -> None:
    await subscribe(store, 1)
    stored = await arrive(FIRST)
    await running.run()
    claimed = await store.outbox.claim("run")
    assert claimed and claimed.message.urgency is Urgency.ALERT and claimed.message.thread_id is None
    assert claimed.message.cause == f"alert:{stored.version_id}:1:0"


async def test_a_chat_with_several_matching_subscriptions_gets_one_alert(
    store: Store, running: Alerts, arrive: Arrive
) -> None:
    for words in ("", "حفتر", "زيارة", "«إسلام آباد»"):
        await subscribe(store, 1, words)
    stored = await arrive(FIRST)
    await running.run()
    assert await running.sent() == [(1, [stored.version_id])]


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


async def test_a_topic_is_alerted_apart_from_its_group(store: Store, running: Alerts, arrive: Arrive) -> None:
    await subscribe(store, -100, thread=0)
    await subscribe(store, -100, thread=5)
    await arrive(FIRST)
    await running.run()
    claimed = [await store.outbox.claim("run") for _ in range(2)]
    assert {one.message.thread_id for one in claimed if one} == {None, 5}


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
