"""Waiting for what the system tells nobody of."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

# What is waited for takes a second; a busy machine is no mistake of the code.
SECONDS = 60


async def until(happened: Callable[[], bool]) -> None:
    """Return when something has happened; raises TimeoutError where it does not."""
    async with asyncio.timeout(SECONDS):
        while not happened():  # noqa: ASYNC110  no event tells of it
            await asyncio.sleep(0.001)


def gone(pid: int) -> bool:
    """Return whether a process is over; one that nobody waited for yet is."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return True
    return told.rpartition(")")[2].split()[0] == "Z"


def over(pid: int) -> bool:
    """Return whether a child of this process is over with all its threads; it stays to be waited for."""
    return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None
