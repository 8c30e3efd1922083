"""`/delete`: articles, or a story with all of its articles."""

from collections.abc import Sequence

from bot.commands.keeping import keep_request
from bot.commands.plans import Plan, article_options, ask, entries_meant, name_of, story_meant
from bot.corrections import Correction, Delete
from bot.dialogue import Request, read_places
from bot.kept import KeptCorrection
from bot.models import Entry, Story
from bot.replies import CorrectionReply, NoticeReply, Option, Reply
from bot.services import Services


async def delete(request: Request, services: Services) -> Reply:
    """Ask whether what is named is to be deleted, telling what goes with it; without anything, what."""
    places = read_places(request.words, services.lexicon)
    story = await story_meant(request, places, services, " ".join(map(str, places.numbers)))
    if isinstance(story, NoticeReply):
        return story
    if places.numbers:
        entries = await entries_meant(story, places.numbers, services)
        is_whole = len(entries) == story.articles
        return await ask(await _plan(story, entries, is_whole, services), request.chat_id, services)
    if places.stories:
        entries = await services.store.entries(story.id)
        return await ask(await _plan(story, entries, True, services), request.chat_id, services)
    return await _pick(story, request, services)


async def plan(kept: KeptCorrection, services: Services) -> Plan | None:
    """Return the plan that a question was about, as things stand now; None: nothing of it is there."""
    story = await services.store.story(kept.story)
    if story is None:
        return None
    entries = await services.store.entries(story.id)
    meant = [entry for entry in entries if kept.is_whole or entry.article_id in kept.articles]
    return await _plan(story, meant, len(meant) == len(entries), services) if meant else None


async def _plan(story: Story, entries: Sequence[Entry], is_whole: bool, services: Services) -> Plan:
    articles = tuple(sorted(entry.article_id for entry in entries))
    versions = [entry.version_id for entry in entries]
    lost = await services.store.corrections.lost(versions, story.id if is_whole else None)

    async def correction() -> Correction:
        return Delete(articles, story.id if is_whole else None)

    counts = {"subscriptions": lost.subscriptions, "replies": lost.replies}
    return Plan(
        KeptCorrection(command="delete", story=story.id, articles=articles, is_whole=is_whole),
        {"number": str(story.id), "title": name_of(story), "articles": len(articles)},
        correction,
        variant="_story" if is_whole else "",
        rows=tuple(entries),
        notes=(
            *((f"delete_{name}", {name: count}) for name, count in counts.items() if count),
            ("delete_note", {}),
        ),
    )


async def _pick(story: Story, request: Request, services: Services) -> CorrectionReply:
    row = await keep_request(request.chat_id, "delete", f"story:{story.id}", services)
    options = await article_options("delete", story, request, services)
    facts = {"number": str(story.id), "title": name_of(story)}
    whole = Option(f"a:{row}", key="delete_story_button")
    return CorrectionReply("delete_which", facts, options=(*options, whole))
