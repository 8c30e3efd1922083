"""A digest on its way from those who make it to those who show it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot.kept import KeptDigest, KeptLine
from bot.models import Entry, Story
from bot.replies import DigestReply, DigestStory, Edit, Line
from bot.subscriptions import Sight
from summarizer import Span


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is new to a place: what its reply shows, what is seen by it, and up to which version.

    `edits` are those that are shown.
    """

    kept: KeptDigest
    sights: tuple[Sight, ...]
    version_id: int
    edits: tuple[Edit, ...] = ()


def digest_reply(
    reply_id: int,
    kept: KeptDigest,
    entries: Mapping[int, Entry],
    stories: Mapping[int, Story | None],
    edits: Collection[Edit] = (),
    page: int = 0,
) -> DigestReply:
    """Return a digest as it is shown; `entries` by version, `stories` by number; what is gone is left out."""
    by_versions = {(one.before.version_id, one.entry.version_id): one for one in edits}
    rows = tuple(
        DigestStory(
            story_id=one.story,
            title=(story.named or story.title) if (story := stories.get(one.story)) else None,
            articles=one.articles,
            repeated=one.repeated,
            lines=tuple(_line(line, entries) for line in one.found if line.version in entries),
            edited=one.edited,
            edits=tuple(by_versions[pair] for pair in one.edits if pair in by_versions),
        )
        for one in kept.stories
    )
    return DigestReply(reply_id, rows, kept.since, page)


def _line(kept: KeptLine, entries: Mapping[int, Entry]) -> Line:
    entry, span = entries[kept.version], Span(kept.start, kept.end)
    return Line(entry, span, entry.document.slice(span), kept.origin)
