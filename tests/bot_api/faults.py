"""What goes wrong at Telegram's side, by script or by chance, in Telegram's words."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tests.bot_api.updates import TERMINATED


class Kind(StrEnum):
    """The faults of issue reports and of the Bot API's own documentation."""

    BLOCKED = "blocked"
    KICKED = "kicked"
    DEACTIVATED = "deactivated"
    NO_CHAT = "no_chat"
    NO_RIGHTS = "no_rights"
    BAD_HTML = "bad_html"
    NO_THREAD = "no_thread"
    MIGRATED = "migrated"
    QUERY_TOO_OLD = "query_too_old"
    FLOOD = "flood"
    ERROR_500 = "error_500"
    ERROR_502 = "error_502"
    ERROR_502_ACCEPTED = "error_502_accepted"
    UNAUTHORIZED = "unauthorized"
    NOT_FOUND = "not_found"
    CONFLICT = "conflict"
    CUT_BEFORE = "cut_before"
    CUT_AFTER = "cut_after"
    SLOW = "slow"
    HELD = "held"


# The request took effect although the client may not learn of it.
ACCEPTING = frozenset((Kind.ERROR_502_ACCEPTED, Kind.CUT_AFTER, Kind.SLOW, Kind.HELD))

_REFUSALS: Mapping[Kind, tuple[int, str]] = {
    Kind.BLOCKED: (403, "Forbidden: bot was blocked by the user"),
    Kind.KICKED: (403, "Forbidden: bot was kicked from the supergroup chat"),
    Kind.DEACTIVATED: (403, "Forbidden: user is deactivated"),
    Kind.NO_CHAT: (400, "Bad Request: chat not found"),
    Kind.NO_RIGHTS: (400, "Bad Request: not enough rights to send text messages to the chat"),
    Kind.BAD_HTML: (400, 'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
    Kind.NO_THREAD: (400, "Bad Request: message thread not found"),
    Kind.MIGRATED: (400, "Bad Request: group chat was upgraded to a supergroup chat"),
    Kind.QUERY_TOO_OLD: (
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
    ),
    Kind.ERROR_500: (500, "Internal Server Error: restart"),
    Kind.UNAUTHORIZED: (401, "Unauthorized"),
    Kind.NOT_FOUND: (404, "Not Found"),
    Kind.CONFLICT: (409, TERMINATED),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of fault: where it strikes, how often (`times`, None: always) and how likely (`chance`).

    `method` "" and `chat_id` None strike everywhere. `seconds` is the pause that FLOOD asks for, the
    time from acceptance to answer that SLOW takes, and the time before acceptance that HELD takes: a
    client that is gone by then had nothing accepted. BAD_HTML spares plain text, NO_THREAD what goes to
    no thread.
    """

    kind: Kind
    method: str = "sendMessage"
    chat_id: int | None = None
    chance: float = 1.0
    times: int | None = None
    seconds: float = 1.0
    migrate_to: int = 0

    def concerns(self, method: str, parameters: Mapping[str, str]) -> bool:
        """Tell whether a request is one that this fault may strike."""
        if self.method not in ("", method):
            return False
        if self.chat_id is not None and parameters.get("chat_id") != str(self.chat_id):
            return False
        match self.kind:
            case Kind.BAD_HTML:
                return bool(parameters.get("parse_mode"))
            case Kind.NO_THREAD:
                return "message_thread_id" in parameters
        return True

    def refusal(self) -> tuple[int, dict[str, object]] | None:
        """Return the status and the answer of a fault that is one; None for the others."""
        if self.kind is Kind.FLOOD:
            return flood(int(self.seconds))
        if self.kind not in _REFUSALS:
            return None
        status, description = _REFUSALS[self.kind]
        more = {"migrate_to_chat_id": self.migrate_to} if self.kind is Kind.MIGRATED else {}
        return status, refusal(status, description, **more)


class Script:
    """The faults that are to come: the first that concerns a request and has luck strikes."""

    def __init__(self, seed: int = 0) -> None:
        self._chance = random.Random(seed)  # noqa: S311
        self._faults: list[Fault] = []
        self._left: list[int | None] = []

    def write(self, faults: Sequence[Fault]) -> None:
        """Replace what was to come."""
        self._faults = list(faults)
        self._left = [fault.times for fault in faults]

    def strike(self, method: str, parameters: Mapping[str, str]) -> Fault | None:
        """Return the fault of a request, if it has one."""
        for place, fault in enumerate(self._faults):
            left = self._left[place]
            if left == 0 or not fault.concerns(method, parameters) or self._chance.random() >= fault.chance:
                continue
            self._left[place] = None if left is None else left - 1
            return fault
        return None


def refusal(status: int, description: str, **parameters: int) -> dict[str, object]:
    """Return the Bot API's answer to a request that it does not carry out."""
    answer: dict[str, object] = {"ok": False, "error_code": status, "description": description}
    return answer | ({"parameters": parameters} if parameters else {})


def flood(seconds: int) -> tuple[int, dict[str, object]]:
    """Return the answer to one who sends too much."""
    return 429, refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
