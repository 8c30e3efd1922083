"""Items that wait for their pages: begun, postponed, given up, stored."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.feeds import DueFeed, DuePage, Feed, FeedItem, Listed, Polled, news_of
from bot.models import Candidate, NewArticle
from bot.store import Store
from bot.store.alert_schema import ANNOUNCEMENT
from bot.store.feed_pages import KEPT, LEASE
from bot.store.feed_schema import FEED_ITEM
from bot.subscriptions import Place
from bot.subscriptions.subscription import Topic
from tests.clock import Clock

HOUR = timedelta(hours=1)
MAKE = Callable[..., Candidate]


def item(number: int, host: str = "a.example") -> FeedItem:
    return FeedItem(str(number), f"https://{host}/{number}", "خبر", None, "نص")


async def waiting(store: Store, *items: FeedItem, is_open: bool = True) -> None:
    """Let items of a feed wait; the feed was read before, where it is open."""
    await store.feeds.add(Listed("https://a.example/rss"), None, 7)
    feed_id = (await store.feeds.all())[0].id
    feed = Feed(None, None, None, "rss", items[::-1])
    due = DueFeed(feed_id, "https://a.example/rss", "a.example", None, None, 0, 0, is_open)
    await store.feeds.polled(due, Polled(store.now() + HOUR, feed, news_of(feed, {})))


async def claimed(store: Store) -> DuePage:
    (page,) = await store.feeds.pages.claim((), 1)
    return page


async def announced(store: Store) -> int:
    async with store.reading() as connection:
        return await connection.scalar(select(func.count()).select_from(ANNOUNCEMENT)) or 0


async def test_one_item_of_a_host_is_begun_at_a_time(store: Store) -> None:
    await waiting(store, item(1), item(2), item(3, "b.example"))
    assert [page.key for page in await store.feeds.pages.claim((), 10)] == ["1", "3"]
    assert [page.key for page in await store.feeds.pages.claim(["a.example"], 10)] == []


async def test_what_a_dead_process_began_is_begun_again_and_counted(store: Store, clock: Clock) -> None:
    await waiting(store, item(1))
    await claimed(store)
    assert await store.feeds.pages.claim((), 1) == ()
    clock.advance(LEASE)
    assert (await claimed(store)).tries == 2


async def test_at_a_start_what_a_dead_process_began_is_begun_again_at_once(store: Store) -> None:
    await waiting(store, item(1))
    await claimed(store)
    await store.feeds.pages.release()
    assert (await claimed(store)).tries == 2


async def test_a_postponed_item_waits_and_remembers_lost_workers(store: Store, clock: Clock) -> None:
    await waiting(store, item(1))
    page = await claimed(store)
    await store.feeds.pages.postpone(page, "died", store.now() + HOUR, died=True, host_rest=None)
    assert await store.feeds.pages.claim((), 1) == ()
    clock.advance(HOUR)
    assert (await claimed(store)).deaths == 1


async def test_an_item_waits_while_its_host_is_left_alone(store: Store, clock: Clock) -> None:
    await waiting(store, item(1), item(2))
    page, rest = await claimed(store), store.now() + HOUR
    await store.feeds.pages.postpone(page, "slow", store.now(), died=False, host_rest=rest)
    assert await store.feeds.pages.claim((), 1) == ()
    clock.advance(HOUR)
    assert (await claimed(store)).host_failures == 1


async def test_what_was_given_up_is_counted_and_forgotten_after_a_month(store: Store, clock: Clock) -> None:
    await waiting(store, item(1))
    await store.feeds.pages.set_aside(await claimed(store), "no text")
    assert [(feed.waiting, feed.set_aside) for feed in await store.feeds.all()] == [(0, 1)]
    clock.advance(KEPT + HOUR)
    await store.feeds.pages.purge()
    assert [feed.set_aside for feed in await store.feeds.all()] == [0]


@pytest.mark.parametrize(("is_open", "told"), [(True, 1), (False, 0)], ids=["news", "there before"])
async def test_only_news_is_announced(store: Store, candidate: MAKE, is_open: bool, told: int) -> None:
    await store.subscriptions.add(Place(7), Topic(), 7)
    await waiting(store, item(1), is_open=is_open)
    articles = store.feeds.pages.articles(await claimed(store))
    await articles.save(candidate("نص الخبر"), NewArticle(None))
    assert await announced(store) == told


async def test_a_stored_item_waits_no_longer_and_knows_its_article(store: Store, candidate: MAKE) -> None:
    await waiting(store, item(1))
    stored = await store.feeds.pages.articles(await claimed(store)).save(candidate("نص"), NewArticle(None))
    async with store.reading() as connection:
        assert (await connection.scalars(select(FEED_ITEM.c.article_id))).all() == [stored.article_id]
    assert (await store.feeds.all())[0].waiting == 0


@pytest.mark.parametrize("ended", ["stored", "given up", "postponed"])
async def test_an_item_that_its_feed_changes_while_it_is_read_is_read_anew(
    store: Store, clock: Clock, candidate: MAKE, ended: str
) -> None:
    await waiting(store, item(1))
    page, pages = await claimed(store), store.feeds.pages
    await waiting(store, replace(item(1), content="نص آخر"))
    match ended:
        case "stored":
            await pages.articles(page).save(candidate("نص"), NewArticle(None))
        case "given up":
            await pages.set_aside(page, "no text")
        case _:
            await pages.postpone(page, "HTTP 503", store.now() + HOUR, died=False, host_rest=None)
    assert (await claimed(store)).content == "نص آخر"
