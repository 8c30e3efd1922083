"""Feeds in the store: added, polled, moved, ended."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete

from bot.feeds import DueFeed, Failure, Feed, FeedItem, KeptFeed, Listed, Polled, news_of
from bot.store import Store
from bot.store.feed_schema import FEED_PAGE
from tests.clock import Clock

ONE, TWO = "https://a.example/rss", "https://b.example/rss"
PERSON = 7
ITEM = FeedItem("1", "https://a.example/1", "خبر", None, "نص")
READ = Feed("صوت الساحل", None, "ar", "rss", (ITEM,))


async def added(store: Store, *urls: str) -> None:
    for url in urls:
        await store.feeds.add(Listed(url), None, PERSON)


async def due(store: Store, *busy: str) -> tuple[DueFeed, ...]:
    return await store.feeds.due(busy, 10)


async def kept(store: Store) -> KeptFeed:
    return (await store.feeds.all())[0]


async def read(store: Store, feed: Feed = READ, outcome: Polled | None = None) -> None:
    (one, *_) = await due(store)
    news = news_of(feed, await store.feeds.known(one.id, feed.items))
    outcome = outcome or Polled(store.now() + timedelta(minutes=5))
    feed_read = None if outcome.failure else feed
    await store.feeds.polled(one, replace(outcome, feed=feed_read, news=news))


async def test_an_added_feed_is_due_at_once_and_not_read_yet(store: Store) -> None:
    await added(store, ONE)
    (one,) = await due(store)
    assert (one.url, one.host, one.is_open) == (ONE, "a.example", False)
    assert (await kept(store)).read_at is None


async def test_a_feed_is_added_once(store: Store) -> None:
    await added(store, ONE, ONE)
    assert len(await store.feeds.all()) == 1


async def test_a_feed_that_was_read_is_due_when_its_time_has_come(store: Store, clock: Clock) -> None:
    await added(store, ONE)
    await read(store)
    assert await due(store) == ()
    clock.advance(timedelta(minutes=5))
    assert [one.is_open for one in await due(store)] == [True]


async def test_a_reading_is_remembered_with_its_items(store: Store) -> None:
    await added(store, ONE)
    await read(store, outcome=Polled(store.now(), etag='"1"'))
    feed = await kept(store)
    assert (feed.title, feed.waiting, feed.failures, feed.read_at) == ("صوت الساحل", 1, 0, store.now())
    assert set(await store.feeds.known(feed.id, READ.items)) == {"1"}


async def test_what_a_feed_had_before_its_first_reading_is_no_news(store: Store, clock: Clock) -> None:
    await added(store, ONE)
    await read(store)
    clock.advance(timedelta(minutes=5))
    await read(store, replace(READ, items=(replace(ITEM, key="2", link="https://b.example/2"), ITEM)))
    pages = await store.feeds.pages.claim((), 10)
    assert [(page.key, page.announced) for page in pages] == [("2", True), ("1", False)]


async def test_a_failing_feed_counts_its_failures_and_keeps_what_it_told(store: Store) -> None:
    await added(store, ONE)
    await read(store)
    one = replace((await kept(store)), next_at=store.now())
    failed = Polled(store.now(), failure=Failure("status", "answers 500"))
    for _ in range(2):
        await store.feeds.polled(DueFeed(one.id, ONE, "a.example", None, None, 0, 0, True), failed)
    feed = await kept(store)
    assert (feed.failures, feed.failure, feed.title) == (2, Failure("status", "answers 500"), "صوت الساحل")


async def test_a_feed_that_is_gone_is_asked_no_more(store: Store, clock: Clock) -> None:
    await added(store, ONE)
    await read(store, outcome=Polled(None, failure=Failure("gone", "is gone")))
    clock.advance(timedelta(days=30))
    assert await due(store) == ()
    assert (await kept(store)).ended


async def test_a_feed_that_moved_is_known_by_both_addresses(store: Store) -> None:
    await added(store, ONE)
    await read(store, outcome=Polled(store.now(), moved_to=TWO))
    await added(store, ONE, TWO)
    feed = await kept(store)
    assert (feed.named, feed.url, len(await store.feeds.all())) == (ONE, TWO, 1)


async def test_a_feed_that_moved_to_where_another_is_goes(store: Store) -> None:
    await added(store, ONE, TWO)
    await read(store, outcome=Polled(store.now(), moved_to=TWO))
    assert [feed.url for feed in await store.feeds.all()] == [TWO]


async def test_a_host_that_asks_for_rest_has_it_for_all_its_feeds(store: Store, clock: Clock) -> None:
    await added(store, ONE, ONE + "/2", TWO)
    rest = store.now() + timedelta(hours=1)
    failure = Failure("unreachable", "no answer")
    await read(store, outcome=Polled(store.now(), failure=failure, host_rest=rest))
    assert [one.url for one in await due(store)] == [TWO]
    clock.advance(timedelta(hours=1))
    assert [one.host_failures for one in await due(store)] == [1, 1, 0]


async def test_a_busy_host_is_left_out(store: Store) -> None:
    await added(store, ONE, TWO)
    assert [one.url for one in await due(store, "a.example")] == [TWO]


async def test_a_removed_feed_goes_with_all_that_waits_for_it(store: Store) -> None:
    await added(store, ONE)
    await read(store)
    await store.feeds.remove([(await kept(store)).id])
    assert await store.feeds.all() == ()
    assert await store.feeds.pages.claim((), 10) == ()


async def test_a_poll_of_a_feed_that_was_removed_meanwhile_changes_nothing(store: Store) -> None:
    await added(store, ONE)
    (one,) = await due(store)
    await store.feeds.remove([one.id])
    await store.feeds.polled(one, Polled(store.now(), READ, news_of(READ, {})))
    assert await store.feeds.all() == ()


async def test_the_configuration_adds_its_feeds_and_takes_back_only_its_own(store: Store) -> None:
    await added(store, ONE)
    await store.feeds.configure([Listed(TWO, outlet="بريد الجنوب")])
    assert [(feed.url, feed.outlet) for feed in await store.feeds.all()] == [
        (ONE, None),
        (TWO, "بريد الجنوب"),
    ]
    await store.feeds.configure([])
    assert [feed.url for feed in await store.feeds.all()] == [ONE]


async def test_a_feed_that_the_configuration_names_too_becomes_its_own(store: Store) -> None:
    await added(store, ONE)
    await store.feeds.configure([Listed(ONE)])
    assert (await kept(store)).added_by is None


@pytest.mark.parametrize("key", ["1", "2"], ids=["the same id", "another id"])
async def test_an_item_that_comes_again_waits_no_second_time(store: Store, clock: Clock, key: str) -> None:
    await added(store, ONE)
    await read(store)
    await store.feeds.pages.claim((), 10)
    clock.advance(timedelta(hours=1))
    (page,) = await store.feeds.pages.claim((), 10)
    await store.feeds.pages.set_aside(page, "no text")
    again = replace(ITEM, key=key)
    await read(store, replace(READ, items=(again,)))
    assert (await kept(store)).waiting == 0
    assert key in await store.feeds.known(page.feed_id, [again])


MANY = tuple(replace(ITEM, key=f"x{number}", link=f"https://a.example/x{number}") for number in range(1_500))


async def listing(store: Store, clock: Clock, days: int, items: Sequence[FeedItem]) -> None:
    """Let a feed be read after so many days."""
    clock.advance(timedelta(days=days))
    await read(store, replace(READ, items=tuple(items)))


async def remembered(store: Store) -> set[str]:
    return set(await store.feeds.known((await kept(store)).id, (ITEM, *MANY)))


async def read_all_pages(store: Store) -> None:
    async with store.writing() as connection:
        await connection.execute(delete(FEED_PAGE))


async def test_what_a_feed_lists_no_longer_is_forgotten_after_ninety_days(store: Store, clock: Clock) -> None:
    await added(store, ONE)
    await listing(store, clock, 0, [ITEM])
    await read_all_pages(store)
    await listing(store, clock, 1, MANY)
    await listing(store, clock, 88, MANY)
    assert "1" in await remembered(store)
    await listing(store, clock, 2, MANY)
    assert await remembered(store) == {item.key for item in MANY}


async def test_what_a_feed_lists_is_not_forgotten_however_old(store: Store, clock: Clock) -> None:
    await added(store, ONE)
    for _ in range(3):
        await listing(store, clock, 80, [ITEM, *MANY])
        await read_all_pages(store)
    assert len(await remembered(store)) == len(MANY) + 1


async def test_the_newest_thousand_of_a_quiet_feed_are_not_forgotten(store: Store, clock: Clock) -> None:
    await added(store, ONE)
    await listing(store, clock, 0, MANY[:999])
    await read_all_pages(store)
    await listing(store, clock, 365, [ITEM])
    await listing(store, clock, 365, [ITEM])
    assert len(await remembered(store)) == 1_000


async def test_of_much_that_is_old_a_reading_forgets_some(store: Store, clock: Clock) -> None:
    await added(store, ONE)
    await listing(store, clock, 0, MANY[:400])
    await read_all_pages(store)
    await listing(store, clock, 1, MANY[400:])
    left = []
    for days in (95, 1, 1):
        await listing(store, clock, days, MANY[400:])
        left.append(len(await remembered(store)))
    assert left == [1_300, 1_100, 1_100]


async def test_what_waits_for_its_page_is_not_forgotten(store: Store, clock: Clock) -> None:
    await added(store, ONE)
    await listing(store, clock, 0, [ITEM])
    await listing(store, clock, 1, MANY)
    await listing(store, clock, 95, MANY)
    assert "1" in await remembered(store)
