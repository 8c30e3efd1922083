"""The bot as it serves: `mujaz run` in a process, Telegram's double with its limits in another one."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path

from bot.store import Store
from tests.bot_api.control import Control
from tests.bot_api.people import People
from tests.bot_api.server import TOKEN

_ROOT = Path(__file__).parents[2]
STRANGERS = 2_000_000
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(slots=True)
class Serving:
    """A running bot, the server that it talks to, and its store as another process opens it.

    `strangers` are chats that never wrote before.
    """

    pid: int
    control: Control
    store: Store
    people: People
    strangers: Iterator[int] = field(default_factory=partial(count, STRANGERS))

    def loop_seconds(self) -> float:
        """Return the CPU seconds of the thread that runs the loop of events (Linux)."""
        fields = Path(f"/proc/{self.pid}/task/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    def memory(self) -> float:
        """Return how many MB of the bot's own process are in memory now (Linux)."""
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


@asynccontextmanager
async def serving(folder: Path, settings: str = "") -> AsyncIterator[Serving]:
    """Let the bot serve from a folder; `settings` are further lines of its configuration."""
    (folder / "config.yaml").write_text(f"data_dir: {folder}\n{settings}", "utf-8")
    async with _process("tests.bot_api") as server, Control(await _line(server)) as control:
        told = {
            "MUJAZ_CONFIG": str(folder / "config.yaml"),
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_API": control.url,
        }
        async with _process("bot", "run", **told) as bot:
            await control.put(People().text("/help", chat_id=STRANGERS - 1))
            await control.messages(count=1, within=60)
            store = await Store.open(f"sqlite:///{folder / 'mujaz.db'}")
            yield Serving(bot.pid, control, store, People())
            await store.close()


@asynccontextmanager
async def _process(module: str, *arguments: str, **told: str) -> AsyncIterator[Process]:
    # Nothing of the developer's own settings.
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, *arguments, cwd=_ROOT, env=kept | told, stdout=PIPE
    )
    try:
        yield process
    finally:
        process.terminate()
        await process.wait()


async def _line(process: Process) -> str:
    if process.stdout is None:
        raise RuntimeError("the process was begun without a pipe")
    return (await process.stdout.readline()).decode().strip()
