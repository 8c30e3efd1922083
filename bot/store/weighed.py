"""What a summary needs of a story's articles: fetched as packed, unpacked in a worker."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import NamedTuple

from sqlalchemy import Select, bindparam, case, exists, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.models import Entry
from bot.store import analyses, readers
from bot.store.articles import CURRENT, in_story
from bot.store.schema import ANALYSIS, ARTICLE, CORRECTION, VERSION
from bot.store.told import packed_of
from summarizer import DocumentLines, read_lines, unpack_lines


class Stamp(NamedTuple):
    """What changes whenever anything does that a summary of a story hangs on: its articles, how they read."""

    articles: int
    newest: int
    versions: int
    outdated: int
    corrections: int
    undone: int
    corrected: datetime | None


@dataclass(frozen=True, slots=True)
class PackedHead:
    """An article in its story; of its reading, packed, only what is known of it as a whole is unpacked."""

    article_id: int
    version_id: int
    story_id: int
    ordinal: int
    url: str | None
    copy_of: int | None
    received_at: datetime
    document: bytes

    def unpack(self) -> Entry:
        """Return the article; its document has neither text nor sentences."""
        return Entry(
            self.article_id,
            self.version_id,
            self.story_id,
            self.ordinal,
            self.url,
            self.copy_of,
            self.received_at,
            analyses.decode_head(self.document, id=str(self.version_id)),
        )


@dataclass(frozen=True, slots=True)
class PackedLines:
    """The sentences of a version as a summary weighs them; `document` and `text` as in PackedEvents."""

    version_id: int
    lines: bytes | None
    document: bytes | None
    text: str | None

    def unpack(self) -> DocumentLines:
        """Return the lines, with the version's id as the document's; reading anew costs most."""
        name = str(self.version_id)
        if self.lines is not None:
            return unpack_lines(self.lines, document=name)
        return read_lines(analyses.decode(self.document or b"", id=name, text=self.text or ""))


async def stamp(connection: AsyncConnection, story_id: int) -> Stamp:
    """Return the stamp of a story."""
    return Stamp(*(await connection.execute(_stamp(), {"story_id": story_id})).one())


# Every answer asks for it: building it takes longer than the answer.
@cache
def _stamp() -> Select[int, int, int, int, int, int, datetime | None]:
    versions = (
        select(func.count(), func.max(VERSION.c.id), func.sum(VERSION.c.id))
        .join_from(ARTICLE, VERSION, VERSION.c.article_id == ARTICLE.c.id)
        .where(CURRENT, in_story(bindparam("story_id")))
    )
    older = (
        select(func.count())
        .join_from(ARTICLE, VERSION, VERSION.c.article_id == ARTICLE.c.id)
        .join(ANALYSIS, ANALYSIS.c.version_id == VERSION.c.id)
        .where(in_story(bindparam("story_id")), readers.BY_AN_OLDER)
    )
    # After an upgrade texts are read anew for hours: what is remembered of other stories stays true.
    outdated = case((exists().where(readers.BY_AN_OLDER), older.scalar_subquery()), else_=0)
    corrections = [
        select(of(column)).scalar_subquery()
        for of, column in (
            (func.count, CORRECTION.c.id),
            (func.count, CORRECTION.c.undone_at),
            (func.max, CORRECTION.c.made_at),
        )
    ]
    return versions.add_columns(outdated, *corrections)


async def heads(connection: AsyncConnection, story_id: int) -> tuple[PackedHead, ...]:
    """Return a story's articles as they read now, by ordinal."""
    query = (
        select(
            ARTICLE.c.id,
            VERSION.c.id,
            ARTICLE.c.story_id,
            ARTICLE.c.ordinal,
            ARTICLE.c.url,
            ARTICLE.c.copy_of,
            VERSION.c.received_at,
            ANALYSIS.c.document,
        )
        .join_from(ARTICLE, VERSION, VERSION.c.article_id == ARTICLE.c.id)
        .join(ANALYSIS, ANALYSIS.c.version_id == VERSION.c.id)
        .where(CURRENT, in_story(story_id))
        .order_by(ARTICLE.c.ordinal)
    )
    return tuple(PackedHead(*row) for row in (await connection.execute(query)).all())


async def weighed(connection: AsyncConnection, story_id: int) -> tuple[PackedLines, ...]:
    """Return the sentences of a story's articles as they read now, by ordinal."""
    rows = (await connection.execute(packed_of(ANALYSIS.c.lines, story_id))).all()
    return tuple(PackedLines(*row) for row in rows)
