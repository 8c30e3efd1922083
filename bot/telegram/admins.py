"""Who may decide for a group."""

from telegram import Bot, ChatMember
from telegram.error import TelegramError

from bot.dialogue import Request

_ADMINS = (ChatMember.OWNER, ChatMember.ADMINISTRATOR)


class Admins:
    """Asks Telegram about members; an admin who writes in the group's name is one without asking."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def __call__(self, request: Request) -> bool:
        """Tell whether a request is by an admin of its group; where Telegram does not say, it is not."""
        if request.user_id == request.chat_id:
            return True
        try:
            member = await self._bot.get_chat_member(request.chat_id, request.user_id)
        except TelegramError:
            return False
        return member.status in _ADMINS
