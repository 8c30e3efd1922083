"""Stories that turn out to be one when an article joins."""

import json
from collections.abc import Sequence

from sqlalchemy import and_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.corrections import Merge
from bot.models import Group
from bot.store import moving
from bot.store.journal import Journal
from bot.store.schema import ARTICLE, CORRECTION, STORY


async def join(connection: AsyncConnection, story_id: int, same: Sequence[Group]) -> None:
    """Move the articles of stories into another, and whoever follows them.

    What an operator moved, set apart or gave a title stays as it is.
    """
    own = [group.story_id for group in same if group.story_id == group.formed_in != story_id]
    if not own or story_id in (apart := await _apart(connection, story_id)):
        return
    unnamed = select(STORY.c.id).where(STORY.c.id.in_(own), STORY.c.named.is_(None))
    for one in sorted(set((await connection.scalars(unnamed)).all()) - apart):
        here = select(ARTICLE.c.id).where(ARTICLE.c.story_id == one).order_by(ARTICLE.c.id)
        articles = tuple((await connection.scalars(here)).all())
        if articles and one not in apart:
            apart |= await _apart(connection, one)
            await moving.merge(Journal(connection), Merge(story_id, (one,), articles))
            formed_here = ARTICLE.c.story_id == story_id, ARTICLE.c.formed_in == one
            await connection.execute(update(ARTICLE).where(*formed_here).values(formed_in=None))


async def _apart(connection: AsyncConnection, story_id: int) -> set[int]:
    """Return the stories that are not joined with one: what operators split joins nothing at all.

    What they merged and then did not want merged stays apart from each other only.
    """
    split = and_(CORRECTION.c.kind == "split", CORRECTION.c.undone_at.is_(None))
    unmerged = and_(CORRECTION.c.kind == "merge", CORRECTION.c.undone_at.is_not(None))
    rows = await connection.scalars(select(CORRECTION.c.told).where(or_(split, unmerged)))
    apart = set[int]()
    for told in map(json.loads, rows):
        # of a merge that an older program made only the target is known
        parted = {told[name] for name in ("story", "source") if name in told} | set(told.get("merged", ()))
        if "merged" not in told or story_id in parted:
            apart |= parted - ({story_id} if "merged" in told else set())
    return apart
