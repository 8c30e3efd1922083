"""Which stories words name: those whose titles hold them, whatever became of the titles."""

import random
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing

import pytest
from sqlalchemy import delete, insert, select, update

from bot.corrections import Correction, Delete, Merge, Rename, Split, Undo
from bot.models import Candidate, NewArticle, NewVersion
from bot.store import Store
from bot.store.engine import database_file
from bot.store.schema import ANALYSIS, ARTICLE, STORY
from bot.store.title_schema import TITLE_KEY
from bot.store.titling import keys_of
from summarizer import terms
from summarizer.languages.detection import detect
from tests.bot.store.corrected import amendment, corrections, make, two_stories, undo
from tests.bot.store.migrated import left_by_older

Make = Callable[..., Candidate]
Named = Mapping[int, frozenset[str]]
PLACES = ("طرابلس", "بنغازي", "تونس", "بغداد", "القاهرة", "الرباط")
THINGS = ("زلزال", "انتخابات", "قمة", "صفقة طائرات", "ميناء", "Reuters report")
KINDS = ("merge", "split", "rename", "an article", "a story")


def keys(title: str) -> frozenset[str]:
    return keys_of(terms(title, detect(title)))


async def by_rule(store: Store) -> Named:
    """Return by story the keys of all that it and its articles are called, as they read now."""
    titles = {
        story.id: [
            story.named or "",
            *(entry.document.title or "" for entry in await store.entries(story.id)),
        ]
        for story in await store.stories()
    }
    found = {number: frozenset().union(*map(keys, own)) for number, own in titles.items()}
    return {number: own for number, own in found.items() if own}


async def held(store: Store, asked: frozenset[str]) -> Named:
    return {one.story_id: one.keys for one in await store.titles.holding(asked)}


async def law(store: Store) -> None:
    """Hold the words that name stories, and the words there are, to the titles."""
    named = await by_rule(store)
    words = frozenset().union(*named.values())
    asked = words | keys(" ".join((*PLACES, *THINGS, "كريكيت", "عنوان آخر")))
    assert await held(store, asked) == named
    assert await store.titles.forms() == {key for key in words if key.startswith("=")}


COPIES = (
    "INSERT INTO article (id, story_id, ordinal, formed_in) SELECT number, 1, number, 1 FROM copy",
    "INSERT INTO version (id, article_id, digest, name, kind, charset, raw, text, given, received_at)"
    " SELECT number, number, number, name, kind, charset, raw, text, given, received_at"
    " FROM copy JOIN version ON version.id = 1",
    "INSERT INTO analysis (version_id, analyser, document, sketch)"
    " SELECT number, analyser, document, sketch FROM copy JOIN analysis ON version_id = 1",
)


def copy_first(url: str, times: int) -> None:
    """Add copies of the first article to a database."""
    with closing(sqlite3.connect(database_file(url))) as connection:
        connection.execute("CREATE TEMP TABLE copy (number INTEGER)")
        connection.executemany("INSERT INTO copy VALUES (?)", [(100 + number,) for number in range(times)])
        for one in COPIES:
            connection.execute(one)
        connection.commit()


def title(draw: random.Random) -> str | None:
    return draw.choice([None, *(f"{draw.choice(THINGS)} في {draw.choice(PLACES)}" for _ in range(5))])


async def drawn(store: Store, draw: random.Random) -> Correction:
    """Return a correction that fits the store by chance."""
    stories = [story.id for story in await store.stories()]
    target, other = draw.sample(stories, 2)
    own, others = [
        tuple(sorted(entry.article_id for entry in await store.entries(story))) for story in (target, other)
    ]
    kinds: list[Correction] = [
        Merge(target, (other,), others),
        Rename(target, title(draw)),
        Delete(own, target),
    ]
    if len(own) > 1:
        kinds += [Split(target, own[:1]), Delete(own[1:])] * 3
    return draw.choice(kinds)


@pytest.mark.parametrize("seed", range(6))
async def test_words_name_stories_by_their_titles_whatever_came_and_was_corrected(
    store: Store, candidate: Make, seed: int
) -> None:
    draw = random.Random(seed)  # noqa: S311  nothing is kept secret
    for number in range(30):
        story = draw.choice([None, None, draw.randrange(1, 9)])
        await store.save(candidate(f"خبر {number}", title=title(draw)), NewArticle(story))
    for number in range(10):
        correction, _ = await make(store, await drawn(store, draw))
        await law(store)
        if draw.random() < 0.4:
            await undo(store, Undo(correction))
        changed = candidate(f"خبر آخر {number}", title=title(draw))
        await store.save(changed, NewVersion(draw.randrange(1, 30)))
        await law(store)


@pytest.mark.parametrize("kind", KINDS)
async def test_words_name_stories_again_as_they_did_before_what_is_undone(
    store: Store, candidate: Make, kind: str
) -> None:
    await two_stories(store, candidate)
    before = await by_rule(store)
    number, _ = await make(store, corrections(candidate)[kind])
    await undo(store, Undo(number))
    assert await held(store, frozenset().union(*before.values())) == before


async def test_a_title_that_an_operator_tells_names_the_story(store: Store, candidate: Make) -> None:
    await two_stories(store, candidate)
    await make(store, amendment(candidate, candidate("خبر 2 عن حفتر", title="قمة بغداد", outlet="الشرق")))
    assert list(await held(store, keys("بغداد"))) == [1]
    await law(store)


async def test_a_new_reading_names_the_story_by_the_title_that_it_found(
    store: Store, candidate: Make
) -> None:
    stored = await store.save(candidate("خبر", title="زلزال تركيا"), NewArticle(None))
    await store.renew(stored.version_id, candidate("خبر", title="قمة بغداد"))
    await law(store)


async def test_the_one_with_the_newest_article_stands_first(store: Store, candidate: Make) -> None:
    for number in range(3):
        await store.save(candidate(f"خبر {number}", title="قمة بغداد"), NewArticle(None))
    assert [one.story_id for one in await store.titles.holding(keys("بغداد"))] == [3, 2, 1]


async def test_titles_of_an_older_database_name_its_stories(store: Store, candidate: Make, url: str) -> None:
    await two_stories(store, candidate)
    await make(store, Rename(1, "زلزال بنغازي"))
    await make(store, Merge(2, (1,), (1, 2, 3)))
    upgraded = await Store.open(left_by_older(url, "0016"))
    await law(upgraded)
    async with upgraded.reading() as connection, store.reading() as own:
        query = TITLE_KEY.select().order_by(TITLE_KEY.c.article_id, TITLE_KEY.c.key)
        assert (await connection.execute(query)).all() == (await own.execute(query)).all()
    await upgraded.close()


async def test_an_older_database_is_filled_whole_however_many_articles_it_has(
    store: Store, candidate: Make, url: str
) -> None:
    await two_stories(store, candidate)
    older = left_by_older(url, "0016")
    copy_first(older, 2_500)
    upgraded = await Store.open(older)
    async with upgraded.reading() as connection:
        query = select(TITLE_KEY.c.article_id).where(TITLE_KEY.c.key.in_(keys("عنوان"))).distinct()
        assert len((await connection.scalars(query)).all()) == 5 + 2_500
    await upgraded.close()


async def filled(store: Store, titles: Mapping[str, int]) -> None:
    """Give each number of stories from the first on a title with a key."""
    most = range(1, max(titles.values()) + 1)
    async with store.writing() as connection:
        rows = [{"id": number, "next_ordinal": 2, "updated_at": store.now()} for number in most]
        await connection.execute(insert(STORY), rows)
        places = [{"id": one, "story_id": one, "ordinal": 1, "formed_in": one} for one in most]
        await connection.execute(insert(ARTICLE), places)
        held = [{"article_id": one, "key": key} for key, many in titles.items() for one in most[:many]]
        await connection.execute(insert(TITLE_KEY), held)


async def test_all_words_of_a_long_message_are_asked_how_common_they_are(store: Store) -> None:
    await filled(store, {"=قمة": 101, "=وزير": 100, "=آب": 101})
    asked = {"=قمة", "=وزير", "=آب", *(f"=آ{number}" for number in range(1_500))}
    assert await store.titles.common(asked) == {"=قمة", "=آب"}


async def test_of_however_many_stories_it_is_told_what_else_they_hold(store: Store) -> None:
    await filled(store, {"=قمة": 12_000, "=وزير": 11_000})
    found = await store.titles.holding({"=قمة"}, {"=وزير", *(f"=آ{number}" for number in range(9_000))})
    assert [len(found), sum(one.keys == {"=قمة", "=وزير"} for one in found)] == [12_000, 11_000]


async def test_what_an_older_program_deleted_is_named_again_when_that_is_undone(
    store: Store, candidate: Make
) -> None:
    await two_stories(store, candidate)
    async with store.writing() as connection:
        await connection.execute(delete(TITLE_KEY))
    number, _ = await make(store, Delete((4, 5), 2))
    await undo(store, Undo(number))
    assert list(await held(store, keys("عنوان 4"))) == [2]


async def test_a_damaged_reading_leaves_all_others_to_be_named(
    store: Store, candidate: Make, url: str
) -> None:
    await two_stories(store, candidate)
    async with store.writing() as connection:
        here = ANALYSIS.c.version_id == 1
        await connection.execute(update(ANALYSIS).where(here).values(document=b"damaged"))
    upgraded = await Store.open(left_by_older(url, "0016"))
    assert set(await held(upgraded, keys("عنوان"))) == {1, 2}
    await upgraded.close()


@pytest.mark.parametrize("told", ["\x00", "=~%_'\"", "😀", "خبر " * 100_000, "ا" * 1_000_000])
async def test_a_title_of_any_kind_is_kept(store: Store, candidate: Make, told: str) -> None:
    await store.save(candidate("خبر", title=f"بغداد {told}"), NewArticle(None))
    assert list(await held(store, keys("بغداد"))) == [1]
