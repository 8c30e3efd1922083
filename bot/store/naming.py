"""What articles tell each other of names: who holds an office when, and who bears a family."""

from sqlalchemy import Row, delete, insert, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.models import Taught
from bot.store.names_schema import ASKED_NAME, NAMING
from summarizer.names import ANY, ENOUGH, WINDOW_DAYS, Testimony

# A family of more bearers, each in his offices, means nobody where it stands alone.
_BEARERS_AT_MOST = 300
_PERSON = text(
    "INSERT INTO named (office, lands, family, name, units, woman)"
    " VALUES (:office, :lands, :family, :name, :units, :woman) ON CONFLICT DO NOTHING"
)
_NAMING = text(
    "INSERT INTO naming (article_id, named_id, day, alone) SELECT :article_id, id, :day, :alone FROM named"
    " WHERE office = :office AND lands = :lands AND name = :name AND woman = :woman ON CONFLICT DO NOTHING"
)
_NEAR = "FROM naming WHERE named_id = met.id AND naming.day BETWEEN met.day - :window AND met.day + :window"
# Whoever is met is counted up to ENOUGH, by steps into an index: time does not grow with the articles.
_TESTIMONY = text(f"""
    WITH asked AS (
        SELECT DISTINCT asked_name.office, asked_name.lands, asked_name.family, asked_name.day
        FROM article JOIN asked_name ON asked_name.article_id = article.id
        WHERE article.story_id = (SELECT coalesce(merged_into, id) FROM story WHERE id = :story_id)
    ), met AS (
        SELECT named.*, asked.day FROM asked JOIN named
        ON named.office = asked.office AND named.lands = asked.lands WHERE asked.family = ''
        UNION
        SELECT named.*, asked.day FROM asked JOIN named
        ON named.office = asked.office WHERE asked.family = '' AND asked.lands = :any
        UNION
        SELECT named.*, asked.day FROM asked JOIN named ON named.family = asked.family
        WHERE asked.family <> '' AND (SELECT count(*) FROM (
            SELECT 1 FROM named AS bearer WHERE bearer.family = asked.family LIMIT :bearers + 1
        ) AS bearers) <= :bearers
    )
    SELECT office, lands, family, name, units, woman, day,
        (SELECT min(naming.day) {_NEAR}) AS first,
        (SELECT max(naming.day) {_NEAR}) AS last,
        (SELECT count(*) FROM (SELECT 1 {_NEAR} LIMIT :enough) AS near) AS often,
        (SELECT sum(alone) FROM (SELECT alone {_NEAR} LIMIT :enough) AS near) AS alone,
        (SELECT count(*) FROM (
            SELECT 1 FROM naming WHERE named_id = met.id AND naming.day IS NULL LIMIT :enough
        ) AS dayless) AS undated,
        (SELECT count(*) FROM (SELECT 1 FROM naming WHERE named_id = met.id LIMIT :enough) AS told) AS ever,
        (SELECT id FROM version WHERE replaced_at IS NULL AND article_id = coalesce(
            (SELECT article_id {_NEAR} ORDER BY naming.day DESC LIMIT 1),
            (SELECT article_id FROM naming WHERE named_id = met.id LIMIT 1)
        )) AS source
    FROM met
    ORDER BY id, day
""")  # noqa: S608  our own words


async def file(connection: AsyncConnection, article_id: int, taught: Taught) -> None:
    """Let others learn what an article tells by now, and let it ask them."""
    of_article = {"article_id": article_id, "day": taught.day}
    lessons = [
        {**lesson._asdict(), "units": " ".join(lesson.units), **of_article} for lesson in taught.lessons
    ]
    if lessons:
        await connection.execute(_PERSON, lessons)
        await connection.execute(_NAMING, lessons)
    questions = [{**question._asdict(), **of_article} for question in taught.questions]
    if questions:
        await connection.execute(insert(ASKED_NAME), questions)


async def forget(connection: AsyncConnection, article_id: int) -> None:
    """Let others learn from an article no longer; to be called before its text is replaced."""
    for table in (NAMING, ASKED_NAME):
        await connection.execute(delete(table).where(table.c.article_id == article_id))


async def testimony(connection: AsyncConnection, story_id: int) -> tuple[Testimony, ...]:
    """Return what all articles tell of the offices and families that those of a story leave open."""
    bounds = {"any": ANY, "bearers": _BEARERS_AT_MOST, "window": WINDOW_DAYS, "enough": ENOUGH}
    rows = (await connection.execute(_TESTIMONY, {"story_id": story_id, **bounds})).all()
    # Of whom nobody tells any longer, a row may be left.
    return tuple(_testimony(row) for row in rows if row.ever)


def _testimony(row: Row[*tuple[object, ...]]) -> Testimony:
    return Testimony(
        office=row.office,
        lands=row.lands,
        family=row.family,
        name=row.name,
        units=tuple(row.units.split()),
        woman=bool(row.woman),
        day=row.day,
        first=row.first,
        last=row.last,
        often=row.often,
        alone=row.alone or 0,
        undated=row.undated,
        ever=row.ever,
        source=str(row.source),
    )
