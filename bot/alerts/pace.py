"""How fast messages may go: in all, to a chat, to a group; and the pauses that Telegram asked for."""

import math
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

_MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of a pace: messages a second and a minute, and seconds between two in all and to a chat.

    Telegram's are 30 a second, 1 a second a chat, 20 a minute a group (core.telegram.org/bots/faq).
    `apart` holds in the long run, `closest` where a delay is made up for, `second` however they arrive.
    """

    apart: float = 1 / 26
    closest: float = 1 / 28
    chat_apart: float = 1.0
    group_minute: int = 20
    second: int = 30


TELEGRAM = Limits()
# A terminal has no limits.
UNLIMITED = Limits(apart=0, closest=0, chat_apart=0, group_minute=2**31, second=2**31)
_SECOND = 1.0
# Of a second's messages, for an answer that does not wait for its turn.
_SPARED = 1
# An answer may go so many turns ahead of its own; the alerts after it wait for that.
_AHEAD = 1.5
# So long a delay is made up for: a busy disk or loop takes it. A longer one is a pause in the demand.
_MADE_UP = 1.0


@dataclass(slots=True)
class _Chat:
    """`held` is until when nothing goes; `times` are those of the last minute's messages, of a group only."""

    held: float = 0.0
    flooded: float = 0.0
    times: deque[float] = field(default_factory=deque)


class Pace:
    """Says when the next message may go; all moments are seconds of one clock that never goes back.

    Keeps what it must know of the chats of the last minute and forgets the rest.
    """

    def __init__(self, limits: Limits = TELEGRAM) -> None:
        self._limits = limits
        self._all_held = -math.inf
        self._turn = -math.inf
        self._too_close = -math.inf
        self._chats: dict[int, _Chat] = {}
        self._under_way: set[int] = set()
        # When those that may have arrived within the last second were answered.
        self._answered: deque[float] = deque()

    def when(self, chat_id: int, now: float) -> float:
        """Return when a message to a chat may go: `now` or later."""
        return max(self.free_at(now), self._free_at(chat_id))

    def free_at(self, now: float) -> float:
        """Return when a message to whatever chat may go: `now` or later."""
        room = self._room_at(now, self._limits.second - _SPARED)
        return max(now, self._all_held, self._turn, self._too_close, room)

    def free_for_answer_at(self, now: float) -> float:
        """Return when an answer may go, which need not wait for its turn: `now` or later."""
        ahead = self._turn - _AHEAD * self._limits.apart
        return max(now, self._all_held, ahead, self._room_at(now, self._limits.second))

    def busy(self, now: float) -> frozenset[int]:
        """Return the chats that nothing may go to yet."""
        self._forget(now)
        return frozenset(chat_id for chat_id in self._chats if self._free_at(chat_id) > now)

    def next_free(self, now: float) -> float | None:
        """Return when the first of the busy chats is free again; None: there is none."""
        frees = (self._free_at(chat_id) for chat_id in self._chats)
        return min((free for free in frees if free > now), default=None)

    def begin(self, chat_id: int, now: float) -> None:
        """Note that a message sets out.

        The next turn is counted from the one it should have had, or every delay would slow down everything.
        """
        turn = now if now - self._turn > _MADE_UP else self._turn
        self._turn = turn + self._limits.apart
        self._too_close = now + self._limits.closest
        self._under_way.add(chat_id)
        chat = self._chats.setdefault(chat_id, _Chat())
        chat.held = max(chat.held, now + self._limits.chat_apart)
        if chat_id < 0:
            chat.times.append(now)

    def end(self, chat_id: int, now: float) -> None:
        """Note that the last message to a chat was answered: by then it has arrived, if it ever does."""
        self._under_way.discard(chat_id)
        self._answered.append(now)
        chat = self._chats.setdefault(chat_id, _Chat())
        chat.held = max(chat.held, now + self._limits.chat_apart)
        if chat.times:
            chat.times[-1] = now

    def hold(self, chat_id: int, until: float) -> None:
        """Let nothing go to a chat before a moment."""
        chat = self._chats.setdefault(chat_id, _Chat())
        chat.held = max(chat.held, until)

    def hold_all(self, until: float) -> None:
        """Let nothing go to any chat before a moment."""
        self._all_held = max(self._all_held, until)

    def flood(self, chat_id: int, now: float, until: float) -> None:
        """Do as Telegram asked: the chat waits, and where it asks for a second chat as well, all do.

        The answer does not say whose limit it was, and one chat's must not stop the others.
        """
        if any(chat.flooded > now for other, chat in self._chats.items() if other != chat_id):
            self.hold_all(until)
        self.hold(chat_id, until)
        self._chats[chat_id].flooded = until

    def _room_at(self, now: float, most: int) -> float:
        """Return when fewer than `most` messages may have arrived within the second before.

        Those under way count: they may arrive together. Where there is no room until one is answered
        it is a second from now.
        """
        while self._answered and self._answered[0] <= now - _SECOND:
            self._answered.popleft()
        too_many = len(self._under_way) + len(self._answered) - most + 1
        if too_many <= 0:
            return now
        return (self._answered[too_many - 1] if too_many <= len(self._answered) else now) + _SECOND

    def _free_at(self, chat_id: int) -> float:
        chat = self._chats.get(chat_id)
        if chat is None:
            return -math.inf
        if len(chat.times) < self._limits.group_minute:
            return chat.held
        return max(chat.held, chat.times[-self._limits.group_minute] + _MINUTE)

    def _forget(self, now: float) -> None:
        for chat_id in list(self._idle(now)):
            del self._chats[chat_id]

    def _idle(self, now: float) -> Iterator[int]:
        for chat_id, chat in self._chats.items():
            while chat.times and chat.times[0] + _MINUTE <= now:
                chat.times.popleft()
            if chat.held <= now and not chat.times:
                yield chat_id
