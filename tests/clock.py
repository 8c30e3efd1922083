"""A clock that stands still until a test lets time pass."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from bot.store import Store

START = datetime(2026, 2, 3, 12, tzinfo=UTC)

_PAUSE = 0.002
_PATIENCE = 300


async def pause() -> None:
    """Wait in real time for a moment."""
    await asyncio.sleep(_PAUSE)


async def quiet(store: Store) -> None:
    """Wait for all that write by now, and for what they write next: writers take turns."""
    for _ in range(2):
        await pause()
        async with store.writing():
            pass


class Clock:
    """A clock to be handed in: `now` is aware, `ticks` counts seconds that never go back.

    Before time passes by itself, `others` waits for all that does not go by this clock, as a database.
    """

    def __init__(self, start: datetime = START) -> None:
        self.others: Callable[[], Awaitable[None]] = pause
        self._start = start
        self._passed = 0.0
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []

    def now(self) -> datetime:
        """Return the time of day."""
        return self._start + timedelta(seconds=self._passed)

    def ticks(self) -> float:
        """Return the seconds since the clock was made."""
        return self._passed

    async def sleep(self, seconds: float) -> None:
        """Wait until a test has let so much time pass."""
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        sleeper = (self._passed + seconds, asyncio.get_running_loop().create_future())
        self._sleepers.append(sleeper)
        try:
            await sleeper[1]
        finally:
            self._sleepers.remove(sleeper)

    def advance(self, time: timedelta) -> None:
        """Let time pass at once."""
        self._pass_to(self._passed + time.total_seconds())

    async def pass_until(self, reached: Callable[[], bool], at_most: timedelta = timedelta(hours=1)) -> None:
        """Let time pass from one sleeper's waking to the next until something is so.

        Raises TimeoutError where it is not so `at_most` from now.
        """
        end = self._passed + at_most.total_seconds()
        patience = _PATIENCE
        while not reached():
            await self.others()
            waking = min((moment for moment, _ in self._sleepers), default=end)
            if waking < end and not reached():
                self._pass_to(waking)
                patience = _PATIENCE
            elif (patience := patience - 1) == 0:
                raise TimeoutError(f"not reached within {at_most}")

    def _pass_to(self, moment: float) -> None:
        self._passed = max(self._passed, moment)
        for waking, future in self._sleepers:
            if waking <= self._passed and not future.done():
                future.set_result(None)
