"""What chats and topics asked to be told of."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from sqlalchemy import ColumnElement, Row, and_, delete, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import alerts, muting, search
from bot.store.alert_schema import SUBSCRIPTION, SUBSCRIPTION_KEY, WAITING_ALERT
from bot.store.schema import VERSION
from bot.store.transactions import Transactions
from bot.subscriptions import (
    Pair,
    Place,
    Rule,
    Sight,
    Subscription,
    Topic,
    from_json,
    needed,
    rarest,
    rule_keys,
    to_json,
    tokens,
)
from summarizer import Span, Token

# A word in so many articles is frequent; counting on would only cost.
_FREQUENT = 500
# What the new id has already stays.
_SAME = {
    "subscription": "there.thread_id = {table}.thread_id AND there.about = {table}.about",
    "seen": "there.thread_id = {table}.thread_id AND there.version_id = {table}.version_id",
    "alert_window": "there.thread_id = {table}.thread_id",
    "mute": "there.thread_id = {table}.thread_id AND there.story_id = {table}.story_id",
    "digest": "there.thread_id = {table}.thread_id",
    "preference": "TRUE",
    "look": "there.thread_id = {table}.thread_id AND there.story_id = {table}.story_id",
    "repeated": "there.thread_id = {table}.thread_id AND there.version_id = {table}.version_id",
}
_MOVE = (
    "UPDATE {table} SET chat_id = :new WHERE chat_id = :old"
    " AND NOT EXISTS (SELECT 1 FROM {table} AS there WHERE there.chat_id = :new AND {same})"
)


class SubscriptionStore(Protocol):
    """What a command may ask of the subscriptions: filled by the store, and by a unit of work over it."""

    async def of(self, place: Place) -> tuple[Subscription, ...]:
        """Return the subscriptions of a place by their numbers."""
        ...

    async def newest(self, rule: Rule | None, limit: int) -> tuple[int, ...]:
        """Return the newest current versions that hold all that a rule needs, or of all; newest first.

        They need not match: alternatives and exclusions are not looked at.
        """
        ...

    async def add(self, place: Place, topic: Topic, person: int) -> None:
        """Subscribe a place to a topic; where it is, nothing changes."""
        ...

    async def end(self, place: Place, topics: Collection[Topic]) -> None:
        """End subscriptions of a place, and what waits because of them."""
        ...

    async def mute(self, place: Place, topics: Collection[Topic], until: datetime | None) -> None:
        """Let the alerts of subscriptions wait until then, or with None no longer."""
        ...

    async def tell(self, place: Place, topic: Topic, alerts: str) -> None:
        """Tell a subscription's articles at once, "now", or with the "digest"."""
        ...

    async def show(self, sights: Sequence[Sight]) -> None:
        """Note what places were shown, so that no alert tells it again."""
        ...


class Subscriptions:
    """The subscriptions of a database: each method is one transaction."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def of(self, place: Place) -> tuple[Subscription, ...]:
        """Return the subscriptions of a place by their numbers."""
        async with self._transactions.reading() as connection:
            return await _all(connection, place)

    async def newest(self, rule: Rule | None, limit: int) -> tuple[int, ...]:
        """Return the newest current versions that hold all that a rule needs, or of all."""
        async with self._transactions.reading() as connection:
            if rule is not None:
                return await search.newest(connection, tokens(rule.must), limit)
            current = select(VERSION.c.id).where(VERSION.c.replaced_at.is_(None))
            return tuple((await connection.scalars(current.order_by(VERSION.c.id.desc()).limit(limit))).all())

    async def add(self, place: Place, topic: Topic, person: int) -> None:
        """Subscribe a place to a topic; where it is, nothing changes."""
        async with self._transactions.writing() as connection:
            await add(connection, place, topic, person, self._transactions.now())

    async def end(self, place: Place, topics: Collection[Topic]) -> None:
        """End subscriptions of a place, and what waits because of them."""
        async with self._transactions.writing() as connection:
            await end(connection, place, topics)

    async def mute(self, place: Place, topics: Collection[Topic], until: datetime | None) -> None:
        """Let the alerts of subscriptions wait until then, or with None no longer."""
        async with self._transactions.writing() as connection:
            await mute(connection, place, topics, until, self._transactions.now())

    async def tell(self, place: Place, topic: Topic, alerts: str) -> None:
        """Tell a subscription's articles at once, "now", or with the "digest"."""
        async with self._transactions.writing() as connection:
            await tell(connection, place, topic, alerts)

    async def show(self, sights: Sequence[Sight]) -> None:
        """Note what places were shown, so that no alert tells it again."""
        async with self._transactions.writing() as connection:
            await alerts.note(connection, sights, self._transactions.now())


async def add(connection: AsyncConnection, place: Place, topic: Topic, person: int, now: datetime) -> None:
    """Subscribe a place to a topic, filed under the rarest of its words in the articles of today."""
    here = await _all(connection, place)
    if topic in [one.topic for one in here]:
        return
    row = insert(SUBSCRIPTION).values(
        chat_id=place.chat_id,
        thread_id=place.thread_id,
        number=max((one.number for one in here), default=0) + 1,
        about=topic.about,
        story_id=topic.story_id,
        rule=to_json(topic.rule) if topic.rule else None,
        created_at=now,
        created_by=person,
    )
    subscription_id: int = (await connection.execute(row.returning(SUBSCRIPTION.c.id))).scalar_one()
    keys = await _keys(connection, topic.rule) if topic.rule else [topic.about]
    filed = [{"key": key, "subscription_id": subscription_id} for key in sorted(keys)]
    await connection.execute(insert(SUBSCRIPTION_KEY), filed)


async def end(connection: AsyncConnection, place: Place, topics: Collection[Topic]) -> None:
    """End subscriptions of a place; what waits because of them goes with them."""
    ended = SUBSCRIPTION.c.about.in_([topic.about for topic in topics])
    await connection.execute(delete(SUBSCRIPTION).where(_here(place), ended))


async def mute(
    connection: AsyncConnection,
    place: Place,
    topics: Collection[Topic],
    until: datetime | None,
    now: datetime,
) -> None:
    """Let the alerts of subscriptions wait, those included that wait already; with None no longer."""
    muted = _here(place), SUBSCRIPTION.c.about.in_([topic.about for topic in topics])
    await connection.execute(update(SUBSCRIPTION).where(*muted).values(muted_until=until))
    await muting.reckon(connection, place, now)


async def tell(connection: AsyncConnection, place: Place, topic: Topic, alerts: str) -> None:
    """Tell a subscription's articles at once, or with the digest; what waits already goes out."""
    one = _here(place), SUBSCRIPTION.c.about == topic.about
    await connection.execute(update(SUBSCRIPTION).where(*one).values(alerts=alerts))


async def move(connection: AsyncConnection, old: int, new: int) -> None:
    """Give a chat's subscriptions, and what waits for it, to its new id; what that has already stays."""
    waiting = update(WAITING_ALERT).where(WAITING_ALERT.c.chat_id == old)
    await connection.execute(waiting.values(chat_id=new))
    for table, same in _SAME.items():
        move_rows = _MOVE.format(table=table, same=same.format(table=table))
        await connection.execute(text(move_rows), {"old": old, "new": new})
        await connection.execute(text(f"DELETE FROM {table} WHERE chat_id = :old"), {"old": old})  # noqa: S608


async def _all(connection: AsyncConnection, place: Place) -> tuple[Subscription, ...]:
    query = select(SUBSCRIPTION).where(_here(place)).order_by(SUBSCRIPTION.c.number, SUBSCRIPTION.c.id)
    return tuple(_subscription(row) for row in (await connection.execute(query)).all())


async def _keys(connection: AsyncConnection, rule: Rule) -> frozenset[str]:
    pairs = needed(rule)
    if len(pairs) == 1:
        return rule_keys(pairs[0])
    counts = {pair: await _articles_with(connection, pair) for pair in pairs}
    return rule_keys(rarest(rule, counts.__getitem__))


async def _articles_with(connection: AsyncConnection, pair: Pair) -> int:
    word = Token(Span(0, 0), *pair)
    return len(await search.newest(connection, [[word]], _FREQUENT))


def _here(place: Place) -> ColumnElement[bool]:
    return and_(SUBSCRIPTION.c.chat_id == place.chat_id, SUBSCRIPTION.c.thread_id == place.thread_id)


def _subscription(row: Row[*tuple[object, ...]]) -> Subscription:
    return Subscription(
        id=row.id,
        place=Place(row.chat_id, row.thread_id),
        number=row.number,
        topic=Topic(row.story_id, from_json(row.rule) if row.rule else None),
        muted_until=row.muted_until,
        alerts=row.alerts,
    )
