"""Every outcome of a message has its rule: for the message, its chat and what else waits for it."""

from datetime import timedelta

import pytest

from bot.messages import Outgoing
from bot.store import Outbox, Store
from bot.store.outcomes import (
    Ambiguous,
    Halt,
    Inactive,
    Migrated,
    Outcome,
    Plain,
    Refused,
    Retry,
    Sent,
    Unknown,
    WithoutThread,
)
from tests.bot.store.queued import PAGE, claimed, drain, outgoing, settled


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        (Sent(44), None),
        (Retry(timedelta(seconds=1), "flood"), "waiting"),
        (Plain("can't parse entities"), "waiting"),
        (WithoutThread("thread not found"), "waiting"),
        (Inactive("blocked"), "cancelled"),
        (Migrated(-1007), "waiting"),
        (Ambiguous("read timeout"), "waiting"),
        (Unknown("read timeout"), "unknown"),
        (Refused("message is too long"), "failed"),
        (Halt("Unauthorized"), "waiting"),
    ],
    ids=lambda value: type(value).__name__ if value and not isinstance(value, str) else value,
)
async def test_every_outcome_has_its_state(outbox: Outbox, outcome: Outcome, state: str | None) -> None:
    assert await settled(outbox, outgoing("a"), outcome) == state


@pytest.mark.parametrize(
    ("outcome", "plain", "attempts", "ambiguous"),
    [
        (Retry(timedelta(seconds=1), "flood"), False, 0, 0),
        (Retry(timedelta(seconds=1), "Bad Gateway", counts=True), False, 1, 0),
        (Plain("can't parse entities"), True, 0, 0),
        (Ambiguous("read timeout"), False, 0, 1),
        (Halt("Unauthorized"), False, 0, 0),
    ],
    ids=["flood", "server", "plain", "ambiguous", "halt"],
)
async def test_what_is_tried_again_remembers_why(
    outbox: Outbox, outcome: Outcome, plain: bool, attempts: int, ambiguous: int
) -> None:
    await settled(outbox, outgoing("a"), outcome)
    again = await claimed(outbox)
    assert (again.plain, again.attempts, again.ambiguous) == (plain, attempts, ambiguous)


async def test_a_message_whose_topic_is_gone_goes_into_the_chat(outbox: Outbox) -> None:
    await settled(outbox, Outgoing(-100, PAGE, "a", thread_id=3), WithoutThread("thread not found"))
    assert (await claimed(outbox)).message == Outgoing(-100, PAGE, "a")


async def test_a_chat_that_blocks_loses_what_waits_for_it_and_keeps_its_choices(store: Store) -> None:
    await store.set_language(7, "ar")
    await store.outbox.enqueue([outgoing("a"), outgoing("b"), outgoing("other", 8)])
    await store.outbox.settle(await claimed(store.outbox), Inactive("bot was blocked by the user"))
    assert await drain(store.outbox) == ["other"]
    assert (await store.chat(7)).language == "ar"
    assert await store.outbox.unreachable(7) == "bot was blocked by the user"
    assert await store.outbox.unreachable(8) is None


async def test_a_chat_that_moves_takes_all_that_is_its_own_along(store: Store) -> None:
    await store.set_language(-5, "ar")
    reply_id = await store.keep_reply(-5, {"page": 1})
    await store.inbox.accept([{"update_id": 1, "message": {"chat": {"id": -5}}}])
    await store.outbox.enqueue([outgoing("a", -5), outgoing("b", -5)])
    await store.outbox.settle(await claimed(store.outbox), Migrated(-1005))
    rows = [await claimed(store.outbox) for _ in range(2)]
    assert [(row.message.cause, row.message.chat_id) for row in rows] == [("a", -1005), ("b", -1005)]
    assert [waiting.chat_id for waiting in await store.inbox.next_waiting()] == [-1005]
    assert await store.reply(reply_id, -1005) == {"page": 1}
    assert (await store.chat(-1005)).language == "ar"


async def test_a_choice_under_the_new_id_stands(store: Store) -> None:
    await store.set_language(-5, "ar")
    await store.set_language(-1005, "en")
    await settled(store.outbox, outgoing("a", -5), Migrated(-1005))
    assert (await store.chat(-1005)).language == "en"
    assert (await store.chat(-5)).language is None


async def test_nothing_is_settled_twice(outbox: Outbox) -> None:
    await outbox.enqueue([outgoing("a")])
    row = await claimed(outbox)
    await outbox.settle(row, Sent(44))
    await outbox.settle(row, Inactive("late"))
    assert (await outbox.counts(), await outbox.unreachable(7)) == ((), None)
