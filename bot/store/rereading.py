"""Texts that an older reader read: which they are, and what a newer one makes of them."""

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.models import Candidate
from bot.store import analyses, lookup, naming, readers, search, stories, titling
from bot.store.articles import CURRENT, note_own_outlet
from bot.store.schema import ANALYSIS, ARTICLE, VERSION

# As the index has them: by the version alone all that is to be read anew would be sorted for each text.
_NEWEST = ANALYSIS.c.analyser.desc(), ANALYSIS.c.version_id.desc()


async def outdated(connection: AsyncConnection) -> int | None:
    """Return the newest version that the last of the older readers read; None: none did, or died of any."""
    query = select(ANALYSIS.c.version_id).where(readers.BY_AN_OLDER)
    found: int | None = await connection.scalar(query.order_by(*_NEWEST).limit(1))
    return found


async def renew(connection: AsyncConnection, version_id: int, candidate: Candidate | None) -> None:
    """Put a new reading in the place of an old one; None: it could not be made, and the old one stays."""
    of_version = ANALYSIS.c.version_id == version_id
    if candidate is None:
        await connection.execute(
            update(ANALYSIS)
            .where(of_version)
            .values(analyser=analyses.ANALYSER, **dict.fromkeys(analyses.READINGS))
        )
        return
    article_id = await _current(connection, version_id)
    if article_id is not None:
        await lookup.forget(connection, article_id)
    await connection.execute(update(ANALYSIS).where(of_version).values(**candidate.analysis))
    if article_id is not None:
        await lookup.file(connection, article_id, candidate.sketch)
        await _tell(connection, article_id, candidate)
    digest = update(VERSION).where(VERSION.c.id == version_id).values(digest=candidate.digest)
    await connection.execute(digest)
    await _show(connection, version_id, candidate)


async def _current(connection: AsyncConnection, version_id: int) -> int | None:
    """Return the article that reads now as in a version; None: it was replaced."""
    query = select(VERSION.c.article_id).where(VERSION.c.id == version_id, CURRENT)
    found: int | None = await connection.scalar(query)
    return found


async def _tell(connection: AsyncConnection, article_id: int, candidate: Candidate) -> None:
    """Let others learn of names what an article tells by the new reading, and nothing else."""
    await naming.forget(connection, article_id)
    if candidate.taught:
        await naming.file(connection, article_id, candidate.taught)


async def _show(connection: AsyncConnection, version_id: int, candidate: Candidate) -> None:
    """Let searches and titles know of the reading, where it is of a current version."""
    article = select(ARTICLE.c.id, ARTICLE.c.story_id).join_from(ARTICLE, VERSION)
    row = (await connection.execute(article.where(VERSION.c.id == version_id, CURRENT))).one_or_none()
    if row is None:
        return
    outlet = update(ARTICLE).where(ARTICLE.c.id == row.id).values(outlet=candidate.outlet)
    await connection.execute(outlet)
    await note_own_outlet(connection, row.id, candidate)
    await titling.forget(connection, row.id)
    await titling.file(connection, row.id, candidate.title_keys)
    await search.forget(connection, version_id)
    await search.index(connection, version_id, candidate.forms, candidate.lemmas)
    await stories.entitle(connection, row.story_id)
