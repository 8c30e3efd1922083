"""What keeps a correction from being undone: what it deleted came in again, or was corrected since."""

import asyncio
import json
from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.corrections import Hindrance
from bot.store.journal import Change, Value, unpack
from bot.store.schema import ARTICLE, CORRECTION, STORY, VERSION

Kept = Mapping[str, int]


async def hindrance(connection: AsyncConnection, number: int) -> Hindrance:
    """Return what hinders the undoing of a correction; the time grows with what was corrected since."""
    row = (await connection.execute(select(CORRECTION).where(CORRECTION.c.id == number))).one_or_none()
    if row is None or row.changes is None:
        return Hindrance()
    changes, kept = await asyncio.to_thread(unpack, row.changes), json.loads(row.told)
    if again := await came_again(connection, changes, kept):
        return Hindrance(again=again)
    return Hindrance(later=await _later(connection, changes, kept))


async def came_again(
    connection: AsyncConnection, changes: Sequence[Change], kept: Kept
) -> tuple[int, int] | None:
    """Return the story and the ordinal of an article that came in since and is one of those deleted."""
    lost = [change.before for change in changes if change.table == ARTICLE.name and change.after is None]
    texts = [change.before for change in changes if change.table == VERSION.name and change.after is None]
    outlets = {row["id"]: row["outlet"] for row in lost if row}
    links = {row["url"] for row in lost if row and row["url"] is not None}
    known = {(row["digest"], outlets.get(row["article_id"])) for row in texts if row}
    if not lost:
        return None
    columns = ARTICLE.c.story_id, ARTICLE.c.ordinal, ARTICLE.c.outlet, ARTICLE.c.url, VERSION.c.digest
    query = select(*columns).join_from(ARTICLE, VERSION).where(ARTICLE.c.id > kept["newest"])
    for row in (await connection.execute(query.order_by(ARTICLE.c.id))).all():
        if row.url in links or (row.digest, row.outlet) in known:
            return row.story_id, row.ordinal
    return None


async def following(connection: AsyncConnection) -> int:
    """Return the rank of the next correction among those that can be undone; moments may be equal."""
    told = await connection.scalars(select(CORRECTION.c.told).where(CORRECTION.c.changes.is_not(None)))
    return 1 + max((json.loads(one).get("rank", 0) for one in told), default=0)


async def stands_on(connection: AsyncConnection, kept: Kept) -> bool:
    """Tell whether a later correction is of the story that this one made."""
    return "source" in kept and await _later(connection, (), kept) is not None


async def _later(connection: AsyncConnection, changes: Sequence[Change], kept: Kept) -> int | None:
    """Return the last correction that stands and is of the same rows, or of the story that was made."""
    own = {place for change in changes if change.must for place in _places(change)}
    if "source" in kept:
        own.add((STORY.name, kept["story"]))
    latest, found = kept.get("rank", 0), None
    query = select(CORRECTION).where(CORRECTION.c.changes.is_not(None))
    for row in (await connection.execute(query)).all():
        told = json.loads(row.told)
        if told.get("rank", 0) > latest and not own.isdisjoint(await _touched(row.changes, told)):
            latest, found = told["rank"], row.id
    return found


async def _touched(packed: bytes, kept: Kept) -> set[tuple[str, Value]]:
    changes = await asyncio.to_thread(unpack, packed)
    named = {(STORY.name, kept[name]) for name in ("story", "source") if name in kept}
    return named | {place for change in changes if change.must for place in _places(change)}


def _places(change: Change) -> list[tuple[str, Value]]:
    return [(change.table, value) for value in change.key.values()]
