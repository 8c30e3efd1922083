"""Lists of stories: titles, counts, order."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from bot.corrections import Merge
from bot.models import Candidate, NewArticle, NewVersion, Story
from bot.store import Store
from tests.bot.store.corrected import make

Make = Callable[..., Candidate]
NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)


async def only(store: Store) -> Story:
    (story,) = await store.stories()
    assert story == await store.story(story.id)
    return story


async def test_a_story_takes_its_title_from_an_article_word_by_word(store: Store, candidate: Make) -> None:
    await store.save(candidate("خبر أول"), NewArticle(None))
    await store.save(candidate("خبر ثان", title="«حفتر» في إسلام آباد"), NewArticle(1))
    story = await only(store)
    assert (story.title, story.title_from) == ("«حفتر» في إسلام آباد", 2)


async def test_a_story_without_titles_has_none(store: Store, candidate: Make) -> None:
    await store.save(candidate("خبر"), NewArticle(None))
    story = await only(store)
    assert (story.title, story.title_from, story.named) == (None, None, None)


async def test_a_title_goes_with_the_version_that_had_it(store: Store, candidate: Make) -> None:
    await store.save(candidate("قبل", title="عنوان"), NewArticle(None))
    await store.save(candidate("بعد"), NewVersion(1))
    assert (await only(store)).title is None


async def test_articles_without_an_outlet_count_as_one_outlet_each(store: Store, candidate: Make) -> None:
    for text, outlet in [("أ", "النهار"), ("ب", "النهار"), ("ج", None), ("د", None)]:
        await store.save(candidate(text, outlet=outlet), NewArticle(1))
    story = await only(store)
    assert (story.articles, story.outlets) == (4, 3)


async def test_the_story_with_the_newest_article_stands_first(store: Store, candidate: Make) -> None:
    for number, text in enumerate(["قديم", "جديد"]):
        await store.save(candidate(text, at=NOON + timedelta(hours=number)), NewArticle(None))
    await store.save(candidate("أجد", at=NOON + timedelta(hours=2)), NewArticle(1))
    assert [story.id for story in await store.stories()] == [1, 2]


async def test_the_newest_stories_are_told_as_among_all_of_them(store: Store, candidate: Make) -> None:
    """A story whose articles another has now is none of them."""
    for number, text in enumerate(["أول", "ثان", "ثالث", "رابع"]):
        await store.save(candidate(text, at=NOON + timedelta(hours=number)), NewArticle(None))
    await make(store, Merge(2, (4,), (4,)))
    assert [story.id for story in await store.stories(2)] == [2, 3]
    assert await store.stories(2) == (await store.stories())[:2]


async def test_a_late_delivery_does_not_make_a_story_older(store: Store, candidate: Make) -> None:
    await store.save(candidate("جديد"), NewArticle(None))
    await store.save(candidate("متأخر", at=NOON - timedelta(days=1)), NewArticle(1))
    assert (await only(store)).updated_at == NOON


async def test_an_article_for_a_story_that_is_gone_opens_one(store: Store, candidate: Make) -> None:
    stored = await store.save(candidate("خبر"), NewArticle(99))
    assert (stored.story_id, stored.ordinal) == (1, 1)
    assert stored.decision == NewArticle(None)
