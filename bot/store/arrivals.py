"""The arrival of an article: what the decision must know, and carrying it out."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import case, false, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import IntakeError, OutdatedError
from bot.models import (
    Candidate,
    Decision,
    Duplicate,
    Known,
    KnownArticle,
    NewArticle,
    NewVersion,
    Stored,
)
from bot.store import amending, announcements, joining, lookup, naming, removal, search, stories, titling
from bot.store.articles import CURRENT, note_own_outlet
from bot.store.confirmation import confirmed
from bot.store.schema import ANALYSIS, ARTICLE, CORRECTED, FORMED_IN, STORY, VERSION
from summarizer import Sketch


async def known(
    connection: AsyncConnection,
    digest: str,
    url: str | None,
    sketch: Sketch,
    *,
    is_latest: bool = False,
    retitled: int | None = None,
) -> Known:
    """Return all that a decision about a text must know.

    An article is known by every text that it has or had, so that files that were read before are read again
    in vain. `is_latest`: the text is what stands under its link now, so that one that the article had once is
    a change taken back. `retitled` is the article that has the text under another headline.
    """
    articles = _renewed(await _articles(connection, digest, url, is_latest=is_latest), retitled)
    told = {one.article_id: await amending.told(connection, one.article_id) for one in articles}
    groups, rarity = await lookup.near(connection, sketch)
    return Known(articles, groups, rarity, await lookup.newest(connection), told)


async def save(
    connection: AsyncConnection,
    candidate: Candidate,
    decision: Decision,
    *,
    announced: bool = True,
    is_latest: bool = False,
    retitled: int | None = None,
) -> Stored:
    """Carry out a decision, or what is left of it after what came in since it was made.

    `announced`: whoever subscribed is told of a new article. The others as they were when that was asked.

    `Stored.decision` is the one that was carried out. Raises IntakeError where an operator deleted the text,
    OutdatedError where the decision did not know of something alike that came in since.
    """
    url = candidate.received.url
    same = _renewed(await _articles(connection, candidate.digest, url, is_latest=is_latest), retitled)
    match confirmed(decision, candidate, same):
        case NewArticle() as new:
            await _check(connection, candidate, new)
            return await _add(connection, candidate, new, announced=announced)
        case (NewVersion(article_id) | Duplicate(article_id)) as other:
            stored = await _stored(connection, article_id, other)
    if stored is None:
        return await _add(connection, candidate, NewArticle(None), announced=announced)
    if isinstance(stored.decision, Duplicate):
        return stored
    return await _change(connection, candidate, stored, _original(stored, same))


async def _articles(
    connection: AsyncConnection, digest: str, url: str | None, *, is_latest: bool
) -> tuple[KnownArticle, ...]:
    """Return what is known by a text or a link; what an operator told anew also as it came."""
    with_text = select(VERSION.c.article_id).where(VERSION.c.digest == digest)
    same_text, reads_so = (ARTICLE.c.id.in_(query) for query in (with_text, with_text.where(CURRENT)))
    came_as = ARTICLE.c.id.in_(select(CORRECTED.c.article_id).where(CORRECTED.c.url == url))
    same_link = or_(ARTICLE.c.url == url, came_as) if url is not None else false()
    # What an article had once says nothing of what stands under its link now.
    is_known = case((same_link, reads_so), else_=same_text) if is_latest else same_text
    columns = ARTICLE.c.id, ARTICLE.c.story_id, ARTICLE.c.ordinal
    found: list[KnownArticle] = []
    for source in (ARTICLE, CORRECTED):
        query = select(*columns, source.c.outlet, source.c.url, is_known.label("same_text"))
        query = query.join(CORRECTED) if source is CORRECTED else query
        rows = await connection.execute(query.where(or_(same_text, same_link)))
        found += [KnownArticle(*row) for row in rows.all()]
    return tuple(sorted(found, key=lambda known: known.article_id))


def _renewed(known: Sequence[KnownArticle], retitled: int | None) -> tuple[KnownArticle, ...]:
    return tuple(replace(one, same_text=False) if one.article_id == retitled else one for one in known)


async def _check(connection: AsyncConnection, candidate: Candidate, decision: NewArticle) -> None:
    """Raise OutdatedError where something alike came in that the decision could not know of."""
    if decision.newest is None or decision.copy_of is not None:
        return
    if await lookup.came_since(connection, candidate.sketch, decision.newest):
        raise OutdatedError(candidate.received.name)


async def _add(
    connection: AsyncConnection, candidate: Candidate, decision: NewArticle, *, announced: bool
) -> Stored:
    received = candidate.received
    if await removal.is_barred(connection, candidate):
        raise IntakeError(received.name, "was deleted by an operator; mujaz add takes it in again")
    story_id = await stories.opened(connection, decision.story_id, received.received_at)
    ordinal = await stories.joined(connection, story_id, received.received_at)
    article = insert(ARTICLE).values(
        story_id=story_id,
        ordinal=ordinal,
        url=received.url,
        outlet=candidate.outlet,
        copy_of=decision.copy_of,
        formed_in=await _formed_in(connection, decision, story_id),
    )
    article_id: int = (await connection.execute(article.returning(ARTICLE.c.id))).scalar_one()
    version_id = await _keep(connection, article_id, candidate)
    await stories.entitle(connection, story_id)
    if decision.formed_in == story_id:
        await joining.join(connection, story_id, decision.same)
    if announced and decision.copy_of is None:  # a copy tells nobody anything new
        await announcements.announce(connection, version_id)
    done = NewArticle(story_id if decision.story_id == story_id else None, decision.copy_of)
    return Stored(article_id, version_id, story_id, ordinal, done)


async def _formed_in(connection: AsyncConnection, decision: NewArticle, story_id: int) -> int | None:
    """Return the story whose articles a new one is like; None: that in which it stands."""
    formed_in = decision.formed_in or decision.story_id
    if decision.copy_of is not None:
        formed_in = await connection.scalar(select(FORMED_IN).where(ARTICLE.c.id == decision.copy_of))
    there = await connection.scalar(select(STORY.c.id).where(STORY.c.id == formed_in))
    return formed_in if there is not None and formed_in != story_id else None


def _original(stored: Stored, same: Sequence[KnownArticle]) -> int | None:
    """Return the first article of its story of which an edited one is a copy by now; None: of none."""
    texts = (one for one in same if one.same_text and one.story_id == stored.story_id)
    return next((one.article_id for one in texts if one.article_id < stored.article_id), None)


async def _change(
    connection: AsyncConnection, candidate: Candidate, old: Stored, copy_of: int | None
) -> Stored:
    await lookup.forget(connection, old.article_id)
    await titling.forget(connection, old.article_id)
    await naming.forget(connection, old.article_id)
    replaced = update(VERSION).where(VERSION.c.id == old.version_id)
    await connection.execute(replaced.values(replaced_at=candidate.received.received_at))
    await search.forget(connection, old.version_id)
    # Whatever it was a copy of, it may be a text of its own now, or again be a copy.
    article = update(ARTICLE).where(ARTICLE.c.id == old.article_id)
    await connection.execute(article.values(outlet=candidate.outlet, copy_of=copy_of))
    await note_own_outlet(connection, old.article_id, candidate)
    version_id = await _keep(connection, old.article_id, candidate)
    await stories.entitle(connection, old.story_id)
    await announcements.announce(connection, version_id)  # to those alone who received it as it was
    return replace(old, version_id=version_id)


async def _keep(connection: AsyncConnection, article_id: int, candidate: Candidate) -> int:
    received = candidate.received
    version = insert(VERSION).values(
        article_id=article_id,
        digest=candidate.digest,
        name=received.name,
        kind=received.kind,
        charset=received.charset,
        raw=received.raw,
        text=candidate.text,
        given=candidate.given,
        received_at=received.received_at,
    )
    version_id: int = (await connection.execute(version.returning(VERSION.c.id))).scalar_one()
    await connection.execute(insert(ANALYSIS).values(version_id=version_id, **candidate.analysis))
    await search.index(connection, version_id, candidate.forms, candidate.lemmas)
    await lookup.file(connection, article_id, candidate.sketch)
    await titling.file(connection, article_id, candidate.title_keys)
    if candidate.taught:
        await naming.file(connection, article_id, candidate.taught)
    return version_id


async def _stored(connection: AsyncConnection, article_id: int, decision: Decision) -> Stored | None:
    query = (
        select(ARTICLE.c.id, VERSION.c.id, ARTICLE.c.story_id, ARTICLE.c.ordinal)
        .join_from(ARTICLE, VERSION, VERSION.c.article_id == ARTICLE.c.id)
        .where(ARTICLE.c.id == article_id, CURRENT)
    )
    row = (await connection.execute(query)).one_or_none()
    return row and Stored(*row, decision)
