"""The buttons of a timeline: its views, its order, and how its dates are written."""

from dataclasses import replace

from bot.commands import timeline
from bot.dialogue import Request
from bot.kept import KeptTimeline
from bot.replies import Answer
from bot.services import Services

# What changes the reply itself: the details and back again, the order, the background unfolded.
_VIEWS = frozenset("dkij")
VERBS = frozenset("dkijhyf")


async def press(
    verb: str, reply_id: int, kept: KeptTimeline, second: str, request: Request, services: Services
) -> Answer | None:
    """Return what a button of a timeline answers; `second` is the number of a happening, or empty."""
    if second and not second.isdecimal():
        return None
    at = int(second) if second else None
    if at is not None and at >= len(kept.happenings):
        return None
    if verb in _VIEWS:
        other = _changed(verb, kept)
        return Answer(await timeline.changed(reply_id, other, request, services, at), in_place=True)
    if verb == "h":
        whole = replace(request, command="timeline", words=f"story:{kept.story}")
        return Answer(await timeline.timeline(whole, services))
    await _choose(verb, request, services)
    return Answer(await timeline.show(reply_id, kept, services, at=at), in_place=True)


def _changed(verb: str, kept: KeptTimeline) -> KeptTimeline:
    match verb:
        case "d":
            return kept.model_copy(update={"is_detailed": True})
        case "k":
            return kept.model_copy(update={"is_detailed": False})
        case "i":
            return kept.model_copy(update={"is_newest_first": not kept.is_newest_first})
    return kept.model_copy(update={"background": 0})


async def _choose(verb: str, request: Request, services: Services) -> None:
    """Change this chat's month names, or its digits, to the next."""
    chat = await services.store.chat(request.chat_id)
    if verb == "f":
        following = _after(services.digits, chat.digits)
        await services.store.set_digits(request.chat_id, following)
        return
    families = services.months[request.language]
    await services.store.set_months(request.chat_id, _after(families, chat.months))


def _after(offered: tuple[str, ...], chosen: str | None) -> str:
    place = offered.index(chosen) if chosen in offered else 0
    return offered[(place + 1) % len(offered)]
