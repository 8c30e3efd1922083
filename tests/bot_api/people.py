"""What people do, as the updates' JSON that Telegram writes; the queue adds the ids of the updates."""

from itertools import count

from bot.telegram.entities import utf16_length
from bot.telegram.messages import BOT, chat_json

Json = dict[str, object]

_DATE = 1_770_000_000


class People:
    """Writes updates; the ids of messages and presses rise."""

    def __init__(self) -> None:
        # Apart from the ids of the bot's messages.
        self._numbers = count(1_000_001)

    def text(
        self, text: str, *, chat_id: int, user_id: int | None = None, thread_id: int | None = None
    ) -> Json:
        """Return the update of a text message; a private chat's id is its user's."""
        return {
            "message": self._message(chat_id, user_id, thread_id) | {"text": text, "entities": _command(text)}
        }

    def sent(self, content: Json, *, chat_id: int) -> Json:
        """Return the update of a message of any content, such as a document with its caption."""
        return {"message": self._message(chat_id, None, None) | content}

    def press(self, data: str, *, chat_id: int, message_id: int, user_id: int | None = None) -> Json:
        """Return the update of a button pressed under a message of the bot."""
        number = next(self._numbers)
        message = {
            "message_id": message_id,
            "date": _DATE,
            "chat": chat_json(chat_id),
            "from": BOT,
            "text": "…",
        }
        return {
            "callback_query": {
                "id": str(number),
                "from": _user(user_id or abs(chat_id)),
                "chat_instance": str(chat_id),
                "data": data,
                "message": message,
            }
        }

    def membership(self, status: str, *, chat_id: int, before: str = "member") -> Json:
        """Return the update of the bot being blocked ("kicked"), taken back ("member") and the like."""
        return {
            "my_chat_member": {
                "chat": chat_json(chat_id),
                "from": _user(abs(chat_id)),
                "date": _DATE,
                "old_chat_member": member_json(BOT, before),
                "new_chat_member": member_json(BOT, status),
            }
        }

    def migration(self, *, chat_id: int, to: int) -> Json:
        """Return the update of a group that became a supergroup."""
        return {"message": self._message(chat_id, None, None) | {"migrate_to_chat_id": to}}

    def _message(self, chat_id: int, user_id: int | None, thread_id: int | None) -> Json:
        document: Json = {
            "message_id": next(self._numbers),
            "date": _DATE,
            "chat": chat_json(chat_id),
            "from": _user(user_id or abs(chat_id)),
        }
        if thread_id is not None:
            document |= {"message_thread_id": thread_id, "is_topic_message": True}
        return document


def member_json(user: Json, status: str) -> Json:
    """Return a `ChatMember` with what its status requires."""
    document: Json = {"status": status, "user": user}
    match status:
        case "creator":
            return document | {"is_anonymous": False}
        case "administrator":
            return document | dict.fromkeys(_RIGHTS, False)
        case "kicked":
            return document | {"until_date": 0}
    return document


_RIGHTS = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
    "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories",
)  # fmt: skip


def _user(user_id: int) -> Json:
    return {"id": user_id, "is_bot": False, "first_name": "قارئ", "language_code": "ar"}


def _command(text: str) -> list[Json]:
    if not text.startswith("/"):
        return []
    return [{"type": "bot_command", "offset": 0, "length": utf16_length(text.split(maxsplit=1)[0])}]
