"""`/add`: an article out of the chat: a text, a forwarded post, a document or a link."""

import re
from dataclasses import replace

from bot.brought import Brought
from bot.commands.editing import edit_between
from bot.commands.keeping import keep, keep_request
from bot.dialogue import Request, read_message
from bot.dialogue.lexicon import spelling, trimmed
from bot.errors import UserError
from bot.kept import KeptAdded, KeptOffer
from bot.models import Duplicate, Entry, NewVersion, Story
from bot.replies import AddedReply, Edit, NoticeReply, Option, Reply
from bot.services import Services
from summarizer import Document

# A post that comes within two minutes of a bare /add was meant by it.
AWAITED_SECONDS = 120
# Clients cut a text of more than 4096 signs into messages, where they can at a space.
_LONG = 3900
_LINK = re.compile(r"(?:https?://)?[^\s/:@]+\.[^\W\d_]{2,}(?::\d+)?/\S*|https?://\S+", re.IGNORECASE)


async def add(request: Request, services: Services) -> Reply:
    """Add what stands behind the command, else what it answers; without either, wait for it."""
    if request.is_group:
        raise UserError("add_private")
    brought = _meant(request)
    if brought is None:
        services.awaited.keep((request.chat_id, request.user_id), services.now())
        return NoticeReply("add_usage")
    return await added(brought, request.chat_id, services)


async def bring(request: Request, services: Services) -> Reply | None:
    """Return what an operator gets for a message that brings something; None: it is none of these.

    What was not asked for is stored at the press of a button only.
    """
    brought = request.brought
    if brought is None or request.is_group or not services.is_owner(request.user_id):
        return None
    words = _behind_command(brought, services)
    if words is not None:
        # What is typed goes the way of all commands.
        return None if request.text else await add(replace(request, words=words), services)
    if not _brings(brought, request):
        return None
    if _is_awaited(request, services):
        return await added(brought, request.chat_id, services)
    row = await keep(request.chat_id, KeptOffer(brought=brought, link=link_of(brought)), services)
    return NoticeReply("add_offer", options=(Option(f"A:{row}:add", key="add_button"),))


async def added(brought: Brought, chat_id: int, services: Services) -> Reply:
    """Store what was brought, and return what became of it."""
    if services.add is None:
        raise UserError("failed")
    stored = await services.add(brought, link_of(brought))
    entry = await services.store.entry(stored.version_id)
    story = await services.store.story(stored.story_id)
    if entry is None or story is None:
        raise UserError("gone")
    await services.store.set_story(chat_id, story.id)
    is_new = not isinstance(stored.decision, Duplicate)
    unread = await services.unread(entry.version_id) if brought.file is not None and is_new else ()
    reply = _reply(entry, story, await _options(entry, story, chat_id, services))
    is_long = brought.file is None and len(brought.text) >= _LONG
    reply = replace(reply, may_go_on=is_long and is_new, unread=unread)
    match stored.decision:
        case Duplicate():
            return replace(reply, outcome="known")
        case NewVersion():
            return replace(reply, outcome="changed", edit=await _edit(entry, services))
    if entry.copy_of is None:
        return reply
    original = await _original(entry, story, services)
    return replace(reply, outcome="copy", original=original)


def link_of(brought: Brought) -> str | None:
    """Return the link that a message is and nothing else; None: it is more, or none."""
    text = trimmed(brought.text)
    if brought.file is not None or not _LINK.fullmatch(text):
        return None
    return text if text.lower().startswith("http") else f"https://{text}"


def _meant(request: Request) -> Brought | None:
    own, words = request.brought, request.words
    if own is not None and (own.file is not None or words):
        return replace(own, text=words)
    earlier = request.answered
    return earlier if earlier is not None and (earlier.file is not None or earlier.text.strip()) else None


def _behind_command(brought: Brought, services: Services) -> str | None:
    """Return the words behind /add; None: the message is not this command."""
    text = trimmed(brought.text)
    if brought.post is not None or not text.startswith("/"):
        return None
    asked = read_message(text, services.lexicon)
    is_add = services.lexicon.operators.get(spelling(asked.command)) == "add"
    return asked.words if is_add else None


def _brings(brought: Brought, request: Request) -> bool:
    if brought.file is not None or link_of(brought) is not None:
        return True
    is_caption = not request.text
    return bool(brought.text.strip()) and (brought.post is not None or is_caption)


def _is_awaited(request: Request, services: Services) -> bool:
    since = services.awaited.recall((request.chat_id, request.user_id))
    return since is not None and (services.now() - since).total_seconds() < AWAITED_SECONDS


def _reply(entry: Entry, story: Story, options: tuple[tuple[Option, ...], ...]) -> AddedReply:
    cut = [line for line in _cut(entry.document).splitlines() if line.strip()]
    words = sum(len(line.split()) for line in cut)
    return AddedReply(entry, story, "new", cut_lines=len(cut), cut_words=words, options=options)


def _cut(document: Document) -> str:
    return "\n".join(document.slice(span) for span in document.dropped)


async def _edit(entry: Entry, services: Services) -> Edit | None:
    earlier = [one.version_id for one in await services.editions(entry.version_id)]
    before = earlier[:-1][-1:]
    return await edit_between(before[0], entry.version_id, services) if before else None


async def _original(entry: Entry, story: Story, services: Services) -> Entry | None:
    entries = await services.store.entries(story.id)
    return next((one for one in entries if one.article_id == entry.copy_of), None)


async def _options(
    entry: Entry, story: Story, chat_id: int, services: Services
) -> tuple[tuple[Option, ...], ...]:
    row = await keep(chat_id, KeptAdded(version=entry.version_id), services)
    words = f"story:{story.id} {entry.ordinal}"
    gone = await keep_request(chat_id, "delete", words, services)
    cut = (Option(f"A:{row}:cut", key="cut_button"),) if entry.document.dropped else ()
    return (
        (Option(f"o:{entry.version_id}", key="read_button"), *cut),
        (Option(f"A:{row}:outlet", key="add_outlet_button"), Option(f"A:{row}:date", key="add_date_button")),
        (Option(f"A:{row}:move", key="add_move_button"), Option(f"a:{gone}", key="delete_do")),
        (Option(f"s:{story.id}", key="summary_button"),),
    )
