"""What the articles of a story tell of happenings: fetched as packed, unpacked in a worker."""

from dataclasses import dataclass

from sqlalchemy import and_, case, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import analyses
from bot.store.articles import CURRENT
from bot.store.schema import ANALYSIS, ARTICLE, VERSION
from summarizer import DocumentEvents, find_events

_IS_READ = and_(ANALYSIS.c.analyser == analyses.ANALYSER, ANALYSIS.c.events.is_not(None))
# Texts are large, and needed only where the reading is an older reader's.
_TOLD = (
    select(
        VERSION.c.id,
        case((_IS_READ, ANALYSIS.c.events)),
        case((_IS_READ, None), else_=ANALYSIS.c.document),
        case((_IS_READ, None), else_=VERSION.c.text),
    )
    .join_from(ARTICLE, VERSION, VERSION.c.article_id == ARTICLE.c.id)
    .join(ANALYSIS, ANALYSIS.c.version_id == VERSION.c.id)
    .where(CURRENT)
    .order_by(ARTICLE.c.ordinal)
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


async def told(connection: AsyncConnection, story_id: int) -> tuple[PackedEvents, ...]:
    """Return what a story's articles tell as they read now, by ordinal."""
    rows = (await connection.execute(_TOLD.where(ARTICLE.c.story_id == story_id))).all()
    return tuple(PackedEvents(*row) for row in rows)
