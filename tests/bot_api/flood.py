"""Flood control as Telegram documents it: 30 messages a second, one a second a chat, 20 a minute a group."""

import math
from collections import defaultdict, deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages: a second in all, a second in one chat (`chat_burst` in a row pass), a minute in one group."""

    overall: int = 30
    chat: float = 1.0
    chat_burst: int = 3
    group: int = 20


UNLIMITED = Limits(overall=1_000_000_000, chat=1e9, chat_burst=1_000_000_000, group=1_000_000_000)


class FloodControl:
    """Counts accepted messages; chats below 0 are groups. Times are seconds of any rising clock."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._overall: deque[float] = deque()
        self._groups: defaultdict[int, deque[float]] = defaultdict(deque)
        # The time at which a chat's burst is whole again (generic cell rate algorithm).
        self._whole_at: dict[int, float] = {}

    def accept(self, chat_id: int, now: float) -> int:
        """Count a message and return 0, or return the whole seconds to wait where it is one too many."""
        wait = max(
            _wait(self._overall, now, 1.0, self._limits.overall),
            _wait(self._groups[chat_id], now, 60.0, self._limits.group) if chat_id < 0 else 0.0,
            self._chat_wait(chat_id, now),
        )
        if wait > 0:
            return max(1, math.ceil(wait))
        self._overall.append(now)
        self._groups[chat_id].append(now)
        self._whole_at[chat_id] = max(now, self._whole_at.get(chat_id, now)) + 1 / self._limits.chat
        return 0

    def _chat_wait(self, chat_id: int, now: float) -> float:
        # A hundredth of a second of grace: requests that left a second apart arrive a little closer.
        ahead = self._whole_at.get(chat_id, now) - now - 0.01
        return ahead - (self._limits.chat_burst - 1) / self._limits.chat


def _wait(sent: deque[float], now: float, window: float, most: int) -> float:
    while sent and sent[0] <= now - window:
        sent.popleft()
    return sent[0] + window - now if len(sent) >= most else 0.0
