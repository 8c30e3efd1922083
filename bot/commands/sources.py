"""`/sources`: the articles of a story, and how what is known of each was found."""

from bot.commands.choosing import MEDIUM, articles_of, chosen, shares
from bot.commands.finding import find_story
from bot.commands.keeping import keep
from bot.dialogue import Request, read_arguments
from bot.kept import KeptSources
from bot.replies import NoticeReply, Reply, SourceRow, SourcesReply, Unused
from bot.services import Services


async def sources(request: Request, services: Services) -> Reply:
    """Return the sources of the story that is meant."""
    found = await find_story(request, read_arguments(request.words, services.lexicon), services)
    if isinstance(found, NoticeReply):
        return found
    await services.store.set_story(request.chat_id, found.story.id)
    kept = KeptSources(story=found.story.id)
    return await show(await keep(request.chat_id, kept, services), kept, 0, services, found.unused)


async def show(
    reply_id: int, kept: KeptSources, page: int, services: Services, unused: Unused | None = None
) -> Reply:
    """Return the sources as they stand now."""
    story = await services.store.story(kept.story)
    articles = await articles_of(kept.story, services)
    entries = articles.entries
    if story is None or not entries:
        return NoticeReply("gone")
    found = await chosen(articles, MEDIUM, "", services)
    lines = shares(found, MEDIUM)
    ordinals = {entry.article_id: entry.ordinal for entry in entries}
    rows = tuple(
        SourceRow(
            entry,
            found.words.get(entry.version_id, 0),
            lines.get(entry.version_id, 0),
            ordinals.get(entry.copy_of or 0),
        )
        for entry in entries
    )
    return SourcesReply(reply_id, story, rows, page, unused)
