"""One request a host at a time, and not too many in all."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


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
