"""Where what a request asks for goes."""

from bot.dialogue import Request
from bot.subscriptions import Place


def place_of(request: Request) -> Place:
    """Return where the alerts and digests of a request go."""
    return Place(request.chat_id, request.thread_id or 0)
