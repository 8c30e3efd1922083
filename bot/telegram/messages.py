"""The messages of the offline chats, and how the Bot API writes them as JSON."""

from dataclasses import dataclass

from bot.telegram.entities import Entity, Parsed
from bot.telegram.limits import Button

Json = dict[str, object]
Keyboard = tuple[tuple[Button, ...], ...]

BOT = {"id": 1, "is_bot": True, "first_name": "موجز", "username": "mujaz_offline_bot"}

_ARGUMENT_NAMES = {"text_link": "url", "pre": "language", "custom_emoji": "custom_emoji_id"}


@dataclass(frozen=True, slots=True)
class Message:
    """A message of the bot as its chat shows it now: `raw` as it was sent, `edits` since then."""

    chat_id: int
    id: int
    raw: str
    parsed: Parsed
    keyboard: Keyboard = ()
    edits: int = 0

    @property
    def text(self) -> str:
        """The text that the reader sees."""
        return self.parsed.text

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons in reading order."""
        return tuple(button for row in self.keyboard for button in row)


@dataclass(frozen=True, slots=True)
class Notice:
    """The answer to a press: shown over the chat for a moment, or until dismissed if `alert`."""

    query_id: str
    text: str
    alert: bool = False


def message_json(message: Message, date: int) -> Json:
    """Return a message as the Bot API's `Message`; `date` is in seconds since 1970."""
    document: Json = {
        "message_id": message.id,
        "date": date,
        "chat": chat_json(message.chat_id),
        "from": BOT,
        "text": message.parsed.text,
        "entities": [_entity_json(entity) for entity in message.parsed.entities],
    }
    if message.edits:
        document["edit_date"] = date
    if message.keyboard:
        rows = [[_button_json(button) for button in row] for row in message.keyboard]
        document["reply_markup"] = {"inline_keyboard": rows}
    return document


def chat_json(chat_id: int) -> Json:
    """Return a chat as the Bot API's `Chat`: private from 0 upwards, a group below."""
    if chat_id >= 0:
        return {"id": chat_id, "type": "private", "first_name": "قارئ"}
    return {"id": chat_id, "type": "supergroup", "title": "غرفة الأخبار"}


def _entity_json(entity: Entity) -> Json:
    document: Json = {"type": entity.kind, "offset": entity.offset, "length": entity.length}
    match entity.kind:
        case "text_mention":
            document["user"] = {"id": int(entity.argument), "is_bot": False, "first_name": ""}
        case "date_time":
            document["unix_time"] = int(entity.argument)
        case kind if kind in _ARGUMENT_NAMES and entity.argument:
            document[_ARGUMENT_NAMES[kind]] = entity.argument
    return document


def _button_json(button: Button) -> Json:
    target = {"url": button.url} if button.url else {"callback_data": button.data}
    return {"text": button.text, **target}
