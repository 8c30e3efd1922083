"""Where everything is wired; nothing is global, nothing runs at import."""

from bot.app.offline import offline_bot
from bot.app.wiring import Wired, opened

__all__ = ["Wired", "offline_bot", "opened"]
