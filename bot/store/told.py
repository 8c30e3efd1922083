"""What a story's articles tell, in happenings and in figures: fetched as packed, unpacked in a worker."""

from dataclasses import dataclass

from sqlalchemy import Column, Select, and_, case, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import analyses
from bot.store.articles import CURRENT, in_story
from bot.store.schema import ANALYSIS, ARTICLE, VERSION
from summarizer import DocumentEvents, DocumentFigures, find_events, read_figures


@dataclass(frozen=True, slots=True)
class PackedEvents:
    """What a version tells, as it is stored; `document` and `text` are there where it must be read anew."""

    version_id: int
    events: bytes | None
    document: bytes | None
    text: str | None

    def unpack(self) -> DocumentEvents:
        """Return what the version tells, with its id as the document's; reading anew costs most."""
        name = str(self.version_id)
        if self.events is not None:
            return analyses.decode_events(self.events, id=name)
        return find_events(analyses.decode(self.document or b"", id=name, text=self.text or ""))


@dataclass(frozen=True, slots=True)
class PackedFigures:
    """What a version counts and measures, stored likewise."""

    version_id: int
    figures: bytes | None
    document: bytes | None
    text: str | None

    def unpack(self) -> DocumentFigures:
        """Return what the version counts, with its id as the document's; reading anew costs most."""
        name = str(self.version_id)
        if self.figures is not None:
            return analyses.decode_figures(self.figures, id=name)
        return read_figures(analyses.decode(self.document or b"", id=name, text=self.text or ""))


async def told(connection: AsyncConnection, story_id: int) -> tuple[PackedEvents, ...]:
    """Return what a story's articles tell as they read now, by ordinal."""
    rows = (await connection.execute(packed_of(ANALYSIS.c.events, story_id))).all()
    return tuple(PackedEvents(*row) for row in rows)


async def counted(connection: AsyncConnection, story_id: int) -> tuple[PackedFigures, ...]:
    """Return what a story's articles count as they read now, by ordinal."""
    rows = (await connection.execute(packed_of(ANALYSIS.c.figures, story_id))).all()
    return tuple(PackedFigures(*row) for row in rows)


def packed_of(column: Column[bytes], story_id: int) -> Select[int, bytes | None, bytes | None, str | None]:
    """Return the query for what was read; texts are large, and come where an older reader read them."""
    is_read = and_(ANALYSIS.c.analyser == analyses.ANALYSER, column.is_not(None))
    return (
        select(
            VERSION.c.id,
            case((is_read, column)),
            case((is_read, None), else_=ANALYSIS.c.document),
            case((is_read, None), else_=VERSION.c.text),
        )
        .join_from(ARTICLE, VERSION, VERSION.c.article_id == ARTICLE.c.id)
        .join(ANALYSIS, ANALYSIS.c.version_id == VERSION.c.id)
        .where(CURRENT, in_story(story_id))
        .order_by(ARTICLE.c.ordinal)
    )
