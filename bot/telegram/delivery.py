"""The way from the outbox to Telegram."""

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Message
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.alerts import Failure
from bot.messages import Keyboard, Outgoing
from bot.render import visible
from bot.store import Claimed
from bot.store.outcomes import Sent
from bot.telegram.failures import failure

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Delivery:
    """Sends claimed messages through a bot."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def __call__(self, claimed: Claimed) -> Sent | Failure:
        """Send or edit one message and return what Telegram said."""
        message = claimed.message
        text = visible(message.page.html) if claimed.plain else message.page.html
        mode = None if claimed.plain else ParseMode.HTML
        try:
            return Sent(await self._sent(message, text, mode))
        except TelegramError as error:
            return failure(error)

    async def _sent(self, message: Outgoing, text: str, mode: ParseMode | None) -> int | None:
        markup = _markup(message.page.keyboard)
        if message.edits is None:
            sent = await self._bot.send_message(
                message.chat_id,
                text,
                mode,
                message_thread_id=message.thread_id,
                reply_markup=markup,
                link_preview_options=_NO_PREVIEW,
            )
            return sent.message_id
        edited = await self._bot.edit_message_text(
            text,
            message.chat_id,
            message.edits,
            parse_mode=mode,
            reply_markup=markup,
            link_preview_options=_NO_PREVIEW,
        )
        return edited.message_id if isinstance(edited, Message) else None


def _markup(keyboard: Keyboard) -> InlineKeyboardMarkup | None:
    if not keyboard:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(button.text, callback_data=button.data) for button in row] for row in keyboard]
    )
