"""What an alert says is new, and which article goes to no phone."""

import pickle
from collections.abc import Awaitable, Callable, Sequence

import pytest

from bot.alerts.fanout import spread
from bot.alerts.gather import gather
from bot.alerts.weigh import TOGETHER, Scales, Weighed, weigh
from bot.messages import Page
from bot.models import Reader, Stored
from bot.remembered import Remembered
from bot.replies import AlertReply, News
from bot.store import Store, repeats, weighed
from bot.store.readings import accounts, readings
from bot.subscriptions import Place, Sight
from bot.workers import Limits, Pool, Workers
from tests.bot.alerts.conftest import Clock
from tests.bot.alerts.gathering import Alerts, Arrive, subscribe

Follow = Callable[[str], Awaitable[Stored]]

ARRIVAL = """وصل وزير الخارجية المصري سامي الكيلاني إلى العاصمة التونسية تونس، الاثنين 2 فبراير 2026، في زيارة رسمية.
وقال الوزير سامي الكيلاني إن بلاده تسعى إلى رفع حجم التبادل التجاري مع تونس إلى 500 مليون دولار خلال عامين.
ووقع الجانبان اتفاقية لإنشاء منطقة صناعية مشتركة في مدينة صفاقس بكلفة 120 مليون دولار."""
REWORDED = """زار سامي الكيلاني، وزير خارجية مصر، تونس أمس الاثنين ضمن زيارة رسمية مدتها يومان.
وأوضح الكيلاني أن مصر تسعى لزيادة التبادل التجاري مع تونس إلى خمسمئة مليون دولار في غضون عامين.
وشهدت الزيارة توقيع اتفاقية منطقة صناعية مشتركة بصفاقس بتكلفة مئة وعشرين مليون دولار."""
LATER = """تعد المنطقة الصناعية المشتركة في صفاقس من أكبر مشاريع التعاون بين البلدين.
أكدت وزيرة التجارة التونسية هدى المنصوري أن الشركات ستستثمر 75 مليون دولار في الطاقة الشمسية."""


class Told:
    """Remembers what it is asked to compose."""

    def __init__(self) -> None:
        self.replies = list[AlertReply]()

    def __call__(self, reply: AlertReply, _reader: Reader) -> Page:
        self.replies.append(reply)
        return Page("تنبيه")

    def news(self) -> Sequence[News]:
        return self.replies[-1].news


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def alerting(store: Store, told: Told) -> Alerts:
    return Alerts(store, told)


@pytest.fixture
def follow(store: Store, alerting: Alerts, arrive: Arrive, clock: Clock) -> Follow:
    """Tell a chat of an arrival, and an hour later of another text of the story."""

    async def follow(text: str) -> Stored:
        await subscribe(store, 1)
        first = await arrive(ARRIVAL)
        await alerting.run()
        clock.pass_by(hours=1)
        stored = await arrive(text, story=first.story_id)
        await alerting.run()
        return stored

    return follow


async def test_the_first_alert_of_a_story_lists_nothing_as_new(
    store: Store, alerting: Alerts, told: Told, arrive: Arrive
) -> None:
    await subscribe(store, 1)
    await arrive(ARRIVAL)
    await alerting.run()
    assert told.news() == (News(),)


async def test_an_alert_says_what_is_new_to_its_chat(told: Told, follow: Follow) -> None:
    await follow(LATER)
    assert told.news() == (News(figures=("75 مليون دولار",), speakers=("هدى المنصوري",)),)


async def test_the_extract_is_the_one_that_carries_what_is_new(told: Told, follow: Follow) -> None:
    await follow(LATER)
    assert told.replies[-1].lines[0].text == LATER.splitlines()[1]


async def test_a_repetition_goes_to_no_phone_and_waits_for_the_digest(
    store: Store, told: Told, follow: Follow
) -> None:
    repeated = await follow(REWORDED)
    async with store.reading() as connection:
        assert await repeats.held(connection, Place(1)) == (repeated.version_id,)
    assert len(told.replies) == 1


async def test_what_repeats_to_one_chat_is_news_to_another(
    store: Store, alerting: Alerts, arrive: Arrive, clock: Clock
) -> None:
    await subscribe(store, 1)
    first = await arrive(ARRIVAL)
    await alerting.run()
    await subscribe(store, 2)
    clock.pass_by(hours=1)
    repeated = await arrive(REWORDED, story=first.story_id)
    await alerting.run()
    async with store.reading() as connection:
        held = [await repeats.held(connection, Place(chat)) for chat in (1, 2)]
    assert held == [(repeated.version_id,), ()]


async def test_within_one_message_the_second_report_of_the_same_is_left_out(
    store: Store, alerting: Alerts, told: Told, arrive: Arrive
) -> None:
    await subscribe(store, 1)
    first = await arrive(ARRIVAL)
    await arrive(REWORDED, story=first.story_id)
    await alerting.run()
    assert [len(reply.lines) for reply in told.replies] == [1]


async def test_what_was_shown_counts_as_received(
    store: Store, alerting: Alerts, told: Told, arrive: Arrive
) -> None:
    first = await arrive(ARRIVAL)
    await subscribe(store, 1)
    await store.subscriptions.show([Sight(Place(1), first.version_id, first.story_id, ("وصل",))])
    await arrive(REWORDED, story=first.story_id)
    await alerting.run()
    assert told.replies == []


async def test_an_article_is_weighed_once_for_all_chats(
    store: Store, workers: Workers, told: Told, arrive: Arrive
) -> None:
    for chat in range(1, 6):
        await subscribe(store, chat)
    stored = await arrive(ARRIVAL)
    await spread(store, workers)
    async with store.reading() as connection:
        stamp = await weighed.stamp(connection, stored.story_id)
    scales: Scales = Remembered(8)
    scales.keep((stored.version_id, stamp), Weighed(None, ()))
    await gather(store, workers, told, scales=scales)
    assert [line.text for reply in told.replies for line in reply.lines] == [""] * 5


async def test_articles_too_many_for_one_task_are_weighed_in_several(store: Store, arrive: Arrive) -> None:
    story = (await arrive(ARRIVAL)).story_id
    for number in range(2 * TOGETHER):
        await arrive(f"{LATER} وبلغت الكلفة {number + 7} مليون دينار.", story=story)
    entries = await store.entries(story)
    async with store.reading() as connection:
        packed = await readings(connection, story)
    whole = len(pickle.dumps(accounts(packed, [entry.version_id for entry in entries])))
    workers = Workers(Pool(Limits(answer_bytes=whole * 3 // 4)))
    found = await weigh(entries, store, workers, "mujaz", Remembered(64))
    await workers.close()
    assert len(found) == 2 * TOGETHER + 1 and all(one.account for one in found.values())


async def test_a_waiting_repetition_is_released_by_the_digest(
    store: Store, arrive: Arrive, clock: Clock
) -> None:
    stored: Stored = await arrive(ARRIVAL)
    async with store.writing() as connection:
        await repeats.hold(
            connection, [(Place(1), stored.version_id), (Place(2), stored.version_id)], clock()
        )
        await repeats.release(connection, Place(1), [stored.version_id])
        held = [await repeats.held(connection, Place(chat)) for chat in (1, 2)]
    assert held == [(), (stored.version_id,)]
