"""From an update to a request, and from a reply to the outbox, in one transaction an update."""

import logging
import math
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace

from telegram import CallbackQuery, ChatMember, Message, Update
from telegram.error import TelegramError
from telegram.ext import CallbackQueryHandler, ContextTypes, MessageHandler, TypeHandler, filters

from bot import commands
from bot.access import Access, Rate
from bot.commands.placing import place_of
from bot.dialogue import Asked, Press, Request, read_message
from bot.messages import Outgoing, Page
from bot.render import Wording, render
from bot.replies import Answer, LanguageReply, NoticeReply, Reply, SettingsReply
from bot.services import Services
from bot.store import Store, Work, reach
from bot.telegram.application import BotApplication
from bot.telegram.bringing import answered, brought
from bot.telegram.menus import set_menu
from bot.telegram.offers import needed

logger = logging.getLogger(__name__)

# What is done without a message.
SILENCE = Answer(NoticeReply(""))


@dataclass(frozen=True, slots=True)
class Handlers:
    """What answers the updates of an application, in the language of each chat.

    `stored` tells that updates come from the inbox: one that fails is tried again. `queued` is called
    with the chat after its reply was committed.
    """

    store: Store
    services: Services
    wordings: Mapping[str, Wording]
    default_language: str
    access: Access
    rate: Rate
    queued: Callable[[int], Awaitable[None]]
    stored: bool

    def install(self, application: BotApplication) -> None:
        """Let the application hand every update to these handlers."""
        application.add_handler(CallbackQueryHandler(self.on_press))
        application.add_handler(MessageHandler(filters.UpdateType.MESSAGE, self.on_message))
        application.add_handler(TypeHandler(Update, self.on_other))

    async def on_message(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a message."""
        await self._attempt(update, self._message)

    async def on_press(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a pressed button."""
        await self._attempt(update, self._press)

    async def on_other(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """Note that the bot was put out of a chat or let in again; nothing else is answered."""
        await self._attempt(update, self._membership)

    async def _attempt(self, update: Update, handle: Callable[[Update], Awaitable[None]]) -> None:
        try:
            await handle(update)
        except Exception as error:
            logger.exception("update not answered")
            if self.stored and not await self.store.inbox.fail(update.update_id, type(error).__name__):
                return
            await self._apologise(update)

    async def _message(self, update: Update) -> None:
        message = update.effective_message
        asked = read_message(message.text or "" if message else "", self.services.lexicon)
        if message is None or not (message.migrate_to_chat_id or self._is_meant(message, asked)):
            await self._done(update)
            return
        if message.migrate_to_chat_id:
            async with self.store.writing() as connection:
                await reach.migrate(connection, message.chat_id, message.migrate_to_chat_id)
            await self._done(update)
            return
        request = await self._request(message, asked)
        answer = self._refused(request)
        work = self._work(request)
        if answer is None:
            services = replace(self.services, store=work)
            answer = Answer(await _answered(message, request, services))
        await self._commit(work, update, message, request, answer)

    def _is_meant(self, message: Message, asked: Asked) -> bool:
        """Tell whether a message is for the bot; an operator who adds in a group is told where to do that."""
        adds = self.services.lexicon.operators.get(asked.command) == "add"
        person = message.from_user
        is_operator = person is not None and self.access.owns(person.id)
        return _is_meant(message, asked._replace(known=asked.known or (adds and is_operator)))

    async def _press(self, update: Update) -> None:
        """Answer a press, and first of all Telegram, which waits for that."""
        query = update.callback_query
        message = query.message if query else None
        if query is None or not isinstance(message, Message):
            await self._done(update)
            return
        request = await self._request(message, Asked("", ""), query.from_user.id)
        press = Press(request, query.data or "")
        mine = await commands.is_asker(press, self.services)
        await _acknowledge(query, "" if mine else self.wordings[request.language].texts["not_yours"])
        work = self._work(request)
        answer = self._refused(request) if mine else SILENCE
        if answer is None:
            answer = await commands.press(press, replace(self.services, store=work))
        await self._commit(work, update, message, request, answer or SILENCE)

    async def _membership(self, update: Update) -> None:
        changed = update.my_chat_member
        if changed is not None:
            async with self.store.writing() as connection:
                if changed.new_chat_member.status in (ChatMember.BANNED, ChatMember.LEFT):
                    await reach.deactivate(
                        connection, changed.chat.id, "put out of the chat", self.store.now()
                    )
                else:
                    await reach.activate(connection, changed.chat.id)
        await self._done(update)

    async def _apologise(self, update: Update) -> None:
        message = update.effective_message
        if message is not None:
            request = await self._request(message, Asked("", ""))
            failed = Answer(NoticeReply("failed"))
            await self._commit(self._work(request), update, message, request, failed, is_over=True)

    def _work(self, request: Request) -> Work:
        return Work(self.store, asker=request.user_id)

    async def _request(self, message: Message, asked: Asked, user_id: int | None = None) -> Request:
        chat = await self.store.chat(message.chat_id)
        # An anonymous admin writes in the name of the group itself.
        person = message.sender_chat or message.from_user
        author = person.id if person else message.chat_id
        return Request(
            chat_id=message.chat_id,
            user_id=author if user_id is None else user_id,
            command=asked.command,
            words=asked.words,
            text=message.text or "",
            language=chat.language or self.default_language,
            chosen=chat.language is not None,
            story_id=chat.story_id,
            preferences=chat.preferences,
            thread_id=message.message_thread_id if message.is_topic_message else None,
            is_group=message.chat_id < 0,
            brought=brought(message, chat.preferences.wall) if user_id is None else None,
            answered=answered(message, chat.preferences.wall) if user_id is None else None,
        )

    def _refused(self, request: Request) -> Answer | None:
        """Return what a person gets who is not answered; None for whoever is."""
        if not self.access.admits(request.user_id):
            return SILENCE if request.is_group else _notice("not_admitted", user=request.user_id)
        seconds = self.rate.wait(request.user_id)
        if not seconds:
            return None
        return _notice("too_fast", seconds=math.ceil(seconds)) if self.rate.tell(request.user_id) else SILENCE

    async def _commit(
        self,
        work: Work,
        update: Update,
        message: Message,
        request: Request,
        answer: Answer,
        *,
        is_over: bool = False,
    ) -> None:
        """Write all that an update led to; `is_over`: its row in the inbox is settled already."""
        reply = answer.reply
        chosen = reply.chosen if isinstance(reply, LanguageReply | SettingsReply) else None
        # What this very update chose counts already.
        chat = await work.chat(request.chat_id)
        wording = self.wordings[chosen or request.language]
        wording = wording.for_reader(chat.months, chat.digits, chat.preferences.zone)
        outgoing = []
        if answer != SILENCE:
            page = await needed(render(answer.reply, wording), place_of(request), work.subscriptions)
            outgoing = [self._outgoing(update, message, request, answer, page)]
        await work.activate(request.chat_id)
        await work.commit(outgoing, update.update_id if self.stored and not is_over else None)
        await self.queued(request.chat_id)
        if chosen:
            await set_menu(message.get_bot(), wording, request.chat_id)

    def _outgoing(
        self, update: Update, message: Message, request: Request, answer: Answer, page: Page
    ) -> Outgoing:
        # A terminal counts its updates from 1 at every start.
        cause = f"update:{update.update_id}" if self.stored else f"terminal:{secrets.token_hex(8)}"
        return Outgoing(
            chat_id=request.chat_id,
            page=page,
            cause=cause,
            edits=message.message_id if answer.in_place else None,
            thread_id=request.thread_id,
        )

    async def _done(self, update: Update) -> None:
        if self.stored:
            await self.store.inbox.done(update.update_id)


async def _answered(message: Message, request: Request, services: Services) -> Reply:
    if (reply := await commands.brought(request, services)) is not None:
        return reply
    return await commands.answer(request, services) if message.text else NoticeReply("not_text")


def _is_meant(message: Message, asked: Asked) -> bool:
    """Tell whether a message is for the bot: all of a private chat, in a group commands and replies to it."""
    if message.chat_id >= 0 or not asked.known:
        return message.chat_id >= 0
    bot = message.get_bot()
    text = message.text or ""
    if text.startswith("/"):
        _, at, name = text.split(maxsplit=1)[0].partition("@")
        return not at or name.casefold() == bot.username.casefold()
    answered = message.reply_to_message
    return bool(text and answered and answered.from_user and answered.from_user.id == bot.id)


def _notice(key: str, **facts: int) -> Answer:
    return Answer(NoticeReply(key, facts))


async def _acknowledge(query: CallbackQuery, text: str = "") -> None:
    try:
        await query.answer(text or None)
    except TelegramError as error:
        # A query is too old after some 15 s; the answer itself goes out all the same.
        logger.info("press not acknowledged: %s", type(error).__name__)
