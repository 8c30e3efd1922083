"""A new article waits for exactly those who had subscribed, wherever the work is broken off."""

from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import select, text

from bot.alerts.fanout import spread
from bot.errors import StoreError
from bot.models import Stored
from bot.store import Store
from bot.store.alert_schema import ANNOUNCEMENT, WAITING_ALERT
from bot.store.announcements import candidates, filed, next_announcement
from bot.store.announcements import spread as write_spread
from bot.subscriptions import ALL, Place, Topic, article_keys, read_rule, words_of
from bot.workers import Workers
from summarizer import analyze

Arrive = Callable[..., Awaitable[Stored]]

TEXT = "وصل المشير خليفة حفتر إلى إسلام آباد في زيارة رسمية. وأعلن الجانبان صفقة طائرات مقاتلة."


async def waiting(store: Store) -> list[tuple[int, int]]:
    """Return (chat, version) of all that waits."""
    async with store.reading() as connection:
        rows = await connection.execute(select(WAITING_ALERT.c.chat_id, WAITING_ALERT.c.version_id))
        return sorted((row.chat_id, row.version_id) for row in rows.all())


async def announced(store: Store) -> int:
    async with store.reading() as connection:
        return len((await connection.execute(select(ANNOUNCEMENT))).all())


async def subscribe(store: Store, chat: int, words: str = "") -> None:
    topic = Topic(rule=read_rule(words)) if words else Topic()
    await store.subscriptions.add(Place(chat), topic, chat)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param("", True, id="all"),
        pytest.param("حفتر", True, id="a word"),
        pytest.param("اسلام اباد +الطائرات", True, id="spelling and alternatives"),
        pytest.param("«زيارة رسمية»", True, id="a phrase"),
        pytest.param("حفتر روما", False, id="a word is missing"),
        pytest.param("حفتر -طائرة", False, id="an excluded word"),
    ],
)
async def test_an_article_waits_for_those_whose_rule_it_matches(
    store: Store, workers: Workers, arrive: Arrive, words: str, told: bool
) -> None:
    await subscribe(store, 7, words)
    stored = await arrive(TEXT)
    assert await spread(store, workers)
    assert await waiting(store) == ([(7, stored.version_id)] if told else [])


async def test_an_article_waits_for_those_who_follow_its_story(
    store: Store, workers: Workers, arrive: Arrive
) -> None:
    first, other = await arrive(TEXT), await arrive("نص آخر عن أمر آخر.")
    await store.subscriptions.add(Place(1), Topic(first.story_id), 1)
    await store.subscriptions.add(Place(2), Topic(other.story_id), 2)
    stored = await arrive("وفد ثان يصل غدا.", story=first.story_id)
    await spread(store, workers)
    assert await waiting(store) == [(1, stored.version_id)]


async def test_who_subscribes_after_an_article_came_is_not_told_of_it(
    store: Store, workers: Workers, arrive: Arrive
) -> None:
    await subscribe(store, 1)
    stored = await arrive(TEXT)
    await subscribe(store, 2)
    await spread(store, workers)
    assert await waiting(store) == [(1, stored.version_id)]


async def test_where_nobody_subscribed_nothing_is_announced(store: Store, arrive: Arrive) -> None:
    await arrive(TEXT)
    assert await announced(store) == 0


async def test_a_copy_of_a_text_announces_nothing(store: Store, arrive: Arrive) -> None:
    await subscribe(store, 1)
    first = await arrive(TEXT)
    await arrive(TEXT, story=first.story_id, copy_of=first.article_id)
    assert await announced(store) == 1


@pytest.mark.parametrize("batch", [1, 2, 3, 500])
async def test_batches_of_any_size_reach_everybody_once(
    store: Store, workers: Workers, arrive: Arrive, batch: int
) -> None:
    for chat in range(1, 8):
        await subscribe(store, chat, "حفتر" if chat % 2 else "")
    stored = await arrive(TEXT)
    await spread(store, workers, batch)
    assert await waiting(store) == [(chat, stored.version_id) for chat in range(1, 8)]
    assert await announced(store) == 0 and not await spread(store, workers)


@pytest.mark.parametrize("batches", [0, 1, 2, 3])
async def test_what_was_broken_off_goes_on_where_it_was(
    store: Store, workers: Workers, arrive: Arrive, batches: int
) -> None:
    for chat in range(1, 8):
        await subscribe(store, chat)
    stored = await arrive(TEXT)
    for _ in range(batches):
        async with store.writing() as connection:
            one = await next_announcement(connection, store.now())
            assert one
            asked = await candidates(connection, (await filed(connection, one, [ALL]))[:2])
            await write_spread(connection, one, asked, asked[-1].id, store.now())
    await spread(store, workers)
    assert await waiting(store) == [(chat, stored.version_id) for chat in range(1, 8)]


async def test_a_batch_that_fails_leaves_nothing_behind(
    store: Store, workers: Workers, arrive: Arrive
) -> None:
    await subscribe(store, 1)
    stored = await arrive(TEXT)
    with pytest.raises(StoreError):
        async with store.writing() as connection:
            one = await next_announcement(connection, store.now())
            assert one
            asked = await candidates(connection, await filed(connection, one, [ALL]))
            await write_spread(connection, one, asked, None, store.now())
            raise StoreError("the power is cut")
    assert await waiting(store) == []
    await spread(store, workers)
    assert await waiting(store) == [(1, stored.version_id)]


async def test_only_subscriptions_that_may_match_are_looked_at(store: Store, arrive: Arrive) -> None:
    for chat in range(1, 200):
        await subscribe(store, chat, f"حفتر مدينة{chat}")
    await subscribe(store, 200, "حفتر")
    await arrive(TEXT)
    keys = sorted(article_keys(words_of(analyze(TEXT, id="", whole=True)), 1))
    async with store.reading() as connection:
        one = await next_announcement(connection, store.now())
        assert one
        asked = await candidates(connection, await filed(connection, one, keys))
    assert [candidate.place.chat_id for candidate in asked] == [200]


async def test_a_hostile_number_of_words_is_asked_for_in_parts(store: Store, arrive: Arrive) -> None:
    await subscribe(store, 1)
    await arrive(TEXT)
    async with store.reading() as connection:
        one = await next_announcement(connection, store.now())
        assert one
        assert await filed(connection, one, [ALL, *map(str, range(50_000))]) == (1,)


async def test_subscriptions_are_looked_up_by_their_keys_and_never_scanned(store: Store) -> None:
    query = "SELECT subscription_id FROM subscription_key WHERE key IN ('=أ', '~ب') AND subscription_id > 5"
    async with store.reading() as connection:
        plan = (await connection.execute(text(f"EXPLAIN QUERY PLAN {query}"))).all()
    assert [row.detail for row in plan] == [
        "SEARCH subscription_key USING PRIMARY KEY (key=? AND subscription_id>?)"
    ]
