"""A few processes for tasks that may end them: started when they are needed, replaced when they die."""

import asyncio
import pickle
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from bot.errors import WorkerError
from bot.workers.limits import Limits
from bot.workers.messages import RAISED
from bot.workers.process import Answer, WorkerProcess

P = ParamSpec("P")
R = TypeVar("R")

SIZE = 2


class Pool:
    """At most `size` processes; each does one task at a time, under its limits.

    A task whose caller is cancelled ends with its process.
    """

    def __init__(self, limits: Limits | None = None, size: int = SIZE) -> None:
        self._limits = limits or Limits()
        self._size = size
        self._places = asyncio.Semaphore(size)
        self._all: set[WorkerProcess] = set()
        self._idle: list[WorkerProcess] = []
        self._is_closed = False

    @property
    def pids(self) -> tuple[int, ...]:
        """The processes that there are, by the system's numbers."""
        return tuple(sorted(process.pid for process in self._all))

    async def run(self, function: Callable[P, R], *arguments: P.args, **options: P.kwargs) -> R:
        """Return what a function answers in a process; raises what it raises, or WorkerError."""
        # In a thread, both ways: an article of 5 MB is packed in seconds.
        task = await asyncio.to_thread(pickle.dumps, (function, arguments, options), pickle.HIGHEST_PROTOCOL)
        async with self._places:
            answer = await self._asked(task)
        # Another process of ours packed it.
        told = await asyncio.to_thread(pickle.loads, answer.packed)
        if answer.kind == RAISED:
            raise told
        result: R = told
        return result

    async def close(self) -> None:
        """End all processes, whatever they do; there will be no more."""
        self._is_closed = True
        # Who waits for an answer learns of the death.
        await asyncio.gather(*[process.end() for process in self._all])
        self._all.clear()

    async def _asked(self, task: bytes) -> Answer:
        process = await self._living()
        try:
            answer = await process.ask(task)
        except WorkerError:
            await self._end(process)
            # What a stop ended did not die of its task.
            self._refuse_closed()
            raise
        except BaseException:
            await self._end(process)
            raise
        if answer.is_last:
            await self._end(process)
        else:
            self._idle.append(process)
        return answer

    async def _living(self) -> WorkerProcess:
        while self._idle:
            process = self._idle.pop()
            if process.is_alive:
                return process
            await self._end(process)
        self._refuse_closed()
        process = WorkerProcess(self._limits)
        self._all.add(process)
        return process

    async def _end(self, process: WorkerProcess) -> None:
        try:
            await process.end()
        finally:
            self._all.discard(process)

    def _refuse_closed(self) -> None:
        if self._is_closed:
            raise RuntimeError("the workers have stopped")
