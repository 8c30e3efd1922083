"""The one list of commands, which help, menu, trigger words and tests read, and the way to each."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from bot.commands import preference_presses, presses
from bot.commands.add import add, bring
from bot.commands.article import article
from bot.commands.bylines import is_called
from bot.commands.compare import compare
from bot.commands.delete import delete
from bot.commands.digest import digest
from bot.commands.facts import facts
from bot.commands.feeds import sources_add, sources_remove
from bot.commands.greetings import help_, language, start, unknown
from bot.commands.merge import merge
from bot.commands.new import new
from bot.commands.privacy import forget, privacy
from bot.commands.quieting import mute, quiet
from bot.commands.quotes import quotes
from bot.commands.rename import rename
from bot.commands.search import search
from bot.commands.setmeta import setmeta
from bot.commands.settings import settings
from bot.commands.sources import sources
from bot.commands.split import split
from bot.commands.status import status_
from bot.commands.stories import stories
from bot.commands.subscribe import subscribe
from bot.commands.subscriptions import subscriptions, unsubscribe
from bot.commands.summary import summary
from bot.commands.timeline import timeline
from bot.dialogue import Press, Request, read_called, read_operator
from bot.dialogue.lexicon import spelling
from bot.errors import UserError
from bot.replies import Answer, NoticeReply, Reply
from bot.services import Services

Command = Callable[[Request, Services], Awaitable[Reply]]

# In the order of use: so they stand in the help and in the menu.
COMMANDS: Mapping[str, Command] = {
    "summary": summary,
    "timeline": timeline,
    "quotes": quotes,
    "facts": facts,
    "compare": compare,
    "new": new,
    "search": search,
    "sources": sources,
    "article": article,
    "stories": stories,
    "subscribe": subscribe,
    "subscriptions": subscriptions,
    "unsubscribe": unsubscribe,
    "digest": digest,
    "quiet": quiet,
    "mute": mute,
    "settings": settings,
    "language": language,
    "privacy": privacy,
    "forget": forget,
    "help": help_,
    "start": start,
}
# The menu does not name them, and to all others they do not exist.
FOR_OWNERS: Mapping[str, Command] = {
    "add": add,
    "merge": merge,
    "split": split,
    "rename": rename,
    "delete": delete,
    "setmeta": setmeta,
    "sources_add": sources_add,
    "sources_remove": sources_remove,
    "status": status_,
}

# What is decided for a whole group.
_FOR_ADMINS = frozenset(
    {"subscribe", "unsubscribe", "language", "settings", "quiet", "mute", "digest", "forget"}
)
_ADMIN_VERBS = frozenset("enmgyf") | preference_presses.VERBS
_OWNER_VERBS = frozenset("wzuA")


async def answer(request: Request, services: Services) -> Reply:
    """Return the reply to a request; a mistake of the person becomes a notice."""
    decides = request.command in _FOR_ADMINS or request.words.startswith("sub_")
    if decides and request.is_group and not await services.is_admin(request):
        return NoticeReply("admins_only")
    try:
        request = await _understood(request, services)
        return await (COMMANDS.get(request.command) or _own(request, services))(request, services)
    except UserError as error:
        return NoticeReply(error.key, error.facts)


async def brought(request: Request, services: Services) -> Reply | None:
    """Return what an operator gets for a message that brings an article; None: it brings none."""
    try:
        return await bring(request, services)
    except UserError as error:
        return NoticeReply(error.key, error.facts)


def _own(request: Request, services: Services) -> Command:
    name = services.lexicon.operators.get(spelling(request.command), "")
    return FOR_OWNERS[name] if name in FOR_OWNERS and services.is_owner(request.user_id) else unknown


async def _understood(request: Request, services: Services) -> Request:
    """Return the request as it is meant where words without a slash, and not a button, ask for a search.

    They may name an article by its outlet; of an owner, they may be an operator's command.
    """
    if request.command != "search" or request.words != request.text.strip() or not request.words:
        return request
    called = read_called(request.text, services.lexicon) if request.brought else None
    if called and await is_called(request, called.words, services):
        return replace(request, command=called.command, words=called.words)
    if request.is_group or not services.is_owner(request.user_id):
        return request
    asked = read_operator(request.text, services.lexicon)
    return replace(request, command=asked.command, words=asked.words) if asked else request


async def is_asker(pressed: Press, services: Services) -> bool:
    """Tell whether a button is this person's to press: in a group, those of another's reply are not.

    Those of corrections are the owners' alone.
    """
    if pressed.data[:1] in _OWNER_VERBS and not services.is_owner(pressed.request.user_id):
        return False
    return await presses.is_asker(pressed, services)


async def press(pressed: Press, services: Services) -> Answer | None:
    """Return what a pressed button answers; None where its data mean nothing, as forged ones do."""
    decides = pressed.data[:1] in _ADMIN_VERBS and pressed.request.is_group
    if decides and not await services.is_admin(pressed.request):
        return Answer(NoticeReply("admins_only"))
    try:
        if pressed.data[:1] in preference_presses.VERBS:
            return await preference_presses.press(pressed, services)
        return await presses.press(pressed, services, answer)
    except UserError as error:
        return Answer(NoticeReply(error.key, error.facts))
