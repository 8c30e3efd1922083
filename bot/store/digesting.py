"""Digests that are due, and the news that they are made of."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Row, and_, select, union, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.models import Reader
from bot.preferences import Digest, Preferences
from bot.schedule import ZONE, Schedule
from bot.store import preference_rows
from bot.store.preference_schema import DIGEST, NEWS, PREFERENCE
from bot.store.queues import UNREACHABLE
from bot.store.schema import ARTICLE, CHAT, VERSION
from bot.subscriptions import Place

# More than a person reads; what is older was news when it was not asked for.
_NEWS_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class DueDigest:
    """A digest to be made now, for a chat that reads so; `is_due` False: a wrong clock set its time."""

    digest: Digest
    reader: Reader
    preferences: Preferences
    is_due: bool
    reachable: bool


class Due(NamedTuple):
    """Digests that are to be made, and the places whose digest cannot be read."""

    digests: tuple[DueDigest, ...]
    damaged: tuple[Place, ...]


async def due(connection: AsyncConnection, now: datetime, limit: int, home: str = ZONE) -> Due:
    """Return digests that are due, the longest first, and those whose time lies too far ahead.

    `home` is the time zone of chats that chose none.
    """
    daily, weekly = Schedule(0).longest, Schedule(0, 0).longest
    # Each walks along the index of times, and stops: asked as one, all digests would be read.
    asked = (
        DIGEST.c.next_at <= now,
        and_(DIGEST.c.next_at > now + daily, DIGEST.c.weekday.is_(None)),
        DIGEST.c.next_at > now + weekly,
    )
    times = [
        select(DIGEST.c.chat_id, DIGEST.c.thread_id).where(one).order_by(DIGEST.c.next_at).limit(limit)
        for one in asked
    ]
    found = union(*(select(one.subquery()) for one in times)).subquery()
    is_found = and_(DIGEST.c.chat_id == found.c.chat_id, DIGEST.c.thread_id == found.c.thread_id)
    query = (
        select(DIGEST, PREFERENCE, CHAT.c.language, CHAT.c.months, CHAT.c.digits, UNREACHABLE.c.reason)
        .join_from(found, DIGEST, is_found)
        .outerjoin(PREFERENCE, PREFERENCE.c.chat_id == DIGEST.c.chat_id)
        .outerjoin(CHAT, CHAT.c.id == DIGEST.c.chat_id)
        .outerjoin(UNREACHABLE, UNREACHABLE.c.chat_id == DIGEST.c.chat_id)
        .order_by(DIGEST.c.next_at)
        .limit(limit)
    )
    rows = (await connection.execute(query)).all()
    read = {Place(row.chat_id, row.thread_id): _read(row, now, home) for row in rows}
    sound = tuple(one for one in read.values() if one is not None)
    return Due(sound, tuple(place for place, one in read.items() if one is None))


async def put_off(connection: AsyncConnection, damaged: Collection[Place], until: datetime) -> None:
    """Let digests that cannot be read wait: a later program, or their chat, may mend them."""
    for place in damaged:
        here = DIGEST.c.chat_id == place.chat_id, DIGEST.c.thread_id == place.thread_id
        await connection.execute(update(DIGEST).where(*here).values(next_at=until))


async def advance(connection: AsyncConnection, before: Digest, after: Digest) -> bool:
    """Set a digest to its next time; False: somebody changed it meanwhile, and nothing was written."""
    here = (
        DIGEST.c.chat_id == before.place.chat_id,
        DIGEST.c.thread_id == before.place.thread_id,
        DIGEST.c.next_at == before.next_at,
        DIGEST.c.version_id == before.version_id,
    )
    values = {"next_at": after.next_at, "version_id": after.version_id, "told_at": after.told_at}
    return (await connection.execute(update(DIGEST).where(*here).values(values))).rowcount > 0


async def news(connection: AsyncConnection, after: int) -> Mapping[int, int]:
    """Return the story of each current version that came in as news after another, oldest first."""
    query = (
        select(VERSION.c.id, ARTICLE.c.story_id)
        .join(NEWS, NEWS.c.version_id == VERSION.c.id)
        .join(ARTICLE, ARTICLE.c.id == VERSION.c.article_id)
        .where(VERSION.c.id > after, VERSION.c.replaced_at.is_(None))
        .order_by(VERSION.c.id.desc())
        .limit(_NEWS_AT_MOST)
    )
    rows = (await connection.execute(query)).all()
    return {row.id: row.story_id for row in reversed(rows)}


def _read(row: Row[*tuple[object, ...]], now: datetime, home: str) -> DueDigest | None:
    digest = preference_rows.read(row)
    if digest is None:
        return None
    preferences = preference_rows.chosen(row, home)
    return DueDigest(
        digest=digest,
        reader=Reader(row.language, row.months, row.digits, preferences.zone),
        preferences=preferences,
        is_due=row.next_at <= now,
        reachable=row.reason is None,
    )
