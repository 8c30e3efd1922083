"""Carrying out what an operator corrects, and undoing it."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.corrections import UNDO_FOR, Amend, Correction, Delete, Made, Merge, Outcome, Rename, Split, Undo
from bot.store import amending, carried_looks, hindering, moving, removal, titling
from bot.store.journal import Change, ChangedError, Journal, pack, take_back, unpack
from bot.store.schema import ARTICLE, CORRECTION, DELETED_TEXT, STORY

Facts = Mapping[str, str | int]


async def carry_out(
    connection: AsyncConnection, asked: Correction, number: int, person: int, facts: Facts, now: datetime
) -> Outcome:
    """Carry a correction out and remember how to undo it; raises ChangedError where it is not as asked.

    The number 0 is a rehearsal's, which nobody undoes.
    """
    await purge(connection, now)
    newest = await connection.scalar(select(func.max(ARTICLE.c.id)))
    row = {"id": number, "kind": type(asked).__name__.lower(), "made_at": now, "made_by": person}
    await connection.execute(insert(CORRECTION).values(**row, told="{}"))
    journal = Journal(connection)
    rank = await hindering.following(connection)
    outcome = await _carry_out(journal, asked, number)
    kept = {"facts": dict(facts), "newest": newest or 0, "rank": rank, **_needed(asked, outcome)}
    # Of a large story that takes seconds, and others are answered meanwhile.
    packed = await asyncio.to_thread(pack, journal.changes) if number else None
    values = {"told": json.dumps(kept), "changes": packed}
    await connection.execute(update(CORRECTION).where(CORRECTION.c.id == number).values(values))
    return outcome


async def undo(connection: AsyncConnection, asked: Undo, now: datetime) -> Outcome:
    """Make everything as it was before a correction; what came in between stays where it is.

    Raises ChangedError where it is undone, too late, or what it changed was changed again.
    """
    here = CORRECTION.c.id == asked.correction
    row = (await connection.execute(select(CORRECTION).where(here))).one_or_none()
    if row is None or row.changes is None or row.made_at + UNDO_FOR < now:
        raise ChangedError(asked.correction)
    changes, kept = await asyncio.to_thread(unpack, row.changes), json.loads(row.told)
    if await hindering.stands_on(connection, kept) or await hindering.came_again(connection, changes, kept):
        raise ChangedError(asked.correction)
    await carried_looks.carry(connection, _moves_back(changes))
    await take_back(connection, changes)
    await titling.restore(connection, changes)
    moved = [change for change in changes if change.table == ARTICLE.name]
    await moving.settle(connection, _stories(moved))
    await moving.remember(connection, [_number(change) for change in moved])
    await connection.execute(delete(DELETED_TEXT).where(DELETED_TEXT.c.correction_id == asked.correction))
    await connection.execute(update(CORRECTION).where(here).values(undone_at=now, changes=None))
    if row.kind == "amend":
        await amending.renew(connection, kept["article"], asked.readings)
    return await _left(connection, row.kind, kept)


async def made(connection: AsyncConnection, number: int, now: datetime) -> Made | None:
    """Return a correction that was carried out."""
    row = (await connection.execute(select(CORRECTION).where(CORRECTION.c.id == number))).one_or_none()
    if row is None:
        return None
    kept = json.loads(row.told)
    return Made(
        id=row.id,
        kind=row.kind,
        told=kept["facts"],
        is_late=row.made_at + UNDO_FOR < now,
        is_undone=row.undone_at is not None,
        article=kept.get("article"),
        before=kept.get("before", {}),
    )


async def purge(connection: AsyncConnection, now: datetime) -> int:
    """Forget what only undoing needs, deleted texts above all, once it is too late for that."""
    late = CORRECTION.c.made_at < now - UNDO_FOR, CORRECTION.c.changes.is_not(None)
    return (await connection.execute(update(CORRECTION).where(*late).values(changes=None))).rowcount


async def _carry_out(journal: Journal, asked: Correction, number: int) -> Outcome:
    match asked:
        case Merge():
            await moving.merge(journal, asked)
        case Split():
            return Outcome(story=await moving.split(journal, asked))
        case Rename(story, title):
            await _rename(journal, story, title)
        case Delete():
            await removal.remove(journal, asked, number)
        case Amend():
            await amending.amend(journal, asked)
    return Outcome()


async def _rename(journal: Journal, story_id: int, title: str | None) -> None:
    before = len(journal.changes)
    there = (STORY.c.id == story_id) & STORY.c.merged_into.is_(None)
    await journal.update(STORY, there, {"named": title}, must=True)
    if len(journal.changes) == before:
        raise ChangedError(story_id)
    await titling.rename(journal.connection, story_id)


def _needed(asked: Correction, outcome: Outcome) -> dict[str, object]:
    """Return what undoing needs to know beside the rows."""
    match asked:
        case Merge(target=target, stories=merged):
            return {"story": target, "merged": merged}
        case Split(story=source):
            return {"story": outcome.story, "source": source}
        case Amend(article=article, before=before):
            return {"article": article, "before": dict(before)}
    return {}


async def _left(connection: AsyncConnection, kind: str, kept: Mapping[str, int]) -> Outcome:
    """Return how many articles came into a story that was made by what is undone; they stay there."""
    if kind == "split" and await moving.join_again(connection, kept["story"], kept["source"]):
        return Outcome()
    if kind not in ("merge", "split"):
        return Outcome()
    came = ARTICLE.c.story_id == kept["story"], ARTICLE.c.id > kept["newest"]
    stayed: int = (
        await connection.execute(select(func.count()).select_from(ARTICLE).where(*came))
    ).scalar_one()
    return Outcome(stayed=stayed)


def _moves_back(changes: Sequence[Change]) -> Mapping[int, int]:
    """Return the articles that are moved back, each with the story where it was first."""
    moved = [one for one in changes if one.table == ARTICLE.name and one.before and one.after]
    places = {_number(one): (one.before or {}).get("story_id") for one in reversed(moved)}
    return {article: place for article, place in places.items() if isinstance(place, int)}


def _stories(moved: list[Change]) -> set[int]:
    places = [
        row["story_id"]
        for change in moved
        for row in (change.before, change.after)
        if row and "story_id" in row
    ]
    return {place for place in places if isinstance(place, int)}


def _number(change: Change) -> int:
    number = change.key["id"]
    if not isinstance(number, int):
        raise TypeError(change.table)
    return number
