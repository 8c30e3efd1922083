"""An article finds its likes by a few words, as if it were compared with all."""

import asyncio
from collections.abc import Callable, Sequence

import pytest
from sqlalchemy import func, select

from bot.corrections import Merge, Rename, Split, Undo
from bot.errors import OutdatedError
from bot.intake import decide
from bot.models import Candidate, Decision, Group, Known, NewArticle, NewVersion, Stored
from bot.store import Store
from bot.store.carrying import carry_out
from bot.store.lookup_schema import ALIKE_KEY, WORD_COUNT
from summarizer import Document, Sketch, group_stories
from summarizer.likeness import KEYS, STORIES, placed
from tests.bot.store.corrected import make, undo
from tests.bot.store.migrated import left_by_older
from tests.reports import report
from tests.stories import rarity, told

Make = Callable[..., Candidate]
FIRE = "اندلع حريق في مصنع النسيج بمدينة بردوتل، وأسفر عن مقتل 12 عاملا، بحسب قائد الإطفاء سامي القاضي."
AGAIN = "لقي 12 عاملا مصرعهم في حريق التهم مصنع النسيج في بردوتل، وفق قائد فرق الإطفاء سامي القاضي."
RACE = "فازت الدراجة ليلى الخطيب بسباق كفعين للدراجات متقدمة على 40 متسابقة من سبعة بلدان."


async def known(store: Store, candidate: Candidate) -> Known:
    return await store.known(candidate.digest, candidate.received.url, candidate.sketch)


async def arrived(store: Store, candidate: Candidate) -> Stored:
    return await store.save(candidate, decide(candidate, await known(store, candidate)))


@pytest.fixture
def reports(candidate: Make) -> tuple[Candidate, ...]:
    """Two or three reports each of 36 events."""
    invented = [report(number, 36) for number in range(90)]
    return tuple(candidate(one.text, title=one.title) for one in invented)


async def test_stories_form_as_where_all_are_compared(store: Store, reports: Sequence[Candidate]) -> None:
    groups: dict[Group, list[Sketch]] = {}
    for candidate in reports:
        place = placed(candidate.sketch, told(groups), rarity(groups))
        near = await known(store, candidate)
        assert placed(candidate.sketch, near.groups, near.rarity) == place
        stored = await arrived(store, candidate)
        members = groups.setdefault(Group(stored.story_id, stored.story_id), [])
        members += [candidate.sketch, *(one for same in place.same for one in groups.pop(same))]


async def test_stories_form_as_where_they_are_grouped(store: Store, reports: Sequence[Candidate]) -> None:
    entries = [await store.entry((await arrived(store, candidate)).version_id) for candidate in reports]
    documents = [entry.document for entry in entries if entry is not None]
    found = [await store.entries(story.id) for story in await store.stories()]
    assert {frozenset(one.document.id for one in story) for story in found} == grouped(documents)


def grouped(documents: Sequence[Document]) -> set[frozenset[str]]:
    return {frozenset(story) for story in group_stories(documents)}


async def test_what_is_known_grows_no_longer_than_a_few_stories(
    store: Store, candidate: Make, reports: Sequence[Candidate]
) -> None:
    for one in reports[:30]:
        await arrived(store, one)
    near = await known(store, candidate(FIRE))
    assert len(near.groups) <= STORIES
    assert near.rarity.articles == 30


async def test_an_article_is_found_by_what_it_says_now(store: Store, candidate: Make) -> None:
    await store.save(candidate(FIRE, url="https://e.org/1"), NewArticle(None))
    await store.save(candidate(RACE, url="https://e.org/1"), NewVersion(1))
    assert not (await known(store, candidate(AGAIN))).groups
    near = await known(store, candidate(RACE))
    assert (near.rarity.articles, near.rarity.counts.get("حريق", 0)) == (1, 0)


async def test_a_new_reading_is_filed_in_the_place_of_the_old_one(store: Store, candidate: Make) -> None:
    stored = await store.save(candidate(FIRE), NewArticle(None))
    await store.renew(stored.version_id, candidate(RACE))
    async with store.reading() as connection:
        filed = (await connection.scalars(select(ALIKE_KEY.c.key))).all()
        assert 0 < len(filed) <= KEYS
        assert await connection.scalar(select(func.max(WORD_COUNT.c.articles))) == 1
    assert list((await known(store, candidate(RACE))).groups) == [Group(1, 1)]


async def test_a_decision_that_did_not_know_of_its_like_is_refused(store: Store, candidate: Make) -> None:
    early = decide(candidate(AGAIN), await known(store, candidate(AGAIN)))
    await arrived(store, candidate(FIRE))
    with pytest.raises(OutdatedError):
        await store.save(candidate(AGAIN), early)


async def test_a_decision_holds_where_something_else_came_in(store: Store, candidate: Make) -> None:
    early = decide(candidate(AGAIN), await known(store, candidate(AGAIN)))
    await arrived(store, candidate(RACE))
    assert (await store.save(candidate(AGAIN), early)).story_id == 2


async def test_two_programs_that_add_alike_articles_at_once_open_one_story(
    store: Store, url: str, candidate: Make
) -> None:
    other = await Store.open(url)
    await asyncio.gather(settled(store, candidate(FIRE)), settled(other, candidate(AGAIN)))
    await other.close()
    assert [story.articles for story in await store.stories()] == [2]


async def settled(store: Store, candidate: Candidate) -> None:
    decision: Decision = decide(candidate, await known(store, candidate))
    await asyncio.sleep(0)
    try:
        await store.save(candidate, decision)
    except OutdatedError:
        await settled(store, candidate)


async def test_what_an_undone_merge_parted_is_joined_by_nothing_and_joins_others(
    store: Store, candidate: Make
) -> None:
    for report_of_it in (FIRE, RACE, AGAIN, "خبر آخر"):
        await store.save(candidate(report_of_it), NewArticle(None))
    number, _ = await make(store, Merge(1, (2, 3), (2, 3)))
    await undo(store, Undo(number))
    await store.save(candidate("خبر"), NewArticle(2, formed_in=2, same=(Group(1, 1), Group(3, 3))))
    assert {story.id for story in await store.stories()} == {1, 2, 3, 4}
    await store.save(candidate("غيره"), NewArticle(1, formed_in=1, same=(Group(4, 4),)))
    assert {story.id for story in await store.stories()} == {1, 2, 3}


async def test_stories_that_turn_out_to_be_one_become_one(store: Store, candidate: Make) -> None:
    await two_stories(store, candidate)
    await store.save(candidate(RACE), NewArticle(1, formed_in=1, same=(Group(2, 2),)))
    assert [(story.id, story.articles) for story in await store.stories()] == [(1, 3)]
    near = await known(store, candidate(FIRE))
    assert {group: told.articles for group, told in near.groups.items()} == {Group(1, 1): 3}


async def test_stories_that_an_operator_set_apart_stay_apart(store: Store, candidate: Make) -> None:
    await two_stories(store, candidate)
    await store.save(candidate(RACE), NewArticle(2))
    async with store.writing() as connection:
        await carry_out(connection, Split(2, (3,)), 1, 0, {}, store.now())
    await store.save(candidate(f"{RACE} {FIRE}"), NewArticle(1, formed_in=1, same=(Group(2, 2),)))
    assert len(await store.stories()) == 3


async def test_a_story_that_an_operator_gave_a_title_keeps_it(store: Store, candidate: Make) -> None:
    await two_stories(store, candidate)
    async with store.writing() as connection:
        await carry_out(connection, Rename(2, "حريق بردوتل"), 1, 0, {}, store.now())
    await store.save(candidate(RACE), NewArticle(1, formed_in=1, same=(Group(2, 2),)))
    assert {story.named for story in await store.stories()} == {None, "حريق بردوتل"}


async def two_stories(store: Store, candidate: Make) -> None:
    for report_of_it in (FIRE, AGAIN):
        await store.save(candidate(report_of_it), NewArticle(None))


async def test_what_an_older_program_stored_is_found(store: Store, url: str, candidate: Make) -> None:
    await store.save(candidate(FIRE), NewArticle(None))
    before = await known(store, candidate(AGAIN))
    newer = await Store.open(left_by_older(url, "0007"))
    assert await known(newer, candidate(AGAIN)) == before
    await newer.close()
