"""The processes of a life, as the system tells them (Linux; elsewhere none is told)."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

# A process whose parent died is killed by the system at once; a busy machine buries it later.
_GONE_WITHIN = 5.0
_LOOK_EVERY = 0.02


class Child(NamedTuple):
    """A process; `started`, in ticks since the system's start, tells it from a later one of its number."""

    pid: int
    started: int


class _Standing(NamedTuple):
    state: str
    started: int


def children(pid: int) -> tuple[Child, ...]:
    """Return the processes that a process has begun and that live; quick enough to be asked before a kill."""
    begun = [int(number) for number in _begun(pid)]
    found = [(number, standing) for number in begun if (standing := _standing(number))]
    return tuple(Child(number, standing.started) for number, standing in found if _lives(standing))


def waited_for_processor(pid: int) -> float:
    """Return for how many seconds in all others kept the processors from the threads of a process."""
    told = (_told(file) for file in Path(f"/proc/{pid}/task").glob("*/schedstat"))
    return sum(int(fields[1]) for fields in told if len(fields) > 1) / 1e9


async def survivors(left: tuple[Child, ...]) -> tuple[Child, ...]:
    """Return which of these processes still live when they have had the time to end."""
    end = time.monotonic() + _GONE_WITHIN
    # Nobody tells of the end of a process that is not one's own.
    while (living := tuple(filter(_is_there, left))) and time.monotonic() < end:  # noqa: ASYNC110
        await asyncio.sleep(_LOOK_EVERY)
    return living


def _is_there(child: Child) -> bool:
    standing = _standing(child.pid)
    return standing is not None and standing.started == child.started and _lives(standing)


def _lives(standing: _Standing) -> bool:
    # A zombie only waits for somebody to ask how it ended.
    return standing.state not in ("Z", "X")


def _begun(pid: int) -> Iterator[str]:
    for file in Path(f"/proc/{pid}/task").glob("*/children"):
        yield from _told(file)


def _told(file: Path) -> list[str]:
    # A thread may end while it is asked.
    with suppress(OSError):
        return file.read_text().split()
    return []


def _standing(pid: int) -> _Standing | None:
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return None
    # Behind the name, which may hold anything (proc_pid_stat(5)): state is the third field, start the 22nd.
    fields = status.rpartition(")")[2].split()
    return _Standing(fields[0], int(fields[19]))
