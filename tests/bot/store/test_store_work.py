"""A unit of work: all of a request's writes at once, or none."""

from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime

import pytest

from bot.errors import StoreError
from bot.messages import Outgoing, Page
from bot.models import Analysed, NewArticle
from bot.store import JSON, Chat, CommandStore, Store, Work
from bot.store.outcomes import Inactive
from bot.store.packing import packed

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)
CONTENT: Mapping[str, JSON] = {"kind": "stories", "words": "حفتر"}
UPDATE: Mapping[str, JSON] = {"update_id": 5, "message": {"chat": {"id": 7}}}
ANSWER = Outgoing(7, Page("جواب"), "answer:5")


@pytest.fixture
async def work(store: Store) -> AsyncIterator[Work]:
    await store.inbox.accept([UPDATE])
    yield Work(store)


async def queued(store: Store) -> list[str]:
    async with store.reading() as connection:
        return list((await connection.exec_driver_sql("SELECT cause FROM outbox ORDER BY id")).scalars())


def test_commands_find_all_they_need_in_the_store_and_in_a_work(store: Store, work: Work) -> None:
    faces: tuple[CommandStore, ...] = (store, work)
    assert len(faces) == 2


async def test_nothing_is_written_before_the_commit(store: Store, work: Work) -> None:
    await work.set_language(7, "ar")
    reply_id = await work.keep_reply(7, CONTENT)
    assert await store.chat(7) == Chat(7)
    assert await store.reply(reply_id, 7) is None


async def test_a_commit_writes_everything(store: Store, work: Work, examples: tuple[Analysed, ...]) -> None:
    await store.save(packed(examples[0]), NewArticle(None))
    await work.set_language(7, "ar")
    await work.set_story(7, 1)
    reply_id = await work.keep_reply(7, CONTENT)
    await work.update_reply(reply_id, {"page": 2})
    assert await work.commit([ANSWER], 5)
    assert await store.chat(7) == Chat(7, "ar", 1)
    assert await store.reply(reply_id, 7) == {"page": 2}
    assert await queued(store) == ["answer:5"]
    assert await store.inbox.counts() == {"done": 1}


async def test_an_update_has_its_effect_once(store: Store, work: Work) -> None:
    assert await work.commit([ANSWER], 5)
    again = Work(store)
    await again.set_language(7, "en")
    assert not await again.commit([Outgoing(7, Page("ثانية"), "answer:5:b")], 5)
    assert (await store.chat(7), await queued(store)) == (Chat(7), ["answer:5"])


async def test_where_one_write_fails_none_is_made(store: Store, work: Work) -> None:
    await work.set_language(7, "ar")
    await work.set_story(7, 99)
    with pytest.raises(StoreError, match="FOREIGN KEY"):
        await work.commit([ANSWER], 5)
    assert (await store.chat(7), await queued(store)) == (Chat(7), [])
    assert await store.inbox.counts() == {"waiting": 1}


async def test_a_request_sees_what_it_noted(work: Work) -> None:
    await work.set_language(7, "ar")
    await work.set_months(7, "levantine")
    await work.set_digits(7, "eastern")
    await work.set_story(7, 3)
    reply_id = await work.keep_reply(7, CONTENT)
    assert await work.chat(7) == Chat(7, "ar", 3, "levantine", "eastern")
    assert await work.chat(8) == Chat(8)
    assert await work.reply(reply_id, 7) == CONTENT
    assert await work.reply(reply_id, 8) is None


async def test_a_request_sees_its_change_of_an_older_reply(store: Store, work: Work) -> None:
    reply_id = await store.keep_reply(7, CONTENT)
    await work.update_reply(reply_id, {"page": 2})
    assert await work.reply(reply_id, 7) == {"page": 2}
    assert await work.reply(reply_id, 8) is None


async def test_the_ids_of_replies_fit_into_buttons_and_tell_nothing(work: Work) -> None:
    ids = [await work.keep_reply(7, CONTENT) for _ in range(200)]
    assert {len(str(reply_id)) for reply_id in ids} == {15}
    assert len(set(ids)) == 200
    assert sorted(ids) != ids


async def test_reading_holds_no_transaction(store: Store, work: Work) -> None:
    await work.stories()
    await work.search([])
    await work.set_language(7, "ar")
    await store.set_language(8, "en")
    assert await work.commit()


async def test_a_chat_that_comes_back_is_reachable_with_the_commit(store: Store, work: Work) -> None:
    await store.outbox.enqueue([ANSWER])
    claimed = await store.outbox.claim("run")
    assert claimed
    await store.outbox.settle(claimed, Inactive("bot was blocked by the user"))
    await work.activate(7)
    assert await store.outbox.unreachable(7) == "bot was blocked by the user"
    await work.commit()
    assert await store.outbox.unreachable(7) is None


async def test_a_work_commits_once(store: Store, work: Work) -> None:
    await work.keep_reply(7, CONTENT)
    await work.commit([ANSWER], 5)
    assert await work.commit()
    async with store.reading() as connection:
        assert (await connection.exec_driver_sql("SELECT count(*) FROM reply")).scalar() == 1
