"""The happenings of a story: merged once for all who ask of the same articles."""

from collections.abc import Sequence

from bot.commands.happenings import kept_happening
from bot.kept import KeptTimeline
from bot.services import Services
from bot.store.told import PackedEvents
from summarizer import merge_events


async def merged(story_id: int, services: Services) -> KeptTimeline:
    """Return all that a story's articles tell as they read now."""
    question = (story_id, await services.store.stamp(story_id))
    known = services.merged.recall(question)
    if known is not None:
        return known
    told = await services.store.told(story_id)
    return services.merged.keep(question, await services.workers.run(_merge, story_id, told))


def _merge(story_id: int, told: Sequence[PackedEvents]) -> KeptTimeline:
    whole = merge_events([one.unpack() for one in told])
    happenings = tuple(map(kept_happening, whole.events))
    return KeptTimeline(
        story=story_id, happenings=happenings, background=whole.background, articles=len(told)
    )
