"""What a message brings: its text or caption, its document, and where it was posted first."""

from telegram import Message, MessageOriginChannel

from bot.brought import Brought, File, Post
from bot.schedule import local_day


def brought(message: Message, zone: str) -> Brought:
    """Return what a message brings; its captions count as text, and the clock of `zone` tells its day."""
    text = message.text or message.caption or ""
    name = f"message {message.chat_id}:{message.message_id}"
    return Brought(name, text, _file(message), _post(message, zone))


def answered(message: Message, zone: str) -> Brought | None:
    """Return what the message brings that another one answers; None: it answers none, or one of the bot's."""
    earlier = message.reply_to_message
    if earlier is None or (earlier.from_user and earlier.from_user.id == message.get_bot().id):
        return None
    return brought(earlier, zone)


def _file(message: Message) -> File | None:
    document = message.document
    if document is None:
        return None
    return File(document.file_id, document.file_name or "", document.file_size or 0)


def _post(message: Message, zone: str) -> Post | None:
    origin = message.forward_origin
    if origin is None:
        return None
    if not isinstance(origin, MessageOriginChannel):
        return Post()
    username = origin.chat.username
    # As Telegram itself links to a post (core.telegram.org/api/links#message-links).
    url = f"https://t.me/{username}/{origin.message_id}" if username else None
    return Post(origin.chat.title, url, local_day(origin.date, zone))
