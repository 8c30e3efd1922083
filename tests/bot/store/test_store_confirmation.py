"""What came in between a decision and its transaction is not stored twice."""

import asyncio
from collections.abc import Callable

import pytest

from bot.models import Candidate, Decision, Duplicate, NewArticle, NewVersion
from bot.store import Store, arrivals

Make = Callable[..., Candidate]
LINK, OTHER = "https://example.org/1", "https://example.org/2"


@pytest.mark.parametrize(
    ("there", "arrives", "expected"),
    [
        pytest.param({}, {}, Duplicate(1), id="neither outlet nor link"),
        pytest.param({"outlet": "النهار"}, {"outlet": "النهار"}, Duplicate(1), id="same outlet"),
        pytest.param(
            {"outlet": "النهار", "url": LINK}, {"outlet": "النهار"}, Duplicate(1), id="outlet, link unknown"
        ),
        pytest.param({"url": LINK}, {"url": LINK}, Duplicate(1), id="same link"),
        pytest.param({"url": LINK}, {"url": OTHER}, NewArticle(1, 1), id="other link"),
        pytest.param({"outlet": "النهار"}, {"outlet": "الأمصار"}, NewArticle(1, 1), id="other outlet"),
        pytest.param({"outlet": "النهار"}, {"outlet": "نهار"}, Duplicate(1), id="outlet in other spelling"),
        pytest.param({"outlet": "النهار"}, {}, Duplicate(1), id="nothing told"),
    ],
)
async def test_the_same_text_is_one_article_from_one_place(
    store: Store, candidate: Make, there: dict[str, str], arrives: dict[str, str], expected: Decision
) -> None:
    await store.save(candidate("نص واحد", **there), NewArticle(None))
    stored = await store.save(candidate("نص واحد", **arrives), NewArticle(None))
    assert stored.decision == expected
    assert stored.story_id == 1


async def test_another_text_of_a_link_that_came_in_between_is_a_new_version(
    store: Store, candidate: Make
) -> None:
    await store.save(candidate("قبل", url=LINK), NewArticle(None))
    stored = await store.save(candidate("بعد", url=LINK), NewArticle(None))
    assert stored.decision == NewVersion(1)


async def test_a_new_version_with_the_current_text_is_a_duplicate(store: Store, candidate: Make) -> None:
    first = await store.save(candidate("نص", url=LINK), NewArticle(None))
    again = await store.save(candidate("نص", url=LINK), NewVersion(1))
    assert again.decision == Duplicate(1)
    assert again.version_id == first.version_id


@pytest.mark.parametrize("decision", [Duplicate(9), NewVersion(9)], ids=["duplicate", "version"])
async def test_a_decision_about_an_article_that_is_gone_stores_a_new_one(
    store: Store, candidate: Make, decision: Decision
) -> None:
    stored = await store.save(candidate("نص"), decision)
    assert stored.decision == NewArticle(None)


@pytest.mark.parametrize("link", [LINK, None], ids=["the link", "nothing"])
async def test_a_text_that_was_replaced_changes_nothing_when_it_comes_again(
    store: Store, candidate: Make, link: str | None
) -> None:
    for text in ("أول", "ثان"):
        await store.save(candidate(text, url=LINK), NewVersion(1))
    again = await store.save(candidate("أول", url=link), NewArticle(None))
    (entry,) = await store.entries(1)
    assert (again.decision, entry.document.text) == (Duplicate(1), "ثان")


async def test_a_copy_that_was_changed_is_no_copy_any_more(store: Store, candidate: Make) -> None:
    await store.save(candidate("نص", outlet="النهار"), NewArticle(None))
    await store.save(candidate("نص", outlet="الأمصار"), NewArticle(1))
    assert [entry.copy_of for entry in await store.entries(1)] == [None, 1]
    await store.save(candidate("نص آخر", outlet="الأمصار"), NewVersion(2))
    assert [entry.copy_of for entry in await store.entries(1)] == [None, None]


async def latest(store: Store, candidate: Candidate) -> Decision:
    """Save what stands under a link now, and return what became of it."""
    async with store.writing() as connection:
        return (await arrivals.save(connection, candidate, NewArticle(None), is_latest=True)).decision


async def test_what_stands_under_a_link_now_is_its_text_though_it_was_that_once(
    store: Store, candidate: Make
) -> None:
    for text in ("أول", "ثان"):
        await store.save(candidate(text, url=LINK), NewVersion(1))
    again = candidate("أول", url=LINK)
    assert [await latest(store, again) for _ in range(2)] == [NewVersion(1), Duplicate(1)]
    (entry,) = await store.entries(1)
    assert (entry.document.text, entry.version_id) == ("أول", 3)


async def test_a_text_that_another_link_had_is_still_a_copy(store: Store, candidate: Make) -> None:
    for text in ("أول", "ثان"):
        await store.save(candidate(text, url=LINK), NewVersion(1))
    assert await latest(store, candidate("أول", url=OTHER)) == NewArticle(1, 1)


async def test_a_copy_whose_change_was_taken_back_is_a_copy_again(store: Store, candidate: Make) -> None:
    await store.save(candidate("نص", url=LINK), NewArticle(None))
    for text in ("نص", "نص آخر", "نص"):
        await latest(store, candidate(text, url=OTHER))
    assert [entry.copy_of for entry in await store.entries(1)] == [None, 1]


async def test_saves_at_the_same_time_lose_nothing(store: Store, candidate: Make) -> None:
    await asyncio.gather(*(_save_many(store, candidate, writer) for writer in range(8)))
    ordinals = [entry.ordinal for entry in await store.entries(1)]
    assert ordinals == list(range(1, 33))


async def test_two_programs_that_save_at_the_same_time_lose_nothing(
    store: Store, url: str, candidate: Make
) -> None:
    other = await Store.open(url)
    await asyncio.gather(*(_save_many(program, candidate, id(program)) for program in (store, other)))
    await other.close()
    assert [entry.ordinal for entry in await store.entries(1)] == list(range(1, 9))


async def test_the_same_text_at_the_same_time_is_stored_once(store: Store, candidate: Make) -> None:
    await asyncio.gather(*(store.save(candidate("نص"), NewArticle(None)) for _ in range(8)))
    assert len(await store.entries(1)) == 1
    assert len(await store.stories()) == 1


async def _save_many(store: Store, candidate: Make, writer: int) -> None:
    for number in range(4):
        await store.save(candidate(f"خبر {writer} {number}"), NewArticle(1))
