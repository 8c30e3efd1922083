"""What the server remembers: requests, accepted messages, faults that struck."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from tests.bot_api.faults import Fault, Kind


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it came; `number` counts from 1, `at` is in seconds since 1970."""

    number: int
    method: str
    parameters: Mapping[str, str]
    at: float


@dataclass(frozen=True, slots=True)
class Accepted:
    """A message that now stands in its chat: new, or the edit of an older one."""

    chat_id: int
    message_id: int
    thread_id: int | None
    text: str
    raw: str
    buttons: tuple[str, ...]
    edit: bool
    request: int
    at: float


@dataclass(frozen=True, slots=True)
class Fired:
    """A fault that struck; where `accepted`, the request took effect all the same."""

    kind: Kind
    method: str
    chat_id: str
    text: str
    request: int
    accepted: bool


def fired(fault: Fault, request: Request, *, accepted: bool) -> Fired:
    """Return the record of a fault."""
    given = request.parameters
    chat_id, text = given.get("chat_id", ""), given.get("text", "")
    return Fired(fault.kind, request.method, chat_id, text, request.number, accepted)


def accepted(request: Request, message: Mapping[str, object]) -> Accepted:
    """Return the record of a message: from the request, and from what the Bot API answered."""
    given = request.parameters
    thread_id = given.get("message_thread_id")
    rows = json.loads(given.get("reply_markup", "{}")).get("inline_keyboard", [])
    return Accepted(
        chat_id=int(given["chat_id"]),
        message_id=int(str(message["message_id"])),
        thread_id=int(thread_id) if thread_id else None,
        text=str(message["text"]),
        raw=given["text"],
        buttons=tuple(button.get("callback_data", button.get("url", "")) for row in rows for button in row),
        edit=request.method == "editMessageText",
        request=request.number,
        at=request.at,
    )
