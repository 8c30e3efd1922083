"""Which story a request means."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.commands.keeping import keep_request
from bot.dialogue import Arguments, Request, phrases
from bot.models import Story
from bot.replies import NoticeReply, Option, Unused
from bot.services import Services
from summarizer import Token, terms
from summarizer.languages.detection import detect

OFFERED = 5


@dataclass(frozen=True, slots=True)
class Found:
    """The story that is meant, and the words that name none."""

    story: Story
    unused: Unused | None = None


async def find_story(request: Request, arguments: Arguments, services: Services) -> Found | NoticeReply:
    """Return the story that the arguments name, else the current or only one; a notice to pick from else.

    Words name a story where the titles of its articles hold them, in any spelling.
    """
    stories = await services.store.stories()
    if not stories:
        return NoticeReply("no_articles")
    if arguments.number is not None:
        return await _numbered(request, arguments, stories, services)
    if arguments.words:
        return await _named(request, arguments.words, stories, services)
    current = next((story for story in stories if story.id == request.story_id), None)
    if current is None and len(stories) > 1:
        return NoticeReply("pick_story", options=await picks(request, stories, services))
    return Found(current or stories[0])


async def picks(request: Request, stories: Sequence[Story], services: Services) -> tuple[Option, ...]:
    """Return a button for each of the first stories: it asks the same of that story."""
    row = await keep_request(request.chat_id, request.command, "", services)
    return tuple(Option(f"a:{row}:{story.id}", story=story) for story in stories[:OFFERED])


async def named_stories(
    words: Sequence[str], stories: Sequence[Story], services: Services
) -> tuple[Story, ...]:
    """Return the stories whose titles hold all of the words, in their order."""
    held = [await _held(story, words, services) for story in stories]
    return tuple(story for story, found in zip(stories, held, strict=True) if len(found) == len(words))


async def _numbered(
    request: Request, arguments: Arguments, stories: Sequence[Story], services: Services
) -> Found | NoticeReply:
    story = next((story for story in stories if story.id == arguments.number), None)
    if story is None:
        options = await picks(request, stories, services)
        return NoticeReply("no_story_number", {"number": arguments.number or 0}, options)
    return Found(story, await _unused(request, arguments.words, services))


async def _named(
    request: Request, words: Sequence[str], stories: Sequence[Story], services: Services
) -> Found | NoticeReply:
    held = {story.id: await _held(story, words, services) for story in stories}
    most = max(len(found) for found in held.values())
    best = [story for story in stories if most and len(held[story.id]) == most]
    if len(best) == 1:
        left = [word for word in words if word not in held[best[0].id]]
        return Found(best[0], await _unused(request, left, services))
    if best:
        options = await picks(request, best, services)
        return NoticeReply("several_stories", {"words": " ".join(words)}, options)
    row = await keep_request(request.chat_id, "search", " ".join(words), services)
    options = (Option(f"a:{row}", "🔎 " + " ".join(words)), *await picks(request, stories, services))
    return NoticeReply("no_story", {"words": " ".join(words)}, options)


async def _unused(request: Request, words: Sequence[str], services: Services) -> Unused | None:
    if not words:
        return None
    text = " ".join(words)
    row = await keep_request(request.chat_id, "search", text, services)
    return Unused(text, Option(f"a:{row}", "🔎 " + text))


async def _held(story: Story, words: Sequence[str], services: Services) -> list[str]:
    keys = await _titles(story, services)
    return [word for word in words if _holds(keys, word)]


async def _titles(story: Story, services: Services) -> frozenset[str]:
    entries = await services.store.entries(story.id)
    titles = [entry.document.title for entry in entries if entry.document.title]
    return frozenset(
        key for title in [story.named or "", *titles] for key in _keys(terms(title, detect(title)))
    )


def _holds(keys: frozenset[str], word: str) -> bool:
    read = phrases(word)
    return bool(read) and all(not keys.isdisjoint(_keys(phrase.tokens)) for phrase in read)


def _keys(tokens: Sequence[Token]) -> list[str]:
    return [key for token in tokens for key in ("=" + token.form, "~" + token.lemma)]
