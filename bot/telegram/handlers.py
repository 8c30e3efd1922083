"""From an update to a request, and from a reply to messages."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass

from telegram import (
    BotCommand,
    BotCommandScopeChat,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler, ContextTypes, MessageHandler, filters

from bot import commands
from bot.dialogue import Press, Request, read_message
from bot.render import Page, Wording, render
from bot.replies import Answer, LanguageReply, NoticeReply, Reply
from bot.services import Services
from bot.telegram.offline import OfflineApplication

logger = logging.getLogger(__name__)

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True, slots=True)
class Handlers:
    """What answers the updates of an application, in the language of each chat."""

    services: Services
    wordings: Mapping[str, Wording]
    default_language: str

    def install(self, application: OfflineApplication) -> None:
        """Let the application hand every message and every press to these handlers."""
        application.add_handler(CallbackQueryHandler(self.on_press))
        application.add_handler(MessageHandler(filters.ALL, self.on_message))

    async def on_message(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a message."""
        message = update.effective_message
        if message is None:
            return
        request = await self._request(message, message.text or "")
        try:
            reply = await commands.answer(request, self.services) if message.text else NoticeReply("not_text")
            await self._send(message, request, reply)
        except Exception:
            logger.exception("message not answered: command %s", request.command)
            await self._send(message, request, NoticeReply("failed"))

    async def on_press(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a pressed button, and first of all Telegram, which waits for that."""
        query = update.callback_query
        if query is None:
            return
        await query.answer()
        if not isinstance(query.message, Message):
            return
        request = await self._request(query.message, "")
        try:
            answer = await commands.press(Press(request, query.data or ""), self.services)
            await self._deliver(query, query.message, request, answer)
        except Exception:
            logger.exception("press not answered")
            await self._send(query.message, request, NoticeReply("failed"))

    async def _request(self, message: Message, text: str) -> Request:
        asked = read_message(text, self.services.lexicon)
        chat = await self.services.store.chat(message.chat_id)
        return Request(
            chat_id=message.chat_id,
            user_id=message.from_user.id if message.from_user else message.chat_id,
            command=asked.command,
            words=asked.words,
            text=text,
            language=chat.language or self.default_language,
            chosen=chat.language is not None,
            story_id=chat.story_id,
        )

    async def _deliver(
        self, query: CallbackQuery, message: Message, request: Request, answer: Answer | None
    ) -> None:
        if answer is None:
            return
        if not answer.in_place:
            await self._send(message, request, answer.reply)
            return
        page = render(answer.reply, self.wordings[request.language])
        try:
            await query.edit_message_text(
                page.html, ParseMode.HTML, reply_markup=_markup(page), link_preview_options=_NO_PREVIEW
            )
        except BadRequest as error:
            # The same button pressed twice: the message already shows what was asked for.
            if "not modified" not in error.message:
                raise

    async def _send(self, message: Message, request: Request, reply: Reply) -> None:
        language = request.language
        if isinstance(reply, LanguageReply) and reply.chosen:
            language = reply.chosen
            await self._set_menu(message, self.wordings[language])
        page = render(reply, self.wordings[language])
        await message.get_bot().send_message(
            message.chat_id,
            page.html,
            ParseMode.HTML,
            reply_markup=_markup(page),
            link_preview_options=_NO_PREVIEW,
        )

    async def _set_menu(self, message: Message, wording: Wording) -> None:
        menu = [BotCommand(name, words.line) for name, words in wording.commands.items()]
        await message.get_bot().set_my_commands(menu, scope=BotCommandScopeChat(message.chat_id))


def _markup(page: Page) -> InlineKeyboardMarkup | None:
    if not page.keyboard:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(button.text, callback_data=button.data) for button in row]
            for row in page.keyboard
        ]
    )
