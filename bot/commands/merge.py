"""`/merge`: several stories become one."""

from collections.abc import Sequence

from bot.commands.keeping import keep_request
from bot.commands.named import named_stories
from bot.commands.outlining import story_option
from bot.commands.plans import OFFERED, Plan, ask, name_of
from bot.corrections import Correction, Merge
from bot.dialogue import Request, read_places
from bot.errors import UserError
from bot.kept import KeptCorrection
from bot.models import Story
from bot.replies import CorrectionReply, NoticeReply, Reply
from bot.services import Services

# More at once is a slip of the finger.
MOST = 20


async def merge(request: Request, services: Services) -> Reply:
    """Ask whether stories are to become part of the first of them; with fewer than two, which ones."""
    # Enough to offer, whichever were named already.
    stories = await services.store.stories(OFFERED + MOST)
    if len(stories) < 2:
        return NoticeReply("merge_one" if stories else "no_articles")
    places = read_places(request.words, services.lexicon)
    numbers = [*places.stories, *places.numbers]
    for name in places.names:
        found = await named_stories(name.split(), services, OFFERED + len(numbers) + 1)
        if not found:
            raise UserError("story_unread", words=name)
        if len(found) > 1:
            return await _pick(request, numbers, found, name, services)
        numbers.append(found[0].id)
    if len(numbers) < 2:
        numbers = numbers or ([request.story_id] if request.story_id else [])
        return await _pick(request, numbers, stories, "", services)
    if len(numbers) > MOST:
        raise UserError("merge_many", most=MOST)
    return await ask(await _plan(numbers[0], numbers[1:], services), request.chat_id, services)


async def plan(kept: KeptCorrection, services: Services) -> Plan | None:
    """Return the plan that a question was about, as things stand now."""
    return await _plan(kept.story, kept.stories, services)


async def _plan(target_number: int, numbers: Sequence[int], services: Services) -> Plan:
    target = await _story(target_number, services)
    others: dict[int, Story] = {}
    for number in numbers:
        story = await _story(number, services)
        if story.id == target.id:
            raise UserError("merge_same", number=str(number), target=str(target_number))
        others[story.id] = story
    articles = [entry.article_id for other in others for entry in await services.store.entries(other)]
    moved = tuple(sorted(articles))

    async def correction() -> Correction:
        return Merge(target.id, tuple(others), moved)

    return Plan(
        KeptCorrection(command="merge", story=target.id, stories=tuple(others), articles=moved),
        {"number": str(target.id), "title": name_of(target), "articles": target.articles + len(moved)},
        correction,
        rows=tuple(others.values()),
        notes=(("merge_note", {"number": str(target.id)}),),
    )


async def _story(number: int, services: Services) -> Story:
    story = await services.store.story(number)
    if story is None:
        raise UserError("no_such_story", number=str(number))
    return story


async def _pick(
    request: Request, numbers: Sequence[int], stories: Sequence[Story], name: str, services: Services
) -> CorrectionReply:
    """Return buttons for the next story: the first of all, or what becomes part of the first."""
    taken = " ".join(map(str, numbers))
    left = [story for story in stories if story.id not in numbers][:OFFERED]
    rows = [
        await keep_request(request.chat_id, "merge", f"{taken} {story.id}".strip(), services)
        for story in left
    ]
    options = tuple(
        [await story_option(f"a:{row}", story, services) for row, story in zip(rows, left, strict=True)]
    )
    if name:
        return CorrectionReply("several_stories", {"words": name}, options=options)
    if not numbers:
        return CorrectionReply("merge_first", options=options)
    target = await _story(numbers[0], services)
    return CorrectionReply(
        "merge_with", {"number": str(target.id), "title": name_of(target)}, options=options
    )
