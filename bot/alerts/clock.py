"""The time, as the sender is handed it."""

import asyncio
import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """A clock and a way to wait by it."""

    def now(self) -> datetime:
        """Return the time of day: aware, UTC; it may be set back."""
        ...

    def ticks(self) -> float:
        """Return seconds since some moment; they never go back."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the time of day: aware, UTC; it may be set back."""
        return datetime.now(UTC)

    def ticks(self) -> float:
        """Return seconds since some moment; they never go back."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)
