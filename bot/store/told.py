"""What a story's articles tell, count and quote: fetched as packed, unpacked in a worker."""

from dataclasses import dataclass

from sqlalchemy import Column, Select, and_, case, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.models import Voices
from bot.store import analyses, readers
from bot.store.articles import CURRENT, in_story
from bot.store.schema import ANALYSIS, ARTICLE, VERSION
from summarizer import (
    Document,
    DocumentEvents,
    DocumentFigures,
    find_events,
    find_quotes,
    merge_names,
    read_figures,
    read_names,
)


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


@dataclass(frozen=True, slots=True)
class PackedQuotes:
    """Whom a version quotes and names, as it is stored; `document` is there where it must be read anew."""

    version_id: int
    quotes: bytes | None
    names: bytes | None
    document: bytes | None
    text: str

    def unpack(self) -> Voices:
        """Return them, the version's id as the document's; reading anew costs most.

        The document has its text and its language and nothing else.
        """
        name = str(self.version_id)
        if self.quotes is None or self.names is None:
            return voices_of(analyses.decode(self.document or b"", id=name, text=self.text))
        language, quotes = analyses.decode_quotes(self.quotes)
        names = analyses.decode_names(self.names, id=name)
        return Voices(Document(name, self.text, language), quotes, names)


def voices_of(document: Document) -> Voices:
    """Return whom a document quotes and names, by itself."""
    names = read_names(document)
    return Voices(document, find_quotes(document, merge_names([names])), names)


async def told(connection: AsyncConnection, story_id: int) -> tuple[PackedEvents, ...]:
    """Return what a story's articles tell as they read now, by ordinal."""
    rows = (await connection.execute(packed_of(ANALYSIS.c.events, story_id))).all()
    return tuple(PackedEvents(*row) for row in rows)


async def counted(connection: AsyncConnection, story_id: int) -> tuple[PackedFigures, ...]:
    """Return what a story's articles count as they read now, by ordinal."""
    rows = (await connection.execute(packed_of(ANALYSIS.c.figures, story_id))).all()
    return tuple(PackedFigures(*row) for row in rows)


async def spoken(connection: AsyncConnection, story_id: int) -> tuple[PackedQuotes, ...]:
    """Return whom a story's articles quote as they read now, by ordinal."""
    is_read = and_(
        readers.BY_THIS,
        ANALYSIS.c.quotes.is_not(None),
        ANALYSIS.c.names.is_not(None),
    )
    query = (
        select(
            VERSION.c.id,
            case((is_read, ANALYSIS.c.quotes)),
            case((is_read, ANALYSIS.c.names)),
            case((is_read, None), else_=ANALYSIS.c.document),
            VERSION.c.text,
        )
        .join_from(ARTICLE, VERSION, VERSION.c.article_id == ARTICLE.c.id)
        .join(ANALYSIS, ANALYSIS.c.version_id == VERSION.c.id)
        .where(CURRENT, in_story(story_id))
        .order_by(ARTICLE.c.ordinal)
    )
    rows = (await connection.execute(query)).all()
    return tuple(PackedQuotes(*row) for row in rows)


def packed_of(column: Column[bytes], story_id: int) -> Select[int, bytes | None, bytes | None, str | None]:
    """Return the query for what was read; texts are large, and come where an older reader read them."""
    is_read = and_(readers.BY_THIS, column.is_not(None))
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
