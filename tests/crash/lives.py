"""Lives of the bot, each in a process of its own: begun, killed, buried."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from tests.crash.processes import Child, children, waited_for_processor
from tests.crash.run_bot import Birth

ROOT = Path(__file__).parents[2]
_END_WITHIN = 60.0


@dataclass(slots=True)
class Life:
    """A process that serves, and when it was begun; `left` are the processes that it had when it was killed.

    `server_waited` is for how long its server, this process, had waited for the processors by then; `waited`
    for how long both did in its time.
    """

    pid: int
    begun_at: float
    server_waited: float
    process: asyncio.subprocess.Process | None = None
    killed_at: float = 0.0
    waited: float = 0.0
    is_stopping: bool = False
    left: tuple[Child, ...] = ()

    @property
    def is_cold(self) -> bool:
        """Whether it read its code itself."""
        return self.process is not None

    def signal(self, number: signal.Signals) -> None:
        """Send a signal."""
        self.is_stopping = self.is_stopping or number is signal.SIGTERM
        # Nobody has waited for the process yet: its number is its own even when it is dead.
        os.kill(self.pid, number)

    def kill(self) -> None:
        """End it without a chance to do anything."""
        self.waited = waited_for_processor(self.pid) + waited_for_processor(os.getpid()) - self.server_waited
        self.left = children(self.pid)
        self.killed_at = time.time()
        self.signal(signal.SIGKILL)


@dataclass(slots=True)
class Nursery:
    """Begins lives: cold ones, and ones forked from a process that has read the code. Open with `async with`."""

    errors: Path
    _warm: asyncio.subprocess.Process | None = field(default=None, init=False)

    async def __aenter__(self) -> "Nursery":
        self._warm = await self._process("tests.crash.warm")
        await self._answer()
        return self

    async def __aexit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if self._warm:
            self._warm.kill()
            await self._warm.wait()

    async def begin(self, birth: Birth, *, cold: bool = False) -> Life:
        """Begin a life; one at a time."""
        begun_at, waited = time.time(), waited_for_processor(os.getpid())
        if cold:
            process = await self._process("tests.crash.run_bot", birth.to_json())
            return Life(process.pid, begun_at, waited, process)
        return Life(int(await self._ask(birth.to_json())), begun_at, waited)

    async def end(self, life: Life) -> int:
        """Wait until a life is over; return its exit status, below 0 the signal that ended it."""
        async with asyncio.timeout(_END_WITHIN):
            return await life.process.wait() if life.process else int(await self._ask(""))

    async def _process(self, module: str, *arguments: str) -> asyncio.subprocess.Process:
        with self.errors.open("ab") as errors:
            return await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                module,
                *arguments,
                cwd=ROOT,
                env=_environment(),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=errors,
            )

    async def _ask(self, line: str) -> str:
        if self._warm is None or self._warm.stdin is None:
            raise RuntimeError("use `async with Nursery(…)`")
        self._warm.stdin.write(f"{line}\n".encode())
        await self._warm.stdin.drain()
        return await self._answer()

    async def _answer(self) -> str:
        if self._warm is None or self._warm.stdout is None:
            raise RuntimeError("use `async with Nursery(…)`")
        line = await self._warm.stdout.readline()
        if not line:
            raise RuntimeError(f"the process that forks ended: see {self.errors}")
        return line.decode().strip()


def _environment() -> Mapping[str, str]:
    # Nothing of the developer's own settings.
    kept = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "PYTHONDONTWRITEBYTECODE")
    return {name: os.environ[name] for name in kept if name in os.environ}
