"""Articles that are asked for by the name of their outlet, as the replies show it."""

from collections.abc import Sequence

from bot.commands.finding import NO_STORY, current_story
from bot.commands.named import named_stories
from bot.commands.outlining import button_name
from bot.commands.wanted import is_named
from bot.dialogue import Arguments, Request
from bot.models import Entry, Story
from bot.replies import NoticeReply, Option
from bot.services import Services

OFFERED = 15


async def by_outlet(
    request: Request, arguments: Arguments, services: Services
) -> tuple[Story, tuple[Entry, ...]] | None:
    """Return the current story, or the one given by its key, with its articles of the outlet that words name.

    None: they name no outlet of it, or rather a story, by its title.
    """
    story = await _story(request, arguments, services)
    asked = " ".join(arguments.words)
    if story is None or not asked or arguments.number is not None:
        return None
    entries = await services.store.entries(story.id)
    exact = tuple(entry for entry in entries if _is_exactly(entry.document.outlet or "", asked))
    if exact:
        return story, exact
    named = tuple(entry for entry in entries if is_named(entry.document.outlet or "", asked))
    titled = bool(named) and bool(await named_stories(arguments.words, services, 1))
    return None if titled or not named else (story, named)


async def untitled(notice: NoticeReply, request: Request, services: Services) -> NoticeReply:
    """Return a notice that no story is so called, with what may be asked for in the current story instead."""
    current = await current_story(request, services)
    if notice.key not in NO_STORY or current is None:
        return notice
    searching = tuple(option for option in notice.options if option.story is None)
    entries = await services.store.entries(current.id)
    return NoticeReply("no_article_so_called", notice.facts, (*article_options(entries), *searching))


def article_options(entries: Sequence[Entry]) -> tuple[Option, ...]:
    """Return a button for each of the first articles: it opens it."""
    return tuple(Option(f"o:{entry.version_id}", button_name(entry)) for entry in entries[:OFFERED])


async def _story(request: Request, arguments: Arguments, services: Services) -> Story | None:
    if arguments.story is not None:
        return await services.store.story(arguments.story)
    return await current_story(request, services)


def _is_exactly(outlet: str, asked: str) -> bool:
    return is_named(outlet, asked) and is_named(asked, outlet)
