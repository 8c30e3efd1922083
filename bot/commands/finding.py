"""Which story a request means."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.commands.keeping import keep_request
from bot.commands.named import best_named, named_stories, near_stories, stories_of
from bot.commands.outlining import story_option
from bot.dialogue import Arguments, Request, is_telling, searched
from bot.dialogue.lexicon import spelling
from bot.errors import Fact, UserError
from bot.models import Story
from bot.replies import NoticeReply, Option, Unused
from bot.services import Services

OFFERED = 5
_OUTLETS = 12
# More than any number of a story, and still one that a database reads.
_BEYOND = 10**9

# What is answered where words name no story.
NO_STORY = frozenset({"no_story", "no_story_like"})
_UNPICKED = {
    "no_story": "story_unread",
    "no_story_like": "story_unread",
    "no_story_number": "no_such_story",
    "several_stories": "story_unsure",
}


@dataclass(frozen=True, slots=True)
class Found:
    """The story that is meant, and the words that name none."""

    story: Story
    unused: Unused | None = None


async def find_story(request: Request, arguments: Arguments, services: Services) -> Found | NoticeReply:
    """Return the story that the arguments name, else the current or only one; a notice to pick from else.

    Words name a story where the titles of its articles hold them, in any spelling.
    """
    if arguments.number is not None:
        return await _numbered(request, arguments, arguments.number, services)
    if any(not _is_noun(word, services) for word in arguments.words):
        return await _named(request, arguments, services)
    current = await current_story(request, services)
    if current is None:
        return await _which("pick_story", {}, request, arguments, services)
    return Found(current, await _unused(request, arguments.unused, services))


async def current_story(request: Request, services: Services) -> Story | None:
    """Return the story that a chat has open, else the only one; None: there are several, or there is none."""
    open_one = None if request.story_id is None else await services.store.story(request.story_id)
    if open_one is not None:
        return open_one
    newest = await services.store.stories(2)
    return newest[0] if len(newest) == 1 else None


async def keyed(arguments: Arguments, services: Services) -> Arguments:
    """Return arguments with a key about or from that lacks its colon, as in «ملخص عن الطائرات».

    Where the words behind it are those of a story's title, they name that story.
    """
    first, *others = arguments.words or ("",)
    name = services.lexicon.keys.get(spelling(first), "")
    given = {"about": arguments.about, "from": arguments.outlet}.get(name, "")
    if not others or given is not None:
        return arguments
    if arguments.number is None and await named_stories(others, services, 1):
        return arguments
    value = " ".join(others)
    read = replace(arguments, words=(), rest=(*arguments.rest, f'{first}:"{value}"'))
    return replace(read, about=value) if name == "about" else replace(read, outlet=value)


def unpicked(notice: NoticeReply) -> NoticeReply:
    """Return a notice for a command whose other words a button would lose: it names the list instead."""
    key = _UNPICKED.get(notice.key, notice.key)
    return NoticeReply(key, notice.facts, (Option("x:stories", "/stories"),))


async def opened(found: Found, request: Request, services: Services) -> None:
    """Make a story the chat's current one, where it is not."""
    if found.story.id != request.story_id:
        await services.store.set_story(request.chat_id, found.story.id)


async def picks(
    request: Request, stories: Sequence[Story], services: Services, rest: Sequence[str] = ()
) -> tuple[Option, ...]:
    """Return a button for each of the first stories: it asks the same of that story."""
    row = await keep_request(request.chat_id, request.command, " ".join(rest), services)
    return tuple([await story_option(f"a:{row}:{story.id}", story, services) for story in stories[:OFFERED]])


async def searches(request: Request, words: str, services: Services) -> tuple[Option, ...]:
    """Return buttons that search instead: for the whole of a plain message, and for the words."""
    texts = dict.fromkeys([searched(request.text, words), words])
    rows = [await keep_request(request.chat_id, "search", text, services) for text in texts]
    return tuple(Option(f"a:{row}", "🔎 " + text) for row, text in zip(rows, texts, strict=True))


async def _which(
    key: str, facts: Mapping[str, Fact], request: Request, arguments: Arguments, services: Services
) -> NoticeReply:
    """Return a notice with the newest stories to pick from, or that there are none."""
    newest = await services.store.stories(OFFERED)
    if not newest:
        return NoticeReply("no_articles")
    return NoticeReply(key, facts, await picks(request, newest, services, arguments.rest))


async def _numbered(
    request: Request, arguments: Arguments, number: int, services: Services
) -> Found | NoticeReply:
    # What was merged into another keeps its number.
    story = await services.store.story(number) if number < _BEYOND else None
    if story is None:
        return await _which("no_story_number", {"number": str(number)}, request, arguments, services)
    return Found(story, await _unused(request, (*arguments.words, *arguments.unused), services))


async def _named(request: Request, arguments: Arguments, services: Services) -> Found | NoticeReply:
    if not await services.store.stories(1):
        return NoticeReply("no_articles")
    words = [word for word in arguments.words if is_telling(word)] or arguments.words
    named, held = await best_named(words, services)
    best = await stories_of(named[:OFFERED], services)
    if len(best) == 1:
        left = [word for word in words if word not in held and not _is_noun(word, services)]
        return Found(best[0], await _unused(request, (*left, *arguments.unused), services))
    name = " ".join(arguments.words)
    if best:
        options = await picks(request, best, services, arguments.rest)
        return NoticeReply("several_stories", {"words": name}, options)
    near = await near_stories(words, services)
    others = [one for one in await services.store.stories(OFFERED + len(near)) if one not in near]
    options = await picks(request, [*near, *others], services, arguments.rest)
    offered = (*await searches(request, name, services), *options)
    return NoticeReply("no_story" if near else "no_story_like", {"words": name}, offered)


def no_outlet(asked: str, names: Collection[str | None]) -> UserError:
    """Return that none of a story's outlets bears a name, with those that there are."""
    told = outlets_told(names)
    return UserError("no_outlet" if any(told) else "no_outlet_named", outlet=asked, outlets=told)


def outlets_told(names: Collection[str | None]) -> tuple[str, ...]:
    """Return the names of outlets in order, no more than a line holds, and last "" where some are unknown."""
    named = sorted({name for name in names if name})[:_OUTLETS]
    return (*named, *([] if all(names) else [""]))


def _is_noun(word: str, services: Services) -> bool:
    return spelling(word) in services.lexicon.numbering


async def _unused(request: Request, words: Sequence[str], services: Services) -> Unused | None:
    if not words:
        return None
    text = " ".join(words)
    row = await keep_request(request.chat_id, "search", text, services)
    return Unused(text, Option(f"a:{row}", "🔎 " + text))
