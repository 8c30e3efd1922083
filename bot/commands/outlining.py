"""What replies call articles and stories, and the articles that they show: each is read once."""

from collections.abc import Collection, Mapping

from bot.models import Entry, Story
from bot.replies import Line, Option
from bot.services import Services
from bot.store.weighed import Stamp


def button_name(entry: Entry) -> str:
    """Return what a button calls an article: its outlet, else its title, else how it begins."""
    document = entry.document
    begins = document.slice(document.sentences[0].span) if document.sentences else ""
    return f"[{entry.ordinal}] {document.outlet or document.title or begins}".strip()


async def story_option(data: str, story: Story, services: Services) -> Option:
    """Return the button of a story; one without a title is called by how it begins."""
    begins = None if story.named or story.title else await opening(story, services)
    return Option(data, f"{story.id} · {begins.text}" if begins else "", story)


async def opening(story: Story, services: Services) -> Line | None:
    """Return the first sentence of a story's first article that has any."""
    first = await services.store.opening(story.id)
    if first is None:
        return None
    span = first.document.sentences[0].span
    return Line(first, span, first.document.slice(span))


async def outlines(
    story_id: int, stamp: Stamp, versions: Collection[int], services: Services
) -> Mapping[int, Entry]:
    """Return the articles of versions that a reply about a story shows, without the words of their documents.

    Versions of deleted articles are missing.
    """
    known = services.outlines.recall((story_id, stamp)) or {}
    missing = sorted(set(versions) - known.keys())
    if missing:
        found = await services.store.outlines(missing)
        more = {entry.version_id: entry for entry in found}
        known = services.outlines.keep((story_id, stamp), {**known, **more})
    return {version: known[version] for version in versions if version in known}
