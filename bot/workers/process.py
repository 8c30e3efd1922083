"""A process that works for the bot, seen from the bot."""

import asyncio
import logging
import os
import signal
import subprocess
import sys
from contextlib import ExitStack, suppress
from socket import socket, socketpair
from typing import NamedTuple

from bot.errors import WorkerError
from bot.workers.limits import ALLOWANCE, Limits
from bot.workers.messages import ANSWER, READY, TASK, TOO_LARGE

# A busy machine starts Python in some seconds.
_START_SECONDS = 60.0
# To give back a gigabyte takes a killed process a tenth of a second.
_END_SECONDS = 10.0
_LOOK_SECONDS = 0.002
_BUFFER_BYTES = 1024 * 1024
# Nothing else of the environment is a worker's business, least of all the token.
_ENVIRONMENT = ("PATH", "LANG", "TZ", "TMPDIR", "LD_LIBRARY_PATH", "PYTHONDONTWRITEBYTECODE")

logger = logging.getLogger(__name__)


class Answer(NamedTuple):
    """What a process answered: one of messages' kinds, what it packed, whether it ends now."""

    kind: int
    is_last: bool
    packed: bytes


class WorkerProcess:
    """A process with its line to the bot; whoever starts it ends it.

    It is started as this is made, by the thread of the loop of events: the process ends with that thread.
    `end_seconds` bounds how long its end is waited for. Raises OSError where the system starts nothing.
    """

    def __init__(self, limits: Limits, end_seconds: float = _END_SECONDS) -> None:
        self._limits = limits
        self._end_seconds = end_seconds
        with ExitStack() as undone:
            ours, theirs = map(undone.enter_context, socketpair())
            # None of asyncio's: a thread of each process and whoever kills it compete there for what it ended
            # with, and a word of its end that is lost is waited for without end.
            self._process = _started(limits, theirs)
            theirs.close()
            undone.pop_all()
        self._line = asyncio.create_task(asyncio.open_unix_connection(sock=ours, limit=_BUFFER_BYTES))
        self._is_ready = False
        self._ending: asyncio.Task[int | None] | None = None

    @property
    def pid(self) -> int:
        """The number that the system gave the process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether nothing is known of its end; once it has answered."""
        answers, _ = self._line.result()
        return self._process.poll() is None and not answers.at_eof()

    async def ask(self, task: bytes) -> Answer:
        """Return what the process answers to a packed task, when it can work; raises WorkerError."""
        if not self._is_ready:
            if (await self._answer(_START_SECONDS)).kind != READY:
                raise WorkerError("died")
            self._is_ready = True
        seconds = self._limits.cpu_seconds(len(task))
        answer = await self._answer(seconds * ALLOWANCE, TASK.pack(len(task), seconds), task)
        if answer.kind == TOO_LARGE:
            raise WorkerError("too_large")
        return answer

    def end(self) -> asyncio.Future[int | None]:
        """Kill the process at once; to be awaited is what it ended with, negative: the number of a signal.

        That is None where it has not ended in time. Who waits for its answer learns that it died. To be
        called as often as one likes; nothing is left behind though nobody awaits it.
        """
        if self._ending is None:
            self._process.kill()
            self._ending = asyncio.create_task(self._finish())
        return asyncio.shield(self._ending)

    async def _answer(self, seconds: float, *sent: bytes) -> Answer:
        try:
            async with asyncio.timeout(seconds):
                answers, tasks = await asyncio.shield(self._line)
                for piece in sent:
                    tasks.write(piece)
                await tasks.drain()
                kind, is_last, length = ANSWER.unpack(await answers.readexactly(ANSWER.size))
                return Answer(kind, is_last, await answers.readexactly(length))
        except TimeoutError:
            raise WorkerError("too_slow") from None
        except (asyncio.IncompleteReadError, ConnectionError):
            ended_with = await self.end()
        raise WorkerError("too_slow" if ended_with == -signal.SIGXCPU else "died")

    async def _finish(self) -> int | None:
        # Neither needs anything from outside: the loop of events makes the line and takes it down by itself.
        _, tasks = await self._line
        tasks.transport.abort()
        with suppress(ConnectionError):
            await tasks.wait_closed()
        with suppress(TimeoutError):
            async with asyncio.timeout(self._end_seconds):
                return await self._exited()
        logger.warning("a worker was killed and has not ended: process %d", self.pid)
        return None

    async def _exited(self) -> int:
        ended_with = None
        # Not every system tells of it; and nothing ends in the moment in which it is killed.
        while ended_with is None:
            await asyncio.sleep(_LOOK_SECONDS)
            ended_with = self._process.poll()
        return ended_with


def _started(limits: Limits, line: socket) -> subprocess.Popen[bytes]:
    bounds = (limits.memory_bytes, limits.answer_bytes, limits.kept_bytes)
    return subprocess.Popen(  # noqa: S603  this program itself
        (sys.executable, "-P", "-W", "ignore", "-m", "bot.workers.child", *map(str, bounds)),
        stdin=line.fileno(),
        stdout=line.fileno(),
        env=_environment(),
    )


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
    # numpy's threads reserve memory each, and there is a process for each task.
    return {
        **kept,
        "PYTHONPATH": os.pathsep.join(path or "." for path in sys.path),
        "OPENBLAS_NUM_THREADS": "1",
    }
