"""`/privacy` and `/forget`: what is kept of a chat, and deleting it."""

from bot.dialogue import Request
from bot.replies import Answer, NoticeReply, Option, PrivacyReply, Reply
from bot.services import Services

_DO = Option("F:all", key="forget_button")


async def privacy(request: Request, services: Services) -> Reply:
    """Return what is kept of the chat, counted."""
    return PrivacyReply(await services.store.preferences.kept(request.chat_id))


async def forget(_request: Request, _services: Services) -> Reply:
    """Ask whether all of it is to be deleted."""
    return NoticeReply("forget_ask", options=(_DO, Option("F:nothing", key="leave_button")))


async def press_forget(request: Request, value: str, services: Services) -> Answer | None:
    """Delete all that is kept of the chat, or leave it."""
    if value == "nothing":
        return Answer(NoticeReply("left_as_it_was"), in_place=True)
    if value != "all":
        return None
    await services.store.preferences.forget(request.chat_id)
    return Answer(NoticeReply("forgotten"), in_place=True)
