"""How long a loop of events does not turn: what each of its rounds takes, and how late a timer is."""

import asyncio
import selectors
import time
from typing import NamedTuple

_BEAT = 0.005


class Hold(NamedTuple):
    """The longest a loop was held, in seconds: by its own thread's work, by the clock, and as a timer saw it."""

    cpu: float
    wall: float
    late: float


class Rounds(selectors.DefaultSelector):
    """A selector that notes how long its loop was away between two questions: a round of callbacks."""

    def __init__(self) -> None:
        super().__init__()
        self.cpu = self.wall = 0.0
        self._away: tuple[float, float] | None = None

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Wait as a selector does."""
        if self._away:
            self.cpu = max(self.cpu, time.thread_time() - self._away[0])
            self.wall = max(self.wall, time.perf_counter() - self._away[1])
        found = super().select(timeout)
        self._away = (time.thread_time(), time.perf_counter())
        return found


class Watch:
    """A loop of events whose holds are known; `beat` must run on it for `late` to be."""

    def __init__(self) -> None:
        self._rounds = Rounds()
        self._late = 0.0

    def loop(self) -> asyncio.AbstractEventLoop:
        """Return the loop that is watched."""
        return asyncio.SelectorEventLoop(self._rounds)

    async def beat(self) -> None:
        """Ask every five milliseconds to be woken, until cancelled."""
        while True:
            due = time.perf_counter() + _BEAT
            await asyncio.sleep(_BEAT)
            self._late = max(self._late, time.perf_counter() - due)

    def begin(self) -> None:
        """Forget what was seen so far."""
        self._rounds.cpu = self._rounds.wall = self._late = 0.0

    def seen(self) -> Hold:
        """Return the longest hold since the beginning."""
        return Hold(self._rounds.cpu, self._rounds.wall, self._late)
