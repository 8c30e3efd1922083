"""`/compare`: which outlet reports what and which does not, and how each names the actors."""

from dataclasses import replace

from bot.commands.choosing import articles_of
from bot.commands.compared import left, view
from bot.commands.finding import NO_STORY, Found, current_story, find_story, no_outlet, outlets_told
from bot.commands.keeping import keep, keep_changed, keep_request
from bot.commands.outlets import Packed, side_by_side
from bot.commands.outlining import story_option
from bot.commands.placing import place_of
from bot.commands.sides import meant, named_apart
from bot.dialogue import Request, Sides, read_sides
from bot.kept import KeptCompare
from bot.models import Story
from bot.replies import NoticeReply, Option, Reply, Unused
from bot.services import Services
from bot.subscriptions import follows

_OFFERED = 3
# The articles of all stories are counted only where these do not tell enough.
_LOOKED_AT = 50
# What stands between two outlets, or before both.
_JOINING = frozenset({"and", "between"})
_BETWEEN = frozenset({"with", "vs", "versus", "against", "مع", "ضد", "مقابل"})


async def compare(request: Request, services: Services) -> Reply:
    """Return the outlets of a story side by side; words name outlets of the current story, else a story."""
    sides = read_sides(request.words, services.lexicon)
    current = await current_story(request, services) if sides.arguments.number is None else None
    if current is not None and sides.arguments.words and await _name(sides, current, services):
        return await _found_in(request, Found(current), sides, services)
    found = await find_story(request, sides.arguments, services)
    if isinstance(found, NoticeReply):
        return await _unstored(found, sides, current, services)
    # What is left of a story's name may name its outlets; then it was understood.
    asked = replace(sides, arguments=replace(sides.arguments, words=_left(found)))
    return await _found_in(request, found, asked, services)


async def show(
    reply_id: int, kept: KeptCompare, services: Services, *, page: int = 0, unused: Unused | None = None
) -> Reply:
    """Return a kept comparison as it stands now: the same choice, whatever has come since."""
    story = await services.store.story(kept.story)
    if story is None:
        return NoticeReply("gone")
    entries = {entry.version_id: entry for entry in (await articles_of(kept.story, services)).entries}
    versions = {version for one in kept.outlets for version in one.versions}
    # An article that was edited since is not among those that are there now.
    found = await services.store.outlines(sorted(versions - entries.keys()))
    entries |= {entry.version_id: entry for entry in found}
    there = left(kept, frozenset(entries))
    if not any(one.versions for one in there.outlets):
        return NoticeReply("gone")
    shown = await services.store.outlines(sorted(there.shown()))
    entries |= {entry.version_id: entry for entry in shown}
    return replace(view(reply_id, there, story, entries), page=page, unused=unused)


async def changed(reply_id: int, kept: KeptCompare, request: Request, services: Services) -> Reply:
    """Keep a comparison in another view and return it from its first page."""
    await keep_changed(reply_id, kept, request.user_id, services)
    return await show(reply_id, kept, services)


async def _name(sides: Sides, story: Story, services: Services) -> bool:
    """Tell whether all words name outlets of a story."""
    found, unread = meant(await _names(story, services), " ".join(sides.arguments.words))
    return bool(found) and not unread


async def _names(story: Story, services: Services) -> list[tuple[str, ...]]:
    entries = (await articles_of(story.id, services)).entries
    called = ((entry.document.outlet, entry.document.origin) for entry in entries)
    return [tuple(name for name in own if name) for own in dict.fromkeys(called)]


async def _unstored(
    notice: NoticeReply, sides: Sides, current: Story | None, services: Services
) -> NoticeReply:
    """Return of which outlets that were named nothing is stored; the notice where none may be meant."""
    if current is None or notice.key not in NO_STORY:
        return notice
    names = await _names(current, services)
    entries = (await articles_of(current.id, services)).entries
    known = outlets_told([entry.document.outlet for entry in entries])
    keys = services.lexicon.keys
    joining = {word for word, key in keys.items() if key in _JOINING} | _BETWEEN
    asked = named_apart(" ".join(sides.arguments.words), joining)
    found = [(name, *meant(names, name)) for name in asked]
    absent = tuple(unread or name for name, numbers, unread in found if unread or not numbers)
    if not any(known) or not absent:
        return notice
    if absent == asked and len(asked) == 1:
        return replace(notice, key="no_story_no_outlet", facts={"words": absent[0], "known": known})
    others = Option(f"C:{current.id}", key="all_outlets")
    ways = (others, *(notice.options if absent == asked else ()))
    return NoticeReply("no_outlet_stored", {"outlets": absent, "known": known}, ways)


def _left(found: Found) -> tuple[str, ...]:
    return tuple(found.unused.words.split()) if found.unused else ()


async def _found_in(request: Request, found: Found, sides: Sides, services: Services) -> Reply:
    story = found.story.id
    await services.store.set_story(request.chat_id, story)
    kept = await _compared(story, services)
    if len(kept.outlets) < 2:
        return await _single(request, kept, services)
    chosen, unused = _chosen(kept, sides, found)
    kept = kept.among(chosen)
    return await show(await keep(request.chat_id, kept, services), kept, services, unused=unused)


def _chosen(kept: KeptCompare, sides: Sides, found: Found) -> tuple[tuple[int, ...], Unused | None]:
    """Return the outlets that are asked for; raises UserError for one after its key that there is not."""
    names = [one.names() for one in kept.outlets]
    chosen: dict[int, None] = {}
    for asked in sides.outlets:
        numbers, unread = meant(names, asked)
        if unread or not numbers:
            raise no_outlet(asked, [one.name for one in kept.outlets])
        chosen |= dict.fromkeys(numbers)
    numbers, unread = meant(names, " ".join(sides.arguments.words))
    if numbers and not unread:
        return tuple(chosen | dict.fromkeys(numbers)), None
    return tuple(chosen), found.unused


async def _compared(story_id: int, services: Services) -> KeptCompare:
    """Return the outlets of a story side by side: found once for all who ask it of the same articles."""
    articles, store = await articles_of(story_id, services), services.store
    elsewhere = await store.testimony(story_id)
    question = (story_id, articles.stamp, elsewhere)
    known = services.compared.recall(question)
    if known is not None:
        return known
    told, counted = await store.told(story_id), await store.counted(story_id)
    packed = Packed(told, counted, await store.spoken(story_id), elsewhere)
    found = await services.workers.run(side_by_side, packed, articles.entries, story_id)
    return services.compared.keep(question, found)


async def _single(request: Request, kept: KeptCompare, services: Services) -> NoticeReply:
    """Return that there is nothing to compare with, and the ways on."""
    stories = await _several(kept.story, services, _LOOKED_AT)
    if len(stories) < _OFFERED:
        stories = await _several(kept.story, services)
    row = await keep_request(request.chat_id, request.command, "", services) if stories else 0
    others = tuple([await story_option(f"a:{row}:{one.id}", one, services) for one in stories[:_OFFERED]])
    story = kept.story
    ways = (Option(f"s:{story}", key="summary_button"), Option(f"b:{story}", key="subscribe_button"))
    name = kept.outlets[0].name if kept.outlets else None
    follows_it = follows(await services.store.subscriptions.of(place_of(request)), story)
    told = "_followed" if follows_it else ""
    if kept.articles == 1:
        return NoticeReply(f"compare_one_article{told}", options=(*ways, *others))
    return NoticeReply(f"compare_one_outlet{told}", {"outlet": name or ""}, (*ways, *others))


async def _several(but: int, services: Services, newest: int | None = None) -> list[Story]:
    """Return the stories that several outlets tell, among all or so many of the newest."""
    return [one for one in await services.store.stories(newest) if one.outlets > 1 and one.id != but]
