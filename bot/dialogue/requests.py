"""A request and a press of a button: who asks, where, in which language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Request:
    """A command with its words, from one chat.

    `text` is the whole message; `language` is the chat's or the configured default, `chosen` tells
    whether the chat chose it; `story_id` is the story that the chat opened last, None before the first.
    """

    chat_id: int
    user_id: int
    command: str
    words: str
    text: str
    language: str
    chosen: bool
    story_id: int | None


@dataclass(frozen=True, slots=True)
class Press:
    """A button that was pressed: `data` is what a client sent and may be forged."""

    request: Request
    data: str
