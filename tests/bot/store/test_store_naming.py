"""What articles tell each other of names is kept as they read now, and found at the same cost."""

import asyncio
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.corrections import Delete, Undo
from bot.models import Analysed, Candidate, NewArticle, NewVersion, Stored, Voices
from bot.store import Store
from bot.store.engine import database_file
from bot.store.packing import packed
from bot.store.soundness import damage
from bot.store.told import voices_of
from summarizer import DocumentNames, analyze, read_names
from tests.bot.store.corrected import dump, make, undo
from tests.bot.store.migrated import left_by_older
from tests.growth import TIMES, growth
from tests.shelf import answered
from tests.summarizer.names.cases import STORE, STORE_APART, Case, cases

Make = Callable[..., Analysed]
DAY = date(2026, 1, 10)
TOLD = "قال وزير الخارجية المصري بدر عبد العاطي إن الحل في السودان قريب جدا."
OTHER = "قال وزير الخارجية المصري سامح شكري إن الحل في السودان بعيد."
ASKING = "قال وزير الخارجية المصري إن ماء النيل حق. وأضاف عبد العاطي أن السد خطر."


def read(analysed: Make, body: str, day: date | None = DAY, url: str | None = None) -> Candidate:
    """Return an article of a day with what it names."""
    made = analysed(body, url=url)
    published = (day, day) if day else None
    document = replace(analyze(body, id="", whole=True), published=published)
    return packed(replace(made, document=document, voices=voices_of(document)))


async def asked(store: Store, analysed: Make, day: date | None = DAY) -> Stored:
    return await store.save(read(analysed, ASKING, day), NewArticle(None))


async def holders(store: Store, story_id: int) -> list[str]:
    return [one.name for one in await store.testimony(story_id) if one.office]


async def test_another_story_tells_who_holds_an_office(store: Store, analysed: Make) -> None:
    told = await store.save(read(analysed, TOLD), NewArticle(None))
    story = (await asked(store, analysed)).story_id
    found = await store.testimony(story)
    assert {(one.office, one.lands, one.name, one.often) for one in found} == {
        ("", "", "بدر عبد العاطي", 1),
        ("وزير خارجي", "مصر", "بدر عبد العاطي", 1),
    }
    assert {one.source for one in found} == {str(told.version_id)}


async def test_a_story_that_leaves_nothing_open_is_told_nothing(store: Store, analysed: Make) -> None:
    told = await store.save(read(analysed, TOLD), NewArticle(None))
    assert await store.testimony(told.story_id) == ()


async def test_a_changed_text_tells_what_it_says_now(store: Store, analysed: Make) -> None:
    link = "https://e.org/1"
    told = await store.save(read(analysed, TOLD, url=link), NewArticle(None))
    story = (await asked(store, analysed)).story_id
    await store.save(read(analysed, OTHER, url=link), NewVersion(told.article_id))
    assert await holders(store, story) == ["سامح شكري"]


async def test_a_deleted_article_is_unlearnt_and_learnt_again_where_that_is_undone(
    store: Store, analysed: Make, url: str
) -> None:
    await asked(store, analysed)
    told = await store.save(read(analysed, TOLD), NewArticle(None))
    before = await dump(store)
    number, _ = await make(store, Delete((told.article_id,), told.story_id))
    assert await store.testimony(1) == ()
    await undo(store, Undo(number))
    assert await holders(store, 1) == ["بدر عبد العاطي"]
    assert {name: rows for name, rows in (await dump(store)).items() if rows != before[name]} == {}
    assert damage(database_file(url)) == ()


async def test_a_new_reading_tells_of_another_day(store: Store, analysed: Make) -> None:
    story = (await asked(store, analysed)).story_id
    told = await store.save(read(analysed, TOLD), NewArticle(None))
    await store.renew(told.version_id, read(analysed, TOLD, DAY - timedelta(days=400)))
    assert {(one.often, one.ever) for one in await store.testimony(story)} == {(0, 1)}


async def test_a_replaced_text_that_is_read_anew_tells_nothing(store: Store, analysed: Make) -> None:
    link = "https://e.org/1"
    told = await store.save(read(analysed, TOLD, url=link), NewArticle(None))
    story = (await asked(store, analysed)).story_id
    await store.save(read(analysed, OTHER, url=link), NewVersion(told.article_id))
    await store.renew(told.version_id, read(analysed, TOLD))
    assert await holders(store, story) == ["سامح شكري"]


async def test_an_article_of_unknown_day_is_told_of_no_day(store: Store, analysed: Make) -> None:
    await store.save(read(analysed, TOLD), NewArticle(None))
    story = (await asked(store, analysed, None)).story_id
    assert {(one.day, one.often, one.ever) for one in await store.testimony(story)} == {(None, 0, 1)}


@pytest.mark.parametrize("table", [*STORE, *STORE_APART])
async def test_the_database_answers_as_a_list_in_memory_does(
    store: Store, analysed: Make, table: str
) -> None:
    everyone = [names for case in cases(table) for names in (*own_names(case), *case.elsewhere)]
    stories = [
        (await store.save(named(analysed, number, names), NewArticle(None))).story_id
        for number, names in enumerate(everyone)
    ]
    for story, names in zip(stories, everyone, strict=True):
        found = [one._replace(source="") for one in await store.testimony(story)]
        assert set(found) == {one._replace(source="") for one in answered([names], everyone)}


def own_names(case: Case) -> list[DocumentNames]:
    return [read_names(document) for document, _ in case.articles]


def named(analysed: Make, number: int, names: DocumentNames) -> Candidate:
    made = analysed(f"خبر رقم {number}")
    return packed(replace(made, voices=Voices(made.document, (), names)))


async def test_what_an_older_program_stored_is_read_anew(store: Store, analysed: Make, url: str) -> None:
    stored = await asked(store, analysed)
    newer = await Store.open(left_by_older(url, "0009"))
    assert await newer.outdated() == stored.version_id
    await newer.close()


def test_what_a_story_asks_costs_the_same_among_many_articles(
    empty: Callable[[str], str], tmp_path: Path
) -> None:
    def filled(size: int) -> str:
        url = empty(f"sqlite:///{tmp_path / str(size)}.db")
        _fill(database_file(url), size)
        return url

    assert growth(filled, lambda url: asyncio.run(_ask(url)), 5_000) < TIMES / 2


async def _ask(url: str) -> None:
    store = await Store.open(url)
    for _ in range(100):
        assert len(await store.testimony(1)) == 2
    await store.close()


def _fill(file: Path, articles: int) -> None:
    """Let many articles of a year name a minister, and the first ask who he is."""
    day = DAY.toordinal()
    numbers = range(1, articles + 1)
    with sqlite3.connect(file) as connection:
        connection.executemany(
            "INSERT INTO story (id, next_ordinal, updated_at) VALUES (?, 1, '2026-01-01')", [(1,), (2,)]
        )
        connection.executemany(
            "INSERT INTO article (id, story_id, ordinal) VALUES (?, ?, ?)",
            [(n, 1 if n == 1 else 2, n) for n in numbers],
        )
        people = [(1, "", "بدر عبد العاطي"), (2, "وزير خارجي", "بدر عبد العاطي")]
        connection.executemany(
            "INSERT INTO named VALUES (?, ?, '', 'عبدالعاطي', ?, 'بدر عبدالعاطي', 0)", people
        )
        connection.executemany(
            "INSERT INTO naming VALUES (?, ?, ?, 0)",
            [(n, number, day + n % 365) for n in numbers for number in (1, 2)],
        )
        connection.execute("INSERT INTO asked_name VALUES (1, 'وزير خارجي', '', '', ?)", (day + 180,))
        connection.execute("INSERT INTO asked_name VALUES (1, '', '', 'عبدالعاطي', ?)", (day + 180,))
    connection.close()
