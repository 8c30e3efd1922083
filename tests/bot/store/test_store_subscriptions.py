"""Subscriptions of chats and topics: kept once, numbered, found by their rarest word, moved, ended."""

from collections.abc import Callable, Sequence
from datetime import timedelta

import pytest
from sqlalchemy import select, text

from bot.models import Candidate, NewArticle
from bot.store import Store, Work
from bot.store.alert_schema import SUBSCRIPTION_KEY
from bot.store.subscriptions import move
from bot.subscriptions import Place, Sight, Topic, read_rule
from tests.bot.store.conftest import NOON

Make = Callable[..., Candidate]

HERE, TOPIC = Place(-100), Place(-100, 7)
PAKISTAN, TANKS = Topic(rule=read_rule("باكستان")), Topic(rule=read_rule("باكستان دبابات حيدر"))


async def add(store: Store, *topics: Topic, place: Place = HERE) -> None:
    for topic in topics:
        await store.subscriptions.add(place, topic, 1)


async def topics(store: Store, place: Place = HERE) -> list[Topic]:
    return [one.topic for one in await store.subscriptions.of(place)]


async def keys(store: Store) -> Sequence[str]:
    async with store.reading() as connection:
        return (await connection.scalars(select(SUBSCRIPTION_KEY.c.key))).all()


async def test_a_subscription_comes_back_as_it_was_made(store: Store, candidate: Make) -> None:
    stored = await store.save(candidate("نص"), NewArticle(None))
    made = (Topic(), Topic(stored.story_id), TANKS)
    await add(store, *made)
    here = await store.subscriptions.of(HERE)
    assert [(one.number, one.topic) for one in here] == list(enumerate(made, 1))


async def test_the_same_topic_twice_is_one_subscription(store: Store) -> None:
    await add(store, PAKISTAN, Topic(), PAKISTAN, Topic())
    assert await topics(store) == [PAKISTAN, Topic()]


async def test_a_forum_topic_has_subscriptions_of_its_own(store: Store) -> None:
    await add(store, PAKISTAN)
    await add(store, Topic(), place=TOPIC)
    assert (await topics(store), await topics(store, TOPIC)) == ([PAKISTAN], [Topic()])


async def test_ending_takes_the_keys_along(store: Store) -> None:
    await add(store, PAKISTAN, Topic())
    await store.subscriptions.end(HERE, [PAKISTAN])
    assert await topics(store) == [Topic()]
    assert await keys(store) == ["*"]


async def test_another_place_cannot_end_a_subscription(store: Store) -> None:
    await add(store, PAKISTAN)
    await store.subscriptions.end(TOPIC, [PAKISTAN])
    assert await topics(store) == [PAKISTAN]


async def test_a_rule_is_filed_under_the_word_that_the_fewest_articles_hold(
    store: Store, candidate: Make
) -> None:
    for count in range(3):
        await store.save(candidate(f"باكستان ودبابات {count}"), NewArticle(None))
    await store.save(candidate("دبابات حيدر"), NewArticle(None))
    await add(store, TANKS)
    assert set(await keys(store)) == {"=حيدر", "~حيدر"}


async def test_the_newest_matches_come_first(store: Store, candidate: Make) -> None:
    stored = [await store.save(candidate(f"باكستان {n}"), NewArticle(None)) for n in range(3)]
    ids = tuple(one.version_id for one in reversed(stored))
    assert await store.subscriptions.newest(PAKISTAN.rule, 2) == ids[:2]
    assert await store.subscriptions.newest(None, 9) == ids


async def test_a_mute_is_kept_and_ends(store: Store) -> None:
    await add(store, PAKISTAN, Topic())
    await store.subscriptions.mute(HERE, [PAKISTAN], NOON + timedelta(hours=1))
    assert [one.muted_until for one in await store.subscriptions.of(HERE)] == [
        NOON + timedelta(hours=1),
        None,
    ]
    await store.subscriptions.mute(HERE, [PAKISTAN], None)
    assert [one.muted_until for one in await store.subscriptions.of(HERE)] == [None, None]


async def test_a_chat_that_moves_keeps_what_both_had_once(store: Store) -> None:
    new = Place(-1001)
    await add(store, PAKISTAN, Topic())
    await add(store, Topic(), TANKS, place=new)
    async with store.writing() as connection:
        await move(connection, HERE.chat_id, new.chat_id)
    assert await topics(store) == []
    assert set(await topics(store, new)) == {PAKISTAN, TANKS, Topic()}


async def test_a_story_that_is_deleted_ends_its_subscriptions(store: Store, candidate: Make) -> None:
    stored = await store.save(candidate("نص"), NewArticle(None))
    await add(store, Topic(stored.story_id))
    async with store.writing() as connection:
        for table in ("search_text", "analysis", "version", "article", "story"):
            await connection.execute(text(f"DELETE FROM {table}"))  # noqa: S608  names of our own
    assert await topics(store) == []


async def test_a_request_sees_what_it_noted_and_nobody_else_does(store: Store) -> None:
    await add(store, PAKISTAN)
    work = Work(store)
    await work.subscriptions.add(HERE, TANKS, 1)
    await work.subscriptions.end(HERE, [PAKISTAN])
    assert [(one.number, one.topic) for one in await work.subscriptions.of(HERE)] == [(2, TANKS)]
    assert await topics(store) == [PAKISTAN]
    await work.commit()
    assert await topics(store) == [TANKS]


async def test_a_request_that_is_not_committed_changes_nothing(store: Store, candidate: Make) -> None:
    stored = await store.save(candidate("باكستان"), NewArticle(None))
    work = Work(store)
    await work.subscriptions.add(HERE, PAKISTAN, 1)
    await work.subscriptions.mute(HERE, [PAKISTAN], NOON)
    await work.subscriptions.show([Sight(HERE, stored.version_id, stored.story_id)])
    assert [one.muted_until for one in await work.subscriptions.of(HERE)] == [NOON]
    assert await topics(store) == []


@pytest.mark.parametrize("topic", [Topic(), Topic(1), PAKISTAN, TANKS], ids=["all", "story", "word", "words"])
def test_a_handle_fits_a_button(topic: Topic) -> None:
    assert topic.handle.isdecimal() and len(topic.handle) <= 18
