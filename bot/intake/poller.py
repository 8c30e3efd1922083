"""The polling of feeds and pages: what is due is asked, one host at a time; each item becomes an article."""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from bot.errors import FetchError, IntakeError, StoreError, WorkerError
from bot.feeds import DueFeed, DuePage, Polled, news_of
from bot.intake.feeds import LIMIT_BYTES, read_feed
from bot.intake.guarding import DEATHS, candidate_guarded
from bot.intake.ingest import settle
from bot.intake.items import from_page, own_text, told_alone
from bot.intake.pages import read_answer
from bot.intake.polling import failed, next_poll, postponed, read, unchanged
from bot.intake.read import LIMIT_BYTES as PAGE_BYTES
from bot.intake.revisiting import Revisitor, imprint_of
from bot.intake.web import NotModified, Web
from bot.models import Received
from bot.revisits import DueRevisit, Imprint
from bot.store import Store
from bot.workers import Workers

# More would only wait for the two workers and the one writer.
HOSTS_AT_ONCE = 8
# Pages that are looked at again leave the rest to what is new.
REVISITS_AT_ONCE = 2
# Where the database does not answer, or nobody knows what is wrong, the next moment is no better.
_REST = 5.0
# What became due meanwhile is not to wait for what takes long.
_WHILE = 0.5

Due = DueFeed | DuePage | DueRevisit

logger = logging.getLogger(__name__)


class Poller:
    """Asks feeds and fetches their items' pages; remembers which hosts are being asked.

    `every` is the time between two questions to a feed, `draw` returns lots from 0 to 1.
    """

    def __init__(
        self, store: Store, web: Web, workers: Workers, every: timedelta, draw: Callable[[], float]
    ) -> None:
        self._store = store
        self._web = web
        self._workers = workers
        self._every = every
        self._draw = draw
        self._revisitor = Revisitor(store, web, workers, every)
        self._busy: set[str] = set()
        # Of these hosts a page is looked at again.
        self._again: set[str] = set()
        # Of which a feed was asked last, and no page since.
        self._fed: set[str] = set()
        self._ended = asyncio.Event()

    async def step(self, group: asyncio.TaskGroup) -> bool:
        """Begin in a group of tasks what is due by now; tell whether there is anything to do.

        Where nothing can be begun this waits a while for the end of what was.
        """
        self._ended.clear()
        begun = await self._due(HOSTS_AT_ONCE - len(self._busy))
        for due in begun:
            self._busy.add(due.host)
            group.create_task(self._alone(due))
        if not begun and self._busy:
            await self._one_ended()
        # What ended while it was asked what is due left its host free: the next round finds what that has.
        return bool(self._busy) or self._ended.is_set()

    async def _one_ended(self) -> None:
        """Wait a while until something ends that was begun: its host may have more."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_WHILE):
                await self._ended.wait()

    async def _due(self, free: int) -> Sequence[Due]:
        """Return what is begun now, at most so many and one a host.

        A host's feeds and pages take turns: feeds that are always due would let its pages wait for ever.
        New pages go before those that are looked at again. A page is claimed only where a place is free:
        otherwise it would wait for the end of its lease.
        """
        if free <= 0:
            return ()
        feeds = _one_a_host(await self._store.feeds.due(self._busy, free))
        first = [feed for host, feed in feeds.items() if host not in self._fed]
        passed = {*self._busy, *(feed.host for feed in first)}
        pages = await self._store.feeds.pages.claim(passed, free - len(first))
        passed |= {page.host for page in pages}
        room = min(free - len(first) - len(pages), REVISITS_AT_ONCE - len(self._again))
        again = await self._store.feeds.revisits.claim(passed, room)
        self._again.update(revisit.host for revisit in again)
        reading = {*(page.host for page in pages), *(revisit.host for revisit in again)}
        rest = [feed for host, feed in feeds.items() if host in self._fed and host not in reading]
        self._fed = (self._fed | feeds.keys()) - reading
        begun: tuple[Due, ...] = (*first, *pages, *again, *rest)
        return begun[:free]

    async def _alone(self, due: Due) -> None:
        try:
            await self._do(due)
        except StoreError as error:
            logger.warning("feeds wait for the database: %s", error)
            await asyncio.sleep(_REST)
        except Exception:  # one feed must not end the reading of all others
            logger.exception("feed or item not read: %s", due.host)
            await asyncio.sleep(_REST)
        finally:
            self._busy.discard(due.host)
            self._again.discard(due.host)
            self._ended.set()

    async def _do(self, due: Due) -> None:
        match due:
            case DueFeed():
                await self._poll(due)
            case DuePage():
                await self._take(due)
            case DueRevisit():
                await self._revisitor.look(due, self._draw())

    async def _poll(self, due: DueFeed) -> None:
        try:
            outcome = await self._polled(due)
        except (IntakeError, WorkerError) as error:
            outcome = failed(due, error, self._store.now(), self._every, self._draw())
        await self._store.feeds.polled(due, outcome)
        if outcome.failure:
            logger.info("feed not read: %s: %s", due.url, outcome.failure.reason)
        elif outcome.news.fresh:
            logger.info("feed read: %s, %d new", due.url, len(outcome.news.fresh))

    async def _polled(self, due: DueFeed) -> Polled:
        answer = await self._web.fetch(due.url, limit=LIMIT_BYTES, etag=due.etag, modified=due.modified)
        if isinstance(answer, NotModified):
            return unchanged(due, answer, self._store.now(), self._every, self._draw())
        feed = await self._workers.guarded(read_feed, answer.url, answer.body, answer.charset)
        known = await self._store.feeds.known(due.id, feed.items)
        news = await self._workers.run(news_of, feed, known)
        return read(due, answer, feed, news, self._store.now(), self._every, self._draw())

    async def _take(self, page: DuePage) -> None:
        """Make an article of an item, or let it wait, or give it up."""
        try:
            received, imprint = await self._received(page)
            candidate = await candidate_guarded(received, self._workers)
            await settle(candidate, self._store.feeds.pages.articles(page, imprint), self._workers)
        except FetchError as error:
            await self._postpone(page, error)
        except IntakeError as error:
            await self._set_aside(page, error.reason)
        except WorkerError as error:
            await self._died(page, str(error))
        except StoreError:
            raise
        except Exception:  # one item must not end the reading of all others
            logger.exception("item not read: %s", page.link or page.key)
            await self._died(page, "could not be read; the log says why")

    async def _received(self, page: DuePage) -> tuple[Received, Imprint | None]:
        """Return an item's page and its imprint, or what the feed tells.

        The latter where the page cannot be read, or ended its readers.
        """
        now = self._store.now()
        if page.deaths >= DEATHS:
            return await self._workers.run(told_alone, page, now), None
        if page.link is None:
            return await self._workers.run(own_text, page, now), None
        try:
            return await self._page(page, page.link, now)
        except IntakeError as error:
            if isinstance(error, FetchError) and postponed(page, error, now, self._every, 0.0):
                raise
            return await self._workers.run(own_text, page, now), None

    async def _page(self, page: DuePage, link: str, now: datetime) -> tuple[Received, Imprint]:
        answer = await self._web.fetch(link, limit=PAGE_BYTES)
        if isinstance(answer, NotModified):
            raise IntakeError(link, "answers that nothing changed, which nobody asked")
        received = await self._workers.guarded(read_answer, answer, now)
        return await self._workers.run(from_page, received, page), imprint_of(answer)

    async def _postpone(self, page: DuePage, error: FetchError) -> None:
        waits = postponed(page, error, self._store.now(), self._every, self._draw())
        if waits is None:
            await self._set_aside(page, error.reason)
            return
        pages, rest = self._store.feeds.pages, waits.host_rest
        await pages.postpone(page, error.reason, waits.until, died=False, host_rest=rest)

    async def _died(self, page: DuePage, reason: str) -> None:
        if page.deaths >= DEATHS:
            await self._set_aside(page, reason)
            return
        until = next_poll(self._store.now(), self._every, page.deaths, self._draw())
        await self._store.feeds.pages.postpone(page, reason, until, died=True, host_rest=None)

    async def _set_aside(self, page: DuePage, reason: str) -> None:
        logger.warning("item set aside: %s: %s", page.link or page.key, reason)
        await self._store.feeds.pages.set_aside(page, reason)


def _one_a_host(feeds: Sequence[DueFeed]) -> Mapping[str, DueFeed]:
    found: dict[str, DueFeed] = {}
    for feed in feeds:
        found.setdefault(feed.host, feed)
    return found
