"""Keeping a reply with the extracts it shows, and bringing it back."""

from collections.abc import Mapping, Sequence

from bot.kept import Kept, KeptLine, KeptRequest, restored
from bot.models import Entry
from bot.replies import Line
from bot.services import Services
from summarizer import Extract, Pick, Span


async def keep(chat_id: int, kept: Kept, services: Services) -> int:
    """Store what a reply's buttons will need; return its row."""
    return await services.store.keep_reply(chat_id, kept.model_dump(mode="json"))


async def keep_request(chat_id: int, command: str, words: str, services: Services) -> int:
    """Store a request to be asked by a button; return its row."""
    return await keep(chat_id, KeptRequest(command=command, words=words), services)


async def keep_changed(reply_id: int, kept: Kept, asker: int, services: Services) -> None:
    """Store what a kept reply has become; its buttons stay those of the person who asked."""
    await services.store.update_reply(reply_id, {**kept.model_dump(mode="json"), "asker": asker})


async def recall(reply_id: int, chat_id: int, services: Services) -> Kept | None:
    """Return what was kept; None where it expired or belongs to another chat."""
    content = await services.store.reply(reply_id, chat_id)
    return restored(content) if content is not None else None


def kept_line(extract: Extract | Pick) -> KeptLine:
    """Return an extract by its place."""
    also = tuple((int(other.document), *other.span) for other in extract.also)
    return KeptLine(version=int(extract.document), **extract.span._asdict(), origin=extract.origin, also=also)


async def lines(kept: Sequence[KeptLine], services: Services) -> tuple[Line, ...]:
    """Return kept extracts as lines, each a slice of its stored version; deleted articles give none."""
    versions = {version for line in kept for version in (line.version, *(other[0] for other in line.also))}
    found = [await services.store.entry(version) for version in sorted(versions)]
    return lines_of(kept, {entry.version_id: entry for entry in found if entry is not None})


def lines_of(kept: Sequence[KeptLine], entries: Mapping[int, Entry]) -> tuple[Line, ...]:
    """Return kept extracts as lines of these articles, by version; those of missing ones are left out."""
    return tuple(_line(line, entries) for line in kept if line.version in entries)


def _line(kept: KeptLine, entries: Mapping[int, Entry]) -> Line:
    entry, span = entries[kept.version], Span(kept.start, kept.end)
    also = tuple(entries[version] for version, _, _ in kept.also if version in entries)
    return Line(entry, span, entry.document.slice(span), kept.origin, also)
