"""Updates are stored once, handed out in order per chat, and set aside when they fail again and again."""

from collections.abc import AsyncIterator, Callable, Mapping
from datetime import timedelta

import pytest

from bot.store import JSON, Inbox, Store
from bot.store.inbox import chat_of
from tests.clock import Clock


def message(update_id: JSON, chat_id: JSON = 7, text: str = "ملخص") -> Mapping[str, JSON]:
    return {"update_id": update_id, "message": {"text": text, "chat": {"id": chat_id}}}


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def inbox(url: str, clock: Clock, empty: Callable[[str], str]) -> AsyncIterator[Inbox]:
    store = await Store.open(empty(url), now=clock.now)
    yield store.inbox
    await store.close()


async def ids(inbox: Inbox, *busy_chats: int | None, limit: int = 10) -> list[int]:
    return [update.update_id for update in await inbox.next_waiting(busy_chats, limit)]


async def test_an_update_comes_back_as_it_was(inbox: Inbox) -> None:
    await inbox.accept([message(5, -100, "قال \ud800 «نعم» 😀")])
    (waiting,) = await inbox.next_waiting()
    assert (waiting.chat_id, waiting.attempts) == (-100, 0)
    assert waiting.body == message(5, -100, "قال \ud800 «نعم» 😀")


async def test_an_update_is_accepted_once(inbox: Inbox) -> None:
    assert await inbox.accept([message(5), message(6), message(5)]) == 2
    assert await inbox.accept([message(6), message(7)]) == 1
    assert await inbox.accept([message(5)]) == 0


async def test_an_update_that_was_done_is_not_accepted_again(inbox: Inbox) -> None:
    await inbox.accept([message(5)])
    await inbox.done(5)
    assert await inbox.accept([message(5)]) == 0
    assert await ids(inbox) == []


async def test_updates_outlast_the_process(inbox: Inbox, url: str) -> None:
    await inbox.accept([message(5)])
    again = await Store.open(url)
    assert await ids(again.inbox) == [5]
    await again.close()


async def test_the_order_is_that_of_arrival_not_of_numbers(inbox: Inbox) -> None:
    await inbox.accept([message(900, 1), message(20, 2)])
    await inbox.accept([message(3, 3)])
    assert await ids(inbox) == [900, 20, 3]


async def test_only_the_oldest_of_a_chat_is_handed_out(inbox: Inbox) -> None:
    await inbox.accept([message(9, 1), message(8, 1), message(7, 2)])
    assert await ids(inbox) == [9, 7]
    await inbox.done(9)
    assert await ids(inbox) == [8, 7]


async def test_a_busy_chat_is_passed_over(inbox: Inbox) -> None:
    await inbox.accept([message(1, 1), message(2, 2), message(3, 3)])
    assert await ids(inbox, 1, 3) == [2]


async def test_updates_without_a_chat_are_one_after_another(inbox: Inbox) -> None:
    await inbox.accept(
        [{"update_id": 1, "inline_query": {"id": "7"}}, {"update_id": 2, "poll": {}}, message(3)]
    )
    assert await ids(inbox) == [1, 3]
    assert await ids(inbox, None) == [3]


async def test_the_third_failure_sets_an_update_aside(inbox: Inbox) -> None:
    await inbox.accept([message(1), message(2)])
    assert [await inbox.fail(1, "KeyError: 'text'") for _ in range(3)] == [False, False, True]
    assert await ids(inbox) == [2]
    assert await inbox.counts() == {"set aside": 1, "waiting": 1}


async def test_what_is_done_cannot_fail_any_more(inbox: Inbox) -> None:
    await inbox.accept([message(1)])
    assert await inbox.done(1)
    assert not await inbox.fail(1, "late")
    assert not await inbox.done(1)
    assert await inbox.counts() == {"done": 1}


async def test_done_updates_are_purged_after_a_day(inbox: Inbox, clock: Clock) -> None:
    await inbox.accept([message(1), message(2)])
    await inbox.done(1)
    purged = []
    for hours in (24, 1):
        clock.advance(timedelta(hours=hours))
        purged.append(await inbox.purge())
    assert purged == [0, 1]
    assert await inbox.counts() == {"waiting": 1}


async def test_updates_that_were_set_aside_stay_for_a_month(inbox: Inbox, clock: Clock) -> None:
    await inbox.accept([message(1)])
    for _ in range(3):
        await inbox.fail(1, "ValueError")
    purged = []
    for days in (29, 2):
        clock.advance(timedelta(days=days))
        purged.append(await inbox.purge())
    assert purged == [0, 1]


@pytest.mark.parametrize("update_id", [None, "5", 2**63, 5.5, {}], ids=str)
async def test_an_update_without_an_id_is_passed_over(inbox: Inbox, update_id: JSON) -> None:
    assert await inbox.accept([message(update_id), message(6)]) == 1


CHAT: Mapping[str, JSON] = {"chat": {"id": -100}}


@pytest.mark.parametrize(
    ("update", "chat_id"),
    [
        pytest.param({"edited_message": CHAT}, -100, id="edit"),
        pytest.param({"channel_post": CHAT}, -100, id="channel"),
        pytest.param({"my_chat_member": {"from": {"id": 7}, **CHAT}}, -100, id="membership"),
        pytest.param({"callback_query": {"from": {"id": 7}, "message": CHAT}}, -100, id="press"),
        pytest.param({"callback_query": {"inline_message_id": "7"}}, None, id="press without a message"),
        pytest.param({"inline_query": {"from": {"id": 7}}}, None, id="inline"),
        pytest.param({"message": {"chat": {"id": "7"}}}, None, id="an id that is none"),
        pytest.param({"message": {"chat": {"id": 10**30}}}, None, id="an id beyond all bounds"),
        pytest.param({"message": None, "callback_query": {"message": None}}, None, id="nothing"),
    ],
)
def test_the_chat_of_an_update_is_found(update: Mapping[str, JSON], chat_id: int | None) -> None:
    assert chat_of({"update_id": 1, **update}) == chat_id
