"""The versions of articles: which came before which, and who received them."""

from collections.abc import Collection, Mapping

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.models import Edition
from bot.store.alert_schema import SEEN, WAITING_ALERT
from bot.store.preference_schema import NEWS
from bot.store.schema import VERSION
from bot.subscriptions import Place


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
