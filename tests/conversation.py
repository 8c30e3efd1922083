"""A chat with the bot, every message of which is held against the laws."""

from contextlib import AsyncExitStack

from bot.app import offline_bot, opened
from bot.config import Config
from bot.intake import Fetch
from bot.telegram.delivery import Delivery
from bot.telegram.messages import Message
from bot.workers import Workers
from tests.clock import Clock
from tests.fakes import FakeTelegram
from tests.laws import check_direction, check_literal


class Conversation:
    """One chat with the bot, over the example articles in a database of its own."""

    def __init__(self, config: Config, clock: Clock | None = None) -> None:
        self.config = config
        self.clock = clock
        self.telegram = FakeTelegram()
        self.fetch: Fetch | None = None
        self._stack = AsyncExitStack()

    async def open(self) -> None:
        wired = await self._stack.enter_async_context(opened(self.config, self.clock, Workers()))
        self.store, self.services = wired.store, wired.services
        application = offline_bot(wired, self.telegram, self.fetch)
        self.delivery = Delivery(application.bot)
        await self._stack.enter_async_context(application)
        self.person = self.telegram.visitor(application)

    async def close(self) -> None:
        await self._stack.aclose()

    async def restart(self) -> None:
        await self.close()
        self._stack = AsyncExitStack()
        await self.open()

    async def say(self, text: str) -> Message:
        """Send a text; return the last message that came back."""
        count, language = len(self.telegram.shown), await self._language()
        await self.person.write(text)
        return await self._judged(count, language)

    async def send(self, **content: object) -> Message:
        """Send a message of any content; return the last message that came back."""
        count, language = len(self.telegram.shown), await self._language()
        await self.person.send(**content)
        return await self._judged(count, language)

    async def press(self, label: str, message: Message | None = None) -> Message:
        """Press the first button of a message, else of the last, whose text holds the label."""
        message = message or self.telegram.last
        data = next(button.data for button in message.buttons if label in button.text)
        return await self.forge(data, message)

    async def forge(self, data: str, message: Message | None = None) -> Message:
        """Press a button that carries these data, whether there is one or not."""
        count, language = len(self.telegram.shown), await self._language()
        await self.person.press(message or self.telegram.last, data)
        return await self._judged(count, language)

    async def _judged(self, count: int, before: str | None) -> Message:
        """Hold what was shown against the laws; a chat that is forgotten is answered as it read until then."""
        for message in self.telegram.shown[count:]:
            await check_literal(message, self.store)
            if "en" not in (before, await self._language()):
                check_direction(message)
        return self.telegram.last

    async def _language(self) -> str | None:
        return (await self.store.chat(self.person.chat_id)).language
