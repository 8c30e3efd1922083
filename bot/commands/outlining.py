"""The articles that replies show, by version: each is read once while its story stays as it is."""

from collections.abc import Collection, Mapping

from bot.models import Entry
from bot.services import Services
from bot.store.weighed import Stamp


def button_name(entry: Entry) -> str:
    """Return what a button calls an article: its outlet, else its title, else how it begins."""
    document = entry.document
    begins = document.slice(document.sentences[0].span) if document.sentences else ""
    return f"[{entry.ordinal}] {document.outlet or document.title or begins}".strip()


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
