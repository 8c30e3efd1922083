"""The long poller: an update is stored, then confirmed to Telegram; nothing ends it by accident."""

import asyncio
import json
import logging
import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, NoReturn, Protocol

from telegram.error import NetworkError

from bot.errors import MujazError
from bot.store import JSON
from bot.telegram.api import ApiError

RawUpdate = Mapping[str, JSON]

# No edited messages: an edit would run an old command again, and clients edit by themselves (previews).
ALLOWED = ("message", "callback_query", "my_chat_member")

# Over the long poll's own time: an answer that is later than that will not come any more.
_MARGIN_SECONDS = 10
_FIRST_PAUSE_SECONDS = 0.5
_LONGEST_PAUSE_SECONDS = 30.0
# Whoever polls anew throws the other out: a quick answer would make it a duel.
_CONFLICT_PAUSE_SECONDS = 15.0
_CALL_SECONDS = 15.0

logger = logging.getLogger(__name__)


class Condition(StrEnum):
    """How the poller stands."""

    STARTING = "starting"
    LISTENING = "listening"
    UNREACHABLE = "unreachable"
    CONFLICT = "conflict"
    STORE_FAILED = "store failed"


@dataclass(frozen=True, slots=True)
class Health:
    """What is known of the poller: `answered_at` is Telegram's last good answer, `failures` those since then.

    In `CONFLICT` another process answers for this bot: sending must stop too.
    """

    condition: Condition = Condition.STARTING
    answered_at: datetime | None = None
    failures: int = 0
    reason: str = ""


class PollingRefusedError(MujazError):
    """Telegram does not know the token: polling ended for good."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status

    def __str__(self) -> str:
        return f"Telegram refuses the token ({self.status}): check TELEGRAM_TOKEN and TELEGRAM_API"


class Caller(Protocol):
    """What polling asks of the Bot API."""

    async def call(self, method: str, parameters: Mapping[str, str | int], *, read_seconds: float) -> object:
        """Return a method's result; raise ApiError or NetworkError."""
        ...


class Inbox(Protocol):
    """Where updates are kept until they are handled."""

    async def store(self, updates: Sequence[RawUpdate]) -> None:
        """Commit all of them, or raise; an `update_id` that is known already is passed over."""
        ...


class Pace(NamedTuple):
    """How the poller waits: `pause` sleeps for seconds, `chance` draws from [0, 1)."""

    timeout_seconds: int = 30
    margin_seconds: float = _MARGIN_SECONDS
    pause: Callable[[float], Awaitable[object]] = asyncio.sleep
    chance: Callable[[], float] = random.random


async def poll(
    api: Caller,
    inbox: Inbox,
    *,
    clock: Callable[[], datetime],
    report: Callable[[Health], None],
    pace: Pace | None = None,
) -> NoReturn:
    """Bring updates into the inbox until cancelled; `report` hears of every answer and every failure.

    The first health is reported with the first answer or failure.
    Raises PollingRefusedError where Telegram does not know the token. Everything else is waited out.
    """
    await _Poller(api, inbox, clock, report, pace or Pace()).run()


class _Poller:
    """What the rounds of polling hand on: the offset that is to be confirmed, and the health."""

    def __init__(
        self,
        api: Caller,
        inbox: Inbox,
        clock: Callable[[], datetime],
        report: Callable[[Health], None],
        pace: Pace,
    ) -> None:
        self._api = api
        self._inbox = inbox
        self._clock = clock
        self._report = report
        self._pace = pace
        self._health = Health()
        self._answered_at: datetime | None = None
        self._has_webhook = True
        self._confirmed_below: int | None = None

    async def run(self) -> NoReturn:
        while True:
            seconds = await self._round()
            if seconds:
                await self._pace.pause(seconds)

    async def _round(self) -> float:
        """Ask once; return the seconds to wait before the next time."""
        try:
            await self._bring_updates()
        except ApiError as error:
            return self._refused(error)
        except (NetworkError, TimeoutError) as error:
            return self._failed(Condition.UNREACHABLE, str(error) or type(error).__name__)
        except Exception as error:
            logger.exception("updates not stored")
            return self._failed(Condition.STORE_FAILED, type(error).__name__)
        return 0

    async def _bring_updates(self) -> None:
        if self._has_webhook:
            await self._call("deleteWebhook", {}, _CALL_SECONDS)
            self._has_webhook = False
        # The first question asks for no waiting, so that it is known at once how polling stands.
        listening = self._health.condition is Condition.LISTENING
        seconds = self._pace.timeout_seconds if listening else 0
        result = await self._call("getUpdates", self._question(seconds), seconds)
        self._answered_at = self._clock()
        updates = _sound(result)
        if updates:
            await self._inbox.store([update for _, update in updates])
        self._note(Health(Condition.LISTENING, self._answered_at))
        # After an empty answer nothing is left to confirm; after a quiet week ids may start anew, lower.
        self._confirmed_below = max(number for number, _ in updates) + 1 if updates else None

    def _question(self, seconds: int) -> Mapping[str, str | int]:
        asked: dict[str, str | int] = {"timeout": seconds}
        if self._confirmed_below is not None:
            asked["offset"] = self._confirmed_below
        return asked | {"allowed_updates": json.dumps(ALLOWED)}

    async def _call(self, method: str, parameters: Mapping[str, str | int], seconds: float) -> object:
        # The limit twice: should the transport's fail, a silent poller would look like a quiet day.
        limit = seconds + self._pace.margin_seconds
        async with asyncio.timeout(limit):
            return await self._api.call(method, parameters, read_seconds=limit)

    def _refused(self, error: ApiError) -> float:
        match error.status:
            case 401 | 404:
                raise PollingRefusedError(error.status)
            case 409:
                self._has_webhook = "webhook" in error.description
                self._failed(Condition.CONFLICT, error.description)
                return self._jittered(_CONFLICT_PAUSE_SECONDS)
            case _:
                return max(self._failed(Condition.UNREACHABLE, str(error)), error.retry_after_seconds)

    def _failed(self, condition: Condition, reason: str) -> float:
        failures = self._health.failures + 1
        self._note(Health(condition, self._answered_at, failures, reason))
        # Beyond some doublings the longest pause is reached anyway, and powers grow too large for a float.
        return self._jittered(min(_LONGEST_PAUSE_SECONDS, _FIRST_PAUSE_SECONDS * 2 ** min(failures - 1, 10)))

    def _jittered(self, seconds: float) -> float:
        return seconds * (0.5 + 0.5 * self._pace.chance())

    def _note(self, health: Health) -> None:
        # A night without a network is two lines, not a thousand.
        if health.condition != self._health.condition:
            level = logging.INFO if health.condition is Condition.LISTENING else logging.WARNING
            logger.log(level, "polling: %s %s", health.condition, health.reason)
        self._health = health
        self._report(health)


def _sound(result: object) -> list[tuple[int, RawUpdate]]:
    """Return the updates that have an id, with it; raise ApiError for what is no list."""
    if not isinstance(result, list):
        raise ApiError(200, "the answer to getUpdates is no list")
    updates = [update for update in result if isinstance(update, dict)]
    return [(number, update) for update in updates if isinstance(number := update.get("update_id"), int)]
