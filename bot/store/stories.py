"""Stories: lists of them, their ordinals and their titles."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache

from sqlalchemy import Integer, Row, Select, bindparam, case, distinct, exists, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.models import Story
from bot.store import analyses
from bot.store.articles import CURRENT, in_story
from bot.store.schema import ANALYSIS, ARTICLE, STORY, VERSION
from summarizer import Document
from summarizer.likeness import headline_of

# A title is chosen among so many of the newest: each is compared with each other at every arrival.
_RIVALS = 20
# Below the limit of parameters in one query of either database.
_AT_ONCE = 10_000


async def stories(connection: AsyncConnection, newest: int | None = None) -> tuple[Story, ...]:
    """Return all stories, or so many, the one with the newest article first."""
    query = _all() if newest is None else _newest()
    return tuple(_story(row) for row in (await connection.execute(query, {"newest": newest})).all())


async def story(connection: AsyncConnection, story_id: int) -> Story | None:
    """Return one story; where it was merged into another, that one."""
    row = (await connection.execute(_one(), {"story_id": story_id})).one_or_none()
    return None if row is None else _story(row)


async def some(connection: AsyncConnection, story_ids: Sequence[int]) -> tuple[Story, ...]:
    """Return those stories of some that are there, the one with the newest article first."""
    found: list[Story] = []
    for start in range(0, len(story_ids), _AT_ONCE):
        ids = story_ids[start : start + _AT_ONCE]
        found += [_story(row) for row in (await connection.execute(_among(), {"story_ids": ids})).all()]
    return tuple(sorted(found, key=lambda story: (story.updated_at, story.id), reverse=True))


async def opened(connection: AsyncConnection, story_id: int | None, moment: datetime) -> int:
    """Return the id of a story that exists: the one named, or a new one where it is None or gone.

    What was merged into another is that one.
    """
    there = select(func.coalesce(STORY.c.merged_into, STORY.c.id)).where(STORY.c.id == story_id)
    found: int | None = await connection.scalar(there)
    if found is not None:
        return found
    new = insert(STORY).values(next_ordinal=1, updated_at=moment).returning(STORY.c.id)
    number: int = (await connection.execute(new)).scalar_one()
    return number


async def joined(connection: AsyncConnection, story_id: int, moment: datetime) -> int:
    """Return the ordinal for an article that arrived at a moment; no other will ever get it."""
    latest = case((STORY.c.updated_at < moment, moment), else_=STORY.c.updated_at)
    claim = (
        update(STORY)
        .where(STORY.c.id == story_id)
        .values(next_ordinal=STORY.c.next_ordinal + 1, updated_at=latest)
        .returning(STORY.c.next_ordinal)
    )
    following: int = (await connection.execute(claim)).scalar_one()
    return following - 1


async def entitle(connection: AsyncConnection, story_id: int) -> None:
    """Choose the story's literal title anew, among the titles of its newest articles."""
    ordinal, head = await _best_titled(connection, story_id) or (None, None)
    # Words of an operator are no article's.
    is_literal = head is not None and head.found.get("title") != "operator"
    values = {"title": head and head.title, "title_from": ordinal if is_literal else None}
    await connection.execute(update(STORY).where(STORY.c.id == story_id).values(values))


async def _best_titled(connection: AsyncConnection, story_id: int) -> tuple[int, Document] | None:
    """Return the titled article closest to all rivals; only heads are unpacked, most often one."""
    query = (
        select(ARTICLE.c.ordinal, ANALYSIS.c.sketch, VERSION.c.id)
        .join_from(ARTICLE, VERSION, VERSION.c.article_id == ARTICLE.c.id)
        .join(ANALYSIS, ANALYSIS.c.version_id == VERSION.c.id)
        .where(ARTICLE.c.story_id == story_id, CURRENT)
        .order_by(ARTICLE.c.ordinal.desc())
        .limit(_RIVALS)
    )
    rivals = (await connection.execute(query)).all()[::-1]
    for number in headline_of([analyses.decode_sketch(rival.sketch) for rival in rivals]):
        rival = rivals[number]
        packed = select(ANALYSIS.c.document).where(ANALYSIS.c.version_id == rival.id)
        head = analyses.decode_head((await connection.execute(packed)).scalar_one(), id=str(rival.id))
        if head.title:
            return rival.ordinal, head
    return None


# Every answer asks for stories: building a query takes longer than the answer.
@cache
def _all() -> Select[*tuple[object, ...]]:
    return _stories().order_by(STORY.c.updated_at.desc(), STORY.c.id.desc())


@cache
def _newest() -> Select[*tuple[object, ...]]:
    """Return the query for some stories: the others' articles are not counted, which takes long."""
    filled = exists().where(ARTICLE.c.story_id == STORY.c.id)
    ids = select(STORY.c.id).where(filled).order_by(STORY.c.updated_at.desc(), STORY.c.id.desc())
    return _all().where(STORY.c.id.in_(ids.limit(bindparam("newest", type_=Integer))))


@cache
def _among() -> Select[*tuple[object, ...]]:
    return _stories().where(STORY.c.id.in_(bindparam("story_ids", expanding=True)))


@cache
def _one() -> Select[*tuple[object, ...]]:
    return _stories().where(in_story(bindparam("story_id")))


def _stories() -> Select[*tuple[object, ...]]:
    unknown = func.count() - func.count(ARTICLE.c.outlet)
    return (
        select(
            STORY,
            func.count().label("articles"),
            (func.count(distinct(ARTICLE.c.outlet)) + unknown).label("outlets"),
        )
        .join_from(STORY, ARTICLE, ARTICLE.c.story_id == STORY.c.id)
        .group_by(STORY.c.id)
    )


def _story(row: Row[*tuple[object, ...]]) -> Story:
    return Story(
        id=row.id,
        title=row.title,
        title_from=row.title_from,
        articles=row.articles,
        outlets=row.outlets,
        updated_at=row.updated_at,
        named=row.named,
    )
