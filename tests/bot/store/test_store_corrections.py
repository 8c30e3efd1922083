"""Corrections by operators are carried out whole, undone whole, and stay so."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.corrections import UNDO_FOR, Delete, Hindrance, Merge, Outcome, Rename, Split, Undo
from bot.models import Candidate, NewArticle
from bot.store import Store
from bot.store.engine import database_file
from bot.store.soundness import damage
from bot.subscriptions import Place
from tests.bot.store.corrected import (
    FOLLOWER,
    READER,
    corrections,
    dump,
    make,
    two_stories,
    undo,
)
from tests.clock import Clock

Make = Callable[..., Candidate]
KINDS = ("merge", "split", "rename", "an article", "a story")
every_kind = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture(autouse=True)
async def filled(store: Store, candidate: Make) -> None:
    await two_stories(store, candidate)


async def ordinals(store: Store, story_id: int) -> list[tuple[int, int]]:
    return [(entry.article_id, entry.ordinal) for entry in await store.entries(story_id)]


async def followed(store: Store, chat_id: int) -> list[int | None]:
    return [one.topic.story_id for one in await store.subscriptions.of(Place(chat_id))]


@every_kind
async def test_undoing_makes_every_row_what_it_was(store: Store, candidate: Make, kind: str) -> None:
    before = await dump(store)
    number, _ = await make(store, corrections(candidate)[kind])
    assert await dump(store) != before
    assert await undo(store, Undo(number)) == Outcome()
    after = await dump(store)
    kept = {"story"} if kind == "split" else set()
    assert {name: rows for name, rows in after.items() if rows != before[name]}.keys() == kept


@every_kind
async def test_the_database_stays_sound(store: Store, candidate: Make, url: str, kind: str) -> None:
    number, _ = await make(store, corrections(candidate)[kind])
    corrected = damage(database_file(url))
    await undo(store, Undo(number))
    assert (corrected, damage(database_file(url))) == ((), ())


@every_kind
async def test_a_rehearsal_changes_nothing(store: Store, candidate: Make, kind: str) -> None:
    before = await dump(store)
    assert await store.corrections.rehearse(corrections(candidate)[kind]) is not None
    assert await dump(store) == before


@every_kind
async def test_what_is_undone_cannot_be_undone_again(store: Store, candidate: Make, kind: str) -> None:
    number, _ = await make(store, corrections(candidate)[kind])
    await undo(store, Undo(number))
    assert await undo(store, Undo(number)) is None


@every_kind
async def test_nothing_is_undone_after_ten_minutes(
    store: Store, candidate: Make, clock: Clock, kind: str
) -> None:
    number, _ = await make(store, corrections(candidate)[kind])
    clock.advance(UNDO_FOR + timedelta(seconds=1))
    assert await undo(store, Undo(number)) is None
    made = await store.corrections.made(number)
    assert made is not None and made.is_late and not made.is_undone


async def test_merged_articles_get_new_ordinals_in_the_order_of_arrival(store: Store) -> None:
    await make(store, Merge(1, (2,), (4, 5)))
    assert await ordinals(store, 1) == [(1, 1), (2, 2), (3, 3), (4, 4), (5, 5)]


async def test_an_ordinal_is_not_given_again_after_a_merge_is_undone(store: Store, candidate: Make) -> None:
    number, _ = await make(store, Merge(1, (2,), (4, 5)))
    await undo(store, Undo(number))
    assert (await store.save(candidate("خبر"), NewArticle(1))).ordinal == 6


async def test_the_number_of_a_merged_story_leads_to_the_other(store: Store) -> None:
    await make(store, Merge(1, (2,), (4, 5)))
    story = await store.story(2)
    assert story is not None and story.id == 1
    assert await store.entries(2) == await store.entries(1)


async def test_subscriptions_and_open_stories_follow_a_merge(store: Store) -> None:
    await make(store, Merge(1, (2,), (4, 5)))
    assert [await followed(store, chat) for chat in (READER, FOLLOWER)] == [[1], [None, 1]]
    assert [(await store.chat(chat)).story_id for chat in (READER, FOLLOWER)] == [1, 1]


async def test_an_article_for_a_story_that_was_merged_joins_the_other(store: Store, candidate: Make) -> None:
    await make(store, Merge(1, (2,), (4, 5)))
    assert (await store.save(candidate("خبر"), NewArticle(2))).story_id == 1


async def test_what_came_in_between_stays_in_the_merged_story(store: Store, candidate: Make) -> None:
    number, _ = await make(store, Merge(1, (2,), (4, 5)))
    await store.save(candidate("خبر"), NewArticle(1))
    assert await undo(store, Undo(number)) == Outcome(stayed=1)
    assert await ordinals(store, 2) == [(4, 1), (5, 2)]
    assert (6, 6) in await ordinals(store, 1)


async def test_what_came_in_between_stays_in_the_new_story(store: Store, candidate: Make) -> None:
    number, _ = await make(store, Split(1, (1, 3)))
    await store.save(candidate("خبر"), NewArticle(3))
    assert await undo(store, Undo(number)) == Outcome(stayed=1)
    assert await ordinals(store, 3) == [(6, 3)]


async def test_a_split_that_is_undone_leaves_its_number_to_its_source(store: Store) -> None:
    number, outcome = await make(store, Split(1, (1, 3)))
    await store.set_story(READER, outcome.story)
    await undo(store, Undo(number))
    assert (await store.chat(READER)).story_id == 1
    assert await ordinals(store, outcome.story) == [(1, 1), (2, 2), (3, 3)]


async def test_a_story_keeps_an_article_at_least(store: Store) -> None:
    assert await store.corrections.rehearse(Split(1, (1, 2, 3))) is None
    assert await store.corrections.rehearse(Delete((4, 5))) is None


async def test_stories_that_changed_since_are_not_merged(store: Store, candidate: Make) -> None:
    await store.save(candidate("خبر"), NewArticle(2))
    assert await store.corrections.rehearse(Merge(1, (2,), (4, 5))) is None


async def test_what_was_corrected_again_is_not_undone_before_that(store: Store) -> None:
    first, _ = await make(store, Merge(1, (2,), (4, 5)))
    second, _ = await make(store, Split(1, (4,)))
    assert await undo(store, Undo(first)) is None
    assert await undo(store, Undo(second)) is not None
    assert await undo(store, Undo(first)) is not None


@pytest.mark.parametrize("later", [Rename(3, "عنوان"), Merge(3, (2,), (4, 5))], ids=["renamed", "merged"])
async def test_a_split_is_not_undone_before_what_was_made_of_it(store: Store, later: Rename | Merge) -> None:
    first, _ = await make(store, Split(1, (1, 3)))
    second, _ = await make(store, later)
    assert await undo(store, Undo(first)) is None
    assert await store.corrections.hindrance(first) == Hindrance(later=second)
    assert await undo(store, Undo(second)) is not None
    assert await undo(store, Undo(first)) is not None


async def test_a_later_correction_of_something_else_hinders_nothing(store: Store) -> None:
    first, _ = await make(store, Split(1, (1, 3)))
    await make(store, Rename(1, "عنوان"))
    assert await undo(store, Undo(first)) is not None


async def test_what_was_corrected_before_hinders_nothing(store: Store) -> None:
    await make(store, Rename(2, "غيره"))
    second, _ = await make(store, Rename(2, "عنوان"))
    assert await store.corrections.hindrance(second) == Hindrance()


async def test_the_last_of_what_came_after_it_is_undone_first(store: Store) -> None:
    made = [(await make(store, Rename(1, title)))[0] for title in ("عنوان", "غيره", "آخر")]
    assert await store.corrections.hindrance(made[0]) == Hindrance(later=made[2])


async def test_a_title_by_an_operator_outlasts_what_arrives(store: Store, candidate: Make) -> None:
    await make(store, Rename(1, "عنوان المشغّل"))
    await store.save(candidate("خبر", title="غيره"), NewArticle(1))
    story = await store.story(1)
    assert story is not None and story.named == "عنوان المشغّل"
