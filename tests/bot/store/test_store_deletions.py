"""Articles that operators delete or correct are gone, back, or known again as they should be."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.corrections import UNDO_FOR, Delete, Hindrance, Merge, Outcome, Rename, Undo
from bot.errors import IntakeError
from bot.models import Candidate, Duplicate, NewArticle, NewVersion
from bot.store import Store, Work
from bot.store.journal import ChangedError
from bot.subscriptions import Place
from tests.bot.store.corrected import (
    FOLLOWER,
    READER,
    amendment,
    dump,
    make,
    two_stories,
    undo,
)
from tests.clock import Clock

Make = Callable[..., Candidate]


@pytest.fixture(autouse=True)
async def filled(store: Store, candidate: Make) -> None:
    await two_stories(store, candidate)


async def followed(store: Store, chat_id: int) -> list[int | None]:
    return [one.topic.story_id for one in await store.subscriptions.of(Place(chat_id))]


async def test_the_first_copy_that_stays_becomes_the_original(store: Store) -> None:
    await make(store, Delete((1,)))
    assert [entry.copy_of for entry in await store.entries(1)] == [None, None]


async def test_a_deleted_story_takes_its_subscriptions_along(store: Store) -> None:
    await make(store, Delete((4, 5), 2))
    assert [await followed(store, chat) for chat in (READER, FOLLOWER)] == [[1], [None]]
    assert (await store.chat(FOLLOWER)).story_id is None


async def test_what_a_deletion_takes_along_is_counted(store: Store) -> None:
    lost = await store.corrections.lost([4, 5], 2)
    assert (lost.subscriptions, lost.replies) == (2, 1)


@pytest.mark.parametrize("link", [None, "https://e.org/2"], ids=["its text", "its link"])
async def test_a_deletion_is_not_undone_where_the_article_came_in_again(
    store: Store, candidate: Make, link: str | None
) -> None:
    number, _ = await make(store, Delete((2,)))
    again = candidate("خبر 2 عن حفتر", outlet="منبر 2", url=link)
    await store.readmit(again)
    await store.save(again, NewArticle(1))
    assert await undo(store, Undo(number)) is None
    assert await store.corrections.hindrance(number) == Hindrance(again=(1, 4))


async def test_a_copy_in_another_outlet_hinders_no_undoing(store: Store, candidate: Make) -> None:
    number, _ = await make(store, Delete((2,)))
    await store.save(candidate("خبر 2 عن حفتر", outlet="غيره"), NewArticle(1))
    assert await undo(store, Undo(number)) is not None


@pytest.mark.parametrize(
    ("text", "outlet", "link"),
    [
        ("خبر 2 عن حفتر", "منبر 2", "https://e.org/2"),
        ("خبر 2 عن حفتر", "منبر 2", None),
        ("غيره", None, "https://e.org/2"),
    ],
    ids=["the same", "the same without its link", "another text under its link"],
)
async def test_a_deleted_article_does_not_come_back_by_itself(
    store: Store, candidate: Make, text: str, outlet: str | None, link: str | None
) -> None:
    await make(store, Delete((2,)))
    with pytest.raises(IntakeError, match="deleted"):
        await store.save(candidate(text, outlet=outlet, url=link), NewArticle(1))


async def test_a_deleted_text_from_another_outlet_is_another_article(store: Store, candidate: Make) -> None:
    await make(store, Delete((2,)))
    assert (await store.save(candidate("خبر 2 عن حفتر", outlet="غيره"), NewArticle(1))).ordinal == 4


async def test_a_deleted_article_comes_back_on_purpose(store: Store, candidate: Make) -> None:
    number, _ = await make(store, Delete((2,)))
    again = candidate("خبر 2 عن حفتر", outlet="منبر 2", url="https://e.org/2")
    await store.readmit(again)
    await store.save(again, NewArticle(1))
    assert await undo(store, Undo(number)) is None


async def test_a_deleted_text_is_gone_for_good_after_ten_minutes(store: Store, clock: Clock) -> None:
    await make(store, Delete((2,)))
    clock.advance(UNDO_FOR + timedelta(seconds=1))
    await make(store, Rename(1, "غيره"))
    async with store.reading() as connection:
        rows = await connection.exec_driver_sql("SELECT changes IS NULL FROM correction ORDER BY made_at")
        assert [row[0] for row in rows.all()] == [1, 0]


async def test_of_two_operators_at_once_the_second_changes_nothing(store: Store) -> None:
    first, second = Work(store), Work(store)
    asked = Merge(1, (2,), (4, 5))
    for work in (first, second):
        expected = await work.corrections.rehearse(asked)
        assert expected is not None
        await work.corrections.make(asked, expected, READER, {})
    await first.commit()
    await second.set_language(READER, "en")
    with pytest.raises(ChangedError):
        await second.commit()
    assert (await store.chat(READER)).language is None


async def test_a_correction_is_made_with_its_reply_or_not_at_all(store: Store, candidate: Make) -> None:
    before = await dump(store)
    work = Work(store)
    await work.corrections.make(Merge(1, (2,), (4, 5)), Outcome(stayed=9), READER, {})
    with pytest.raises(ChangedError):
        await work.commit()
    assert await dump(store) == before


async def test_a_large_story_is_merged_and_deleted_as_a_small_one(store: Store, candidate: Make) -> None:
    for number in range(210):
        await store.save(candidate(f"نص {number}"), NewArticle(2))
    ids = tuple(sorted(entry.article_id for entry in await store.entries(2)))
    before = await dump(store)
    number, _ = await make(store, Delete(ids, 2))
    assert (await store.corrections.lost(ids, 2)).subscriptions == 0
    await undo(store, Undo(number))
    assert await dump(store) == before


async def test_what_an_operator_tells_of_an_article_is_shown(store: Store, candidate: Make) -> None:
    await make(store, amendment(candidate))
    entry = await store.entry_at(1, 2)
    assert entry is not None and (entry.document.outlet, entry.url) == ("الشرق", None)
    received = await store.received(2)
    assert received is not None and received.corrected["outlet"] == "الشرق"


async def test_what_an_operator_told_is_undone(store: Store, candidate: Make) -> None:
    before = candidate("خبر 2 عن حفتر", title="عنوان 2", outlet="منبر 2", url="https://e.org/2")
    number, _ = await make(store, amendment(candidate))
    assert await undo(store, Undo(number, {2: before})) == Outcome()
    entry = await store.entry_at(1, 2)
    assert entry is not None and (entry.document.outlet, entry.url) == ("منبر 2", "https://e.org/2")


@pytest.mark.parametrize("outlet", ["منبر 2", "الشرق"], ids=["as it came", "as an operator told"])
async def test_an_article_is_known_again_after_it_was_corrected(
    store: Store, candidate: Make, outlet: str
) -> None:
    await make(store, amendment(candidate))
    again = candidate("خبر 2 عن حفتر", outlet=outlet)
    assert (await store.save(again, NewArticle(1))).decision == Duplicate(2)


async def test_a_changed_text_is_known_by_the_link_that_it_came_with(store: Store, candidate: Make) -> None:
    await make(store, amendment(candidate))
    again = candidate("خبر تغير", outlet="منبر 2", url="https://e.org/2")
    known = await store.known(again.digest, "https://e.org/2", again.sketch)
    assert known.corrected[2]["outlet"] == "الشرق"
    assert (await store.save(again, NewArticle(1))).decision == NewVersion(2)
