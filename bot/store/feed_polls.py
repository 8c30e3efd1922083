"""The polls of feeds: which are due, what a reading brought, and which hosts are left alone."""

from collections.abc import Collection, Sequence
from datetime import datetime
from urllib.parse import urlsplit

from sqlalchemy import Row, bindparam, delete, or_, select, text, union, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.feeds import DueFeed, Failure, Feed, FeedItem, Known, KnownItem, Polled
from bot.store import feed_memory
from bot.store.feed_schema import FEED, FEED_HOST, FEED_ITEM
from bot.store.instants import Instant

_NOTE_ITEM = text(
    "INSERT INTO feed_item (feed_id, key, link, digest, listed_at, article_id)"
    " VALUES (:feed, :key, :link, :digest, :now,"
    " (SELECT article_id FROM feed_item WHERE feed_id = :feed AND digest = :digest AND link = :link LIMIT 1))"
    " ON CONFLICT (feed_id, key) DO UPDATE"
    " SET link = excluded.link, digest = excluded.digest, listed_at = excluded.listed_at"
).bindparams(bindparam("now", type_=Instant))
_QUEUE = text(
    "INSERT INTO feed_page"
    " (feed_id, key, link, host, title, published, content, announced, due_at, tries, deaths)"
    " VALUES (:feed, :key, :link, :host, :title, :published, :content, :announced, :due, 0, 0)"
    " ON CONFLICT (feed_id, key) DO UPDATE SET link = excluded.link, host = excluded.host,"
    " title = excluded.title, published = excluded.published, content = excluded.content,"
    " due_at = excluded.due_at, tries = 0, deaths = 0, set_aside_at = NULL, reason = NULL"
).bindparams(bindparam("due", type_=Instant))
_REST = text(
    "INSERT INTO feed_host (host, failures, until) VALUES (:host, 1, :until)"
    " ON CONFLICT (host) DO UPDATE SET failures = feed_host.failures + 1, until = excluded.until"
).bindparams(bindparam("until", type_=Instant))


def host_of(url: str) -> str:
    """Return the host of an address with its port, in lower case; "" where it has none."""
    try:
        return urlsplit(url).netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""


async def due(
    connection: AsyncConnection, busy_hosts: Collection[str], limit: int, now: datetime
) -> tuple[DueFeed, ...]:
    """Return feeds that are to be asked by now, the longest due first."""
    query = (
        select(FEED, FEED_HOST.c.failures.label("host_failures"))
        .outerjoin(FEED_HOST, FEED_HOST.c.host == FEED.c.host)
        .where(FEED.c.next_at <= now, FEED.c.ended_at.is_(None), FEED.c.host.not_in(busy_hosts))
        .where(or_(FEED_HOST.c.until.is_(None), FEED_HOST.c.until <= now))
        .order_by(FEED.c.next_at, FEED.c.id)
        .limit(limit)
    )
    return tuple(_due(row) for row in (await connection.execute(query)).all())


async def known(connection: AsyncConnection, feed_id: int, items: Sequence[FeedItem]) -> Known:
    """Return by key which items a feed had before by the keys or with the words of some."""
    columns = select(FEED_ITEM.c.feed_id, FEED_ITEM.c.key, FEED_ITEM.c.link, FEED_ITEM.c.digest)
    named = columns.where(FEED_ITEM.c.feed_id == feed_id, FEED_ITEM.c.key.in_([item.key for item in items]))
    # Of all feeds: asked for one, SQLite would walk through all that it ever had.
    worded = columns.where(FEED_ITEM.c.digest.in_([item.digest for item in items]))
    rows = (await connection.execute(union(named, worded))).all()
    return {row.key: KnownItem(row.link, row.digest) for row in rows if row.feed_id == feed_id}


async def polled(connection: AsyncConnection, feed: DueFeed, outcome: Polled, now: datetime) -> None:
    """Carry out what becomes of a feed; one that was removed meanwhile is passed over."""
    if await connection.scalar(select(FEED.c.id).where(FEED.c.id == feed.id)) is None:
        return
    await rest(connection, feed.host, outcome.host_rest)
    if outcome.failure is not None:
        await _fail(connection, feed, outcome, outcome.failure, now)
        return
    if outcome.moved_to and not await _move(connection, feed, outcome.moved_to):
        return
    values = {"next_at": outcome.next_at, "read_at": now, "failures": 0, "failed_as": None, "reason": None}
    here = update(FEED).where(FEED.c.id == feed.id)
    await connection.execute(here.values(**values))
    if outcome.feed is not None:
        await connection.execute(here.values(**_told(outcome.feed, outcome)))
        await _take(connection, feed, outcome, now)
        await feed_memory.list_(connection, feed.id, [item.key for item in outcome.feed.items], now)
        await feed_memory.forget(connection, feed.id, now)


async def rest(connection: AsyncConnection, host: str, until: datetime | None) -> None:
    """Leave a host alone until then; None: it answered."""
    if until is None:
        await connection.execute(delete(FEED_HOST).where(FEED_HOST.c.host == host))
    else:
        await connection.execute(_REST, {"host": host, "until": until})


def _told(feed: Feed, outcome: Polled) -> dict[str, str | None]:
    told = {"etag": outcome.etag, "modified": outcome.modified, "flaw": feed.flaw or None}
    return {**told, "title": feed.title} if feed.title else told


async def _fail(
    connection: AsyncConnection, feed: DueFeed, outcome: Polled, failure: Failure, now: datetime
) -> None:
    ended = {} if outcome.next_at else {"ended_at": now}
    failed = update(FEED).where(FEED.c.id == feed.id)
    values = {"failures": FEED.c.failures + 1, "failed_as": failure.kind, "reason": failure.reason}
    await connection.execute(failed.values(next_at=outcome.next_at or now, **values, **ended))


async def _move(connection: AsyncConnection, feed: DueFeed, url: str) -> bool:
    """Note a feed's new address; False: another feed is read there already, so this one is removed."""
    other = await connection.scalar(select(FEED.c.id).where(FEED.c.url == url, FEED.c.id != feed.id))
    if other is not None:
        await connection.execute(delete(FEED).where(FEED.c.id == feed.id))
        return False
    moved = update(FEED).where(FEED.c.id == feed.id)
    await connection.execute(moved.values(url=url, host=host_of(url)))
    return True


async def _take(connection: AsyncConnection, feed: DueFeed, outcome: Polled, now: datetime) -> None:
    items = [_item(feed.id, item, now) for item in (*outcome.news.fresh, *outcome.news.again)]
    if items:
        await connection.execute(_NOTE_ITEM, items)
    if outcome.news.fresh:
        pages = [_page(feed, item, now) for item in outcome.news.fresh]
        await connection.execute(_QUEUE, pages)


def _item(feed_id: int, item: FeedItem, now: datetime) -> dict[str, object]:
    return {"now": now, "feed": feed_id, "key": item.key, "link": item.link, "digest": item.digest}


def _page(feed: DueFeed, item: FeedItem, now: datetime) -> dict[str, object]:
    return {
        "feed": feed.id,
        "key": item.key,
        "link": item.link,
        "host": host_of(item.link or ""),
        "title": item.title,
        "published": item.published and item.published.isoformat(),
        "content": item.content,
        "announced": int(feed.is_open),
        "due": now,
    }


def _due(row: Row[*tuple[object, ...]]) -> DueFeed:
    return DueFeed(
        id=row.id,
        url=row.url,
        host=row.host,
        etag=row.etag,
        modified=row.modified,
        failures=row.failures,
        host_failures=row.host_failures or 0,
        is_open=row.read_at is not None,
    )
