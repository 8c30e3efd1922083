"""The first words with Telegram: who the bot is."""

import logging

from telegram.error import InvalidToken, TelegramError

from bot.telegram.application import BotApplication
from bot.telegram.polling import PollingRefusedError

logger = logging.getLogger(__name__)


async def introduced(application: BotApplication) -> bool:
    """Make an application ready; False: Telegram cannot be reached now.

    Raises PollingRefusedError where Telegram does not know the token.
    """
    try:
        await application.initialize()
    except InvalidToken:
        await application.bot.request.shutdown()
        # PTB's own words hold the token.
        raise PollingRefusedError(401) from None
    except TelegramError as error:
        # What PTB opened for its question stays open when there is no answer.
        await application.bot.request.shutdown()
        logger.warning("telegram not reached: %s", type(error).__name__)
        return False
    logger.info("started as %s", application.bot.username)
    return True
