"""The database: every table, every query."""

from bot.store.analyses import ANALYSER
from bot.store.chats import Chat
from bot.store.face import CommandStore
from bot.store.health import Health, Heartbeat
from bot.store.inbox import Inbox, Waiting
from bot.store.outbox import Claimed, Count, Outbox
from bot.store.replies import JSON
from bot.store.store import Store
from bot.store.work import Work

__all__ = [
    "ANALYSER",
    "JSON",
    "Chat",
    "Claimed",
    "CommandStore",
    "Count",
    "Health",
    "Heartbeat",
    "Inbox",
    "Outbox",
    "Store",
    "Waiting",
    "Work",
]
