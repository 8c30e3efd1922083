"""Looks at stories that follow their articles: what a place has seen stays seen wherever it is moved."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import Row, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.articles import CURRENT
from bot.store.newness_schema import LOOK
from bot.store.schema import ARTICLE, VERSION

# Below the limit of parameters in one query of either database.
_AT_ONCE = 5_000
# More than that `/new` shows nobody; it only counts them.
_MISSED = 1_000

Values = Mapping[str, int | datetime | str | None]


class _Head(NamedTuple):
    """The current version of an article, the story where it is and the one where it is going to be."""

    version_id: int
    source: int
    target: int


class _Look(NamedTuple):
    """A look at a story: all up to `version_id` were seen but those that were missed."""

    story_id: int
    version_id: int
    looked_at: datetime
    missed: frozenset[int]

    def has_seen(self, head: _Head) -> bool:
        return head.version_id <= self.version_id and head.version_id not in self.missed


async def carry(connection: AsyncConnection, moves: Mapping[int, int]) -> None:
    """Let looks follow articles, by id, to the stories to which they are about to be moved.

    Afterwards a look at any of the stories has seen of it what its place had seen of the articles before,
    wherever that was. Who had seen nothing of a story has not looked at it. The time grows with the
    articles of the stories times the different states in which places left them.
    """
    stories = await _stories(connection, moves)
    query = select(LOOK).where(LOOK.c.story_id.in_(stories)).order_by(LOOK.c.chat_id, LOOK.c.thread_id)
    rows = (await connection.execute(query)).all()
    if not rows:
        return
    heads = await _heads(connection, moves, stories)
    # A thousand places that left two thousand articles in as many states take a second.
    come = await asyncio.to_thread(_carried, rows, heads)
    await connection.execute(delete(LOOK).where(LOOK.c.story_id.in_(stories)))
    if come:
        await connection.execute(insert(LOOK), come)


def read_missed(told: str | None) -> frozenset[int]:
    """Return the versions that a look has not seen, as its row tells them."""
    return frozenset(map(int, (told or "").split()))


async def _stories(connection: AsyncConnection, moves: Mapping[int, int]) -> frozenset[int]:
    found, articles = set(moves.values()), sorted(moves)
    for start in range(0, len(articles), _AT_ONCE):
        here = ARTICLE.c.id.in_(articles[start : start + _AT_ONCE])
        found.update((await connection.scalars(select(ARTICLE.c.story_id).where(here).distinct())).all())
    return frozenset(found)


async def _heads(
    connection: AsyncConnection, moves: Mapping[int, int], stories: Collection[int]
) -> tuple[_Head, ...]:
    query = (
        select(ARTICLE.c.id, ARTICLE.c.story_id, VERSION.c.id)
        .join_from(ARTICLE, VERSION, VERSION.c.article_id == ARTICLE.c.id)
        .where(ARTICLE.c.story_id.in_(stories), CURRENT)
        .order_by(VERSION.c.id)
    )
    rows = (await connection.execute(query)).all()
    return tuple(_Head(version, story, moves.get(article, story)) for article, story, version in rows)


def _carried(rows: Sequence[Row[*tuple[object, ...]]], heads: Sequence[_Head]) -> list[Values]:
    """Return the rows of all places as they will be."""

    @cache
    def after(before: tuple[_Look, ...]) -> tuple[_Look, ...]:
        return _after(before, heads)

    found = list[Values]()
    for (chat, thread), group in groupby(rows, lambda row: (row.chat_id, row.thread_id)):
        before = tuple(
            _Look(row.story_id, row.version_id, row.looked_at, read_missed(row.missed)) for row in group
        )
        found += [{"chat_id": chat, "thread_id": thread, **_row(look)} for look in after(before)]
    return found


def _after(before: Sequence[_Look], heads: Sequence[_Head]) -> tuple[_Look, ...]:
    """Return a place's looks at the stories when the articles will have been moved."""
    looks = {look.story_id: look for look in before}
    found = list[_Look]()
    for story in dict.fromkeys(head.target for head in heads):
        there = [head for head in heads if head.target == story]
        told = [look for head in there if (look := looks.get(head.source)) and _tells(look, head)]
        if told:
            found.append(_joined(story, dict.fromkeys(told), there, looks))
    return tuple(found)


def _tells(look: _Look, head: _Head) -> bool:
    """Tell whether a look goes where an article goes.

    What stays keeps its look even where all of it was edited since, but not one that came with others.
    """
    return look.has_seen(head) or (head.source == head.target and not look.missed)


def _joined(story: int, told: Collection[_Look], heads: Sequence[_Head], looks: Mapping[int, _Look]) -> _Look:
    """Return one look at all of them: as far as the latest went, and since the earliest."""
    mark = max(look.version_id for look in told)
    missed = [head.version_id for head in heads if head.version_id <= mark and not _is_seen(head, looks)]
    return _Look(story, mark, min(look.looked_at for look in told), frozenset(missed[-_MISSED:]))


def _is_seen(head: _Head, looks: Mapping[int, _Look]) -> bool:
    look = looks.get(head.source)
    return look is not None and look.has_seen(head)


def _row(look: _Look) -> Values:
    missed = " ".join(map(str, sorted(look.missed))) or None
    return {
        "story_id": look.story_id,
        "version_id": look.version_id,
        "looked_at": look.looked_at,
        "missed": missed,
    }
