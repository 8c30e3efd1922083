"""A poller at work between a fake server and an inbox in memory."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from bot.telegram.api import Api, address
from bot.telegram.polling import Health, Pace, RawUpdate, poll
from bot.telegram.transport import Transport
from tests.bot_api.server import TOKEN, BotApiServer

NOON = datetime(2026, 2, 2, 12, tzinfo=UTC)


class Kept:
    """An inbox in memory: a set by update_id, as the database's is."""

    def __init__(self) -> None:
        self.updates: dict[int, RawUpdate] = {}
        self.offsets_before: list[list[int]] = []
        self.failures = 0
        self.server: BotApiServer | None = None

    async def store(self, updates: Sequence[RawUpdate]) -> None:
        if self.server:
            self.offsets_before.append(list(self.server.updates.offsets))
        if self.failures:
            self.failures -= 1
            raise OSError("the disk is full")
        self.updates |= {int(str(update["update_id"])): update for update in updates}


class Wire:
    """A poller at work: its server, its inbox, the healths it told, the pauses it made."""

    def __init__(self, server: BotApiServer, api: str | None = None) -> None:
        self.server = server
        self.inbox = Kept()
        self.inbox.server = server
        self.healths: list[Health] = []
        self.pauses: list[float] = []
        self.api = api or server.url
        self.timeout_seconds = 5
        self.margin_seconds = 5.0
        self.told = asyncio.Event()

    async def run(self) -> None:
        async with Transport() as transport:
            pace = Pace(self.timeout_seconds, self.margin_seconds, self.pause, lambda: 1.0)
            api = Api(transport, address(self.api, TOKEN))
            await poll(api, self.inbox, clock=lambda: NOON, report=self.report, pace=pace)

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        await asyncio.sleep(0.001)

    def report(self, health: Health) -> None:
        self.healths.append(health)
        self.told.set()

    async def until(self, fact: Callable[[], bool]) -> None:
        async with asyncio.timeout(60):
            while not fact():
                self.told.clear()
                await self.told.wait()

    @property
    def texts(self) -> list[str]:
        messages = (update["message"] for update in self.inbox.updates.values())
        return [message["text"] for message in messages if isinstance(message, dict)]


@asynccontextmanager
async def polling(wire: Wire) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(wire.run())
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.wait((task,))
