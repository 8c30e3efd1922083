"""The buttons under an offer and under an added article: add it, what was cut, correct it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import timedelta

from bot.commands.add import added
from bot.commands.article import opened
from bot.commands.keeping import keep_request
from bot.commands.outlining import story_option
from bot.commands.plans import OFFERED
from bot.dialogue import Request
from bot.errors import Fact
from bot.kept import KeptAdded, KeptArticle, KeptOffer
from bot.models import Entry, Story
from bot.replies import Answer, NoticeReply, Option
from bot.schedule import local_day
from bot.services import Services

VERBS = frozenset("A")
_OUTLETS = 8
# Articles of which the outlets are offered: each is unpacked for that.
_READ = 60


async def press(
    kept: KeptOffer | KeptAdded, what: str, request: Request, services: Services
) -> Answer | None:
    """Return what a button answers; None for data that no button carries."""
    if isinstance(kept, KeptOffer):
        if what != "add":
            return None
        return Answer(await added(kept.brought, request.chat_id, services), in_place=True)
    entry = await services.store.entry(kept.version)
    story = await services.store.story(entry.story_id) if entry else None
    if entry is None or story is None:
        return Answer(NoticeReply("gone"))
    if what == "cut":
        cut = KeptArticle(version=kept.version, view="cut")
        return Answer(await opened(request.chat_id, cut, services))
    way = _WAYS.get(what)
    return Answer(await way(entry, story, request, services)) if way else None


async def _outlet(entry: Entry, story: Story, request: Request, services: Services) -> NoticeReply:
    """Return buttons for outlets that are known; any other one is typed."""
    named = [name async for name in _outlets(story, services) if name != entry.document.outlet]
    told = [(f"outlet:{name}", Option("", name)) for name in dict.fromkeys(named)][:_OUTLETS]
    key = "add_outlet_which" if told or entry.document.outlet else "add_outlet_type"
    return await _setmeta(key, "outlet", told, entry, request, services)


async def _outlets(story: Story, services: Services) -> AsyncIterator[str]:
    """Yield the outlets of a story, then those of the newest ones: whoever wrote of those may of this."""
    read = 0
    for one in (story, *await services.store.stories(_READ)):
        read += one.articles
        if read > _READ:
            return
        for entry in await services.store.entries(one.id):
            if entry.document.outlet:
                yield entry.document.outlet


async def _date(entry: Entry, _story: Story, request: Request, services: Services) -> NoticeReply:
    """Return buttons for the last days; any other one is typed."""
    today = local_day(services.now(), request.preferences.wall)
    told = [(f"date:{today}", Option("", key="add_today")), (f"date:{today - timedelta(days=1)}", _YESTERDAY)]
    return await _setmeta("add_date_which", "date", told, entry, request, services)


async def _setmeta(
    key: str, name: str, told: list[tuple[str, Option]], entry: Entry, request: Request, services: Services
) -> NoticeReply:
    place = f"story:{entry.story_id} {entry.ordinal}"
    known = entry.document.outlet if name == "outlet" else entry.document.published
    told = [*told, *([(f"{name}:-", Option("", key=f"add_{name}_unknown"))] if known else [])]
    rows = [
        await keep_request(request.chat_id, "setmeta", f"{place} {words}", services)
        for words, _option in told
    ]
    options = tuple(
        Option(f"a:{row}", option.label, key=option.key)
        for row, (_words, option) in zip(rows, told, strict=True)
    )
    return NoticeReply(key, _place(entry), options)


async def _move(entry: Entry, story: Story, request: Request, services: Services) -> NoticeReply:
    """Return the way into another story: out of this one first, where others stand in it."""
    if story.articles > 1:
        row = await keep_request(request.chat_id, "split", f"story:{story.id} {entry.ordinal}", services)
        return NoticeReply("add_move_out", _place(entry), (Option(f"a:{row}", key="split_do"),))
    others = [one for one in await services.store.stories(OFFERED + 1) if one.id != story.id][:OFFERED]
    rows = [
        await keep_request(request.chat_id, "merge", f"{other.id} {story.id}", services) for other in others
    ]
    options = tuple(
        [await story_option(f"a:{row}", other, services) for row, other in zip(rows, others, strict=True)]
    )
    return NoticeReply("add_move_where" if options else "merge_one", _place(entry), options)


def _place(entry: Entry) -> Mapping[str, Fact]:
    return {"ordinal": str(entry.ordinal), "number": str(entry.story_id)}


_YESTERDAY = Option("", key="add_yesterday")
_WAYS: Mapping[str, Callable[[Entry, Story, Request, Services], Awaitable[NoticeReply]]] = {
    "outlet": _outlet,
    "date": _date,
    "move": _move,
}
