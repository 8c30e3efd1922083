"""The example articles: loaded once, and never brought back."""

from pathlib import Path

import pytest
from sqlalchemy import delete

from bot.intake import add_paths, load_examples
from bot.store import Store
from bot.store.schema import METADATA
from bot.workers import Workers

ARTICLES = Path(__file__).parents[3] / "data" / "articles"
TEXT = "أعلنت شركة الطيران عن خط جديد بين تونس والدار البيضاء يبدأ في الربيع المقبل بثلاث رحلات كل أسبوع."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, "utf-8")
    return folder


async def load(folder: Path, store: Store) -> int:
    return len(await load_examples(folder, store, Workers()))


async def test_the_five_articles_of_the_checkout_are_one_story(store: Store) -> None:
    stored = await load_examples(ARTICLES, store, Workers())
    assert [(article.story_id, article.ordinal) for article in stored] == [(1, n) for n in range(1, 6)]


async def test_they_are_loaded_once(store: Store, folder: Path) -> None:
    assert [await load(folder, store), await load(folder, store)] == [1, 0]


async def test_a_database_with_articles_gets_none_even_when_it_is_empty_later(
    store: Store, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "own.txt").write_text("نص من عندي عن معرض الكتاب في القاهرة.", "utf-8")
    await add_paths([tmp_path / "own.txt"], store, Workers())
    assert await load(folder, store) == 0
    await empty(store)
    assert await load(folder, store) == 0


async def test_deleted_ones_do_not_come_back(store: Store, folder: Path) -> None:
    assert await load(folder, store) == 1
    await empty(store)
    assert await load(folder, store) == 0


async def test_a_first_start_that_was_broken_off_is_taken_up(store: Store, folder: Path) -> None:
    await store.mark("examples begun")
    (folder / "b.txt").write_text("نص آخر عن افتتاح معرض الكتاب في القاهرة أمس.", "utf-8")
    await add_paths([folder / "a.txt"], store, Workers())
    assert await load(folder, store) == 2
    assert len([entry for story in await store.stories() for entry in await store.entries(story.id)]) == 2


async def test_without_the_folder_nothing_is_loaded(store: Store, tmp_path: Path) -> None:
    assert await load(tmp_path / "none", store) == 0


async def empty(store: Store) -> None:
    kept = {"mark", "story"}
    async with store.writing() as connection:
        for table in reversed(METADATA.sorted_tables):
            if table.name not in kept:
                await connection.execute(delete(table))
    assert await store.is_empty()
