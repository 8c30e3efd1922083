"""Articles that are asked for by the name of their outlet, as the replies show it."""

from collections.abc import Sequence

from bot.commands.finding import NO_STORY, current_story, no_outlet
from bot.commands.named import named_stories
from bot.commands.outlining import button_name
from bot.commands.wanted import is_named
from bot.dialogue import Arguments, Request
from bot.dialogue.lexicon import spelling
from bot.models import Entry, Story
from bot.replies import NoticeReply, Option
from bot.services import Services

OFFERED = 15


async def by_outlet(
    request: Request, arguments: Arguments, services: Services
) -> tuple[Story, tuple[Entry, ...]] | None:
    """Return the current story, or the one given by its key, with its articles of the outlet that words name.

    All of them where a number beside the words is no article of that outlet. None: the words name no outlet
    of it, or rather a story, by its title.
    """
    story = await _story(request, arguments, services)
    asked = " ".join(arguments.words)
    if story is None or not asked:
        return None
    entries = await services.store.entries(story.id)
    # An outlet may be called by a number: «فرانس 24».
    whole = [] if arguments.number is None else _named(entries, f"{asked} {arguments.number}")
    exact = whole or [entry for entry in entries if _is_exactly(entry.document.outlet or "", asked)]
    named = exact or _named(entries, asked)
    if not named or (not exact and await named_stories(arguments.words, services, 1)):
        return None
    if whole or arguments.number is None:
        return story, tuple(named)
    # Where the number is another outlet's, either may be meant.
    return story, tuple(entry for entry in named if entry.ordinal == arguments.number) or tuple(entries)


async def is_called(request: Request, words: str, services: Services) -> bool:
    """Tell whether words are the whole name of an outlet of the current story."""
    story = await current_story(request, services)
    entries = await services.store.entries(story.id) if story else ()
    return any(_is_exactly(entry.document.outlet or "", words) for entry in entries)


async def untitled(
    notice: NoticeReply, request: Request, arguments: Arguments, services: Services
) -> NoticeReply:
    """Return a notice that no story is so called, with what may be asked for in the current story instead."""
    current = await current_story(request, services)
    if notice.key not in NO_STORY or current is None:
        return notice
    searching = tuple(option for option in notice.options if option.story is None)
    entries = await services.store.entries(current.id)
    # «فرانس 24»: a number may be of the name.
    number = [] if arguments.number is None else [str(arguments.number)]
    facts = {**notice.facts, "words": " ".join([*arguments.words, *number])}
    return NoticeReply("no_article_so_called", facts, (*article_options(entries), *searching))


def unheard(arguments: Arguments, entries: Sequence[Entry], services: Services) -> NoticeReply | None:
    """Return that no outlet is so called of a story that is given by its key; None: nothing was so called."""
    words = [word for word in arguments.words if word and spelling(word) not in services.lexicon.numbering]
    if arguments.story is None or arguments.number is not None or not words:
        return None
    wrong = no_outlet(" ".join(words), [entry.document.outlet for entry in entries])
    return NoticeReply(wrong.key, wrong.facts, article_options(entries))


def article_options(entries: Sequence[Entry]) -> tuple[Option, ...]:
    """Return a button for each of the first articles: it opens it."""
    return tuple(Option(f"o:{entry.version_id}", button_name(entry)) for entry in entries[:OFFERED])


async def _story(request: Request, arguments: Arguments, services: Services) -> Story | None:
    if arguments.story is not None:
        return await services.store.story(arguments.story)
    return await current_story(request, services)


def _named(entries: Sequence[Entry], asked: str) -> list[Entry]:
    return [entry for entry in entries if is_named(entry.document.outlet or "", asked)]


def _is_exactly(outlet: str, asked: str) -> bool:
    return is_named(outlet, asked) and is_named(asked, outlet)
