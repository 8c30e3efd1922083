"""Work beside the loop of events."""

import asyncio
import os
import pickle
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest

from bot.errors import WorkerError
from bot.workers import Pool, Workers
from tests.bot.workers import tasks


async def test_a_function_runs_beside_the_loop() -> None:
    assert await Workers().run(threading.get_ident) != threading.get_ident()


async def test_its_answer_and_its_error_come_back() -> None:
    assert await Workers().run(int, "12", base=8) == 10
    with pytest.raises(ValueError, match="invalid literal"):
        await Workers().run(int, "x")


async def test_without_a_pool_a_guarded_function_runs_in_a_thread() -> None:
    assert await Workers().guarded(threading.get_ident) != threading.get_ident()


async def test_with_a_pool_it_runs_in_a_process(pool: Pool) -> None:
    workers = Workers(pool)
    assert await workers.guarded(os.getpid) in pool.pids
    assert await workers.run(os.getpid) == os.getpid()


async def test_to_pack_and_unpack_a_task_does_not_hold_up_the_loop(pool: Pool) -> None:
    with called_here() as found:
        await pool.run(str.strip, " نص ")
    assert found and pickle.dumps not in found and pickle.loads not in found


async def test_the_loop_goes_on_while_a_process_works(hasty: Pool) -> None:
    working = asyncio.create_task(hasty.run(tasks.spin))
    turns = 0
    while not working.done():
        turns += 1
        await asyncio.sleep(0)
    assert turns > 100 and isinstance(working.exception(), WorkerError)


@contextmanager
def called_here() -> Iterator[list[object]]:
    """Note what C functions the thread of the loop calls meanwhile."""
    found: list[object] = []

    def look(_frame: FrameType, event: str, called: object) -> None:
        if event == "c_call":
            found.append(called)

    sys.setprofile(look)
    try:
        yield found
    finally:
        sys.setprofile(None)
