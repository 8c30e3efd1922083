"""Processes that are told from their parents' end to their own."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE

import pytest

from tests.crash.processes import children, survivors

WAITS = ("-c", "import sys; sys.stdin.read()")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the processes of a process")
async def test_a_process_is_told_as_long_as_it_lives() -> None:
    process = await asyncio.create_subprocess_exec(sys.executable, *WAITS, stdin=PIPE)
    found = tuple(child for child in children(os.getpid()) if child.pid == process.pid)
    assert len(found) == 1
    process.kill()
    assert not await survivors(found)
    await process.wait()
