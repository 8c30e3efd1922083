"""Which story a request means."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from bot.commands.keeping import keep_request
from bot.commands.outlining import story_option
from bot.dialogue import Arguments, Request, is_telling, phrases, searched
from bot.dialogue.lexicon import spelling
from bot.errors import Fact, UserError
from bot.models import Story
from bot.replies import NoticeReply, Option, Unused
from bot.services import Services
from summarizer import Token, terms
from summarizer.languages.detection import detect

OFFERED = 5
_OUTLETS = 12
# Words that are looked for in another spelling: each is held against every word of every title.
_LIKENED = 8
# Shorter words resemble too many others.
_LONG_ENOUGH = 4
_ALIKE = 0.75
# More stories are found faster among all of them, whose articles are counted at once.
_FEW = 20

# More than any number of a story, and still one that a database reads.
_BEYOND = 10**9

Keys = frozenset[str]

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
    if arguments.number is None and await named_stories(others, services):
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


async def named_stories(words: Sequence[str], services: Services) -> tuple[Story, ...]:
    """Return the stories whose titles hold all of the words, the one with the newest article first."""
    if not words:
        return await services.store.stories()
    keys = await _titles(services)
    return await _newest_of([number for number, own in keys.items() if _holds_all(own, words)], services)


async def _newest_of(numbers: Collection[int], services: Services) -> tuple[Story, ...]:
    """Return stories, the one with the newest article first."""
    if len(numbers) > _FEW:
        return tuple(story for story in await services.store.stories() if story.id in numbers)
    found = [await services.store.story(number) for number in numbers]
    there = [story for story in found if story is not None]
    return tuple(sorted(there, key=lambda story: (story.updated_at, story.id), reverse=True))


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
    keys = await _titles(services)
    held = {number: _held(own, words) for number, own in keys.items()}
    most = max(map(len, held.values()), default=0)
    best = await _newest_of([number for number in held if most and len(held[number]) == most], services)
    if len(best) == 1:
        missed = [word for word in words if word not in held[best[0].id]]
        left = [word for word in missed if not _is_noun(word, services)]
        return Found(best[0], await _unused(request, (*left, *arguments.unused), services))
    name = " ".join(arguments.words)
    if best:
        options = await picks(request, best, services, arguments.rest)
        return NoticeReply("several_stories", {"words": name}, options)
    near = await _near(words, keys, services)
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


async def _near(words: Sequence[str], keys: Mapping[int, Keys], services: Services) -> list[Story]:
    """Return the stories with words in their titles that resemble these, most of them first."""
    shared = await services.workers.run(_shared, words, keys)
    found = await _newest_of(shared, services)
    return sorted(found, key=lambda story: -shared[story.id])[:OFFERED]


def _shared(words: Sequence[str], keys: Mapping[int, Keys]) -> dict[int, int]:
    """Return how many words that resemble these the titles of each story hold, where they hold any."""
    typed = {token.form for word in words[:_LIKENED] for phrase in phrases(word) for token in phrase.tokens}
    long = {key for story in keys.values() for key in story if key[0] == "=" and len(key) > _LONG_ENOUGH}
    wanted = ["=" + form for form in typed if len(form) >= _LONG_ENOUGH]
    alike = {near for form in wanted for near in get_close_matches(form, long, n=OFFERED, cutoff=_ALIKE)}
    shared = {number: len(alike & own) for number, own in keys.items()}
    return {number: count for number, count in shared.items() if count}


def _is_noun(word: str, services: Services) -> bool:
    return spelling(word) in services.lexicon.numbering


async def _unused(request: Request, words: Sequence[str], services: Services) -> Unused | None:
    if not words:
        return None
    text = " ".join(words)
    row = await keep_request(request.chat_id, "search", text, services)
    return Unused(text, Option(f"a:{row}", "🔎 " + text))


async def _titles(services: Services) -> Mapping[int, Keys]:
    """Return by story the forms and lemmas of the words in its titles."""
    return await services.workers.run(_all_keys, await services.store.titles())


def _all_keys(titles: Mapping[int, Sequence[str]]) -> dict[int, Keys]:
    return {
        story: frozenset(key for title in own for key in _title_keys(title)) for story, own in titles.items()
    }


def _title_keys(title: str) -> list[str]:
    return _keys(terms(title, detect(title)))


def _held(keys: Keys, words: Sequence[str]) -> list[str]:
    return [word for word in words if _holds(keys, word)]


def _holds_all(keys: Keys, words: Sequence[str]) -> bool:
    return all(_holds(keys, word) for word in words)


def _holds(keys: Keys, word: str) -> bool:
    read = phrases(word)
    return bool(read) and all(not keys.isdisjoint(_keys(phrase.tokens)) for phrase in read)


def _keys(tokens: Sequence[Token]) -> list[str]:
    return [key for token in tokens for key in ("=" + token.form, "~" + token.lemma)]
