"""Documents of chats, fetched from Telegram."""

import logging

from telegram.error import BadRequest, TelegramError
from telegram.ext import ExtBot

from bot.brought import File
from bot.errors import UserError

logger = logging.getLogger(__name__)


class Files:
    """Gives out the bytes of documents that were sent to a bot."""

    def __init__(self, bot: ExtBot[None]) -> None:
        self._bot = bot

    async def __call__(self, file: File) -> bytes:
        """Return the bytes of a document; raises UserError where Telegram does not give it out.

        Telegram gives out at most 20 MB (core.telegram.org/bots/api#getfile).
        """
        try:
            there = await self._bot.get_file(file.id)
            return bytes(await there.download_as_bytearray())
        except BadRequest as error:
            # Its words, unlike the file's address, hold no token.
            logger.info("document not given out: %s", error.message)
            raise UserError("add_not_given") from None
        except TelegramError as error:
            logger.warning("document not fetched: %s", type(error).__name__)
            raise UserError("add_not_fetched") from None
