"""A request and a press of a button: who asks, where, in which language."""

from dataclasses import dataclass, field

from bot.brought import Brought
from bot.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Request:
    """A command with its words, from one chat.

    `text` is the whole message; `language` is the chat's or the configured default, `chosen` tells
    whether the chat chose it; `story_id` is the story that the chat opened last, None before the first;
    `thread_id` is the forum topic, None outside of topics; `preferences` are the chat's. `brought` is what
    the message itself brings, None where a button was pressed; `answered` what that brings which it
    answers, None where it is the bot's.
    """

    chat_id: int
    user_id: int
    command: str
    words: str
    text: str
    language: str
    chosen: bool
    story_id: int | None
    thread_id: int | None = None
    is_group: bool = False
    preferences: Preferences = field(default_factory=Preferences)
    brought: Brought | None = None
    answered: Brought | None = None


@dataclass(frozen=True, slots=True)
class Press:
    """A button that was pressed: `data` is what a client sent and may be forged."""

    request: Request
    data: str
