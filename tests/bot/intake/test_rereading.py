"""An older program's readings are made anew in the background."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.intake.candidates import candidate
from bot.intake.rereading import reread
from bot.models import NewArticle, Received, Stored
from bot.store import Store
from bot.store.schema import ANALYSIS, ARTICLE
from bot.workers import Workers
from summarizer import terms

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)
TEXT = "\n".join(
    (
        "افتتاح قنصلية في بنغازي",
        "أعلنت وزارة الخارجية، اليوم الثلاثاء 3 فبراير 2026، افتتاح قنصلية جديدة في مدينة بنغازي بحضور عدد من المسؤولين.",
    )
)


@pytest.fixture
async def store(tmp_path: Path, empty: Callable[[str], str]) -> AsyncIterator[Store]:
    opened = await Store.open(empty(f"sqlite:///{tmp_path / 'mujaz.db'}"), wait=timedelta(seconds=5))
    yield opened
    await opened.close()


async def aged(store: Store) -> Stored:
    """Store an article as an older program would have read it: nothing found in it."""
    received = Received("a.txt", "txt", TEXT.encode(), TEXT, "utf-8", NOON, outlet="وال")
    stored = await store.save(candidate(received), NewArticle(None))
    async with store.writing() as connection:
        await connection.execute(update(ANALYSIS).values(analyser=1, events=None))
        await connection.execute(update(ARTICLE).values(outlet="قديم"))
    return stored


async def test_an_old_reading_is_made_anew(store: Store) -> None:
    stored = await aged(store)
    assert await reread(store, Workers())
    (packed,) = await store.told(stored.story_id)
    assert packed.events is not None


async def test_what_is_read_anew_shows_in_lists_and_searches(store: Store) -> None:
    stored = await aged(store)
    await reread(store, Workers())
    entry = await store.entry(stored.version_id)
    assert entry is not None
    assert entry.document.outlet == "وال"
    assert await store.search([terms("قنصلية", "ar")]) == (stored.version_id,)


async def test_where_nothing_is_old_nothing_is_read(store: Store) -> None:
    await aged(store)
    await reread(store, Workers())
    assert not await reread(store, Workers())


async def test_a_text_that_cannot_be_read_anew_keeps_its_reading_and_is_not_tried_again(store: Store) -> None:
    stored = await aged(store)
    await store.renew(stored.version_id, None)
    assert await store.outdated() is None
    assert (await store.told(stored.story_id))[0].text == TEXT
