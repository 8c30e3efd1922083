"""Where an article finds its likes: a few telling words of each article, and how rare words are."""

from collections.abc import Collection, Sequence
from functools import cache

from sqlalchemy import Select, bindparam, delete, exists, func, insert, select, text, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.models import Group
from bot.store import analyses
from bot.store.articles import CURRENT
from bot.store.lookup_schema import ALIKE_KEY, WORD_COUNT
from bot.store.schema import ANALYSIS, ARTICLE, FORMED_IN, VERSION
from summarizer import Sketch
from summarizer.likeness import ALIKE, COUNTED, NEWEST, Rarity, Told, likely, telling, vocabulary

# Stands among the words for all articles: no word is empty.
ALL = ""
# Below the limit of parameters in one query of either database.
_AT_ONCE = 10_000
_OF_ARTICLE = VERSION.c.article_id == ARTICLE.c.id
_COUNT = text(
    "INSERT INTO word_count (word, articles) VALUES (:word, :more)"
    " ON CONFLICT (word) DO UPDATE SET articles = word_count.articles + :more"
)


async def near(connection: AsyncConnection, article: Sketch) -> tuple[dict[Group, Told], Rarity]:
    """Return the groups that an article may belong to, and how rare all words of it and of them are.

    Time grows with neither the number of articles nor that of groups.
    """
    rarity = await _rarity(connection, vocabulary(article))
    found = await _found(connection, telling(article, rarity))
    groups = {Group(*pair): await _told(connection, Group(*pair)) for pair in likely(found, rarity)}
    sketches = (sketch for told in groups.values() for sketch in told.newest)
    words = vocabulary(article).union(*map(vocabulary, sketches))
    return groups, await _rarity(connection, words)


async def file(connection: AsyncConnection, article_id: int, article: Sketch) -> None:
    """Let an article be found by what it says by now."""
    words = vocabulary(article)
    keys = telling(article, await _rarity(connection, words))
    if keys:
        rows = [{"key": key, "article_id": article_id} for key in keys]
        await connection.execute(insert(ALIKE_KEY), rows)
    await _count(connection, words, 1)


async def forget(connection: AsyncConnection, article_id: int) -> None:
    """Let an article be found no longer by what it said; to be called before its text is replaced.

    What was deleted stays counted: its words were in the news.
    """
    await connection.execute(delete(ALIKE_KEY).where(ALIKE_KEY.c.article_id == article_id))
    sketch = select(ANALYSIS.c.sketch).join_from(ANALYSIS, VERSION)
    packed = await connection.scalar(sketch.where(VERSION.c.article_id == article_id, CURRENT))
    if packed is not None:
        await _count(connection, vocabulary(analyses.decode_sketch(packed)), -1)


async def newest(connection: AsyncConnection) -> int:
    """Return the id of the newest article, or 0 where there is none."""
    return await connection.scalar(select(func.max(ARTICLE.c.id))) or 0


async def came_since(connection: AsyncConnection, article: Sketch, article_id: int) -> bool:
    """Tell whether something that may be like an article came in after a stored one."""
    keys = telling(article, await _rarity(connection, vocabulary(article)))
    alike = ALIKE_KEY.c.key.in_(keys), ALIKE_KEY.c.article_id > article_id
    return bool(await connection.scalar(select(exists().where(*alike))))


async def _found(connection: AsyncConnection, keys: Sequence[str]) -> list[tuple[str, tuple[int, int]]]:
    if not keys:
        return []
    values = {_key(number): key for number, key in enumerate(keys)}
    rows = (await connection.execute(_holding(len(keys)), values)).all()
    return [(key, (story_id, formed_in)) for key, story_id, formed_in in rows]


# Built once for each number of keys: building it takes longer than the answer.
@cache
def _holding(keys: int) -> Select[str, int, int]:
    newest_by_key = [
        select(ALIKE_KEY)
        .where(ALIKE_KEY.c.key == bindparam(_key(number)))
        .order_by(ALIKE_KEY.c.article_id.desc())
        .limit(ALIKE)
        .subquery()
        for number in range(keys)
    ]
    alike = union_all(*(select(one) for one in newest_by_key)).subquery()
    return select(alike.c.key, ARTICLE.c.story_id, FORMED_IN).join_from(alike, ARTICLE).distinct()


def _key(number: int) -> str:
    return f"key_{number}"


async def _told(connection: AsyncConnection, group: Group) -> Told:
    rows = (await connection.execute(_members(), group._asdict())).all()
    return Told(rows[0].articles, tuple(analyses.decode_sketch(row.sketch) for row in rows[::-1]))


@cache
def _members() -> Select[bytes, int]:
    formed_in = FORMED_IN
    here = ARTICLE.c.story_id == bindparam("story_id"), formed_in == bindparam("formed_in")
    few = select(ARTICLE.c.id).where(*here).limit(COUNTED).subquery()
    articles = select(func.count()).select_from(few).scalar_subquery()
    sketches = select(ANALYSIS.c.sketch, articles.label("articles")).join_from(ARTICLE, VERSION, _OF_ARTICLE)
    newest = sketches.join(ANALYSIS).where(*here, CURRENT)
    return newest.order_by(ARTICLE.c.ordinal.desc()).limit(NEWEST)


async def _rarity(connection: AsyncConnection, words: Collection[str]) -> Rarity:
    counts: dict[str, int] = {}
    wanted = sorted({*words, ALL})
    for start in range(0, len(wanted), _AT_ONCE):
        here = WORD_COUNT.c.word.in_(wanted[start : start + _AT_ONCE])
        rows = (await connection.execute(select(WORD_COUNT.c.word, WORD_COUNT.c.articles).where(here))).all()
        counts.update((word, articles) for word, articles in rows)
    return Rarity(counts.pop(ALL, 0), counts)


async def _count(connection: AsyncConnection, words: Collection[str], more: int) -> None:
    # In one order in every process: PostgreSQL locks row by row.
    await connection.execute(_COUNT, [{"word": word, "more": more} for word in sorted({*words, ALL})])
