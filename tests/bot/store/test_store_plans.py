"""What is asked for every article or every place looks at the rows that it is about, not at all there are."""

import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.feeds import FeedItem
from bot.store import (
    Store,
    alerts,
    announcements,
    articles,
    digesting,
    editions,
    feed_polls,
    readings,
    rereading,
    stories,
    titling,
    weighed,
)
from bot.subscriptions import Place

PLACES = (Place(1), Place(2, 5))
NOW = datetime(2026, 2, 3, 12, tzinfo=UTC)
ITEMS = (FeedItem("1", None, "خبر", None, "نص"),)
Question = Callable[[AsyncConnection], Awaitable[object]]
QUESTIONS: dict[str, Question] = {
    "all versions of an article": lambda one: editions.editions(one, 1),
    "what an article read before": lambda one: editions.earlier(one, [1]),
    "who received an article": lambda one: editions.receivers(one, PLACES, [1]),
    "what newness is measured by": lambda one: readings.readings(one, 1, [1]),
    "the articles of a story": lambda one: articles.entries(one, 1),
    "a story": lambda one: stories.story(one, 1),
    "the stamp of a story": lambda one: weighed.stamp(one, 1),
    "what places were told of stories": lambda one: alerts.sights(one, PLACES, [1]),
    "which articles places were told of": lambda one: alerts.told(one, PLACES, [1]),
    "who wants alerts": lambda one: announcements.candidates(one, [1, 2], 1),
    "the digests that are due": lambda one: digesting.due(one, NOW, 10),
    "the news since a digest": lambda one: digesting.news(one, 1),
    "which stories words name": lambda one: titling.holding(one, ["=خبر", "~خبر"]),
    "which items a feed had before": lambda one: feed_polls.known(one, 1, ITEMS),
}
# All rows of a table, or all up to one; what operators did by hand is little.
ALL = re.compile(r"SCAN (?!correction)\w+|SEARCH \w+ USING INTEGER PRIMARY KEY \(rowid<\?\)")


@pytest.mark.parametrize("name", QUESTIONS)
async def test_no_question_looks_at_all_rows(store: Store, name: str) -> None:
    """Rows that were found may be numbered and looked at again: they have no name of their own."""
    steps = await plan(store, QUESTIONS[name])
    assert not [step for step in steps if (found := ALL.match(step)) and "anon" not in found[0]]


async def test_what_a_place_was_told_of_a_story_is_found_without_its_other_stories(store: Store) -> None:
    steps = await plan(store, QUESTIONS["what places were told of stories"])
    assert any("chat_id=? AND thread_id=? AND story_id=?" in step for step in steps)


async def test_an_item_is_known_by_its_words_without_all_that_its_feed_ever_had(store: Store) -> None:
    steps = await plan(store, QUESTIONS["which items a feed had before"])
    assert any("(digest=?)" in step for step in steps)


async def test_the_texts_of_a_story_are_found_without_the_replaced_ones(store: Store) -> None:
    """When a text was replaced stands behind it: to ask every version takes reading all texts."""
    steps = await plan(store, QUESTIONS["the articles of a story"])
    assert any("uq_version_current" in step for step in steps)


async def test_the_newest_stories_are_found_without_counting_the_others(store: Store) -> None:
    steps = await plan(store, lambda one: stories.stories(one, 5))
    assert [step for step in steps if step.startswith("SCAN ")] == [
        "SCAN story USING COVERING INDEX ix_story_updated_at"
    ]


async def test_what_is_to_be_read_anew_is_not_sorted_for_each_text(store: Store) -> None:
    assert not [step for step in await plan(store, rereading.outdated) if "ORDER BY" in step]


async def plan(store: Store, question: Question) -> list[str]:
    """Return how the database looks up what is asked, step by step."""
    asked: list[tuple[str, tuple[object, ...]]] = []

    def note(_connection: object, _cursor: object, sql: str, values: tuple[object, ...], *_: object) -> None:
        asked.append((sql, values))

    async with store.reading() as connection:
        assert connection.sync_connection
        event.listen(connection.sync_connection, "before_cursor_execute", note)
        await question(connection)
        event.remove(connection.sync_connection, "before_cursor_execute", note)
        plans = [await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", those) for sql, those in asked]
    return [str(row.detail) for rows in plans for row in rows.all()]
