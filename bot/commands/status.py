"""`/status`: how the bot stands, for those who run it."""

from bot.commands.greetings import unknown
from bot.dialogue import Request
from bot.replies import Reply, StatusReply
from bot.services import Services


async def status_(request: Request, services: Services) -> Reply:
    """Return how the bot stands; to all but its owners there is no such command."""
    if services.status is None or not services.is_owner(request.user_id):
        return await unknown(request, services)
    return StatusReply(await services.status())
