"""Pages that are looked at again: what their outlet edits, though its feed does not tell."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from bot.intake.fetch import SafeWeb
from bot.intake.poller import Poller
from bot.models import Entry
from bot.revisits import LATEST, LOOKS
from bot.store import ANALYSER
from bot.store.alert_schema import ANNOUNCEMENT
from bot.store.feed_schema import REVISIT
from bot.store.revisits import LEASE
from bot.store.schema import ANALYSIS, VERSION
from bot.subscriptions import Place
from bot.subscriptions.subscription import Topic
from bot.workers import Workers
from tests.bot.intake.polled.conftest import EVERY, SENTENCES, Site
from tests.web import Page

SOON = LOOKS[0]
EDIT = "وصححت الوزارة العدد بعد نشر الخبر فصار المجموع أربعة مراكز في ثلاث مدن"


async def entry(site: Site) -> Entry:
    (story,) = await site.store.stories()
    (found,) = await site.store.entries(story.id)
    return found


async def count(site: Site, table: str) -> int:
    tables = {one.name: one for one in (ANNOUNCEMENT, REVISIT, VERSION)}
    async with site.store.reading() as connection:
        return await connection.scalar(select(func.count()).select_from(tables[table])) or 0


def asked(site: Site, path: str = "/1") -> int:
    return sum(one.path == path for one in site.server.asked)


@pytest.fixture
async def told(site: Site) -> Site:
    """A feed that was read, and one new item since, whose article is stored."""
    await site.add(site.feed())
    await site.poll()
    site.page(1)
    site.feed(1)
    await site.poll(EVERY)
    return site


async def test_an_edited_page_becomes_a_new_version_though_its_item_did_not_change(told: Site) -> None:
    before = await entry(told)
    told.page(1, EDIT)
    await told.poll(SOON)
    after = await entry(told)
    assert EDIT in after.document.text and after.version_id != before.version_id
    old = await told.store.entry(before.version_id)
    assert old and old.document.text == before.document.text


async def test_an_edit_that_its_outlet_takes_back_is_followed_once(
    told: Site, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    before = await entry(told)
    for extra, wait in zip((EDIT, "", ""), LOOKS, strict=False):
        told.page(1, extra)
        await told.poll(wait)
    after = await entry(told)
    assert (after.document.text, await count(told, "version")) == (before.document.text, 3)
    assert sum("article edited" in record.getMessage() for record in caplog.records) == 2


async def test_another_headline_alone_is_an_edit(told: Site) -> None:
    before = await entry(told)
    told.page(1, title="افتتاح مراكز للأطفال في طرابلس")
    await told.poll(SOON)
    after = await entry(told)
    assert after.document.title == "افتتاح مراكز للأطفال في طرابلس"
    assert (after.document.text, await count(told, "version")) == (before.document.text, 2)


TURNS = {
    "texts": [(EDIT, "خبر {}"), ("", "خبر {}")] * 2,
    "headlines": [("", "افتتاح مراكز للأطفال"), ("", "خبر {}")] * 2,
}


@pytest.mark.parametrize("turns", TURNS.values(), ids=TURNS.keys())
async def test_what_a_page_serves_by_turns_is_followed_there_and_back_alone(
    told: Site, turns: list[tuple[str, str]]
) -> None:
    for (extra, title), wait in zip(turns, LOOKS, strict=False):
        told.page(1, extra, title)
        await told.poll(wait)
    assert await count(told, "version") == 3


async def test_a_page_is_asked_five_times_more_and_never_again(told: Site) -> None:
    assert asked(told) == 1
    for number, wait in enumerate(LOOKS):
        before = LOOKS[number - 1] if number else timedelta()
        await told.poll(wait - before - timedelta(seconds=1))
        assert asked(told) == 1 + number
        await told.poll(timedelta(seconds=1))
        assert asked(told) == 2 + number
    await told.poll(timedelta(days=7))
    assert asked(told) == 1 + len(LOOKS) and await count(told, "revisit") == 0


async def test_what_did_not_change_is_neither_sent_nor_read_nor_told(told: Site) -> None:
    told.server.put("/1", replace(last(told), etag='"1"'))
    for wait in (LOOKS[0], LOOKS[1]):
        await told.poll(wait)
    assert told.server.asked[-1].headers.get("If-None-Match") == '"1"'
    assert (await count(told, "version"), await count(told, "announcement")) == (1, 0)


@pytest.mark.parametrize(
    "page",
    [
        Page(status=404),
        Page(status=403),
        Page(status=503),
        Page("<html><body></body></html>"),
        Page("<html><body><article><p>سجّل الدخول لتقرأ بقية هذا المقال كاملا.</p></article></body></html>"),
        Page(status=302, headers={"Location": "/rss"}),
        Page(b"%PDF-1.7", "application/pdf"),
    ],
    ids=["not there", "not open", "broken", "empty", "a wall", "led elsewhere", "no page"],
)
async def test_a_page_that_cannot_be_read_leaves_the_article_as_it_is(told: Site, page: Page) -> None:
    before = await entry(told)
    told.server.put("/1", page)
    await told.poll(SOON)
    assert await entry(told) == before and await count(told, "version") == 1


async def test_a_page_that_is_there_again_is_read(told: Site) -> None:
    told.server.put("/1", Page(status=404))
    await told.poll(SOON)
    told.page(1, EDIT)
    await told.poll(LOOKS[1])
    assert EDIT in (await entry(told)).document.text


async def test_an_edit_beside_what_an_older_reader_read_is_seen_at_the_next_look(told: Site) -> None:
    told.page(1, EDIT)
    async with told.store.writing() as connection:
        await connection.execute(update(ANALYSIS).values(analyser=ANALYSER - 1))
    await told.poll(SOON)
    assert await count(told, "version") == 1
    async with told.store.writing() as connection:
        await connection.execute(update(ANALYSIS).values(analyser=ANALYSER))
    await told.poll(LOOKS[1] - SOON)
    assert EDIT in (await entry(told)).document.text


async def test_what_hinders_is_logged_once(told: Site, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    told.server.put("/1", Page(status=404))
    for wait in LOOKS:
        await told.poll(wait)
    assert sum("page not read again" in record.getMessage() for record in caplog.records) == 1


async def test_a_page_that_is_gone_for_good_is_not_asked_again(told: Site) -> None:
    told.server.put("/1", Page(status=410))
    for wait in LOOKS:
        await told.poll(wait)
    assert asked(told) == 2 and EDIT not in (await entry(told)).document.text


async def test_a_page_that_calls_itself_otherwise_by_now_is_still_that_article(told: Site) -> None:
    told.server.put("/1", renamed(told))
    await told.poll(SOON)
    assert EDIT in (await entry(told)).document.text


async def test_a_host_that_asks_for_patience_is_given_it(told: Site) -> None:
    told.server.put("/1", Page(status=429, headers={"Retry-After": "86000"}))
    await told.poll(SOON)
    await told.poll(timedelta(hours=20))
    assert asked(told) == 2


async def test_what_was_in_a_new_feed_is_not_asked_again_unless_it_is_of_today(site: Site) -> None:
    site.page(1)
    await site.add(site.feed(1))
    await site.poll()
    assert await count(site, "revisit") == 0


async def test_the_pages_of_a_feed_that_was_removed_are_not_asked_again(told: Site) -> None:
    await told.store.feeds.remove([1])
    await told.poll(SOON)
    assert asked(told) == 1


async def test_what_a_bot_that_slept_for_days_did_not_look_at_it_leaves(told: Site) -> None:
    await told.poll(LATEST + timedelta(seconds=1))
    assert (asked(told), await count(told, "revisit")) == (1, 0)


async def test_new_pages_go_before_those_that_were_read(told: Site) -> None:
    told.page(2)
    told.feed(2, 1)
    told.clock.advance(SOON)
    await told.poll()
    assert [one.path for one in told.server.asked[-3:]] == ["/rss", "/2", "/1"]


def last(site: Site) -> Page:
    page = site.server.pages["/1"][-1]
    assert isinstance(page, Page)
    return page


def renamed(site: Site) -> Page:
    head = f"<link rel='canonical' href='{site.server.url('/other')}'>"
    body = f"<p>{SENTENCES}</p><p>{EDIT}.</p>"
    return Page(f"<html><head>{head}</head><body><article>{body}</article></body></html>")


async def test_a_look_that_is_broken_off_is_made_again_and_its_edit_told_once(told: Site) -> None:
    await told.store.subscriptions.add(Place(7), Topic(), 7)
    told.page(1, EDIT)
    told.clock.advance(SOON)
    told.server.gate = asyncio.Event()
    with pytest.raises(ExceptionGroup):
        async with asyncio.TaskGroup() as group:
            await told.poller.step(group)
            await told.server.until_asked(len(told.server.asked) + 1)
            raise KeyError("killed")
    told.server.gate = None
    told.poller = Poller(told.store, SafeWeb([told.server.pair]), Workers(), EVERY, lambda: 0.0)
    await told.poll(LEASE)
    await told.poll(LOOKS[1])
    assert (await count(told, "version"), await count(told, "announcement")) == (2, 1)
