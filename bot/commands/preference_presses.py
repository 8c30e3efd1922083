"""The buttons of settings, mutes, digests and forgetting: they need no kept reply."""

import re

from bot.commands import digest, privacy, quieting, settings
from bot.dialogue import Press
from bot.replies import Answer
from bot.services import Services

VERBS = frozenset("PWDF")
_DATA = re.compile(r"([PWDF]):([a-z]{1,10}|[0-9]{1,4})(?::([a-z]{1,12}|[0-9]{1,4}))?")


async def press(pressed: Press, services: Services) -> Answer | None:
    """Return what a button answers; None for data that no button carries."""
    match = _DATA.fullmatch(pressed.data)
    if match is None:
        return None
    request, first, second = pressed.request, match[2], match[3] or ""
    match match[1]:
        case "P":
            return await settings.press(request, first, second, services)
        case "W":
            return await quieting.press_mute(request, first, services)
        case "D":
            return await digest.press_digest(request, first, services)
    return await privacy.press_forget(request, first, services)
