"""Who may talk to the bot, and how often."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Access:
    """Whom the bot answers: everybody, or in `private` mode owners and members alone.

    In a group of a private bot it is the person that counts. Owners are members too.
    """

    private: bool = False
    owners: frozenset[int] = frozenset()
    members: frozenset[int] = frozenset()

    def admits(self, user_id: int) -> bool:
        """Tell whether a person is answered."""
        return not self.private or user_id in self.owners or user_id in self.members

    def owns(self, user_id: int) -> bool:
        """Tell whether a person runs the bot."""
        return user_id in self.owners


@dataclass(slots=True)
class _Asked:
    times: deque[float] = field(default_factory=deque)
    told: bool = False


class Rate:
    """Counts the requests of each person over a sliding minute.

    `ticks` returns seconds that never go back. What is remembered of a person who stays away is
    forgotten with the next request of anybody.
    """

    def __init__(self, ticks: Callable[[], float], most: int = 20, seconds: float = 60.0) -> None:
        self._ticks = ticks
        self._most = most
        self._seconds = seconds
        self._asked: dict[int, _Asked] = {}

    def wait(self, user_id: int) -> float:
        """Count a request; return 0 where it may go on, else the seconds until the next one may."""
        now = self._ticks()
        self._forget(now)
        asked = self._asked.setdefault(user_id, _Asked())
        if len(asked.times) < self._most:
            asked.times.append(now)
            asked.told = False
            return 0.0
        return asked.times[0] + self._seconds - now

    def tell(self, user_id: int) -> bool:
        """Tell whether a person who must wait is told so now: once for each time."""
        asked = self._asked.setdefault(user_id, _Asked())
        told, asked.told = asked.told, True
        return not told

    def _forget(self, now: float) -> None:
        for asked in self._asked.values():
            while asked.times and asked.times[0] <= now - self._seconds:
                asked.times.popleft()
        self._asked = {user: asked for user, asked in self._asked.items() if asked.times}
