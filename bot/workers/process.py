"""A process that works for the bot, seen from the bot."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from contextlib import suppress
from typing import NamedTuple, Self

from bot.errors import WorkerError
from bot.workers.limits import ALLOWANCE, Limits
from bot.workers.messages import ANSWER, READY, TASK, TOO_LARGE

# A busy machine starts Python in some seconds.
_START_SECONDS = 60.0
_BUFFER_BYTES = 1024 * 1024
# Nothing else of the environment is a worker's business, least of all the token.
_ENVIRONMENT = ("PATH", "LANG", "TZ", "TMPDIR", "LD_LIBRARY_PATH", "PYTHONDONTWRITEBYTECODE")


class Answer(NamedTuple):
    """What a process answered: one of messages' kinds, what it packed, whether it ends now."""

    kind: int
    is_last: bool
    packed: bytes


class WorkerProcess:
    """A process with its pipes; whoever starts it ends it."""

    def __init__(self, process: Process, limits: Limits) -> None:
        if process.stdin is None or process.stdout is None:
            raise ValueError("a worker needs its pipes")
        self._process = process
        self._tasks, self._answers = process.stdin, process.stdout
        self._limits = limits

    @classmethod
    async def start(cls, limits: Limits) -> Self:
        """Start a process and wait until it can work; raises WorkerError where it cannot."""
        bounds = (limits.memory_bytes, limits.answer_bytes, limits.kept_bytes)
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-P", "-W", "ignore", "-m", "bot.workers.child"),
            *map(str, bounds),
            stdin=PIPE,
            stdout=PIPE,
            env=_environment(),
            limit=_BUFFER_BYTES,
        )
        worker = cls(process, limits)
        try:
            if (await worker._answer(_START_SECONDS)).kind != READY:
                raise WorkerError("died")
        except BaseException:
            await worker.end()
            raise
        return worker

    @property
    def pid(self) -> int:
        """The number that the system gave the process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether nothing is known of its end."""
        return self._process.returncode is None and not self._answers.at_eof()

    async def ask(self, task: bytes) -> Answer:
        """Return what the process answers to a packed task; raises WorkerError."""
        seconds = self._limits.cpu_seconds(len(task))
        self._tasks.write(TASK.pack(len(task), seconds))
        self._tasks.write(task)
        answer = await self._answer(seconds * ALLOWANCE)
        if answer.kind == TOO_LARGE:
            raise WorkerError("too_large")
        return answer

    def kill(self) -> None:
        """Kill the process; what waits for its answer learns that it died."""
        with suppress(ProcessLookupError):
            self._process.kill()

    async def end(self) -> int:
        """Kill the process and return what it ended with; negative: the number of a signal.

        Nobody may be waiting for an answer.
        """
        self.kill()
        self._tasks.close()
        # Until both pipes are at their end the loop of events holds them.
        with suppress(ConnectionError):
            await self._tasks.wait_closed()
        while await self._answers.read(_BUFFER_BYTES):
            pass
        return await self._process.wait()

    async def _answer(self, seconds: float) -> Answer:
        try:
            async with asyncio.timeout(seconds):
                await self._tasks.drain()
                kind, is_last, length = ANSWER.unpack(await self._answers.readexactly(ANSWER.size))
                return Answer(kind, is_last, await self._answers.readexactly(length))
        except TimeoutError:
            raise WorkerError("too_slow") from None
        except (asyncio.IncompleteReadError, ConnectionError):
            ended_with = await self.end()
        raise WorkerError("too_slow" if ended_with == -signal.SIGXCPU else "died")


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
    # numpy's threads reserve memory each, and there is a process for each task.
    return {
        **kept,
        "PYTHONPATH": os.pathsep.join(path or "." for path in sys.path),
        "OPENBLAS_NUM_THREADS": "1",
    }
