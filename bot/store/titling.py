"""By which words stories are named: those of their articles' titles and of the titles that operators gave."""

import asyncio
import zlib
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from sqlalchemy import (
    BindParameter,
    CompoundSelect,
    Select,
    Table,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    text,
    union,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import analyses
from bot.store.articles import CURRENT
from bot.store.journal import Change
from bot.store.schema import ANALYSIS, ARTICLE, STORY, VERSION
from bot.store.title_schema import NAME_KEY, TITLE_KEY
from summarizer import Token, terms
from summarizer.languages.detection import detect

FORM, LEMMA = "=", "~"
# Below the limit of parameters in one query of either database, and more than a message holds.
_AT_ONCE = 10_000
# More titles take longer to look up than the other words of those that hold a rarer one.
_RARE = 100
# SQLite joins no more than five hundred queries.
_COMPARED = 64
# Each stands in its query twice, beside as many keys as a message holds.
_STORIES_AT_ONCE = 5_000
_COMMON = (
    "SELECT key FROM (SELECT key FROM title_key WHERE key = :key_{number} LIMIT 1 OFFSET :rare)"
    " AS of_{number}"
)
_DAMAGED = (ValueError, zlib.error)
# From word to word by steps into the index: each title that holds one is not looked at.
_FORMS = """
    WITH RECURSIVE step(key) AS (
        SELECT min(key) FROM {table}
        UNION ALL
        SELECT (SELECT min(key) FROM {table} WHERE {table}.key > step.key) FROM step WHERE key IS NOT NULL
    ) SELECT key FROM step WHERE key LIKE '=%'
"""
_TITLE_FORMS = text(_FORMS.format(table=TITLE_KEY.name))
_NAME_FORMS = text(
    "SELECT DISTINCT key FROM name_key WHERE key LIKE '=%'"
    " AND EXISTS (SELECT 1 FROM article WHERE article.story_id = name_key.story_id)"
)


class Titled(NamedTuple):
    """A story, and which of the keys asked for its titles hold."""

    story_id: int
    keys: frozenset[str]


def keys_of(tokens: Iterable[Token]) -> frozenset[str]:
    """Return the keys of words: of each its form and its lemma."""
    return frozenset(key for token in tokens for key in (FORM + token.form, LEMMA + token.lemma))


def title_keys(packed: bytes) -> frozenset[str]:
    """Return the keys of the title in a packed document, of its first 1,000 letters or so; to be called in a
    worker. What is damaged has none.
    """
    try:
        return _keys(analyses.title_of(packed[: analyses.HEAD_BYTES]))
    except _DAMAGED:
        return frozenset()


async def file(connection: AsyncConnection, article_id: int, keys: Collection[str]) -> None:
    """Let a story be named by the words of an article's title."""
    await _file(connection, TITLE_KEY, article_id, keys)


async def forget(connection: AsyncConnection, article_id: int) -> None:
    """Let a story be named no longer by the title that an article had; to be called before it is replaced."""
    await connection.execute(delete(TITLE_KEY).where(TITLE_KEY.c.article_id == article_id))


async def rename(connection: AsyncConnection, story_id: int) -> None:
    """Let a story be named by the title that an operator gave it, and by none that he gave before."""
    await connection.execute(delete(NAME_KEY).where(NAME_KEY.c.story_id == story_id))
    named = await connection.scalar(select(STORY.c.named).where(STORY.c.id == story_id))
    await _file(connection, NAME_KEY, story_id, _keys(named))


async def restore(connection: AsyncConnection, changes: Sequence[Change]) -> None:
    """Let stories be named as they were, after changes were taken back.

    A deletion that an older program carried out brings articles back without their keys.
    """
    for story_id in sorted({_id(one) for one in changes if one.table == STORY.name}):
        await rename(connection, story_id)
    back = sorted(_id(one) for one in changes if one.table == ARTICLE.name and one.after is None)
    filed = exists().where(TITLE_KEY.c.article_id == VERSION.c.article_id)
    head = func.substr(ANALYSIS.c.document, 1, analyses.HEAD_BYTES)
    unfiled = select(VERSION.c.article_id, head.label("packed")).join_from(VERSION, ANALYSIS)
    for start in range(0, len(back), _AT_ONCE):
        here = VERSION.c.article_id.in_(back[start : start + _AT_ONCE]), CURRENT, ~filed
        rows = (await connection.execute(unfiled.where(*here))).all()
        # Of a large story that takes seconds, and others are answered meanwhile.
        keys = await asyncio.to_thread(list, map(title_keys, [row.packed for row in rows]))
        for row, own in zip(rows, keys, strict=True):
            await file(connection, row.article_id, own)


async def holding(
    connection: AsyncConnection, keys: Collection[str], beside: Collection[str] = ()
) -> tuple[Titled, ...]:
    """Return the stories whose titles hold some of the keys, the one with the newest article first.

    Of each is told which of these it holds, and which of others `beside`. Time grows with the titles that
    hold the keys, and not with those that hold the others.
    """
    found: dict[int, set[str]] = {}
    rows = await connection.execute(_holding(), {"keys": sorted(keys)[:_AT_ONCE]})
    for key, story_id in rows.all():
        found.setdefault(story_id, set()).add(key)
    others, stories = sorted(set(beside) - set(keys))[:_AT_ONCE], list(found)
    for start in range(0, len(stories) if others else 0, _STORIES_AT_ONCE):
        asked = {"keys": others, "story_ids": stories[start : start + _STORIES_AT_ONCE]}
        for key, story_id in (await connection.execute(_beside(), asked)).all():
            found[story_id].add(key)
    return tuple(Titled(number, frozenset(held)) for number, held in found.items())


async def common(connection: AsyncConnection, keys: Collection[str]) -> frozenset[str]:
    """Return the keys that many titles hold."""
    asked, found = sorted(keys), set[str]()
    for start in range(0, len(asked), _COMPARED):
        values = {f"key_{number}": key for number, key in enumerate(asked[start : start + _COMPARED])}
        query = text(" UNION ALL ".join(_COMMON.format(number=number) for number in range(len(values))))
        found.update((await connection.scalars(query, {**values, "rare": _RARE})).all())
    return frozenset(found)


async def forms(connection: AsyncConnection) -> frozenset[str]:
    """Return the keys of all words in titles, as they are written; time grows with the words there are."""
    in_titles = await connection.scalars(_TITLE_FORMS)
    return frozenset(in_titles.all()) | frozenset((await connection.scalars(_NAME_FORMS)).all())


# Building it takes longer than the answer.
@cache
def _holding() -> Select[str, int]:
    asked: BindParameter[str] = bindparam("keys", expanding=True)
    by_article = select(TITLE_KEY.c.key, ARTICLE.c.story_id).join_from(TITLE_KEY, ARTICLE)
    by_article = by_article.where(TITLE_KEY.c.key.in_(asked))
    held = union(by_article, _by_name().where(NAME_KEY.c.key.in_(asked))).subquery()
    of_story = select(held.c.key, STORY.c.id).join_from(held, STORY, STORY.c.id == held.c.story_id)
    return of_story.order_by(STORY.c.updated_at.desc(), STORY.c.id.desc())


@cache
def _beside() -> CompoundSelect[str, int]:
    asked: BindParameter[str] = bindparam("keys", expanding=True)
    stories: BindParameter[int] = bindparam("story_ids", expanding=True)
    by_article = select(TITLE_KEY.c.key, ARTICLE.c.story_id).join_from(ARTICLE, TITLE_KEY)
    # What is not a bare column is not looked up in an index: these keys have too many titles.
    is_asked = TITLE_KEY.c.key.concat("").in_(asked)
    by_name = _by_name().where(NAME_KEY.c.key.in_(asked), NAME_KEY.c.story_id.in_(stories))
    return union(by_article.where(ARTICLE.c.story_id.in_(stories), is_asked), by_name)


def _by_name() -> Select[str, int]:
    # What was merged into another story is named by that one's articles alone.
    filled = exists().where(ARTICLE.c.story_id == NAME_KEY.c.story_id)
    return select(NAME_KEY.c.key, NAME_KEY.c.story_id).where(filled)


async def _file(connection: AsyncConnection, table: Table, number: int, keys: Collection[str]) -> None:
    (owner,) = (column.name for column in table.primary_key if column.name != "key")
    if keys:
        await connection.execute(insert(table), [{owner: number, "key": key} for key in sorted(keys)])


def _keys(title: str | None) -> frozenset[str]:
    return keys_of(terms(title, detect(title))) if title else frozenset()


def _id(change: Change) -> int:
    number = change.key["id"]
    if not isinstance(number, int):
        raise TypeError(change.table)
    return number
