"""Telegram without a network: a transport that answers as the Bot API does and refuses what it refuses."""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import count

from telegram import InlineKeyboardMarkup
from telegram.request import BaseRequest, RequestData

from bot.telegram.application import TELEGRAM, BotApplication, application
from bot.telegram.cleaning import clean
from bot.telegram.entities import Parsed
from bot.telegram.limits import Button, RefusedError, check_keyboard, check_text
from bot.telegram.messages import BOT, Json, Keyboard, Message, Notice, message_json
from bot.telegram.papers import Papers

Listener = Callable[[Message | Notice], None]
# Methods whose effect nobody offline can see.
_ACKNOWLEDGED = frozenset(
    (
        "sendChatAction", "setMyCommands", "deleteMyCommands", "setMyDescription",
        "setMyShortDescription", "setMyName", "deleteWebhook", "logOut", "close",
    )
)  # fmt: skip
_NOTICE_CHARACTERS = 200
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)


def offline_application(transport: "OfflineTelegram") -> BotApplication:
    """Build an application that talks to a transport only; it polls nothing and runs no jobs."""
    return application(transport, "0:offline", TELEGRAM)


def ignore(_event: Message | Notice) -> None:
    """Listen to nothing."""


class OfflineTelegram(BaseRequest):
    """The lowest seam to Telegram, filled with chats that live in memory.

    Each accepted message, edit and answer to a press is told to `listener`. `clock` returns seconds
    since 1970. `papers` are the documents of all chats. A method that is not known here is refused.
    """

    def __init__(self, listener: Listener = ignore, *, clock: Callable[[], float] = time.time) -> None:
        self.listener = listener
        self.papers = Papers()
        self._clock = clock
        self._messages: dict[tuple[int, int], Message] = {}
        self._numbers = count(1)
        self._acts: dict[str, Callable[[Mapping[str, str]], object]] = {
            "getMe": lambda _: BOT,
            "getUpdates": lambda _: [],
            "getFile": self.papers.file,
            "getChatMember": _member,
            "sendMessage": self._send,
            "editMessageText": self._edit_text,
            "editMessageReplyMarkup": self._edit_keyboard,
            "deleteMessage": self._delete,
            "answerCallbackQuery": self._notice,
            **dict.fromkeys(_ACKNOWLEDGED, lambda _: True),
        }

    @property
    def read_timeout(self) -> float | None:
        """No waiting, no limit."""
        return None

    async def initialize(self) -> None:
        """Open nothing."""

    async def shutdown(self) -> None:
        """Close nothing."""

    def messages(self, chat_id: int) -> tuple[Message, ...]:
        """Return the bot's messages of a chat, the one that was sent or changed last at the end."""
        return tuple(message for message in self._messages.values() if message.chat_id == chat_id)

    def next_number(self) -> int:
        """Return a number that was not used yet, for an update or a message of a person."""
        return next(self._numbers)

    def now(self) -> int:
        """Return the time in seconds since 1970."""
        return int(self._clock())

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Answer a request to the Bot API; the method, or a document's name, is the last part of `url`."""
        parameters = request_data.json_parameters if request_data else {}
        try:
            if method == "GET":
                return 200, self.papers.content(url)
            result = self.answer(url.rsplit("/", 1)[-1], parameters)
        except RefusedError as refused:
            return 400, _encoded({"ok": False, "error_code": 400, "description": refused.description})
        return 200, _encoded({"ok": True, "result": result})

    def answer(self, method: str, parameters: Mapping[str, str]) -> object:
        """Return the result of a Bot API method; raise RefusedError where Telegram answers with error 400."""
        act = self._acts.get(method)
        if act is None:
            raise RefusedError(f"method {method} is not known offline")
        return act(parameters)

    def _send(self, parameters: Mapping[str, str]) -> Json:
        chat_id = _number(parameters, "chat_id", "chat not found")
        parsed, keyboard = _text(parameters), _keyboard(parameters)
        return self._accept(Message(chat_id, self.next_number(), parameters["text"], parsed, keyboard))

    def _edit_text(self, parameters: Mapping[str, str]) -> Json:
        message = self._find(parameters, "message to edit not found")
        parsed, keyboard = _text(parameters), _keyboard(parameters)
        return self._change(
            message, replace(message, raw=parameters["text"], parsed=parsed, keyboard=keyboard)
        )

    def _edit_keyboard(self, parameters: Mapping[str, str]) -> Json:
        message = self._find(parameters, "message to edit not found")
        return self._change(message, replace(message, keyboard=_keyboard(parameters)))

    def _change(self, message: Message, changed: Message) -> Json:
        if (changed.parsed, changed.keyboard) == (message.parsed, message.keyboard):
            raise RefusedError(_NOT_MODIFIED)
        return self._accept(replace(changed, edits=message.edits + 1))

    def _accept(self, message: Message) -> Json:
        # Taken out and put back, so that the newest stands at the end.
        self._messages.pop((message.chat_id, message.id), None)
        self._messages[message.chat_id, message.id] = message
        self.listener(message)
        return message_json(message, self.now())

    def _delete(self, parameters: Mapping[str, str]) -> bool:
        message = self._find(parameters, "message to delete not found")
        del self._messages[message.chat_id, message.id]
        return True

    def _notice(self, parameters: Mapping[str, str]) -> bool:
        text = parameters.get("text", "")
        if len(text) > _NOTICE_CHARACTERS:
            raise RefusedError("MESSAGE_TOO_LONG")
        query_id = parameters.get("callback_query_id", "")
        self.listener(Notice(query_id, text, parameters.get("show_alert") == "true"))
        return True

    def _find(self, parameters: Mapping[str, str], missing: str) -> Message:
        chat_id = _number(parameters, "chat_id", "chat not found")
        message = self._messages.get((chat_id, _number(parameters, "message_id", missing)))
        if message is None:
            raise RefusedError(missing)
        return message


def _number(parameters: Mapping[str, str], name: str, missing: str) -> int:
    try:
        return int(parameters[name])
    except (KeyError, ValueError) as error:
        raise RefusedError(missing) from error


def _text(parameters: Mapping[str, str]) -> Parsed:
    mode = parameters.get("parse_mode", "")
    if mode.lower() not in ("", "html"):
        raise RefusedError("unsupported parse_mode")
    return check_text(parameters.get("text", ""), html=bool(mode))


def _keyboard(parameters: Mapping[str, str]) -> Keyboard:
    document = json.loads(parameters.get("reply_markup", "{}"))
    if "inline_keyboard" not in document:
        return ()
    rows = InlineKeyboardMarkup.de_json(document).inline_keyboard
    keyboard = tuple(
        tuple(Button(clean(button.text), str(button.callback_data or ""), button.url or "") for button in row)
        for row in rows
        if row
    )
    check_keyboard(keyboard)
    return keyboard


def _member(parameters: Mapping[str, str]) -> Json:
    user_id = _number(parameters, "user_id", "user not found")
    user: Json = {"id": user_id, "is_bot": user_id == BOT["id"], "first_name": ""}
    return {"status": "member", "user": user}


def _encoded(document: Json) -> bytes:
    return json.dumps(document).encode()
