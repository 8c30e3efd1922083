"""Articles and stories that an operator deletes, and how they are kept from coming back by themselves."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Table, delete, false, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.corrections import Delete, Lost
from bot.models import Candidate, Duplicate, KnownArticle, NewVersion
from bot.store import moving
from bot.store.alert_schema import SUBSCRIPTION
from bot.store.journal import ChangedError, Journal
from bot.store.packing import whole_digest
from bot.store.sameness import recognised
from bot.store.schema import (
    ANALYSIS,
    ARTICLE,
    CHAT,
    CORRECTED,
    DELETED_TEXT,
    METADATA,
    REPLY,
    SEARCH_TEXT,
    STORY,
    VERSION,
)

# SQLite takes no condition of more than a thousand parts.
_LOOKED_FOR = 200
# What an article is nothing without: it comes back with all of them, or not at all.
_ESSENTIAL = frozenset({ARTICLE, VERSION, ANALYSIS, SEARCH_TEXT, STORY})


class _Text(NamedTuple):
    digest: str
    text: str
    url: str | None
    outlet: str | None


async def remove(journal: Journal, asked: Delete, correction_id: int) -> None:
    """Delete articles with all that hangs on them, or a story with them.

    Raises ChangedError where they are gone, or are not all, or not only some, of their story.
    """
    touched = await _stories(journal.connection, asked)
    for text in await _texts(journal.connection, asked.articles):
        await _bar(journal.connection, text, correction_id)
    await _pass_on_originals(journal, asked.articles)
    await _delete(journal, ARTICLE, ARTICLE.c.id.in_(asked.articles))
    if asked.story is not None:
        await journal.update(CHAT, CHAT.c.story_id == asked.story, {"story_id": None})
        await journal.update(STORY, STORY.c.merged_into == asked.story, {"merged_into": None})
        await _delete(journal, STORY, STORY.c.id == asked.story)
        return
    await moving.settle(journal.connection, touched)


async def lost(connection: AsyncConnection, versions: Sequence[int], story_id: int | None) -> Lost:
    """Return what a deletion takes along; the time grows with the number of replies that are kept."""
    there = select(SUBSCRIPTION.c.id).where(SUBSCRIPTION.c.story_id == story_id)
    subscriptions = len((await connection.scalars(there)).all()) if story_id is not None else 0
    replies = set[int]()
    for start in range(0, len(versions), _LOOKED_FOR):
        batch = versions[start : start + _LOOKED_FOR]
        quoting = or_(*(REPLY.c.content.like(f'%"version": {number},%') for number in batch))
        replies.update((await connection.scalars(select(REPLY.c.id).where(quoting))).all())
    return Lost(subscriptions, len(replies))


async def is_barred(connection: AsyncConnection, candidate: Candidate) -> bool:
    """Tell whether a text, or what has its link, was deleted: by the rules that know an article again."""
    return bool(await _bars(connection, candidate))


async def readmit(connection: AsyncConnection, candidate: Candidate) -> None:
    """Let a text come in that was deleted."""
    for number in await _bars(connection, candidate):
        await connection.execute(delete(DELETED_TEXT).where(DELETED_TEXT.c.id == number))


async def _bars(connection: AsyncConnection, candidate: Candidate) -> list[int]:
    url, whole = candidate.received.url, candidate.whole
    # The digest follows the reader, which may have changed since; the whole text does not.
    same_text = or_(DELETED_TEXT.c.digest == candidate.digest, DELETED_TEXT.c.whole == whole)
    same_link = DELETED_TEXT.c.url == url if url is not None else false()
    columns = DELETED_TEXT.c.id, DELETED_TEXT.c.outlet, DELETED_TEXT.c.url, same_text.label("same_text")
    rows = (await connection.execute(select(*columns).where(or_(same_text, same_link)))).all()
    known = [KnownArticle(row.id, 0, 0, row.outlet, row.url, bool(row.same_text)) for row in rows]
    return [
        one.article_id for one in known if isinstance(recognised(candidate, [one]), Duplicate | NewVersion)
    ]


async def _stories(connection: AsyncConnection, asked: Delete) -> set[int]:
    """Return the stories that lose articles; raises ChangedError where it is not as it was asked."""
    placed = select(ARTICLE.c.story_id).where(ARTICLE.c.id.in_(asked.articles))
    found = (await connection.scalars(placed)).all()
    touched = set(found)
    left = select(ARTICLE.c.story_id).where(
        ARTICLE.c.story_id.in_(touched), ARTICLE.c.id.not_in(asked.articles)
    )
    remaining = set((await connection.scalars(left)).all())
    is_whole = asked.story is not None
    if (
        len(found) < len(set(asked.articles))
        or remaining != (set() if is_whole else touched)
        or (is_whole and touched != {asked.story})
    ):
        raise ChangedError(asked.story)
    return touched


async def _texts(connection: AsyncConnection, articles: Sequence[int]) -> set[_Text]:
    """Return the texts of articles by all that they are known by: as they came, and as an operator told."""
    own = VERSION.c.digest, VERSION.c.text
    query = select(*own, ARTICLE.c.url, ARTICLE.c.outlet).join_from(ARTICLE, VERSION)
    before = select(*own, CORRECTED.c.url, CORRECTED.c.outlet).join_from(ARTICLE, VERSION).join(CORRECTED)
    found = set[_Text]()
    for one in (query, before):
        rows = (await connection.execute(one.where(ARTICLE.c.id.in_(articles)))).all()
        found |= {_Text(*row) for row in rows}
    return found


async def _bar(connection: AsyncConnection, text: _Text, correction_id: int) -> None:
    values = {"digest": text.digest, "whole": whole_digest(text.text), "url": text.url, "outlet": text.outlet}
    await connection.execute(insert(DELETED_TEXT).values(correction_id=correction_id, **values))


async def _pass_on_originals(journal: Journal, articles: Sequence[int]) -> None:
    """Let the first copy that stays be the original of the other copies."""
    await journal.update(
        ARTICLE, ARTICLE.c.id.in_(articles) & ARTICLE.c.copy_of.is_not(None), {"copy_of": None}
    )
    copies = select(ARTICLE.c.copy_of, ARTICLE.c.id).where(
        ARTICLE.c.copy_of.in_(articles), ARTICLE.c.id.not_in(articles)
    )
    heirs: dict[int, int] = {}
    for original, copy in (await journal.connection.execute(copies.order_by(ARTICLE.c.id))).all():
        heir = heirs.setdefault(original, copy)
        await journal.update(ARTICLE, ARTICLE.c.id == copy, {"copy_of": None if heir == copy else heir})


async def _delete(journal: Journal, table: Table, where: ColumnElement[bool]) -> None:
    """Delete rows after all that refers to them, whatever table it stands in."""
    for other in METADATA.tables.values():
        for reference in other.foreign_keys:
            if reference.column.table is table and other is not table and other is not CHAT:
                ids = (await journal.connection.scalars(select(reference.column).where(where))).all()
                if ids:
                    await _delete(journal, other, reference.parent.in_(ids))
    await journal.delete(table, where, must=table in _ESSENTIAL)
