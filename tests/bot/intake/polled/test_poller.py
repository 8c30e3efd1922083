"""From feeds on the web to articles in the store."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import ParamSpec, TypeVar

import pytest
from sqlalchemy import func, select

from bot.errors import WorkerError
from bot.feeds import KeptFeed
from bot.intake.fetch import SafeWeb
from bot.intake.poller import HOSTS_AT_ONCE, Poller
from bot.store.alert_schema import ANNOUNCEMENT
from bot.subscriptions import Place
from bot.subscriptions.subscription import Topic
from bot.workers import Workers
from tests.bot.intake.polled.conftest import EVERY, SENTENCES, Site
from tests.web import Page

P = ParamSpec("P")
R = TypeVar("R")


async def kept(site: Site) -> KeptFeed:
    return (await site.store.feeds.all())[0]


async def texts(site: Site) -> set[str]:
    stories = await site.store.stories()
    return {entry.document.text for story in stories for entry in await site.store.entries(story.id)}


async def announced(site: Site) -> int:
    async with site.store.reading() as connection:
        return await connection.scalar(select(func.count()).select_from(ANNOUNCEMENT)) or 0


@pytest.fixture
async def read(site: Site) -> Site:
    """A feed of two items that was read, with a subscription to all."""
    await site.store.subscriptions.add(Place(7), Topic(), 7)
    for number in (1, 2, 3):
        site.page(number)
    await site.add(site.feed(2, 1))
    await site.poll()
    return site


async def test_what_a_new_feed_has_is_stored_and_announced_to_nobody(read: Site) -> None:
    assert sorted(map(str, await read.articles())) == ["خبر 1", "خبر 2"]
    assert await announced(read) == 0
    assert (await kept(read)).title == "صوت الساحل"


async def test_what_comes_after_that_is_announced(read: Site) -> None:
    read.feed(3, 2, 1)
    await read.poll(EVERY)
    assert len(await read.articles()) == 3
    assert await announced(read) == 1


async def test_a_feed_is_asked_no_earlier_than_its_time(read: Site) -> None:
    asked = len(read.server.asked)
    await read.poll(EVERY - timedelta(seconds=1))
    assert len(read.server.asked) == asked


async def test_an_id_that_is_issued_anew_alerts_nobody_and_fetches_nothing(read: Site) -> None:
    read.feed(2, 1, guid="new-{}")
    asked = len(read.server.asked)
    await read.poll(EVERY)
    assert (len(await read.articles()), await announced(read)) == (2, 0)
    assert len(read.server.asked) == asked + 1


async def test_the_same_page_at_another_address_is_no_other_article(read: Site) -> None:
    read.server.pages["/1?ref=rss"] = read.server.pages["/1"]
    read.feed(1, link="/{}?ref=rss", words="نص آخر")
    await read.poll(EVERY)
    assert (len(await read.articles()), await announced(read)) == (2, 0)


async def test_a_changed_text_of_a_known_link_is_a_new_version(read: Site) -> None:
    read.page(1, extra="وقد عُدّل هذا الخبر بعد نشره")
    read.feed(2, 1, words="ملخص تغيّر")
    await read.poll(EVERY)
    there = await texts(read)
    assert len(there) == 2
    assert any("بعد نشره" in text for text in there)


async def test_a_changed_item_whose_text_is_the_old_one_again_takes_the_change_back(read: Site) -> None:
    before = await texts(read)
    for number, extra in enumerate(("وهو الخبر الأهم", "")):
        read.page(1, extra)
        read.feed(1, words=f"وصف جديد {number}")
        await read.poll(EVERY)
        assert (await texts(read) == before) is not bool(extra)


async def test_an_unchanged_feed_is_not_sent_again(site: Site) -> None:
    url = site.server.put("/rss", Page('<rss version="2.0"><channel/></rss>', "text/xml", etag='"1"'))
    await site.add(url)
    await site.poll()
    await site.poll(EVERY)
    assert site.server.asked[-1].headers["If-None-Match"] == '"1"'
    assert (await kept(site)).read_at == site.store.now()


async def test_a_feed_that_moved_for_good_is_asked_at_its_new_address(site: Site) -> None:
    new = site.feed()
    old = site.server.put("/old", Page(status=301, headers={"Location": "/rss"}))
    await site.add(old)
    await site.poll()
    assert ((await kept(site)).named, (await kept(site)).url) == (old, new)


async def test_a_malformed_feed_is_told_and_asked_less_often(site: Site) -> None:
    await site.add(site.server.put("/rss", Page("<html>لا شيء</html>")))
    await site.poll()
    feed = await kept(site)
    assert feed.failure and feed.failure.kind == "malformed"
    assert feed.next_at == site.store.now() + 2 * EVERY


async def test_a_feed_that_is_gone_is_told_so(site: Site) -> None:
    await site.add(site.server.put("/rss", Page(status=410)))
    await site.poll()
    assert (await kept(site)).ended


async def test_a_host_is_asked_one_thing_at_a_time(read: Site) -> None:
    assert read.server.most_at_once == 1


async def test_a_page_has_its_turn_before_the_next_feed_of_its_host(site: Site) -> None:
    site.page(1)
    await site.add(site.feed(1))
    await site.add(site.server.put("/other", Page("<rss><channel/></rss>", "text/xml")))
    await site.poll()
    assert [asked.path for asked in site.server.asked] == ["/rss", "/1", "/other"]


async def test_a_page_for_which_no_place_is_free_is_read_as_soon_as_there_is_one(site: Site) -> None:
    site.page(1)
    await site.add(site.feed(1))
    async with asyncio.TaskGroup() as group:
        await site.poller.step(group)
    for number in range(HOSTS_AT_ONCE):
        await site.add(f"http://outlet-{number}.example:99/rss")
    await site.poll()
    assert await site.articles() == ["خبر 1"]


async def test_a_host_goes_on_as_soon_as_one_of_its_pages_is_read(site: Site) -> None:
    """A round that finds all hosts busy waits for the end of one, so few rounds are enough."""
    for number in range(1, 5):
        site.page(number)
    await site.add(site.feed(1, 2, 3, 4))
    async with asyncio.TaskGroup() as group:
        for _ in range(12):
            await site.poller.step(group)
    assert len(await site.articles()) == 4


async def test_what_ends_while_the_poller_asks_what_is_due_is_followed_at_once(site: Site) -> None:
    """Items without a text end sooner than a question to the database; the next must not wait for a rest."""
    items = "".join(f"<item><title>خبر {number}</title></item>" for number in range(20))
    await site.add(site.server.put("/rss", Page(f"<rss><channel>{items}</channel></rss>", "text/xml")))
    async with asyncio.TaskGroup() as group:
        while await site.poller.step(group):
            pass
    assert ((await kept(site)).waiting, (await kept(site)).set_aside) == (0, 20)


async def test_a_page_that_cannot_be_read_is_replaced_by_the_feeds_own_text(site: Site) -> None:
    site.server.put("/1", Page("<html><body></body></html>"))
    await site.add(site.feed(1, words=SENTENCES))
    await site.poll()
    assert await site.articles() == ["خبر 1"]


async def test_a_page_without_any_text_is_set_aside_and_told(site: Site) -> None:
    site.server.put("/1", Page("<html><body></body></html>"))
    await site.add(site.feed(1))
    await site.poll()
    assert ((await kept(site)).waiting, (await kept(site)).set_aside) == (0, 1)


async def test_a_page_that_fails_for_a_while_is_asked_again(site: Site) -> None:
    site.server.put("/1", Page(status=503))
    await site.add(site.feed(1))
    await site.poll()
    assert ((await kept(site)).waiting, await site.articles()) == (1, [])
    site.page(1)
    await site.poll(timedelta(hours=1))
    assert await site.articles() == ["خبر 1"]


async def test_an_item_without_a_link_is_its_own_text(site: Site) -> None:
    body = f'<rss version="2.0"><channel><item><title>خبر</title><description>{SENTENCES}</description></item></channel></rss>'
    await site.add(site.server.put("/rss", Page(body, "text/xml")))
    await site.poll()
    assert await site.articles() == ["خبر"]


async def test_a_feed_that_answers_nothing_stops_no_other(read: Site) -> None:
    await read.add("http://127.0.0.1:9/rss")
    read.feed(3, 2, 1)
    await read.poll(EVERY)
    assert len(await read.articles()) == 3
    assert [feed.failures for feed in await read.store.feeds.all()] == [0, 1]


class Deadly(Workers):
    """Loses every worker that reads a page."""

    async def guarded(self, function: Callable[P, R], *arguments: P.args, **options: P.kwargs) -> R:
        if function.__name__ == "read_answer":
            raise WorkerError("died")
        return await super().guarded(function, *arguments, **options)


async def test_a_page_that_ends_three_readers_is_told_by_its_headline_alone(site: Site) -> None:
    site.poller = Poller(site.store, SafeWeb([site.server.pair]), Deadly(), EVERY, lambda: 0.0)
    site.page(1)
    await site.add(site.feed(1, words="سطر واحد"))
    for _ in range(4):
        assert await site.articles() == []
        await site.poll(timedelta(hours=1))
    assert await site.articles() == ["خبر 1"]


async def test_a_page_that_ends_its_readers_and_has_no_headline_is_set_aside(site: Site) -> None:
    site.poller = Poller(site.store, SafeWeb([site.server.pair]), Deadly(), EVERY, lambda: 0.0)
    site.page(1)
    item = f"<item><link>{site.server.url('/1')}</link></item>"
    await site.add(
        site.server.put("/rss", Page(f'<rss version="2.0"><channel>{item}</channel></rss>', "text/xml"))
    )
    for _ in range(5):
        await site.poll(timedelta(hours=1))
    assert ((await kept(site)).waiting, (await kept(site)).set_aside) == (0, 1)
