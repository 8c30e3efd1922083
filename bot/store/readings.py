"""All that was read of a story's articles, old versions included: what newness is measured by."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Row, and_, case, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import analyses
from bot.store.articles import in_story
from bot.store.schema import ANALYSIS, ARTICLE, VERSION
from bot.store.told import PackedEvents, PackedFigures, PackedQuotes
from bot.store.weighed import PackedLines
from summarizer.names import Testimony
from summarizer.novelty import Account, Reading, account_of

# An article is held against so many at most, the newest: more of one story would take seconds.
COMPARED = 100

_READ = (ANALYSIS.c.events, ANALYSIS.c.figures, ANALYSIS.c.quotes, ANALYSIS.c.names, ANALYSIS.c.lines)
_IS_READ = and_(ANALYSIS.c.analyser == analyses.ANALYSER, *(column.is_not(None) for column in _READ))


@dataclass(frozen=True, slots=True)
class PackedReading:
    """What was read of a version, as it is stored; `document` is there where it must be read anew."""

    version_id: int
    events: bytes | None
    figures: bytes | None
    quotes: bytes | None
    names: bytes | None
    lines: bytes | None
    document: bytes | None
    text: str

    def unpack(self) -> Reading:
        """Return it, with the version's id as the document's; reading anew costs most."""
        number, packed, text = self.version_id, self.document, self.text
        voices = PackedQuotes(number, self.quotes, self.names, packed, text).unpack()
        return Reading(
            document=voices.document,
            events=PackedEvents(number, self.events, packed, text).unpack(),
            figures=PackedFigures(number, self.figures, packed, text).unpack(),
            quotes=voices.quotes,
            names=voices.names,
            lines=PackedLines(number, self.lines, packed, text).unpack(),
        )


async def readings(
    connection: AsyncConnection, story_id: int, needed: Collection[int] = ()
) -> tuple[PackedReading, ...]:
    """Return the versions of a story's articles, old and current, in order of arrival.

    Of a large story these are the newest, and the `needed` ones among all.
    """
    ids = select(VERSION.c.id).join_from(ARTICLE, VERSION, VERSION.c.article_id == ARTICLE.c.id)
    newest = ids.where(in_story(story_id)).order_by(VERSION.c.id.desc()).limit(COMPARED)
    wanted = {*(await connection.scalars(newest)).all(), *needed}
    columns = [case((_IS_READ, column)).label(column.name) for column in _READ]
    whole = case((_IS_READ, None), else_=ANALYSIS.c.document).label("document")
    query = (
        select(VERSION.c.id, *columns, whole, VERSION.c.text)
        .join_from(VERSION, ANALYSIS, ANALYSIS.c.version_id == VERSION.c.id)
        .where(VERSION.c.id.in_(wanted))
        .order_by(VERSION.c.id)
    )
    return tuple(_packed(row) for row in (await connection.execute(query)).all())


def accounts(
    packed: Sequence[PackedReading], versions: Collection[int], elsewhere: Sequence[Testimony] = ()
) -> dict[int, Account]:
    """Return what some of the versions tell, each held against all others; none for versions gone.

    `elsewhere` is what all stored articles tell of names. To be called in a worker.
    """
    read = {one.version_id: one.unpack() for one in packed}
    return {
        version: account_of(
            read[version], [other for number, other in read.items() if number != version], elsewhere
        )
        for version in versions
        if version in read
    }


def _packed(row: Row[*tuple[object, ...]]) -> PackedReading:
    return PackedReading(
        row.id, row.events, row.figures, row.quotes, row.names, row.lines, row.document, row.text
    )
