"""The database: every table, every query."""

from bot.store.analyses import ANALYSER
from bot.store.chats import Chat
from bot.store.replies import JSON
from bot.store.store import Store

__all__ = ["ANALYSER", "JSON", "Chat", "Store"]
