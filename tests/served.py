"""A bot on Telegram's double: started, asked, stopped."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

from bot.app import opened
from bot.app.online import Online
from bot.config import Config
from bot.store import Store
from bot.workers import Workers
from tests.bot_api.people import People
from tests.bot_api.server import TOKEN, BotApiServer

PERSON, OTHER, GROUP = 7, 8, -100


@dataclass
class Served:
    """A running bot, the server that it talks to, and people who write to it."""

    server: BotApiServer
    store: Store
    people: People

    async def ask(self, text: str, chat_id: int = PERSON, user_id: int | None = None) -> str:
        """Send a text and return the answer."""
        before = len(self.server.sent_to(chat_id))
        self.server.updates.put(self.people.text(text, chat_id=chat_id, user_id=user_id))
        await self.server.until(lambda: len(self.server.sent_to(chat_id)) > before)
        return self.server.sent_to(chat_id)[-1]

    async def silence(self, *texts: str, chat_id: int, user_id: int | None = None) -> list[str]:
        """Send texts, then a command that is answered; return what else was answered."""
        before = len(self.server.sent_to(chat_id))
        for text in texts:
            self.server.updates.put(self.people.text(text, chat_id=chat_id, user_id=user_id))
        await self.ask("/help", chat_id=chat_id, user_id=OTHER)
        return self.server.sent_to(chat_id)[before:-1]


async def serving(
    config: Config, server: BotApiServer, workers: Workers | None = None
) -> AsyncIterator[Served]:
    """Serve until the caller is done; without `workers` strangers' texts are read in processes."""
    stop = asyncio.Event()
    async with opened(config, workers=workers) as wired, asyncio.TaskGroup() as group:
        group.create_task(Online(wired, TOKEN, server.url).run(stop))
        yield Served(server, wired.store, People())
        stop.set()
