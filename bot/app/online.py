"""The bot on Telegram: its loops in one group, started together, stopped in order."""

import asyncio
import logging
import secrets
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from functools import partial

from bot.alerts import Pace, Sender
from bot.alerts.digest import Offered, send_digests
from bot.alerts.fanout import spread
from bot.alerts.gather import QUEUED, gather
from bot.alerts.weigh import WEIGHED_AT_MOST, Scales
from bot.app.arenas import share_arenas
from bot.app.collecting import collect_at_rest
from bot.app.feeds import configure, read_feeds
from bot.app.loops import forever
from bot.app.vitals import Vitals
from bot.app.wiring import Wired
from bot.errors import WorkerError
from bot.intake.candidates import read_candidate
from bot.intake.folder import Folder
from bot.intake.pages import page_received
from bot.intake.rereading import reread
from bot.messages import Page, Urgency
from bot.models import Reader
from bot.remembered import Remembered
from bot.render import render, wording_for, wordings
from bot.replies import AlertReply, DigestReply
from bot.store import alerts, carrying, repeats, trials
from bot.telegram.admins import Admins
from bot.telegram.api import Api, address
from bot.telegram.application import application
from bot.telegram.delivery import Delivery
from bot.telegram.files import Files
from bot.telegram.menus import register
from bot.telegram.polling import PollingRefusedError, RawUpdate, poll
from bot.telegram.starting import introduced
from bot.telegram.transport import Transport
from bot.telegram.worker import Worker
from summarizer import terms
from summarizer.likeness import Rarity

logger = logging.getLogger(__name__)

# Two small questions to the database; a thousand chats are to be told within 40 s of an article.
_ALERTS_PAUSE = 0.25
_DIGESTS_PAUSE = 5.0
# A file must stand still for a second anyway.
_FOLDER_PAUSE = 0.5
_UPKEEP_PAUSE = 600.0
_BEAT_PAUSE = 5.0
_READING_PAUSE = 60.0
_MENU_PAUSE = 3600.0
_START_PAUSE = 2.0
# Whether its first letters are a word's own or an article only the dictionary tells.
_WORD = "المحادثات"
# Whoever has read it has loaded what the first article of a feed would wait for.
_LINE = "قال وزير النقل سالم العبيدي، اليوم الأحد 3 فبراير 2026، إن كلفة الميناء بلغت 250 مليون دولار."


class Online:
    """A bot with a token, from its start to its orderly end."""

    def __init__(self, wired: Wired, token: str, api: str) -> None:
        self._wired = wired
        transport = Transport()
        self._application = application(transport, token, api)
        self._api = Api(transport, address(api, token))
        delivery = Delivery(self._application.bot)
        self._sender = Sender(wired.store.outbox, delivery, Pace(), wired.clock, secrets.token_hex(8))
        self._worker = Worker(wired.store.inbox, self._application)
        self._folder = Folder(
            wired.config.data_dir / "inbox",
            wired.store,
            wired.services.workers,
            wired.clock.ticks,
            wired.clock.now,
        )
        self._scales: Scales = Remembered(WEIGHED_AT_MOST)
        self._offered: Offered = Remembered(WEIGHED_AT_MOST)
        self._vitals = Vitals(wired.store, self._sender, wired.clock)
        admins = Admins(self._application.bot)
        handlers = wired.handlers(
            self._queued,
            stored=True,
            is_admin=admins,
            download=Files(self._application.bot),
            fetch=partial(page_received, wired.web, wired.services.workers),
        )
        handlers.install(self._application)

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set, then let what is on its way arrive, 8 s at most.

        Raises PollingRefusedError where Telegram refuses the token, IntakeError where the list of feeds
        that the configuration names cannot be read.
        """
        share_arenas()
        wired = self._wired
        await configure(wired.config, wired.store, wired.services.workers)
        if not await self._started(stop):
            return
        try:
            await self._serve(stop)
        except* PollingRefusedError as refused:
            raise PollingRefusedError(401) from refused
        finally:
            await self._application.shutdown()

    async def store(self, updates: Sequence[RawUpdate]) -> None:
        """Keep updates until they are handled: this is the poller's inbox."""
        await self._wired.store.inbox.accept(updates)
        self._worker.wake()

    async def _started(self, stop: asyncio.Event) -> bool:
        """Make Telegram's acquaintance, without a network as soon as there is one; False: stopped before."""
        while not stop.is_set():
            if await introduced(self._application):
                return True
            await _first(stop.wait(), asyncio.sleep(_START_PAUSE))
        return False

    async def _serve(self, stop: asyncio.Event) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(self._sender.send())
            loops = [group.create_task(loop) for loop in self._loops()]
            await stop.wait()
            logger.info("stopping")
            for loop in loops:
                loop.cancel()
            self._sender.stop()

    def _loops(self) -> tuple[Coroutine[None, None, None], ...]:
        wired, report, now = self._wired, self._vitals.hear, self._wired.clock.now
        return (
            poll(self._api, self, clock=now, report=report),
            self._worker.work(),
            forever("inbox folder", self._folder.look, _FOLDER_PAUSE),
            forever("alerts", self._alert, _ALERTS_PAUSE),
            read_feeds(wired.config, wired.store, wired.web, wired.services.workers),
            forever("digests", self._digest, _DIGESTS_PAUSE),
            forever("upkeep", self._keep_up, _UPKEEP_PAUSE),
            forever("rereading", self._read_anew, _READING_PAUSE),
            forever("heartbeat", self._vitals.beat, _BEAT_PAUSE),
            forever("menu", self._register, _MENU_PAUSE),
            self._warm(),
        )

    async def _warm(self) -> None:
        """Load what answers and readings need before somebody waits for them, and never search it again."""
        workers = self._wired.services.workers
        await workers.run(terms, _WORD, "ar")
        await workers.run(Rarity(0, {}).weight, _WORD)
        with suppress(WorkerError):
            await workers.guarded(read_candidate, "first.txt", _LINE.encode(), self._wired.clock.now())
        await collect_at_rest(_UPKEEP_PAUSE)

    async def _queued(self, _chat_id: int) -> None:
        self._sender.hurry()

    async def _alert(self) -> bool:
        """Carry the oldest announcement to those who subscribed, and what is due to an outbox with room."""
        wired = self._wired
        announced = await spread(wired.store, wired.services.workers)
        services = wired.services
        if await wired.store.outbox.waiting(Urgency.ALERT, QUEUED, self._sender.spared) >= QUEUED:
            return announced
        places = await gather(
            wired.store, services.workers, self._compose, services.method, scales=self._scales
        )
        if places:
            self._sender.wake()
        return announced or bool(places)

    async def _digest(self) -> bool:
        """Put the digests that are due into the outbox."""
        wired = self._wired
        services = wired.services
        made = await send_digests(
            wired.store, services.workers, self._compose, services.method, offered=self._offered
        )
        if made:
            self._sender.wake()
        return bool(made)

    def _compose(self, reply: AlertReply | DigestReply, reader: Reader) -> Page:
        config = self._wired.config
        return render(reply, wording_for(reader, config.default_language, config.default_zone))

    async def _keep_up(self) -> bool:
        """Delete what was settled long ago."""
        await self._wired.store.inbox.purge()
        await self._wired.store.outbox.purge()
        await self._wired.store.feeds.pages.purge()
        async with self._wired.store.writing() as connection:
            await alerts.purge(connection, self._wired.store.now())
            await trials.purge(connection, self._wired.store.now())
            await repeats.purge(connection, self._wired.store.now())
            await carrying.purge(connection, self._wired.store.now())
        return False

    async def _read_anew(self) -> bool:
        """Read one text that an older program read."""
        return await reread(self._wired.store, self._wired.services.workers)

    async def _register(self) -> bool:
        """Tell Telegram the menu and the descriptions."""
        await register(self._application.bot, wordings(), self._wired.config.default_language)
        return False


async def _first(*waits: Coroutine[None, None, object]) -> None:
    """Return when the first of several waits is over."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(wait) for wait in waits]
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            task.cancel()
