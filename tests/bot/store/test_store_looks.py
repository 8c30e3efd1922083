"""When places looked at stories, and the versions that newness is measured by."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.models import Candidate, NewArticle, NewVersion
from bot.store import Store, Work, reach
from bot.store.looks import Look
from bot.store.readings import accounts
from bot.subscriptions import Place
from tests.bot.store.conftest import NOON
from tests.clock import Clock

BEFORE = "قالت وزيرة التجارة هدى المنصوري إن الشركات ستستثمر 75 مليون دولار في مدينة صفاقس."
AFTER = f"{BEFORE} وقال الوزير سامي الكيلاني إن بلاده ستستثمر 90 مليون دولار في الموانئ."
Make = Callable[..., Candidate]


@pytest.fixture
async def story(store: Store, candidate: Make) -> int:
    return (await store.save(candidate(BEFORE, url="https://a.example/1"), NewArticle(None))).story_id


async def test_who_never_looked_has_no_look(store: Store, story: int) -> None:
    assert await store.looks.last(Place(1), story) is None


async def test_a_later_look_takes_the_place_of_an_earlier_one(store: Store, story: int, clock: Clock) -> None:
    await store.looks.note(Place(1), story, 1)
    clock.advance(timedelta(hours=1))
    await store.looks.note(Place(1), story, 5)
    assert await store.looks.last(Place(1), story) == Look(5, NOON + timedelta(hours=1))


async def test_a_topic_looks_for_itself(store: Store, story: int) -> None:
    await store.looks.note(Place(1, 7), story, 1)
    assert await store.looks.last(Place(1), story) is None


async def test_a_look_is_noted_with_the_reply_or_not_at_all(store: Store, story: int) -> None:
    work = Work(store)
    await work.looks.note(Place(1), story, 1)
    before = await store.looks.last(Place(1), story)
    await work.commit()
    assert (before, await store.looks.last(Place(1), story)) == (None, Look(1, NOON))


async def test_a_group_that_moves_takes_its_looks_along(store: Store, story: int) -> None:
    await store.looks.note(Place(-1), story, 1)
    async with store.writing() as connection:
        await reach.migrate(connection, -1, -1001)
    assert await store.looks.last(Place(-1001), story) == Look(1, NOON)


async def test_an_edited_article_is_held_against_what_it_was(
    store: Store, story: int, candidate: Make
) -> None:
    first = (await store.entries(story))[0]
    edited = await store.save(candidate(AFTER, url="https://a.example/1"), NewVersion(first.article_id))
    packed = await store.looks.readings(story, [edited.version_id])
    account = accounts(packed, [edited.version_id])[edited.version_id]
    assert [str(first.version_id) in one.tellers for one in account.figures] == [True, False]


async def test_a_version_that_is_gone_has_no_account(store: Store, story: int) -> None:
    assert accounts(await store.looks.readings(story, [99]), [99]) == {}
