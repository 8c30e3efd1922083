"""A small bot that repeats what it is told, run in a terminal of its own: `python echo.py`."""

import asyncio
import html

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import CallbackQueryHandler, ContextTypes, MessageHandler, filters

from bot.telegram.application import BotApplication
from bot.telegram.offline import OfflineTelegram, offline_application
from bot.telegram.terminal import open_terminal

KEYBOARD = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("أطول", callback_data="more"),
            InlineKeyboardButton("رابط", url="https://n.example"),
        ]
    ]
)


def echo_application(transport: OfflineTelegram) -> BotApplication:
    """Build a bot that repeats a text, with buttons after a command, and breaks at "عطل"."""
    application = offline_application(transport)
    application.add_handler(MessageHandler(filters.ALL, _repeat))
    application.add_handler(CallbackQueryHandler(_press))
    application.add_error_handler(_ignore)
    return application


async def _repeat(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    message = update.effective_message
    if not message or not message.text or message.text == "عطل":
        raise ValueError
    keyboard = KEYBOARD if message.text.startswith("/") else None
    await message.reply_html(f"<b>{html.escape(message.text)}</b>", reply_markup=keyboard)


async def _press(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    if query and isinstance(query.message, Message):
        await query.answer("حسنًا")
        await query.message.edit_text(f"ضغط {query.data}", reply_markup=KEYBOARD)


async def _ignore(_update: object, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """What a handler raises is of no interest here."""


def main() -> None:
    """Talk to the person at the terminal."""
    transport = OfflineTelegram()
    asyncio.run(open_terminal(echo_application(transport), transport))


if __name__ == "__main__":
    main()
