"""Edited articles: what was changed in them, between any two of their versions."""

from collections.abc import Sequence

from bot.replies import Edit, edit_of
from bot.services import Services


async def edits_of(pairs: Sequence[tuple[int, int]], services: Services) -> tuple[Edit, ...]:
    """Return how articles differ between pairs of versions, before and after; what is gone is left out."""
    found = [await edit_between(before, version, services) for before, version in pairs]
    return tuple(edit for edit in found if edit is not None)


async def edit_between(before_id: int, version_id: int, services: Services) -> Edit | None:
    """Return how an article differs between two versions; None: these are no two versions of one article."""
    before, entry = await services.store.entry(before_id), await services.store.entry(version_id)
    if before is None or entry is None or before.article_id != entry.article_id:
        return None
    return await services.workers.run(edit_of, before, entry)
