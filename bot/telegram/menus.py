"""The command menu and the descriptions that Telegram shows for the bot."""

import logging
from collections.abc import Mapping

from telegram import Bot, BotCommand, BotCommandScopeChat
from telegram.error import TelegramError

from bot.render import Wording

logger = logging.getLogger(__name__)


async def set_menu(bot: Bot, wording: Wording, chat_id: int) -> None:
    """Show the commands of a chat in its language; without Telegram the menu stays as it is."""
    try:
        await bot.set_my_commands(_menu(wording), scope=BotCommandScopeChat(chat_id))
    except TelegramError as error:
        logger.warning("menu not set: %s", type(error).__name__)


async def register(bot: Bot, wordings: Mapping[str, Wording], default: str) -> None:
    """Tell Telegram the commands and the descriptions in each language, the default's for all others.

    Raises TelegramError.
    """
    for code, wording in wordings.items():
        for language in (code, *([""] if code == default else [])):
            await bot.set_my_commands(_menu(wording), language_code=language or None)
            await bot.set_my_description(wording.plain("description"), language_code=language or None)
            await bot.set_my_short_description(wording.plain("short"), language_code=language or None)


def _menu(wording: Wording) -> list[BotCommand]:
    return [BotCommand(name, words.line) for name, words in wording.commands.items()]
