"""Where everything is wired: the store, the commands, the wordings, a transport."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

from bot.config import Config
from bot.intake import load_examples
from bot.render import language_names, lexicon, wordings
from bot.services import Services
from bot.store import Store
from bot.telegram.handlers import Handlers
from bot.telegram.offline import OfflineApplication, OfflineTelegram, offline_application
from bot.workers import Workers

# The checkout's example articles lie beside the package.
EXAMPLES = Path(str(files("bot"))).parent / "data" / "articles"


@asynccontextmanager
async def opened_services(config: Config) -> AsyncIterator[Services]:
    """Open the store, load the example articles into an empty one, and hand out what commands use."""
    store = await Store.open(config.database_url)
    try:
        workers = Workers()
        if config.intake.examples:
            await load_examples(EXAMPLES, store, workers)
        languages = tuple(wordings().values())
        yield Services(
            store=store,
            workers=workers,
            now=_utc_now,
            lexicon=lexicon(languages),
            language_names=language_names(languages),
            method=config.summary.method,
        )
    finally:
        await store.close()


def offline_bot(config: Config, services: Services, transport: OfflineTelegram) -> OfflineApplication:
    """Return the bot on a transport that needs no network: the terminal's, or a test's."""
    application = offline_application(transport)
    Handlers(services, wordings(), config.default_language).install(application)
    return application


def _utc_now() -> datetime:
    return datetime.now(UTC)
