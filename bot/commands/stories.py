"""`/stories`: what there is, newest first."""

from dataclasses import replace

from bot.commands.finding import searches
from bot.commands.keeping import keep
from bot.commands.named import named_stories
from bot.commands.outlining import opening
from bot.commands.placing import place_of
from bot.dialogue import Request
from bot.kept import KeptStories
from bot.replies import NoticeReply, Reply, StoriesReply
from bot.services import Services
from bot.subscriptions import follows

# Of more stories without a title only the number is told: of each an article is read.
_OPENINGS = 20


async def stories(request: Request, services: Services) -> Reply:
    """Return the stories, or those whose titles hold the words."""
    kept = KeptStories(words=request.words)
    reply = await show(await keep(request.chat_id, kept, services), kept, 0, request, services)
    if isinstance(reply, NoticeReply) and kept.words:
        return replace(reply, options=await searches(request, kept.words, services))
    return reply


async def show(reply_id: int, kept: KeptStories, page: int, request: Request, services: Services) -> Reply:
    """Return the list as it stands now."""
    if not await services.store.stories(1):
        return NoticeReply("no_articles")
    found = await named_stories(kept.words.split(), services)
    if not found:
        return NoticeReply("no_story_listed", {"words": kept.words})
    here = await services.store.subscriptions.of(place_of(request))
    followed = frozenset(story.id for story in found if follows(here, story.id))
    untitled = [story for story in found if not (story.named or story.title)][:_OPENINGS]
    told = {story.id: await opening(story, services) for story in untitled}
    openings = {number: line for number, line in told.items() if line is not None}
    return StoriesReply(reply_id, tuple(found), followed, kept.words, page, openings)
