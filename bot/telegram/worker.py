"""The worker: takes updates out of the inbox, in order per chat, many chats at once."""

import asyncio
import logging

from bot.store import Inbox
from bot.store.inbox import Waiting
from bot.telegram.application import BotApplication
from bot.telegram.decoding import decode

logger = logging.getLogger(__name__)

IN_WORK = 16
# The poller wakes the worker; this is for what failed once and waits for its second try.
_LOOK_AGAIN = 2.0


class Worker:
    """Handles what the inbox holds until it is cancelled; one update of a chat at a time.

    What fails is taken up again, up to the inbox's limit; what cannot be read is set aside at once.
    """

    def __init__(self, inbox: Inbox, application: BotApplication) -> None:
        self._inbox = inbox
        self._application = application
        self._busy: set[int | None] = set()
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Say that something was stored."""
        self._woken.set()

    async def work(self) -> None:
        """Handle updates until cancelled; those in work are cancelled with it, and waiting again."""
        async with asyncio.TaskGroup() as group:
            while True:
                self._woken.clear()
                for waiting in await self._inbox.next_waiting(self._busy, IN_WORK - len(self._busy)):
                    self._busy.add(waiting.chat_id)
                    group.create_task(self._handle(waiting))
                await self._until_woken()

    async def _until_woken(self) -> None:
        try:
            async with asyncio.timeout(_LOOK_AGAIN):
                await self._woken.wait()
        except TimeoutError:
            return

    async def _handle(self, waiting: Waiting) -> None:
        # A failure may be of the moment: the second and the third try come a little later.
        await asyncio.sleep(waiting.attempts)
        update = decode(waiting.body, self._application.bot)
        if update is None:
            while not await self._inbox.fail(waiting.update_id, "cannot be decoded"):
                logger.debug("update counted as failed: %d", waiting.update_id)
        else:
            await self._application.process_update(update)
        self._busy.discard(waiting.chat_id)
        self._woken.set()
