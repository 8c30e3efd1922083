"""The feeds that are read, as operators and the configuration name them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from sqlalchemy import ColumnElement, Row, delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.feeds import DueFeed, Failure, FeedItem, KeptFeed, Known, Listed, Polled
from bot.store import feed_polls
from bot.store.feed_pages import FeedPages
from bot.store.feed_polls import host_of
from bot.store.feed_schema import FEED, FEED_PAGE
from bot.store.revisits import Revisits
from bot.store.transactions import Transactions

_WAITING = FEED_PAGE.c.set_aside_at.is_(None)


class FeedStore(Protocol):
    """What a command may ask of the feeds: filled by the store, and by a unit of work over it."""

    async def all(self) -> tuple[KeptFeed, ...]:
        """Return all feeds by their numbers."""
        ...

    async def add(self, listed: Listed, title: str | None, person: int) -> None:
        """Let a feed be read from now on; what it has now is no news. One that is there stays as it is."""
        ...

    async def remove(self, ids: Collection[int]) -> None:
        """Let feeds be read no longer; their articles stay."""
        ...


class Feeds:
    """The feeds of a database; `pages` are items that wait for theirs, `revisits` those that were read."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions
        self.pages = FeedPages(transactions)
        self.revisits = Revisits(transactions)

    async def all(self) -> tuple[KeptFeed, ...]:
        """Return all feeds by their numbers."""
        async with self._transactions.reading() as connection:
            return await kept(connection)

    async def add(self, listed: Listed, title: str | None, person: int) -> None:
        """Let a feed be read from now on; what it has now is no news. One that is there stays as it is."""
        async with self._transactions.writing() as connection:
            await add(connection, listed, title, person, self._transactions.now())

    async def remove(self, ids: Collection[int]) -> None:
        """Let feeds be read no longer; their articles stay."""
        async with self._transactions.writing() as connection:
            await remove(connection, ids)

    async def configure(self, listed: Collection[Listed]) -> None:
        """Let the feeds that the configuration names be read, and none that it named before."""
        async with self._transactions.writing() as connection:
            await configure(connection, listed, self._transactions.now())

    async def due(self, busy_hosts: Collection[str], limit: int) -> tuple[DueFeed, ...]:
        """Return feeds that are to be asked by now, the longest due first, none of these hosts."""
        async with self._transactions.reading() as connection:
            return await feed_polls.due(connection, busy_hosts, limit, self._transactions.now())

    async def known(self, feed_id: int, items: Sequence[FeedItem]) -> Known:
        """Return by key which items a feed had before by the keys or with the words of some."""
        async with self._transactions.reading() as connection:
            return await feed_polls.known(connection, feed_id, items)

    async def polled(self, feed: DueFeed, outcome: Polled) -> None:
        """Carry out what becomes of a feed, with its new items, in one transaction."""
        async with self._transactions.writing() as connection:
            await feed_polls.polled(connection, feed, outcome, self._transactions.now())


async def kept(connection: AsyncConnection) -> tuple[KeptFeed, ...]:
    """Return all feeds by their numbers."""
    pages = select(
        FEED_PAGE.c.feed_id,
        func.count().filter(_WAITING).label("waiting"),
        func.count().filter(~_WAITING).label("set_aside"),
    )
    counted = pages.group_by(FEED_PAGE.c.feed_id).subquery()
    query = select(FEED, counted.c.waiting, counted.c.set_aside).outerjoin(
        counted, counted.c.feed_id == FEED.c.id
    )
    return tuple(_kept(row) for row in (await connection.execute(query.order_by(FEED.c.id))).all())


async def add(
    connection: AsyncConnection, listed: Listed, title: str | None, person: int | None, now: datetime
) -> None:
    """Add a feed that is asked at once; where one has that address, nothing changes."""
    if await connection.scalar(select(FEED.c.id).where(_is_at([listed.url]))) is not None:
        return
    feed = insert(FEED).values(
        named=listed.url,
        url=listed.url,
        host=host_of(listed.url),
        title=title,
        outlet=listed.outlet,
        added_by=person,
        added_at=now,
        next_at=now,
        failures=0,
    )
    await connection.execute(feed)


async def remove(connection: AsyncConnection, ids: Collection[int]) -> None:
    """Delete feeds with what is noted of them; their articles stay."""
    await connection.execute(delete(FEED).where(FEED.c.id.in_(ids)))


async def configure(connection: AsyncConnection, listed: Collection[Listed], now: datetime) -> None:
    """Make the configuration's feeds those that it names; one that an operator had added becomes its own."""
    urls = [one.url for one in listed]
    gone = delete(FEED).where(FEED.c.added_by.is_(None), ~_is_at(urls))
    await connection.execute(gone)
    for one in listed:
        await add(connection, one, None, None, now)
        told = update(FEED).where(_is_at([one.url]))
        await connection.execute(told.values(outlet=one.outlet, added_by=None))


def _is_at(urls: Collection[str]) -> ColumnElement[bool]:
    return or_(FEED.c.named.in_(urls), FEED.c.url.in_(urls))


def _kept(row: Row[*tuple[object, ...]]) -> KeptFeed:
    return KeptFeed(
        id=row.id,
        named=row.named,
        url=row.url,
        title=row.title,
        outlet=row.outlet,
        added_by=row.added_by,
        added_at=row.added_at,
        next_at=row.next_at,
        read_at=row.read_at,
        failures=row.failures,
        failure=Failure(row.failed_as, row.reason or "") if row.failed_as else None,
        flaw=row.flaw or "",
        ended=row.ended_at is not None,
        waiting=row.waiting or 0,
        set_aside=row.set_aside or 0,
    )
