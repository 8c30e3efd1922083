"""Articles as they stand in their stories, and their texts as they came in."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from sqlalchemy import BindParameter, ColumnElement, Row, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.models import Candidate, Entry, Received
from bot.store import analyses
from bot.store.schema import ANALYSIS, ARTICLE, CORRECTED, STORY, VERSION
from summarizer import Document

# SQLite takes some 32,000 parameters in a query.
_BATCH = 10_000
# Unpacks what was fetched: work for a thread, after the connection was given back.
Unpack = Callable[[], tuple[Entry, ...]]
_Row = Row[*tuple[object, ...]]
CURRENT = VERSION.c.replaced_at.is_(None)

_ENTRIES = (
    select(
        ARTICLE.c.id,
        VERSION.c.id.label("version_id"),
        ARTICLE.c.story_id,
        ARTICLE.c.ordinal,
        ARTICLE.c.url,
        ARTICLE.c.copy_of,
        VERSION.c.received_at,
        VERSION.c.text,
        ANALYSIS.c.document,
    )
    .join_from(ARTICLE, VERSION, VERSION.c.article_id == ARTICLE.c.id)
    .join(ANALYSIS, ANALYSIS.c.version_id == VERSION.c.id)
)


async def entries(connection: AsyncConnection, story_id: int) -> Unpack:
    """Fetch a story's articles by ordinal, as they read now."""
    query = _ENTRIES.where(in_story(story_id), CURRENT)
    return partial(_entries, (await connection.execute(query.order_by(ARTICLE.c.ordinal))).all())


async def entry(connection: AsyncConnection, version_id: int) -> Unpack:
    """Fetch an article as it read in one version, which may be an old one; there may be none."""
    return partial(_entries, (await connection.execute(_ENTRIES.where(VERSION.c.id == version_id))).all())


async def outlines(connection: AsyncConnection, version_ids: Sequence[int]) -> Unpack:
    """Fetch the articles of some versions, without the words of their documents, by version."""
    found, wanted = list[_Row](), sorted(set(version_ids))
    for start in range(0, len(wanted), _BATCH):
        batch = wanted[start : start + _BATCH]
        query = _ENTRIES.where(VERSION.c.id.in_(batch)).order_by(VERSION.c.id)
        found += (await connection.execute(query)).all()
    return partial(_entries, found, analyses.decode_outline)


async def entry_at(connection: AsyncConnection, story_id: int, ordinal: int) -> Unpack:
    """Fetch the article [ordinal] of a story as it reads now; there may be none."""
    query = _ENTRIES.where(in_story(story_id), ARTICLE.c.ordinal == ordinal, CURRENT)
    return partial(_entries, (await connection.execute(query)).all())


async def next_outline(connection: AsyncConnection, story_id: int, ordinal: int) -> Unpack:
    """Fetch a story's next article after an ordinal, without the words of its document; there may be none."""
    query = _ENTRIES.where(in_story(story_id), ARTICLE.c.ordinal > ordinal, CURRENT)
    rows = (await connection.execute(query.order_by(ARTICLE.c.ordinal).limit(1))).all()
    return partial(_entries, rows, analyses.decode_outline)


async def received(connection: AsyncConnection, version_id: int) -> Received | None:
    """Return a version's text and bytes as they came in."""
    query = select(VERSION, ARTICLE.c.url, CORRECTED.c.told).join_from(VERSION, ARTICLE).outerjoin(CORRECTED)
    query = query.where(VERSION.c.id == version_id)
    row = (await connection.execute(query)).one_or_none()
    if row is None:
        return None
    given = json.loads(row.given)
    return Received(
        name=row.name,
        kind=row.kind,
        raw=row.raw,
        text=row.text,
        charset=row.charset,
        received_at=row.received_at,
        title=given["title"],
        outlet=given["outlet"],
        url=row.url,
        published=_days(given["published"]),
        found=given["found"],
        corrected=json.loads(row.told or "{}"),
    )


def in_story(story_id: int | BindParameter[int]) -> ColumnElement[bool]:
    """Return the condition of a story's articles; one that was merged into another has those of that."""
    place = select(func.coalesce(STORY.c.merged_into, STORY.c.id)).where(STORY.c.id == story_id)
    return ARTICLE.c.story_id == place.scalar_subquery()


def given(article: Received) -> str:
    """Return as JSON what came with a text and is needed to read it anew."""
    days = article.published
    return json.dumps(
        {
            "title": article.title,
            "outlet": article.outlet,
            "published": [day.isoformat() for day in days] if days else None,
            "found": dict(article.found),
        }
    )


async def note_own_outlet(connection: AsyncConnection, article_id: int, candidate: Candidate) -> None:
    """Remember what outlet a text itself tells, where an operator told another: it is known again by that."""
    own = update(CORRECTED).where(CORRECTED.c.article_id == article_id)
    await connection.execute(own.values(outlet=candidate.own_outlet))


def _days(days: list[str] | None) -> tuple[date, date] | None:
    return (date.fromisoformat(days[0]), date.fromisoformat(days[1])) if days else None


def _entries(rows: Sequence[_Row], decode: Callable[..., Document] = analyses.decode) -> tuple[Entry, ...]:
    return tuple(_entry(row, decode) for row in rows)


def _entry(row: _Row, decode: Callable[..., Document]) -> Entry:
    return Entry(
        article_id=row.id,
        version_id=row.version_id,
        story_id=row.story_id,
        ordinal=row.ordinal,
        url=row.url,
        copy_of=row.copy_of,
        received_at=row.received_at,
        document=decode(row.document, id=str(row.version_id), text=row.text),
    )
