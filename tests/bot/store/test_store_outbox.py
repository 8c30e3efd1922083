"""Messages are queued once, claimed in their order, and every outcome has its rule."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.messages import Button, Outgoing, Page, Urgency
from bot.store import Claimed, Outbox, Store, Work
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
from tests.clock import START, Clock

PAGE = Page(
    "<b>حفتر</b> «قال»", ((Button("المصدر", "c:1:2"), Button("التالي", "p:1:1")), (Button("أطول", "l:1"),))
)


def outgoing(
    cause: str, chat_id: int = 7, urgency: Urgency = Urgency.ALERT, due: timedelta | None = None
) -> Outgoing:
    return Outgoing(chat_id, PAGE, cause, urgency, due_at=START + due if due is not None else None)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def store(url: str, clock: Clock) -> AsyncIterator[Store]:
    opened = await Store.open(url, now=clock.now)
    yield opened
    await opened.close()


@pytest.fixture
def outbox(store: Store) -> Outbox:
    return store.outbox


async def claimed(outbox: Outbox, run: str = "run", *busy_chats: int) -> Claimed:
    row = await outbox.claim(run, busy_chats)
    assert row is not None
    return row


async def settled(outbox: Outbox, message: Outgoing, outcome: Outcome) -> str | None:
    """Queue, claim and settle a message; return the state of it and no other."""
    await outbox.enqueue([message])
    await outbox.settle(await claimed(outbox), outcome)
    counts = await outbox.counts()
    return counts[0].state if counts else None


async def drain(outbox: Outbox, *busy_chats: int, only_chat: int | None = None) -> list[str]:
    causes = []
    while row := await outbox.claim("run", busy_chats, only_chat):
        causes.append(row.message.cause)
    return causes


async def test_a_message_comes_back_as_it_was(outbox: Outbox) -> None:
    message = Outgoing(-100, PAGE, "answer:1", edits=44, thread_id=3, due_at=START)
    await outbox.enqueue([message])
    assert (await claimed(outbox)).message == message


async def test_a_cause_is_queued_once(outbox: Outbox) -> None:
    assert await outbox.enqueue([outgoing("alert:1"), outgoing("alert:1")]) == 1
    await outbox.settle(await claimed(outbox), Sent(44))
    assert await outbox.enqueue([outgoing("alert:1")]) == 0
    assert await drain(outbox) == []


async def test_answers_go_before_alerts_and_alerts_before_digests(outbox: Outbox) -> None:
    urgencies = (Urgency.DIGEST, Urgency.ALERT, Urgency.ANSWER, Urgency.ALERT)
    await outbox.enqueue([outgoing(f"{n}", n, urgency) for n, urgency in enumerate(urgencies)])
    assert await drain(outbox) == ["2", "1", "3", "0"]


async def test_busy_chats_are_passed_over(outbox: Outbox) -> None:
    await outbox.enqueue([outgoing("a", 1), outgoing("b", 2), outgoing("c", 1), outgoing("d", 3)])
    assert await drain(outbox, 1, 3) == ["b"]


async def test_the_terminal_takes_its_own_only(outbox: Outbox) -> None:
    await outbox.enqueue([outgoing("a", 1), outgoing("b", 0), outgoing("c", 2)])
    assert await drain(outbox, only_chat=0) == ["b"]
    assert await outbox.claim("run", [0], only_chat=0) is None


async def test_a_message_waits_until_it_is_due(outbox: Outbox, clock: Clock) -> None:
    await outbox.enqueue([outgoing("later", due=timedelta(minutes=10)), outgoing("now")])
    assert await drain(outbox) == ["now"]
    assert await outbox.next_due() == START + timedelta(minutes=10)
    clock.advance(timedelta(minutes=10))
    assert await outbox.next_due() is None
    assert await drain(outbox) == ["later"]


async def test_what_was_claimed_is_on_the_disk_before_it_is_sent(store: Store) -> None:
    async with store.writing() as connection:
        assert (await connection.exec_driver_sql("PRAGMA synchronous")).scalar() == 2


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


async def test_a_claim_of_a_dead_run_goes_once_more_and_then_is_unknown(url: str) -> None:
    states: list[bool | str] = []
    for run in ("first", "second", "third"):
        store = await Store.open(url)
        await store.outbox.release(run)
        await store.outbox.enqueue([outgoing("a")])
        states.append(await store.outbox.claim(run) is not None)
        states.append((await store.outbox.counts())[0].state)
        await store.close()
    assert states == [True, "claimed", True, "claimed", False, "unknown"]


async def test_an_edit_may_be_repeated_for_ever(outbox: Outbox) -> None:
    await outbox.enqueue([Outgoing(7, PAGE, "edit", edits=44)])
    for run in ("a", "b", "c", "d"):
        await outbox.release(run)
        assert (await claimed(outbox, run)).ambiguous == 0


async def test_a_release_leaves_the_living_and_the_terminal_alone(outbox: Outbox) -> None:
    await outbox.enqueue([outgoing("mine", 1), outgoing("terminal", 0)])
    await outbox.claim("run")
    await outbox.claim("terminal", only_chat=0)
    assert await outbox.release("run") == 0
    assert await outbox.release("other terminal", only_chat=0) == 1


async def test_nothing_is_settled_twice(outbox: Outbox) -> None:
    await outbox.enqueue([outgoing("a")])
    row = await claimed(outbox)
    await outbox.settle(row, Sent(44))
    await outbox.settle(row, Inactive("late"))
    assert (await outbox.counts(), await outbox.unreachable(7)) == ((), None)


async def test_a_restored_outbox_can_be_silenced(outbox: Outbox) -> None:
    await outbox.enqueue([outgoing("a"), outgoing("b", 8)])
    await claimed(outbox)
    assert await outbox.cancel_waiting("restored") == 2
    assert await drain(outbox) == []


async def test_what_was_sent_is_purged_after_thirty_days(outbox: Outbox, clock: Clock) -> None:
    await outbox.enqueue([outgoing("sent"), outgoing("waits", 8)])
    await outbox.settle(await claimed(outbox), Sent(44))
    purged = []
    for days in (30, 1):
        clock.advance(timedelta(days=days))
        purged.append(await outbox.purge())
    assert purged == [0, 1]
    assert await drain(outbox) == ["waits"]


async def test_the_counts_tell_how_long_the_oldest_waits(outbox: Outbox, clock: Clock) -> None:
    await outbox.enqueue([outgoing("a"), outgoing("b", urgency=Urgency.ANSWER)])
    clock.advance(timedelta(minutes=1))
    await outbox.enqueue([outgoing("c")])
    counts = [(count.urgency, count.messages, count.oldest) for count in await outbox.counts()]
    assert counts == [(Urgency.ANSWER, 1, START), (Urgency.ALERT, 2, START)]


async def test_a_message_is_queued_with_its_cause_or_not_at_all(store: Store) -> None:
    work = Work(store)
    await work.set_story(7, 99)
    with pytest.raises(Exception, match="FOREIGN KEY"):
        await work.commit([outgoing("a")])
    assert await drain(store.outbox) == []


async def test_heartbeats_are_seen_from_elsewhere(store: Store, url: str, clock: Clock) -> None:
    await store.health.beat("sender", {"halted": None})
    clock.advance(timedelta(seconds=5))
    await store.health.beat("sender", {"halted": "Unauthorized"})
    other = await Store.open(url)
    beat = (await other.health.beats())["sender"]
    await other.close()
    assert (beat.at, beat.facts) == (START + timedelta(seconds=5), {"halted": "Unauthorized"})
