"""The parts that every way of running the bot has: the store, the commands, the wordings."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial
from importlib.resources import files
from pathlib import Path

from bot.access import Access, Rate
from bot.alerts import Clock, SystemClock
from bot.alerts.digest import collect
from bot.app.web import WebOnDemand
from bot.config import Config
from bot.dialogue import Request
from bot.intake import Adding, Download, Fetch, article_link, candidate_guarded, load_examples
from bot.intake.guarding import keys_guarded
from bot.intake.keys import Unread
from bot.intake.looking import look_at
from bot.intake.web import Web
from bot.models import Edition
from bot.operating import status
from bot.render import DIGITS, language_names, lexicon, wordings, wordings_in
from bot.services import Services
from bot.status import Status
from bot.store import Store, editions
from bot.telegram.handlers import Handlers
from bot.workers import Pool, Workers

# The checkout's example articles lie beside the package.
EXAMPLES = Path(str(files("bot"))).parent / "data" / "articles"


@dataclass(frozen=True, slots=True)
class Wired:
    """An open store and what commands use of it."""

    config: Config
    store: Store
    services: Services
    clock: Clock
    web: Web

    def handlers(
        self,
        queued: Callable[[int], Awaitable[None]],
        *,
        stored: bool,
        is_admin: Callable[[Request], Awaitable[bool]] | None = None,
        download: Download | None = None,
        fetch: Fetch | None = None,
    ) -> Handlers:
        """Return what answers updates; `stored` tells that they come from the inbox.

        `download` gives the documents of chats, `fetch` the articles of links; None: nobody does here.
        """
        workers, now = self.services.workers, self.clock.now
        add = Adding(self.store, workers, now, fetch=fetch, download=download)
        return Handlers(
            store=self.store,
            services=replace(self.services, is_admin=is_admin or _everybody, add=add),
            wordings=wordings_in(self.config.default_zone),
            default_language=self.config.default_language,
            access=access(self.config),
            rate=Rate(self.clock.ticks),
            queued=queued,
            stored=stored,
        )


@asynccontextmanager
async def opened(
    config: Config, clock: Clock | None = None, workers: Workers | None = None
) -> AsyncIterator[Wired]:
    """Open the store, load the example articles into an empty one, and hand out what commands use.

    Without `workers` texts of strangers are read in processes of their own.
    """
    clock = clock or SystemClock()
    store = await Store.open(config.database_url, now=clock.now, home=config.default_zone)
    workers = workers or Workers(Pool())
    try:
        if config.intake.examples:
            await load_examples(EXAMPLES, store, workers)
        languages = tuple(wordings().values())

        async def standing() -> Status:
            return await status(store, clock.now())

        web = WebOnDemand(config, clock.now)

        services = Services(
            store=store,
            workers=workers,
            now=clock.now,
            lexicon=lexicon(languages),
            language_names=language_names(languages),
            is_admin=_everybody,
            is_owner=access(config).owns,
            status=standing,
            method=config.summary.method,
            months={code: tuple(wording.calendar.months) for code, wording in wordings().items()},
            digits=DIGITS,
            read=partial(candidate_guarded, workers=workers),
            link=article_link,
            unread=partial(_unread, store, workers),
            editions=partial(_editions, store),
            look=partial(look_at, web=web, workers=workers),
            digest=partial(collect, store, workers, method=config.summary.method),
        )
        yield Wired(config, store, services, clock, web)
    finally:
        await workers.close()
        await store.close()


async def _unread(store: Store, workers: Workers, version_id: int) -> tuple[Unread, ...]:
    received = await store.received(version_id)
    return await keys_guarded(f"{received.name}.{received.kind}", received.raw, workers) if received else ()


async def _editions(store: Store, version_id: int) -> tuple[Edition, ...]:
    async with store.reading() as connection:
        return await editions.editions(connection, version_id)


def access(config: Config) -> Access:
    """Return whom the bot answers; whoever sits at the terminal, person 0, owns it."""
    told = config.access
    return Access(told.mode == "private", frozenset((0, *told.owners)), frozenset(told.members))


async def _everybody(_request: Request) -> bool:
    return True
