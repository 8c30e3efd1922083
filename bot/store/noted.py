"""The subscriptions as one request sees them: what it changes is written with its reply."""

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import alerts, subscriptions
from bot.store.subscriptions import SubscriptionStore
from bot.subscriptions import Place, Rule, Sight, Subscription, Topic

_Write = Callable[[AsyncConnection, datetime], Awaitable[None]]
_Change = Callable[[tuple[Subscription, ...]], tuple[Subscription, ...]]


class NotedSubscriptions:
    """Reads at once, notes what is to be written, and sees its own notes; `write` carries them out."""

    def __init__(self, stored: SubscriptionStore) -> None:
        self._stored = stored
        self._writes: list[_Write] = []
        self._changes: list[tuple[Place, _Change]] = []

    async def write(self, connection: AsyncConnection, now: datetime) -> None:
        """Write what was noted, in its order; there is nothing left to write after that."""
        writes, self._writes, self._changes = tuple(self._writes), [], []
        for one in writes:
            await one(connection, now)

    async def of(self, place: Place) -> tuple[Subscription, ...]:
        """Return the subscriptions of a place, those of this request included."""
        here = await self._stored.of(place)
        for where, change in self._changes:
            here = change(here) if where == place else here
        return here

    async def newest(self, rule: Rule | None, limit: int) -> tuple[int, ...]:
        """Return the newest current versions that hold all that a rule needs, or of all."""
        return await self._stored.newest(rule, limit)

    async def add(self, place: Place, topic: Topic, person: int) -> None:
        """Note that a place subscribes to a topic."""

        def added(here: tuple[Subscription, ...]) -> tuple[Subscription, ...]:
            if topic in [one.topic for one in here]:
                return here
            return (*here, Subscription(0, place, max((one.number for one in here), default=0) + 1, topic))

        self._note(
            place, added, lambda connection, now: subscriptions.add(connection, place, topic, person, now)
        )

    async def end(self, place: Place, topics: Collection[Topic]) -> None:
        """Note that subscriptions end."""
        self._note(
            place,
            lambda here: tuple(one for one in here if one.topic not in topics),
            lambda connection, _now: subscriptions.end(connection, place, topics),
        )

    async def mute(self, place: Place, topics: Collection[Topic], until: datetime | None) -> None:
        """Note that alerts of subscriptions wait until then, or with None no longer."""
        self._note(
            place,
            lambda here: tuple(
                replace(one, muted_until=until) if one.topic in topics else one for one in here
            ),
            lambda connection, now: subscriptions.mute(connection, place, topics, until, now),
        )

    async def tell(self, place: Place, topic: Topic, alerts: str) -> None:
        """Note that a subscription's articles are told at once, or with the digest."""
        self._note(
            place,
            lambda here: tuple(replace(one, alerts=alerts) if one.topic == topic else one for one in here),
            lambda connection, _now: subscriptions.tell(connection, place, topic, alerts),
        )

    async def show(self, sights: Sequence[Sight]) -> None:
        """Note what places were shown."""
        self._writes.append(lambda connection, now: alerts.note(connection, sights, now))

    def _note(self, place: Place, change: _Change, write: _Write) -> None:
        self._changes.append((place, change))
        self._writes.append(write)
