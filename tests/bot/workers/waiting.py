"""Waiting for what the system tells nobody of."""

import asyncio
from collections.abc import Callable
from pathlib import Path


async def until(happened: Callable[[], bool]) -> None:
    """Return when something has happened; raises TimeoutError where it does not."""
    async with asyncio.timeout(30):
        while not happened():  # noqa: ASYNC110  no event tells of it
            await asyncio.sleep(0.001)


def gone(pid: int) -> bool:
    """Return whether a process is over; one that nobody waited for yet is."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return True
    return told.rpartition(")")[2].split()[0] == "Z"


def waited_for(pid: int) -> bool:
    """Return whether a process is over with all its threads, and its parent knows."""
    return not Path(f"/proc/{pid}").exists()
