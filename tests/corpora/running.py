"""The bot on Telegram's double, in a web where every strange name leads inside, in time that is let pass."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta

from sqlalchemy import ColumnElement, bindparam, func, or_, select

from bot.app import opened
from bot.app.online import Online
from bot.config import Config
from bot.feeds import Listed
from bot.intake.fetch import Patience, SafeWeb
from bot.store import Store
from bot.store.alert_schema import ANNOUNCEMENT, WAITING_ALERT
from bot.store.feed_schema import FEED, FEED_PAGE
from bot.store.instants import Instant
from bot.store.queues import OUTBOX
from bot.subscriptions import Place
from bot.subscriptions.reading import read_rule
from bot.subscriptions.subscription import Topic
from tests.bot_api.server import TOKEN
from tests.clock import Clock
from tests.corpora.sites import HOSTS
from tests.web import ScriptedNetwork

# Longer than a feed rests that is asked every second, shorter than the lease of its pages.
_ROUND = timedelta(seconds=3)
# What a chat did not get at once it gets ten minutes later.
_WINDOW = timedelta(minutes=10)
_STEPS, _STEP = 100, 0.005
# A feed says each thing once: what a busy machine kept from who asked would never be told.
_PATIENT = Patience(total=600, connect=600, silence=600)
_READING = (FEED.c.ended_at.is_(None), FEED_PAGE.c.set_aside_at.is_(None))
_SENDING = or_(OUTBOX.c.state == "waiting", OUTBOX.c.state == "claimed")
_TELLING = (
    ANNOUNCEMENT.c.version_id > 0,
    WAITING_ALERT.c.due_at <= bindparam("now", type_=Instant),
    _SENDING,
)
_HELD = (WAITING_ALERT.c.version_id > 0,)


class Inside(ScriptedNetwork):
    """A network on which every name leads to this machine, or to its cloud."""

    async def addresses(self, host: str) -> Sequence[str]:
        """Return where a name leads."""
        self.looked_up.append(host)
        return ("169.254.169.254",) if "metadata" in host else ("127.0.0.1",)


@dataclass(frozen=True, slots=True)
class Running:
    """A bot that serves; its clock stands still unless it reads, and then runs ahead of the wall's."""

    store: Store
    clock: Clock

    async def subscribe(self, chat_id: int, words: str = "") -> None:
        """Let a chat be told of what has these words; of all articles without."""
        topic = Topic(rule=read_rule(words)) if words else Topic()
        await self.store.subscriptions.add(Place(chat_id), topic, chat_id)

    async def read(self, feeds: Iterable[str]) -> None:
        """Add feeds that end some day; wait until they have, and until all that they told is sent."""
        for url in feeds:
            await self.store.feeds.add(Listed(url), None, 0)
        await self._until_none(_READING)
        await self._until_none(_TELLING)
        while await self._count(_HELD):
            await self._pass(_WINDOW)
            await self._until_none(_TELLING)

    async def _until_none(self, conditions: Iterable[ColumnElement[bool]]) -> None:
        while await self._count(conditions):
            await self._pass(_ROUND)

    async def _pass(self, time: timedelta) -> None:
        """Let time pass in steps: a real clock does not jump, and of a jump the sender uses one turn."""
        for _ in range(_STEPS):
            self.clock.advance(time / _STEPS)
            await asyncio.sleep(_STEP)

    async def _count(self, conditions: Iterable[ColumnElement[bool]]) -> int:
        async with self.store.reading() as connection:
            now = {"now": self.clock.now()}
            counts = [await connection.scalar(select(func.count()).where(one), now) for one in conditions]
        return sum(count or 0 for count in counts)


@asynccontextmanager
async def running(config: Config, api: str, port: int, network: Inside) -> AsyncIterator[Running]:
    """Serve on a Bot API server with the sites at a port, until the caller is done."""
    stop, clock = asyncio.Event(), Clock()
    web = SafeWeb([f"{host}:{port}" for host in HOSTS], network=network, patience=_PATIENT, now=clock.now)
    intake = config.intake.model_copy(update={"poll_seconds": 1, "examples": False})
    told = config.model_copy(update={"intake": intake})
    async with opened(told, clock) as wired, asyncio.TaskGroup() as group:
        serving = Online(replace(wired, web=web), TOKEN, api)
        group.create_task(serving.run(stop))
        yield Running(wired.store, clock)
        stop.set()
