"""A person in an offline chat: what is typed and pressed becomes the updates that Telegram would send."""

import re

from telegram import Update

from bot.telegram.application import BotApplication
from bot.telegram.entities import utf16_length
from bot.telegram.limits import TEXT_CHARACTERS
from bot.telegram.messages import Json, Message, chat_json, message_json
from bot.telegram.offline import OfflineTelegram

_COMMAND = re.compile(r"(?<!\S)/[A-Za-z0-9_]{1,32}(?:@[A-Za-z0-9_]{3,32})?")


class Visitor:
    """One user in one chat; a chat id below 0 is a group.

    `language_code` is the language of the person's client, None where it tells none.
    """

    def __init__(
        self,
        application: BotApplication,
        transport: OfflineTelegram,
        *,
        user_id: int = 0,
        chat_id: int = 0,
        language_code: str | None = None,
    ) -> None:
        self.user_id = user_id
        self.chat_id = chat_id
        self._application = application
        self._transport = transport
        self._language_code = language_code

    async def write(self, text: str, *, reply_to: Message | None = None) -> None:
        """Send a text and wait until it is handled; a long one goes out in parts, as clients do it."""
        for part in _parts(text):
            await self._application.process_update(self.text_update(part, reply_to=reply_to))

    async def press(self, message: Message, data: str) -> None:
        """Press a button of a message and wait until it is handled; `data` may be forged."""
        await self._application.process_update(self.press_update(message, data))

    async def send(self, **content: object) -> None:
        """Send a message of any content, as the Bot API has it: `document`, `caption`, `forward_origin` …"""
        await self._application.process_update(self._update({"message": self._message() | content}))

    def text_update(self, text: str, *, reply_to: Message | None = None) -> Update:
        """Return the update of one text message, which may answer a message of the bot."""
        message = self._message() | {"text": text, "entities": _command_entities(text)}
        if reply_to:
            message["reply_to_message"] = message_json(reply_to, self._transport.now())
        return self._update({"message": message})

    def press_update(self, message: Message, data: str) -> Update:
        """Return the update of one pressed button."""
        query: Json = {
            "id": str(self._transport.next_number()),
            "from": self._user(),
            "chat_instance": str(message.chat_id),
            "data": data,
            "message": message_json(message, self._transport.now()),
        }
        return self._update({"callback_query": query})

    def _message(self) -> Json:
        return {
            "message_id": self._transport.next_number(),
            "date": self._transport.now(),
            "chat": chat_json(self.chat_id),
            "from": self._user(),
        }

    def _update(self, content: Json) -> Update:
        document = {"update_id": self._transport.next_number(), **content}
        return Update.de_json(document, self._application.bot)

    def _user(self) -> Json:
        user: Json = {"id": self.user_id, "is_bot": False, "first_name": "قارئ"}
        return user | ({"language_code": self._language_code} if self._language_code else {})


def _parts(text: str) -> list[str]:
    # Half a surrogate pair cannot travel in UTF-8; clients send the replacement sign.
    sound = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    parts = (sound[begin : begin + TEXT_CHARACTERS] for begin in range(0, len(sound), TEXT_CHARACTERS))
    return [part for part in parts if part.strip()]


def _command_entities(text: str) -> list[Json]:
    return [
        {"type": "bot_command", "offset": utf16_length(text[: match.start()]), "length": len(match[0])}
        for match in _COMMAND.finditer(text)
    ]
