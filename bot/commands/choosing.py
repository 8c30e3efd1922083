"""The lines of a story's summary: chosen once for all who ask the same of the same articles."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from bot.chosen import Chosen
from bot.commands.keeping import kept_line, lines_of
from bot.commands.outlining import outlines
from bot.kept import KeptLine
from bot.models import Entry
from bot.replies import Line
from bot.services import Services
from bot.store.weighed import PackedHead, PackedLines, Stamp
from summarizer import summarize_lines

MEDIUM = 6
LENGTHS = (3, MEDIUM, 10, 15)


class Articles(NamedTuple):
    """A story's articles by ordinal, as they read at a moment, without their texts and sentences."""

    story_id: int
    stamp: Stamp
    entries: Sequence[Entry]


async def articles_of(story_id: int, services: Services) -> Articles:
    """Return a story's articles as they read now."""
    stamp = await services.store.stamp(story_id)
    known = services.heads.recall((story_id, stamp))
    if known is None:
        found = await services.workers.run(_unpacked, await services.store.heads(story_id))
        known = services.heads.keep((story_id, stamp), found)
    return Articles(story_id, stamp, known)


async def chosen(articles: Articles, level: int, about: str, services: Services) -> Chosen:
    """Return the choice of lines from articles of a story, cut at a length and at all longer ones."""
    story_id, stamp, entries = articles
    versions = tuple(entry.version_id for entry in entries)
    wanted = (level, *(length for length in LENGTHS if length > level))
    question = (story_id, stamp, versions, wanted, services.method, about)
    known = services.chosen.recall(question)
    if known is not None:
        return known
    told = await services.store.weighed(story_id)
    found = await services.workers.run(_choose, told, versions, wanted, services.method, about)
    return services.chosen.keep(question, found)


async def outlined_lines(
    kept: Sequence[KeptLine], articles: Articles, services: Services
) -> tuple[Line, ...]:
    """Return kept extracts as lines, without the words of their documents; deleted articles give none.

    An article that only tells an extract as well is read where it is none of `articles` any more.
    """
    heads = {entry.version_id: entry for entry in articles.entries}
    told = {line.version for line in kept}
    also = {version for line in kept for version, _, _ in line.also}
    found = await outlines(articles.story_id, articles.stamp, told | (also - heads.keys()), services)
    shown = [line for line in kept if line.version in found]
    return lines_of(shown, {**heads, **found})


def shares(found: Chosen, level: int) -> Mapping[int, int]:
    """Return how many lines of a length each version gives or tells as well."""
    return Counter(
        version
        for line in found.levels.get(level, ())
        for version in {line.version, *(other[0] for other in line.also)}
    )


def _unpacked(heads: Sequence[PackedHead]) -> tuple[Entry, ...]:
    return tuple(head.unpack() for head in heads)


def _choose(
    told: Sequence[PackedLines], versions: Collection[int], wanted: Sequence[int], method: str, about: str
) -> Chosen:
    among = frozenset(versions)
    lines = [packed.unpack() for packed in told if packed.version_id in among]
    picked = summarize_lines(lines, wanted, method=method, about=about)
    levels = {length: tuple(kept_line(pick) for pick in picks) for length, picks in picked.items()}
    # A length that adds nothing to the one before it is not on offer.
    told_apart = {
        length: rows
        for before, (length, rows) in zip([(), *levels.values()], levels.items(), strict=False)
        if len(rows) > len(before) or length == wanted[0]
    }
    return Chosen(told_apart, {int(one.document): one.tokens for one in lines})
