"""Processes that do a task each, with limits, and are replaced when they die."""

import asyncio
import os
import signal
from collections.abc import Callable

import pytest

from bot.errors import IntakeError, WorkerError
from bot.workers import Limits, Pool
from tests.bot.workers import tasks
from tests.bot.workers.waiting import SECONDS, over, until


async def test_a_task_is_done_in_another_process(pool: Pool) -> None:
    assert await pool.run(os.getpid) in pool.pids
    assert os.getpid() not in pool.pids


async def test_what_a_task_raises_is_raised_with_where_it_came_from(pool: Pool) -> None:
    with pytest.raises(IntakeError, match="unknown") as raised:
        await pool.run(tasks.refuse, "خبر.pdf")
    assert "in refuse" in raised.value.__notes__[0]


async def test_an_error_that_cannot_be_copied_is_told_by_another(pool: Pool) -> None:
    with pytest.raises(RuntimeError, match="StubbornError: a"):
        await pool.run(tasks.fail)


@pytest.mark.parametrize(
    ("task", "kind"),
    [
        (tasks.hoard, "too_large"),
        (tasks.exit_at_once, "died"),
        (tasks.crash, "died"),
        (tasks.kill_itself, "died"),
        (tasks.overrun, "too_slow"),
    ],
    ids=["allocates 4 GB", "exits", "segfaults", "is killed", "uses up its time"],
)
async def test_a_task_that_loses_its_process_fails_alone(
    pool: Pool, task: Callable[[], object], kind: str
) -> None:
    with pytest.raises(WorkerError) as raised:
        await pool.run(task)
    assert raised.value.kind == kind
    assert await pool.run(tasks.add, 2, two=3) == 5


@pytest.mark.parametrize("task", [tasks.spin, signal.pause], ids=["works", "waits"])
async def test_a_task_that_does_not_end_is_ended(hasty: Pool, task: Callable[[], object]) -> None:
    with pytest.raises(WorkerError, match="too_slow"):
        await hasty.run(task)
    assert hasty.pids == ()


async def test_a_death_does_not_touch_what_another_process_does(pool: Pool) -> None:
    lost, done = await asyncio.gather(
        pool.run(tasks.crash), pool.run(tasks.add, 2, 3), return_exceptions=True
    )
    assert isinstance(lost, WorkerError) and done == 5


async def test_a_process_killed_while_idle_costs_nothing(pool: Pool) -> None:
    pid = await pool.run(os.getpid)
    os.kill(pid, signal.SIGKILL)
    await until(lambda: over(pid))
    assert await pool.run(tasks.add, 2, 3) == 5


async def test_what_the_bot_holds_counts_for_no_process() -> None:
    held = bytearray(b"1") * (300 * tasks.MEGABYTE)
    pool = Pool(Limits(kept_bytes=200 * tasks.MEGABYTE))
    async with asyncio.timeout(SECONDS):
        assert len(held) and await pool.run(os.getpid) == await pool.run(os.getpid)
        await pool.close()


async def test_a_process_answers_many_tasks(pool: Pool) -> None:
    assert len({await pool.run(os.getpid) for _ in range(5)}) == 1


async def test_there_are_never_more_processes_than_places(pool: Pool) -> None:
    found = await asyncio.gather(*(pool.run(os.getpid) for _ in range(8)))
    assert set(found) == set(pool.pids) and len(pool.pids) <= 2


async def test_what_is_printed_is_no_answer(pool: Pool) -> None:
    assert await pool.run(tasks.talk) == "answer"


async def test_an_answer_may_be_too_large(pool: Pool) -> None:
    with pytest.raises(WorkerError, match="too_large"):
        await pool.run(bytes, 2 * tasks.MEGABYTE)


async def test_a_large_argument_and_answer_come_through() -> None:
    pool, text = Pool(), "نص " * tasks.MEGABYTE
    assert await pool.run(str.strip, text) == text.strip()
    await pool.close()


async def test_a_process_that_grew_is_not_used_again() -> None:
    pool = Pool(Limits(kept_bytes=100 * tasks.MEGABYTE))
    await pool.run(tasks.swell, 150)
    assert pool.pids == ()


async def test_a_process_is_told_no_secret(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "1:a")
    assert await pool.run(tasks.secrets) == []


async def test_nothing_starts_before_the_first_task(pool: Pool) -> None:
    assert pool.pids == ()


async def test_a_larger_task_has_more_time() -> None:
    assert Limits().cpu_seconds(5 * tasks.MEGABYTE) == 60
