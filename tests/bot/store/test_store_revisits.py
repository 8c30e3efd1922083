"""Pages that are looked at again: which are begun, which wait, which are given up."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select, text

from bot.errors import IntakeError
from bot.feeds import DueFeed, Feed, FeedItem, Listed, Polled, news_of
from bot.models import Candidate, Duplicate, NewArticle, NewVersion
from bot.revisits import LOOKS, TRIES, DueRevisit, Imprint, Kind, Revisited
from bot.store import Store, feed_polls
from bot.store.feed_schema import REVISIT
from bot.store.revisits import LEASE
from tests.clock import Clock

MAKE = Callable[..., Candidate]
PRINT = Imprint("digest", etag='"1"')
HOUR = timedelta(hours=1)


@pytest.fixture
async def stored(store: Store, candidate: MAKE) -> Store:
    """Two articles of one host and one of another, whose pages are due in a quarter of an hour."""
    await store.feeds.add(Listed("https://a.example/rss"), None, 7)
    links = ("https://a.example/1", "https://a.example/2", "https://b.example/3")
    items = tuple(FeedItem(link, link, "خبر", None, "نص") for link in links)
    due = DueFeed(1, "https://a.example/rss", "a.example", None, None, 0, 0, is_open=True)
    feed = Feed(None, None, None, "rss", items[::-1])
    await store.feeds.polled(due, Polled(store.now() + 99 * HOUR, feed, news_of(feed, {})))
    while pages := await store.feeds.pages.claim((), 1):
        made = candidate(f"نص الخبر {pages[0].key}", url=pages[0].link)
        await store.feeds.pages.articles(pages[0], PRINT).save(made, NewArticle(None))
    return store


async def due(store: Store, clock: Clock, *busy: str, limit: int = 9) -> list[DueRevisit]:
    clock.advance(LOOKS[0])
    return list(await store.feeds.revisits.claim(busy, limit))


async def test_one_page_of_a_host_is_begun_at_a_time(stored: Store, clock: Clock) -> None:
    assert [one.url for one in await due(stored, clock)] == ["https://a.example/1", "https://b.example/3"]
    assert [one.url for one in await stored.feeds.revisits.claim(["a.example"], 9)] == []


async def test_no_more_are_begun_than_there_is_room_for(stored: Store, clock: Clock) -> None:
    assert await due(stored, clock, limit=0) == []
    assert len(await stored.feeds.revisits.claim((), 1)) == 1


async def test_a_look_has_what_its_server_asks_to_be_reminded_of(stored: Store, clock: Clock) -> None:
    (one,) = await due(stored, clock, limit=1)
    assert (one.imprint, one.page.title, one.failure) == (PRINT, "خبر", None)


async def test_a_look_that_a_dead_process_began_is_begun_again_three_times(
    stored: Store, clock: Clock
) -> None:
    assert [one.host for one in await due(stored, clock, "a.example")] == ["b.example"]
    for _ in range(TRIES - 1):
        clock.advance(LEASE)
        assert len(await stored.feeds.revisits.claim(["a.example"], 9)) == 1
    clock.advance(LEASE)
    assert await stored.feeds.revisits.claim(["a.example"], 9) == ()


async def test_at_a_start_a_look_that_a_dead_process_began_is_begun_again_at_once(
    stored: Store, clock: Clock
) -> None:
    (begun,) = await due(stored, clock, limit=1)
    await stored.feeds.revisits.release()
    again = await stored.feeds.revisits.claim((), 9)
    assert [(one.url, one.page.tries) for one in again if one.host == begun.host] == [(begun.url, 2)]


async def test_a_start_begins_no_look_before_its_time(stored: Store) -> None:
    await stored.feeds.revisits.release()
    assert await stored.feeds.revisits.claim((), 9) == ()


async def test_the_pages_of_a_host_wait_while_it_is_left_alone(stored: Store, clock: Clock) -> None:
    async with stored.writing() as connection:
        await feed_polls.rest(connection, "a.example", stored.now() + HOUR)
    assert [one.host for one in await due(stored, clock)] == ["b.example"]
    clock.advance(HOUR)
    assert "a.example" in [one.host for one in await stored.feeds.revisits.claim((), 9)]


async def test_many_due_pages_of_a_busy_host_hide_no_other_host(
    stored: Store, clock: Clock, candidate: MAKE
) -> None:
    (one,) = await due(stored, clock, limit=1)
    for number in range(100):
        made = candidate(
            f"خبر رقم {number}", url=f"{one.url}/{number}", at=one.came_at - timedelta(minutes=1)
        )
        await stored.feeds.pages.articles(one.page, PRINT).save(made, NewArticle(None))
    assert [other.host for other in await stored.feeds.revisits.claim([one.host], 9)] == ["b.example"]


async def test_a_text_that_an_older_reader_read_is_compared_with_nothing(stored: Store, clock: Clock) -> None:
    (one,) = await due(stored, clock, limit=1)
    assert await stored.feeds.revisits.text(one.version_id) is not None
    async with stored.writing() as connection:
        await connection.execute(text("UPDATE analysis SET analyser = analyser - 1"))
    assert await stored.feeds.revisits.text(one.version_id) is None


async def test_an_edit_and_the_next_look_are_one(stored: Store, clock: Clock, candidate: MAKE) -> None:
    (one,) = await due(stored, clock, limit=1)
    outcome = Revisited(one.came_at + LOOKS[1], Imprint("other"))
    edit = candidate("نص آخر", url="https://elsewhere.example")
    saved = await stored.feeds.revisits.articles(one, outcome, Kind()).save(edit, NewArticle(None))
    assert (saved.article_id, saved.decision) == (one.article_id, NewVersion(one.article_id))
    async with stored.reading() as connection:
        row = (await connection.execute(select(REVISIT).where(REVISIT.c.article_id == one.article_id))).one()
    assert (row.due_at, row.digest, row.tries) == (outcome.next_at, "other", 0)


async def test_the_text_that_the_article_has_is_no_edit(stored: Store, clock: Clock, candidate: MAKE) -> None:
    (one,) = await due(stored, clock, limit=1)
    same = candidate(f"نص الخبر {one.url}", url=one.url)
    articles = stored.feeds.revisits.articles(one, Revisited(None, PRINT), Kind())
    known = await articles.known(same.digest, one.url, same.sketch)
    assert [found.article_id for found in known.articles] == [one.article_id]
    assert isinstance((await articles.save(same, Duplicate(one.article_id))).decision, Duplicate)


async def test_an_edit_of_what_was_removed_meanwhile_is_refused(
    stored: Store, clock: Clock, candidate: MAKE
) -> None:
    (one,) = await due(stored, clock, limit=1)
    await stored.feeds.remove([1])
    with pytest.raises(IntakeError):
        await stored.feeds.revisits.articles(one, Revisited(None, PRINT), Kind()).save(
            candidate("نص"), NewArticle(None)
        )


async def test_what_is_due_is_found_by_its_index(stored: Store) -> None:
    query = "EXPLAIN QUERY PLAN SELECT * FROM revisit WHERE due_at <= '2026-01-01' ORDER BY due_at LIMIT 100"
    async with stored.reading() as connection:
        plan = str((await connection.execute(text(query))).all())
    assert "ix_revisit_due_at" in plan and "TEMP" not in plan


@pytest.mark.parametrize("value", ["'x'", "''", "'2026-99-99'", "5"])
async def test_a_look_whose_moment_is_damaged_is_given_up_and_holds_up_no_others(
    stored: Store, clock: Clock, value: str
) -> None:
    async with stored.writing() as connection:
        await connection.execute(text(f"UPDATE revisit SET came_at = {value} WHERE host = 'b.example'"))  # noqa: S608  our own words
    assert [one.host for one in await due(stored, clock)] == ["a.example"]
    assert await stored.feeds.revisits.claim(["a.example"], 9) == ()
