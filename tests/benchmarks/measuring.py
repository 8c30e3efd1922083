"""CPU seconds and peak memory of a work, taken in processes of their own."""

import multiprocessing
import resource
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import NamedTuple

_FORKED = multiprocessing.get_context("fork")


class Cost(NamedTuple):
    """CPU seconds, and by how many MB the process grew at its peak."""

    seconds: float
    memory: float


def cost(work: Callable[[], object], rounds: int = 1) -> Cost:
    """Return what a work costs in a process of its own: the least seconds of some rounds, the peak of all.

    The process is forked: what is cached by now is cached there.
    """
    reader, writer = _FORKED.Pipe(duplex=False)
    process = _FORKED.Process(target=_measure, args=(writer, work, rounds))
    process.start()
    writer.close()
    seconds, memory = reader.recv()
    process.join()
    return Cost(seconds, memory)


def in_turns(*works: Callable[[], object], rounds: int = 15) -> tuple[float, ...]:
    """Return the least CPU seconds of each of some works, done in turns: a busy moment meets them alike."""
    least = [float("inf")] * len(works)
    for _ in range(rounds):
        for number, work in enumerate(works):
            least[number] = min(least[number], _seconds(work))
    return tuple(least)


def _measure(writer: Connection, work: Callable[[], object], rounds: int) -> None:
    before = _peak()
    seconds = min(_seconds(work) for _ in range(rounds))
    writer.send((seconds, _peak() - before))


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
