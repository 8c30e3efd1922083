"""No process of the pool outlives the bot, however it ends."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import pytest

from bot.workers import Limits, Pool
from tests.bot.workers import tasks
from tests.bot.workers.waiting import SECONDS, gone, until

ROOT = Path(__file__).parents[3]
PARENT = """
import asyncio, os, signal
from bot.workers import Pool
from tests.bot.workers import tasks
from tests.bot.workers.waiting import gone, until

async def main():
    pool = Pool()
    await asyncio.gather(pool.run(os.getpid), pool.run(os.getpid))
    busy = asyncio.create_task(pool.run(tasks.spin))
    await asyncio.sleep(0.1)
    print(*pool.pids, flush=True)
    await busy

asyncio.run(main())
"""


async def test_a_stop_leaves_no_process() -> None:
    pool = Pool()
    await asyncio.gather(pool.run(os.getpid), pool.run(os.getpid))
    pids = pool.pids
    await pool.close()
    assert pids and all(map(gone, pids))


async def test_a_stop_does_not_wait_for_a_task() -> None:
    pool = Pool(Limits(seconds=10 * SECONDS))
    busy = asyncio.create_task(pool.run(tasks.spin))
    await until(lambda: bool(pool.pids))
    await asyncio.wait_for(pool.close(), SECONDS)
    await asyncio.wait([busy], timeout=SECONDS)
    assert isinstance(busy.exception(), RuntimeError)


async def test_two_stops_at_once_do_not_wait_for_each_other(pool: Pool) -> None:
    busy = [asyncio.create_task(pool.run(tasks.spin)) for _ in range(2)]
    await until(lambda: len(pool.pids) == 2)
    async with asyncio.timeout(SECONDS):
        await asyncio.gather(pool.close(), pool.close())
        await asyncio.wait(busy)
    assert all(isinstance(task.exception(), RuntimeError) for task in busy)


async def test_a_stop_that_was_cut_short_is_made_up_for(pool: Pool) -> None:
    busy = asyncio.create_task(pool.run(tasks.spin))
    await until(lambda: bool(pool.pids))
    cut_short = asyncio.create_task(pool.close())
    await asyncio.sleep(0)
    cut_short.cancel()
    await asyncio.wait([cut_short, busy], timeout=SECONDS)
    await asyncio.wait_for(pool.close(), SECONDS)
    assert cut_short.cancelled() and pool.pids == ()


async def test_a_task_that_nobody_waits_for_ends_with_its_process(pool: Pool) -> None:
    busy = asyncio.create_task(pool.run(tasks.spin))
    await until(lambda: bool(pool.pids))
    (pid,) = pool.pids
    busy.cancel()
    await asyncio.wait([busy], timeout=SECONDS)
    assert gone(pid) and busy.cancelled()


async def test_nothing_starts_after_the_stop(pool: Pool) -> None:
    await pool.close()
    with pytest.raises(RuntimeError, match="stopped"):
        await pool.run(tasks.add, 1, 2)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM], ids=["kill -9", "terminate"])
async def test_no_process_outlives_a_bot_that_was_killed(number: signal.Signals) -> None:
    parent = await asyncio.create_subprocess_exec(sys.executable, "-c", PARENT, cwd=ROOT, stdout=PIPE)
    async with asyncio.timeout(SECONDS):
        told = await parent.stdout.readline() if parent.stdout else b""
        parent.send_signal(number)
        await parent.communicate()
    await until(lambda: all(gone(int(pid)) for pid in told.split()))
    assert len(told.split()) == 2


async def test_a_process_whose_bot_died_before_it_was_ready_ends_without_a_word() -> None:
    nobody, written = os.pipe()
    os.close(nobody)
    bounds = [str(1 << 30)] * 3
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.workers.child", *bounds, cwd=ROOT, stdin=PIPE, stdout=written, stderr=PIPE
    )
    os.close(written)
    async with asyncio.timeout(SECONDS):
        _, said = await process.communicate()
    assert (process.returncode, said) == (0, b"")
