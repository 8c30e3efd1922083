"""`/rename`: a title of an operator's own for a story, and back to the literal one."""

import re
import unicodedata

from bot.commands.named import named_stories
from bot.commands.plans import Plan, ask, name_of, story_meant
from bot.corrections import Correction, Rename
from bot.dialogue import Places, Request, read_places
from bot.dialogue.lexicon import seen, spelling
from bot.errors import UserError
from bot.kept import KeptCorrection
from bot.models import Story
from bot.replies import CorrectionReply, NoticeReply, Option, Reply
from bot.services import Services

# What every reply shows of a title; a longer one would be cut in each of them.
LONGEST = 250
# The number of a story, with what may stand around it, before its title.
_NUMBERED = re.compile(
    r"\s*(?:([^\W\d]+)\s*:?\s*)?[\[(#№]*(\d{1,9})[\])]?(?:\s*:\s*|\s+|\s*\Z)(.*)", re.DOTALL
)
_DASHES = frozenset("-–—")
_QUOTED = re.compile(r"(.*?)(?:\"([^\"]*)\"|«([^»]*)»|“([^”]*)”)\s*", re.DOTALL)


async def rename(request: Request, services: Services) -> Reply:
    """Ask whether a story is to have a title, or its literal one again; without a title, how to ask."""
    places, title = await _read(request.words, services)
    story = await story_meant(request, places, services, title)
    if isinstance(story, NoticeReply):
        return story
    if not title:
        return await _usage(story, request, services)
    return await ask(
        await _plan(story, "" if is_nothing(title, services) else title), request.chat_id, services
    )


async def plan(kept: KeptCorrection, services: Services) -> Plan | None:
    """Return the plan that a question was about, as things stand now; None: there is no such story."""
    story = await services.store.story(kept.story)
    return await _plan(story, kept.title) if story else None


def told_line(text: str, longest: int) -> str:
    """Return what an operator typed as one line without control characters.

    Raises UserError where it is too long, or nothing of it can be seen.
    """
    signs = (" " if sign.isspace() else sign for sign in seen(text))
    line = " ".join("".join(sign for sign in signs if unicodedata.category(sign)[0] != "C").split())
    if not any(sign.isalnum() for sign in line):
        raise UserError("title_empty", value=line)
    if len(line) > longest:
        raise UserError("title_too_long", most=longest, length=len(line))
    return line


def is_nothing(text: str, services: Services) -> bool:
    """Tell whether a text says that there is nothing to be told."""
    return text in _DASHES or services.lexicon.keys.get(spelling(text)) == "nothing"


async def _plan(story: Story, title: str) -> Plan:
    title = told_line(title, LONGEST) if title else ""
    if title == (story.named or ""):
        raise UserError("rename_same" if title else "rename_literal", title=name_of(story))

    async def correction() -> Correction:
        return Rename(story.id, title or None)

    return Plan(
        KeptCorrection(command="rename", story=story.id, title=title),
        {"number": str(story.id), "title": title or story.title or "", "before": name_of(story)},
        correction,
        variant="" if title else "_back",
    )


async def _usage(story: Story, request: Request, services: Services) -> Reply:
    facts = {"number": str(story.id), "title": name_of(story)}
    how = (("rename_how", {"number": str(story.id)}),)
    if story.named is None:
        return CorrectionReply("rename_usage", facts, notes=how)
    row = await ask(await _plan(story, ""), request.chat_id, services)
    back = Option(row.options[0].data, key="rename_back_do")
    return CorrectionReply("rename_usage", facts, notes=how, options=(back,))


async def _read(words: str, services: Services) -> tuple[Places, str]:
    """Return the story that is named and the title: what is quoted, else what stands behind a number."""
    if match := _QUOTED.fullmatch(words):
        title = next((group for group in match.groups()[1:] if group is not None), "")
        head = read_places(match[1], services.lexicon)
        numbers = (*head.stories, *head.numbers)
        if not head.names and len(numbers) < 2:
            return Places(stories=numbers), title
        if not numbers and await named_stories(match[1].split(), services, 1):
            return head, title
    if (match := _NUMBERED.fullmatch(words)) and _is_story(match[1], services):
        return Places(stories=(int(match[2]),)), match[3].strip()
    return Places(), words.strip()


def _is_story(noun: str | None, services: Services) -> bool:
    return noun is None or services.lexicon.numbering.get(spelling(noun)) == "summary"
