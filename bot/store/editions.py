"""The versions of articles: which came before which, and who received them."""

import json
from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import bindparam, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.models import Edition
from bot.revisits import Printed
from bot.store.alert_schema import SEEN, WAITING_ALERT
from bot.store.instants import Instant
from bot.store.preference_schema import NEWS
from bot.store.schema import VERSION
from bot.subscriptions import Place
from summarizer.changes import headline

_SAW_AGAIN = text(
    "INSERT INTO seen (chat_id, thread_id, version_id, story_id, words, seen_at)"
    " SELECT chat_id, thread_id, :version, story_id, words, :now FROM seen WHERE version_id = :before"
    " ON CONFLICT (chat_id, thread_id, version_id) DO NOTHING"
).bindparams(bindparam("now", type_=Instant))


async def editions(connection: AsyncConnection, version_id: int) -> tuple[Edition, ...]:
    """Return all versions of the article that a version is of, oldest first."""
    same = select(VERSION.c.article_id).where(VERSION.c.id == version_id).scalar_subquery()
    query = select(VERSION.c.id, VERSION.c.received_at).where(VERSION.c.article_id == same)
    return tuple(Edition(*row) for row in (await connection.execute(query.order_by(VERSION.c.id))).all())


async def earlier(connection: AsyncConnection, versions: Collection[int]) -> Mapping[int, tuple[int, ...]]:
    """Return the earlier versions, oldest first, of those versions whose articles have any."""
    old = VERSION.alias()
    query = select(VERSION.c.id, old.c.id.label("old"))
    query = query.join_from(VERSION, old, old.c.article_id == VERSION.c.article_id)
    query = query.where(VERSION.c.id.in_(sorted(set(versions))), old.c.id < VERSION.c.id)
    found: dict[int, tuple[int, ...]] = {}
    for number, before in (await connection.execute(query.order_by(old.c.id))).all():
        found[number] = (*found.get(number, ()), before)
    return found


async def printed(connection: AsyncConnection, article_id: int) -> Mapping[int, Printed]:
    """Return how an article read in each of its versions, oldest first."""
    query = select(VERSION.c.id, VERSION.c.digest, VERSION.c.given).where(VERSION.c.article_id == article_id)
    rows = (await connection.execute(query.order_by(VERSION.c.id))).all()
    return {row.id: Printed(row.digest, headline(json.loads(row.given)["title"] or "")) for row in rows}


async def count_as_told(connection: AsyncConnection, article_id: int, version_id: int, now: datetime) -> None:
    """Let those who were told of an earlier version with the same words count as told of this one."""
    there = await printed(connection, article_id)
    same = [number for number, words in there.items() if words == there[version_id] and number != version_id]
    for number in same:
        await connection.execute(_SAW_AGAIN, {"version": version_id, "before": number, "now": now})


async def unannounced(connection: AsyncConnection, versions: Collection[int]) -> frozenset[int]:
    """Return the edited versions of those articles that were no news before: a new feed had them in store."""
    before = await earlier(connection, versions)
    numbers = {number for those in before.values() for number in those}
    query = select(NEWS.c.version_id).where(NEWS.c.version_id.in_(numbers))
    announced = set((await connection.scalars(query)).all())
    return frozenset(version for version, those in before.items() if announced.isdisjoint(those))


async def receivers(
    connection: AsyncConnection, places: Collection[Place], versions: Collection[int]
) -> frozenset[Place]:
    """Return which places were told of any of some versions, or will be, for one waits for them."""
    found: set[Place] = set()
    for table in (SEEN, WAITING_ALERT):
        here = table.c.chat_id.in_({place.chat_id for place in places}), table.c.version_id.in_(versions)
        rows = await connection.execute(select(table.c.chat_id, table.c.thread_id).where(*here))
        found.update(Place(*row) for row in rows.all())
    return frozenset(found.intersection(places))
