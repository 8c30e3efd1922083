"""`/start`, `/help`, `/language`, and the answer to a command that does not exist."""

import difflib
import re
from dataclasses import replace

from bot.commands.finding import Found
from bot.commands.subscribe import subscribe_to_story
from bot.commands.summary import summary_of
from bot.dialogue import Arguments, Request
from bot.dialogue.lexicon import spelling
from bot.replies import HelpReply, LanguageReply, NoticeReply, Option, Reply, StartReply
from bot.services import Services

OFFERED = 5
_STORY_LINK = re.compile(r"(s|sub)_(\d{1,9})")


async def start(request: Request, services: Services) -> Reply:
    """Return the greeting; a link with `s_ID` opens that story instead, `sub_ID` subscribes to it."""
    stories = await services.store.stories(OFFERED)
    if link := _STORY_LINK.fullmatch(request.words.strip()):
        story = await services.store.story(int(link[2]))
        if story is not None and link[1] == "sub":
            return await subscribe_to_story(request, story, services)
        if story is None:
            return NoticeReply("gone", options=tuple(Option(f"s:{one.id}", story=one) for one in stories))
        return await summary_of(Found(story), replace(request, words=""), Arguments(), services)
    return StartReply(stories, choose_language=not request.chosen)


async def help_(request: Request, services: Services) -> Reply:
    """Return the list of commands, or the usage of the one that is named."""
    known = tuple(dict.fromkeys(services.lexicon.commands.values()))
    own = services.lexicon.operators if services.is_owner(request.user_id) else {}
    if not request.words:
        return HelpReply(known, operators=tuple(dict.fromkeys(own.values())))
    name = request.words.split()[0].lstrip("/")
    asked = (spelling(request.words.lstrip("/")), spelling(name))
    named = {**own, **services.lexicon.commands}
    one = next((named[word] for word in asked if word in named), None)
    return HelpReply(known, one) if one else await unknown(request, services, name)


async def language(request: Request, services: Services) -> Reply:
    """Set the language that is named, or ask which."""
    wanted = spelling(request.words)
    chosen = next((code for code in services.languages if wanted in services.language_names[code]), None)
    if chosen is None:
        return LanguageReply(services.languages)
    await services.store.set_language(request.chat_id, chosen)
    return LanguageReply(services.languages, chosen)


async def unknown(request: Request, services: Services, name: str | None = None) -> Reply:
    """Return the nearest command to one that does not exist."""
    name = name or request.command
    near = difflib.get_close_matches(spelling(name), services.lexicon.commands, n=1, cutoff=0.6)
    command = services.lexicon.commands[near[0]] if near else "help"
    option = Option(f"x:{command}", "/" + command)
    return NoticeReply("unknown_command", {"name": name[:64]}, (option,))
