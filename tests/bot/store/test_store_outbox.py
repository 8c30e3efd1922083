"""Messages are queued once, claimed in their order, and outlive the run that claimed them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, event

from bot.messages import Outgoing, Urgency
from bot.store import Outbox, Store, Work
from bot.store.outcomes import Sent
from tests.bot.store.queued import PAGE, claimed, drain, outgoing
from tests.clock import START, Clock


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


async def test_those_that_wait_are_counted_up_to_a_bound(outbox: Outbox) -> None:
    await outbox.enqueue([outgoing(f"{number}", number) for number in range(1, 6)])
    await outbox.enqueue([outgoing("answer", 9, Urgency.ANSWER)])
    assert [await outbox.waiting(Urgency.ALERT, most) for most in (3, 10)] == [3, 5]
    await claimed(outbox)
    await claimed(outbox)
    assert [await outbox.waiting(urgency, 10) for urgency in Urgency] == [0, 4, 0]


async def test_what_cannot_be_sent_now_counts_among_none_that_wait(outbox: Outbox, clock: Clock) -> None:
    later = replace(outgoing("later", 1), due_at=START + timedelta(minutes=10))
    await outbox.enqueue([outgoing("held", 2), outgoing("free", 3), later])
    assert await outbox.waiting(Urgency.ALERT, 10, [2]) == 1
    clock.advance(timedelta(minutes=10))
    assert await outbox.waiting(Urgency.ALERT, 10) == 3


async def test_answers_alone_can_be_claimed(outbox: Outbox) -> None:
    await outbox.enqueue([outgoing("alert", 1), outgoing("answer", 2, Urgency.ANSWER)])
    first = await outbox.claim("run", up_to=Urgency.ANSWER)
    assert first and first.message.cause == "answer"
    assert await outbox.claim("run", up_to=Urgency.ANSWER) is None


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


@pytest.mark.parametrize("up_to", [Urgency.ANSWER, Urgency.DIGEST], ids=["answers", "all"])
async def test_what_goes_next_is_found_without_looking_at_what_waits(store: Store, up_to: Urgency) -> None:
    asked: list[tuple[str, tuple[object, ...]]] = []

    def note(_connection: object, _cursor: object, sql: str, values: tuple[object, ...], *_: object) -> None:
        asked.append((sql, values))

    event.listen(Engine, "before_cursor_execute", note)
    await store.outbox.claim("run", range(30), up_to=up_to)
    event.remove(Engine, "before_cursor_execute", note)
    sql, values = next(one for one in asked if "outbox" in one[0])
    async with store.writing() as connection:
        plan = (await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)).all()
    # In the order of the index: nothing is sorted.
    assert {row.detail for row in plan if "LIST" not in row.detail and "SCALAR" not in row.detail} == {
        "SEARCH outbox USING INTEGER PRIMARY KEY (rowid=?)",
        "SEARCH outbox USING INDEX ix_outbox_waiting (urgency<?)",
    }


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
