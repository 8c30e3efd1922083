"""One request a host at a time, not too many in all, and few large bodies."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import TracebackType

# Nearly all pages and feeds are smaller.
SMALL_BYTES = 524_288


class Turns:
    """Who asks which host now; hosts that nobody asks or waits for are not remembered."""

    def __init__(self, at_once: int) -> None:
        self._locks: dict[str, asyncio.Lock] = {}
        self._users: Counter[str] = Counter()
        self._all = asyncio.Semaphore(at_once)

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Wait until nobody else asks a host, then hold it."""
        lock = self._locks.setdefault(host, asyncio.Lock())
        self._users[host] += 1
        try:
            # In this order: who holds one of the places never waits for a host.
            async with lock, self._all:
                yield
        finally:
            self._users[host] -= 1
            if not self._users[host]:
                del self._users[host], self._locks[host]

    def __len__(self) -> int:
        """Return how many hosts are remembered."""
        return len(self._locks)


class Place:
    """A body's place among the few that may be large at the same time: what they hold together is bounded.

    To be used with `async with`; `large` are the places that there are.
    """

    def __init__(self, large: asyncio.Semaphore) -> None:
        self._large = large
        self._is_held = False

    async def grow(self, size: int) -> None:
        """Let others have their turn; wait for a place before a body grows over SMALL_BYTES."""
        if size > SMALL_BYTES and not self._is_held:
            await self._large.acquire()
            self._is_held = True
        await asyncio.sleep(0)

    async def __aenter__(self) -> "Place":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._is_held:
            self._large.release()
