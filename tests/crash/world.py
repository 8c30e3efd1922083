"""All around the bot: Telegram's server, the folder of articles, the people; and what is noted of its lives."""

import asyncio
import random
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.config import load
from bot.store import Store
from bot.subscriptions import Place, Topic
from tests.bot_api.faults import Fault, Kind
from tests.bot_api.people import People
from tests.bot_api.records import Request
from tests.bot_api.server import TOKEN, BotApiServer
from tests.crash.articles import Article, article
from tests.crash.lives import Life, Nursery
from tests.crash.processes import survivors, waited_for_processor
from tests.crash.run_bot import Birth

# Of each kind of failure, of all messages.
CHANCE = (Fault(Kind.FLOOD, chance=0.02), Fault(Kind.ERROR_500, chance=0.02))
# What makes a bot useless to its people when it comes back later.
READY_WITHIN = 5.0
READY_AT_LAST = 300.0  # on a machine that has other things to do
# More than the bot needs between two writes to a file that grows; less than a file must stand still.
_GROWING = 0.07


@dataclass(frozen=True, slots=True)
class Plan:
    """How much happens: articles for subscribed chats, commands of other people."""

    seed: int
    articles: int
    chats: int
    people: int
    forgetful: bool = False
    guarded: bool = False

    @property
    def subscribers(self) -> range:
        return range(101, 101 + self.chats)

    @property
    def askers(self) -> range:
        return range(501, 501 + self.people)


@dataclass(frozen=True, slots=True)
class Kill:
    """When a life was killed, and for how long others had kept the processors from it and its server."""

    at: float
    waited: float


@dataclass(frozen=True, slots=True)
class Start:
    """In how many seconds a life asked for updates, without `waited`, in which others kept the processors."""

    seconds: float
    waited: float
    is_cold: bool


@dataclass(slots=True)
class Noted:
    """What the harness did and saw; `missed` are kills for which the moment of their point did not come.

    `children` counts the processes that killed lives had, `orphans` are those that lived on.
    """

    kills: list[Kill] = field(default_factory=list)
    points: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    starts: list[Start] = field(default_factory=list)
    stopped: int = 0
    children: int = 0
    orphans: list[int] = field(default_factory=list)
    updates: dict[int, tuple[int, str]] = field(default_factory=dict)

    @property
    def hard(self) -> int:
        """How many lives were ended by a kill and not by themselves just before."""
        return len(self.kills) - self.stopped


@dataclass(slots=True)
class World:
    """One data directory, one server, and the lives of a bot between them.

    `intake` are the bot's settings of that name; `silent` articles are announced to nobody.
    """

    folder: Path
    plan: Plan
    server: BotApiServer
    nursery: Nursery
    dice: random.Random
    intake: str = "examples: false"
    noted: Noted = field(default_factory=Noted)
    people: People = field(default_factory=People)
    epoch: float = field(default_factory=time.time)
    written: list[Article] = field(default_factory=list)
    silent: list[Article] = field(default_factory=list)

    @property
    def config(self) -> Path:
        return self.folder / "config.yaml"

    @property
    def inbox(self) -> Path:
        return self.folder / "kept" / "inbox"

    @property
    def database(self) -> Path:
        return self.folder / "kept" / "mujaz.db"

    async def prepare(self) -> None:
        """Make the folder and an empty database in which the chats have subscribed to all articles."""
        self.inbox.mkdir(parents=True)
        self.config.write_text(f"data_dir: kept\nintake: {{{self.intake}}}\n")
        store = await Store.open(load(self.config, {}).database_url)
        for chat_id in self.plan.subscribers:
            await store.subscriptions.add(Place(chat_id), Topic(), chat_id)
        await store.close()
        self.server.script.write(CHANCE)

    async def begin(self, *, cold: bool = False) -> Life:
        """Start the bot."""
        plan, url = self.plan, self.server.url
        birth = Birth(str(self.config), url, TOKEN, self.epoch, plan.forgetful, plan.guarded)
        return await self.nursery.begin(birth, cold=cold)

    async def ready(self, life: Life) -> None:
        """Wait until a life asks for updates, and note how long it took."""
        await self.server.until(lambda: bool(self.polls_since(life.begun_at)), within=READY_AT_LAST)
        waited = waited_for_processor(life.pid)
        seconds = self.polls_since(life.begun_at)[-1].at - life.begun_at
        self.noted.starts.append(Start(max(0.0, seconds - waited), waited, life.is_cold))

    async def kill(self, life: Life, point: str) -> None:
        """Kill a life here and now."""
        life.kill()
        await self.bury(life, point)

    async def bury(self, life: Life, point: str) -> None:
        """Wait for the end of a life that was killed, and note at which point that was."""
        status = await self.nursery.end(life)
        if status == 0 and life.is_stopping:
            self.noted.missed[point] += 1
            self.noted.stopped += 1
        elif status != -signal.SIGKILL:
            raise RuntimeError(f"{point}: ended with status {status}: see {self.nursery.errors}")
        self.noted.kills.append(Kill(life.killed_at, life.waited))
        self.noted.children += len(life.left)
        self.noted.orphans += [child.pid for child in await survivors(life.left)]
        self.noted.points[point] += 1
        self.server.script.write(CHANCE)

    async def stop(self, life: Life) -> None:
        """End a life as an operator does."""
        life.signal(signal.SIGTERM)
        if status := await self.nursery.end(life):
            raise RuntimeError(f"stopping ended with status {status}: see {self.nursery.errors}")

    def polls_since(self, moment: float) -> list[Request]:
        """Return the requests for updates since a moment, the last one first."""
        return [one for one in self.requests_since(moment) if one.method == "getUpdates"]

    def requests_since(self, moment: float) -> list[Request]:
        """Return the requests that came after a moment, the last one first."""
        found = []
        for request in reversed(self.server.requests):
            if request.at <= moment:
                break
            found.append(request)
        return found

    async def seen(self, fact: Callable[[], bool], within: float) -> bool:
        """Tell whether something came to hold of the server in time."""
        try:
            await self.server.until(fact, within=within)
        except TimeoutError:
            return False
        return True

    def write(self, count: int = 1) -> list[Article]:
        """Put new articles into the folder, whole: they are renamed when they are ready."""
        new = [self._next(plain=False) for _ in range(count) if len(self.written) < self.plan.articles]
        for one in new:
            part = self.inbox / f"{one.name}.part"
            part.write_bytes(one.content)
            part.rename(self.inbox / one.name)
        return new

    async def grow(self, parts: int = 8) -> None:
        """Put a new article into the folder in parts, under its own name, as a slow program does."""
        if len(self.written) >= self.plan.articles:
            return
        one = self._next(plain=True)
        length = len(one.content) // parts + 1
        for start in range(0, len(one.content), length):
            with (self.inbox / one.name).open("ab") as file:
                file.write(one.content[start : start + length])
            await asyncio.sleep(_GROWING)

    @contextmanager
    def without_shelf(self) -> Iterator[Path]:
        """Let no file be put away: a file, which is given, stands where the folder for it should be.

        It must be touched all the time, or the bot puts it away for an article.
        """
        shelf, aside = self.inbox / "done", self.inbox / ".aside"
        shelf.mkdir(exist_ok=True)
        shelf.rename(aside)
        shelf.write_bytes(b"")
        yield shelf
        shelf.unlink()
        aside.rename(shelf)

    def ask(self) -> int:
        """Let somebody ask something new; return the id of the update."""
        number = len(self.noted.updates)
        chat_id = self.plan.askers[number % self.plan.people]
        turn = number // self.plan.people
        texts = ("/language en", f"/subscribe qalam{number}", "/summary", "/language ar")
        text = texts[turn] if turn < len(texts) else f"/search qalam{number}"
        update_id = self.server.updates.put(self.people.text(text, chat_id=chat_id))
        self.noted.updates[update_id] = (chat_id, text)
        return update_id

    def rows(self, query: str, database: Path | None = None) -> list[tuple[object, ...]]:
        """Ask the database, or another one, as another process."""
        connection = sqlite3.connect(f"file:{database or self.database}?mode=ro", uri=True, timeout=10)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()

    def _next(self, *, plain: bool) -> Article:
        one = article(len(self.written) + 1, self.dice, plain=plain)
        self.written.append(one)
        return one
