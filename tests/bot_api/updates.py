"""Telegram's queue of updates: what is asked for again and again until an offset confirms it."""

import asyncio
from collections import deque
from collections.abc import Mapping, Sequence

Json = Mapping[str, object]


TERMINATED = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)


class ConflictError(Exception):
    """A getUpdates that another one, or a webhook, thwarts; its text is Telegram's."""


class UpdateQueue:
    """Updates in the order in which they came; at most one getUpdates waits for more."""

    def __init__(self) -> None:
        self.next_id = 1
        self.offsets: list[int] = []
        self._updates: deque[tuple[int, Json]] = deque()
        self._allowed: frozenset[str] = frozenset()
        self._waiting: asyncio.Future[None] | None = None

    def __len__(self) -> int:
        return len(self._updates)

    def put(self, content: Json) -> int:
        """Queue an update and return its id, which may be given in `content`."""
        given = content.get("update_id")
        number = given if isinstance(given, int) else self.next_id
        self.next_id = number + 1
        if not self._allowed or self._allowed & content.keys():
            self._updates.append((number, {**content, "update_id": number}))
            self._wake()
        return number

    async def get(self, offset: int, limit: int, seconds: float, allowed: Sequence[str] | None) -> list[Json]:
        """Return updates after forgetting those below `offset`; wait for one where there is none.

        Raises ConflictError when another call comes meanwhile.
        """
        if allowed is not None:
            self._allowed = frozenset(allowed)
        self._supersede()
        self._forget(offset)
        if not self._updates and seconds > 0:
            await self._wait(seconds)
        return [update for _, update in list(self._updates)[:limit]]

    def _forget(self, offset: int) -> None:
        if offset:
            self.offsets.append(offset)
        if offset < 0:
            self._updates = deque(list(self._updates)[offset:])
            return
        self._updates = deque(held for held in self._updates if held[0] >= offset)

    async def _wait(self, seconds: float) -> None:
        self._waiting = waiting = asyncio.get_running_loop().create_future()
        await asyncio.wait((waiting,), timeout=seconds)
        if waiting.done():
            waiting.result()
        else:
            waiting.cancel()

    def _wake(self) -> None:
        if self._waiting and not self._waiting.done():
            self._waiting.set_result(None)

    def _supersede(self) -> None:
        if self._waiting and not self._waiting.done():
            self._waiting.set_exception(ConflictError(TERMINATED))
