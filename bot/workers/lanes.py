"""The two lanes beside the loop of events: one for our own values, one for texts of strangers."""

import asyncio
from collections.abc import Callable
from typing import ParamSpec, Protocol, TypeVar

from bot.workers.pool import Pool

P = ParamSpec("P")
R = TypeVar("R")


class Lane(Protocol):
    """Either lane of Workers."""

    async def __call__(self, function: Callable[P, R], *arguments: P.args, **options: P.kwargs) -> R:
        """Return what a function answers; its error is raised here."""
        ...


class Workers:
    """Run functions beside the loop of events.

    `run` takes threads: nothing is copied, and nothing can be stopped. `guarded` takes the processes of a
    pool, which can; without a pool it takes threads too.
    """

    def __init__(self, pool: Pool | None = None) -> None:
        self._pool = pool

    async def run(self, function: Callable[P, R], *arguments: P.args, **options: P.kwargs) -> R:
        """Return what a function answers of what the bot has read before; its error is raised here."""
        return await asyncio.to_thread(function, *arguments, **options)

    async def guarded(self, function: Callable[P, R], *arguments: P.args, **options: P.kwargs) -> R:
        """Return what a function answers of a stranger's text; its error is raised here.

        The function is a module's own; what it is given and what it answers are copied by pickle. Raises
        WorkerError where it takes too long or too much memory, or where its process dies.
        """
        if self._pool is None:
            return await self.run(function, *arguments, **options)
        return await self._pool.run(function, *arguments, **options)

    async def close(self) -> None:
        """End all processes at once, whatever they do."""
        if self._pool is not None:
            await self._pool.close()
