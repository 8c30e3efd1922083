"""`/split`: some articles of a story become a story of their own."""

from collections.abc import Sequence

from bot.commands.plans import Plan, article_options, ask, entries_meant, name_of, story_meant
from bot.corrections import Correction, Split
from bot.dialogue import Request, read_places
from bot.errors import UserError
from bot.kept import KeptCorrection
from bot.models import Entry, Story
from bot.replies import CorrectionReply, NoticeReply, Reply
from bot.services import Services


async def split(request: Request, services: Services) -> Reply:
    """Ask whether articles of a story are to become one of their own; without any, show what it has."""
    places = read_places(request.words, services.lexicon)
    story = await story_meant(request, places, services, " ".join(map(str, places.numbers)))
    if isinstance(story, NoticeReply):
        return story
    await services.store.set_story(request.chat_id, story.id)
    if story.articles < 2:
        raise UserError("split_one", number=str(story.id))
    if not places.numbers:
        return await _pick(story, request, services)
    entries = await entries_meant(story, places.numbers, services)
    return await ask(_plan(story, entries), request.chat_id, services)


async def plan(kept: KeptCorrection, services: Services) -> Plan | None:
    """Return the plan that a question was about, as things stand now; None: there is no such story."""
    story = await services.store.story(kept.story)
    if story is None:
        return None
    entries = await services.store.entries(story.id)
    return _plan(story, [entry for entry in entries if entry.article_id in kept.articles])


def _plan(story: Story, entries: Sequence[Entry]) -> Plan:
    if not entries:
        raise UserError("correction_outdated")
    if len(entries) == story.articles:
        raise UserError("split_all", number=str(story.id))
    articles = tuple(sorted(entry.article_id for entry in entries))

    async def correction() -> Correction:
        return Split(story.id, articles)

    return Plan(
        KeptCorrection(command="split", story=story.id, articles=articles),
        {"number": str(story.id), "title": name_of(story), "articles": len(articles)},
        correction,
        rows=tuple(entries),
        notes=(("split_note", {"number": str(story.id)}),),
    )


async def _pick(story: Story, request: Request, services: Services) -> CorrectionReply:
    entries = await services.store.entries(story.id)
    options = await article_options("split", story, request, services)
    facts = {"number": str(story.id), "title": name_of(story)}
    return CorrectionReply("split_which", facts, tuple(entries), (("split_usage", {}),), options)
