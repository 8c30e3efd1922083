"""What an operator tells of an article, which goes before what its text and its page tell."""

import json
from collections.abc import Mapping

from sqlalchemy import insert, literal, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.corrections import Amend
from bot.models import Candidate, Corrected, Received
from bot.store import articles, rereading
from bot.store.journal import ChangedError, Journal
from bot.store.schema import ARTICLE, CORRECTED, VERSION


async def amend(journal: Journal, asked: Amend) -> None:
    """Keep what is told of an article, and the readings that follow from it.

    Raises ChangedError where something else was told of it, or it has another text, by now.
    """
    connection = journal.connection
    if asked.before != await told(connection, asked.article):
        raise ChangedError(asked.article)
    await _begin(connection, asked.article)
    there = CORRECTED.c.article_id == asked.article
    await journal.update(CORRECTED, there, {"told": json.dumps(dict(asked.told))}, must=True)
    await journal.update(ARTICLE, ARTICLE.c.id == asked.article, {"url": asked.url}, must=True)
    await renew(connection, asked.article, asked.readings)


async def renew(connection: AsyncConnection, article_id: int, readings: Mapping[int, Candidate]) -> None:
    """Put new readings in the place of the old ones of all versions of an article.

    Raises ChangedError where it has another version by now.
    """
    versions = select(VERSION.c.id).where(VERSION.c.article_id == article_id)
    if set((await connection.scalars(versions)).all()) != set(readings):
        raise ChangedError(article_id)
    for version_id, candidate in sorted(readings.items()):
        await rereading.renew(connection, version_id, candidate)


async def told(connection: AsyncConnection, article_id: int) -> Corrected:
    """Return what an operator told of an article; nothing where nothing was told."""
    found = await connection.scalar(select(CORRECTED.c.told).where(CORRECTED.c.article_id == article_id))
    kept: dict[str, str | None] = json.loads(found or "{}")
    return kept


async def versions(connection: AsyncConnection, article_id: int) -> dict[int, Received]:
    """Return all versions of an article as they came in, with what an operator told of it."""
    numbers = select(VERSION.c.id).where(VERSION.c.article_id == article_id)
    found = {
        number: await articles.received(connection, number) for number in await connection.scalars(numbers)
    }
    return {number: received for number, received in found.items() if received is not None}


async def article_with(connection: AsyncConnection, url: str) -> int | None:
    """Return the article that has a link, or came with it; None: there is none."""
    found: int | None = await connection.scalar(select(ARTICLE.c.id).where(ARTICLE.c.url == url))
    came = select(CORRECTED.c.article_id).where(CORRECTED.c.url == url).limit(1)
    return found if found is not None else await connection.scalar(came)


async def _begin(connection: AsyncConnection, article_id: int) -> None:
    """Remember what an article came as, before anything is told of it."""
    if await connection.scalar(select(CORRECTED.c.told).where(CORRECTED.c.article_id == article_id)) is None:
        own = select(ARTICLE.c.id, literal("{}"), ARTICLE.c.outlet, ARTICLE.c.url).where(
            ARTICLE.c.id == article_id
        )
        columns = ["article_id", "told", "outlet", "url"]
        await connection.execute(insert(CORRECTED).from_select(columns, own))
