"""Looks whose articles are moved from story to story, by operators or because stories turned out to be one."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.corrections import Delete, Merge, Split, Undo
from bot.models import Candidate, Group, NewArticle, NewVersion
from bot.store import Store
from bot.subscriptions import Place
from tests.bot.store.corrected import make, undo
from tests.clock import Clock

Make = Callable[..., Candidate]
HERE = Place(7)
MERGE = Merge(1, (2,), (2, 4))


@pytest.fixture
async def stories(store: Store, candidate: Make) -> Store:
    """Articles 1 and 3 in story 1, articles 2 and 4 in story 2, each with a version of its number."""
    for number, story in ((1, None), (2, None), (3, 1), (4, 2)):
        text = f"خبر {number} عن الميناء"
        await store.save(candidate(text, url=f"https://e.example/{number}"), NewArticle(story))
    return store


async def unseen(store: Store, story: int) -> list[int] | None:
    """Return the articles' versions that a place has not seen of a story; None: it never looked."""
    look = await store.looks.last(HERE, story)
    arrived = sorted(head.version_id for head in await store.heads(story))
    return None if look is None else [version for version in arrived if not look.has_seen(version)]


@pytest.mark.parametrize(
    ("first", "second", "left"),
    [(3, 4, []), (3, 2, [4]), (1, 4, [3]), (3, None, [2, 4]), (None, 2, [1, 3, 4]), (None, None, None)],
    ids=["both seen", "second in part", "first in part", "first alone", "second alone", "neither"],
)
async def test_a_joined_story_has_unseen_what_was_unseen(
    stories: Store, first: int | None, second: int | None, left: list[int] | None
) -> None:
    for story, mark in ((1, first), (2, second)):
        if mark is not None:
            await stories.looks.note(HERE, story, mark)
    before = [await unseen(stories, story) for story in (1, 2)]
    number, _ = await make(stories, MERGE)
    assert (await unseen(stories, 1), await unseen(stories, 2)) == (left, None)
    await undo(stories, Undo(number))
    assert [await unseen(stories, story) for story in (1, 2)] == before


async def test_what_was_looked_at_between_joining_and_undoing_stays_seen(stories: Store) -> None:
    number, _ = await make(stories, MERGE)
    await stories.looks.note(HERE, 1, 4)
    await undo(stories, Undo(number))
    assert [await unseen(stories, story) for story in (1, 2)] == [[], []]


async def test_both_halves_of_a_split_story_stay_seen(stories: Store) -> None:
    await stories.looks.note(HERE, 1, 3)
    number, outcome = await make(stories, Split(1, (3,)))
    assert [await unseen(stories, story) for story in (1, outcome.story)] == [[], []]
    await undo(stories, Undo(number))
    assert (await unseen(stories, 1), await unseen(stories, outcome.story)) == ([], None)


async def test_what_was_not_seen_of_a_story_is_not_seen_after_it_is_split(stories: Store) -> None:
    await stories.looks.note(HERE, 1, 1)
    _, outcome = await make(stories, Split(1, (3,)))
    assert (await unseen(stories, 1), await unseen(stories, outcome.story)) == ([], None)


async def test_stories_that_turn_out_to_be_one_take_their_looks_along(
    stories: Store, candidate: Make
) -> None:
    await stories.looks.note(HERE, 1, 3)
    await stories.looks.note(HERE, 2, 2)
    group = Group(2, 2)
    await stories.save(candidate("خبر خامس عن الميناء"), NewArticle(1, formed_in=1, same=(group,)))
    assert (await unseen(stories, 1), await unseen(stories, 2)) == ([4, 5], None)


async def test_a_look_at_a_joined_story_has_seen_all_of_it(stories: Store) -> None:
    await stories.looks.note(HERE, 1, 3)
    await make(stories, MERGE)
    await stories.looks.note(HERE, 1, 4)
    assert await unseen(stories, 1) == []


async def test_a_look_at_joined_stories_is_as_old_as_the_older(stories: Store, clock: Clock) -> None:
    await stories.looks.note(HERE, 1, 3)
    first = clock.now()
    clock.advance(timedelta(days=1))
    await stories.looks.note(HERE, 2, 4)
    await make(stories, MERGE)
    look = await stories.looks.last(HERE, 1)
    assert look and look.at == first


async def test_a_story_that_was_edited_after_a_look_keeps_it(stories: Store, candidate: Make) -> None:
    await stories.looks.note(HERE, 2, 4)
    for number in (2, 4):
        edit = candidate(f"خبر {number} عن ميناء آخر", url=f"https://e.example/{number}")
        await stories.save(edit, NewVersion(number))
    await make(stories, Split(1, (3,)))
    await make(stories, Split(2, (4,)))
    assert await unseen(stories, 2) == [5]


async def test_a_deleted_story_comes_back_with_its_looks(stories: Store) -> None:
    await stories.looks.note(HERE, 2, 4)
    number, _ = await make(stories, Delete((2, 4), story=2))
    await undo(stories, Undo(number))
    assert await unseen(stories, 2) == []
