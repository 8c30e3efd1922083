"""One process: however its end comes about, it is told truly and waited for no longer than allowed."""

import asyncio
import os
import pickle
import signal
from collections.abc import AsyncIterator, Callable

import pytest

from bot.errors import WorkerError
from bot.workers import Limits
from bot.workers.messages import RETURNED
from bot.workers.process import WorkerProcess
from tests.bot.workers import tasks
from tests.bot.workers.waiting import SECONDS, gone, over, until


@pytest.fixture
async def process() -> AsyncIterator[WorkerProcess]:
    process = WorkerProcess(Limits())
    yield process
    await process.end()


def task(function: Callable[[], object]) -> bytes:
    return pickle.dumps((function, (), {}))


async def test_a_process_is_ended_before_it_could_work(process: WorkerProcess) -> None:
    assert await process.end() == -signal.SIGKILL
    assert gone(process.pid)


async def test_what_a_process_ended_with_is_told_though_it_is_killed_afterwards(
    process: WorkerProcess,
) -> None:
    os.kill(process.pid, signal.SIGXCPU)
    await until(lambda: over(process.pid))
    assert await process.end() == -signal.SIGXCPU


async def test_whoever_ends_a_process_learns_the_same(process: WorkerProcess) -> None:
    ends = await asyncio.gather(*(process.end() for _ in range(3)))
    assert ends == [-signal.SIGKILL] * 3


async def test_who_waits_for_an_answer_learns_of_the_end(process: WorkerProcess) -> None:
    asked = asyncio.create_task(process.ask(task(tasks.spin)))
    await asyncio.sleep(0)
    await process.end()
    with pytest.raises(WorkerError, match="died"):
        await asyncio.wait_for(asked, SECONDS)


async def test_a_process_ends_though_nobody_waits_for_its_end(process: WorkerProcess) -> None:
    process.end().cancel()
    await until(lambda: gone(process.pid))
    assert await process.end() == -signal.SIGKILL


async def test_an_end_that_does_not_come_is_not_waited_for(caplog: pytest.LogCaptureFixture) -> None:
    process = WorkerProcess(Limits(), end_seconds=0)
    assert await process.end() is None
    assert f"has not ended: process {process.pid}" in caplog.text
    await until(lambda: over(process.pid))
    assert not process.is_alive


async def test_a_process_that_is_stopped_ends(process: WorkerProcess) -> None:
    assert (await process.ask(task(os.getpid))).kind == RETURNED
    os.kill(process.pid, signal.SIGSTOP)
    assert await process.end() == -signal.SIGKILL
