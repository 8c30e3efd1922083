"""How the cost of a work grows with what it is done on: a ratio within one run, so that no machine is too slow."""

import gc
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

TIMES = 4
# Twice as much as a work of linear cost takes; one of quadratic cost takes four times as much.
LINEAR = 2 * TIMES
# Shorter works are measured by chance.
_SHORTEST_SECONDS = 0.05

Thing = TypeVar("Thing")


def growth(make: Callable[[int], Thing], work: Callable[[Thing], object], size: int) -> float:
    """Return how often the CPU time of a work on a thing of a size goes into that on one TIMES as large."""
    small, large = make(size), make(TIMES * size)
    with _undisturbed():
        work(small)  # what is cached at the first use is no cost of the size
        measured = _ratio(work, small, large)
        # A machine that was busy for a moment is asked again; a cost that grows too fast does so each time.
        return measured if measured < LINEAR else min(measured, _ratio(work, small, large))


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep out what is no cost of the work: coverage, which looks at every line, and the search for garbage."""
    tracer = sys.gettrace()
    sys.settrace(None)
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        sys.settrace(tracer)


def _ratio(work: Callable[[Thing], object], small: Thing, large: Thing) -> float:
    return _seconds(work, large) / max(_seconds(work, small), _SHORTEST_SECONDS)


def _seconds(work: Callable[[Thing], object], thing: Thing) -> float:
    begun = time.process_time()
    work(thing)
    return time.process_time() - begun
