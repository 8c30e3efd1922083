"""The feeds of a running bot: those of the configuration, and the loop that reads them."""

import asyncio
import random
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import NoReturn

from bot.app.loops import forever
from bot.config import Config
from bot.errors import IntakeError
from bot.feeds import Listed
from bot.intake.feeds import read_list
from bot.intake.poller import Poller
from bot.intake.web import Web
from bot.store import Store
from bot.workers import Workers

# Two small questions to the database; from an item to its alert 5 s may pass in all.
_PAUSE = 0.5


async def configure(config: Config, store: Store, workers: Workers) -> None:
    """Let the store have the feeds that the configuration names, and begin anew what a dead process began.

    Raises IntakeError for a list that cannot be read: without it the bot would forget what is only mislaid.
    """
    listed = [Listed(feed.url, outlet=feed.outlet) for feed in config.intake.feeds]
    if config.intake.opml is not None:
        raw = await workers.run(_bytes, config.intake.opml)
        listed += await workers.guarded(read_list, str(config.intake.opml), raw)
    by_url = {feed.url: feed for feed in reversed(listed)}
    await store.feeds.configure(tuple(reversed(by_url.values())))
    await store.feeds.pages.release()
    await store.feeds.revisits.release()


async def read_feeds(config: Config, store: Store, web: Web, workers: Workers) -> NoReturn:
    """Ask the feeds and take in their articles until cancelled."""
    every = timedelta(seconds=config.intake.poll_seconds)
    # No secret hangs on it: it only keeps many readers from asking at the same moment.
    poller = Poller(store, web, workers, every, random.random)
    async with asyncio.TaskGroup() as group:
        await forever("feeds", partial(poller.step, group), _PAUSE)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        reason = f"cannot be read ({error.strerror}); intake.opml must name a list of feeds"
        raise IntakeError(str(file), reason) from error
