"""Signs of life of the running bot, for `status` in another process."""

import asyncio
import resource
import sys

from bot.alerts import Clock, Sender
from bot.store import Store
from bot.telegram.polling import Condition, Health

RUN = "run"
_LAG_PROBE = 0.05


class Vitals:
    """What the running bot knows of itself: how polling stands, why sending rests, how late the loop is."""

    def __init__(self, store: Store, sender: Sender, clock: Clock) -> None:
        self._store = store
        self._sender = sender
        self._clock = clock
        self._health = Health()

    def hear(self, health: Health) -> None:
        """Note how polling stands; while another process answers for this bot, sending rests."""
        before, self._health = self._health, health
        if health.condition is Condition.CONFLICT:
            self._sender.halt(f"another process polls with this token: {health.reason}")
        elif before.condition is Condition.CONFLICT and health.condition is Condition.LISTENING:
            self._sender.resume()

    async def beat(self) -> bool:
        """Write down how things stand."""
        health = self._health
        facts = {
            "condition": health.condition.value,
            "answered_at": health.answered_at.isoformat() if health.answered_at else None,
            "reason": health.reason,
            "halted": self._sender.halted,
            "in_flight": self._sender.in_flight,
            "lag_ms": await self._lag_ms(),
            "memory_mb": _memory_mb(),
        }
        await self._store.health.beat(RUN, facts)
        return False

    async def _lag_ms(self) -> int:
        """Return by how many milliseconds the loop of events is late."""
        begun = self._clock.ticks()
        await asyncio.sleep(_LAG_PROBE)
        return round(max(0.0, self._clock.ticks() - begun - _LAG_PROBE) * 1000)


def _memory_mb() -> int:
    """Return the most memory that the process ever held; Linux counts in KiB, macOS in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (1024 * 1024 if sys.platform == "darwin" else 1024)
