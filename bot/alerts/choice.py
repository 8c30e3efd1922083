"""What a place is told of each article that is due, and what only repeats what it received."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.alerts.changes import Edited
from bot.alerts.novelty import Offer, carrying
from bot.alerts.weigh import Weighed
from bot.models import Entry, Story
from bot.store.alerts import Due
from bot.subscriptions import Place, Sight
from summarizer.novelty import New, novelties

# What was decided for others who received the same: (version, the versions that were received).
Decided = dict[tuple[int, frozenset[str]], New]


@dataclass(frozen=True, slots=True)
class Known:
    """All that choosing what many places are told must know, read at once.

    `told` are the articles that a place was told of before, `seen` what it got of the same stories;
    `edited` tells which of them are known to some places as they read before.
    """

    entries: Mapping[int, Entry]
    stories: Mapping[int, Story | None]
    weighed: Mapping[int, Weighed]
    told: frozenset[tuple[Place, int]]
    seen: Mapping[Place, tuple[Sight, ...]]
    edited: Edited = field(default_factory=Edited)


class Told(NamedTuple):
    """An article with what is new in it and the line that carries that; None: it has no line to quote."""

    entry: Entry
    offer: Offer | None
    new: New


def choose(due: Due, known: Known, decided: Decided) -> tuple[tuple[Told, ...], tuple[int, ...]]:
    """Return what a place is told of the articles that are due, and which versions repeat what it received.

    The later of several articles are held against the earlier ones too. What it was told of before is in
    neither.
    """
    told: list[Told] = []
    repeated: list[int] = []
    for version in known.edited.unread(due.place, due.versions, known.told):
        entry = known.entries.get(version)
        if entry is None or (due.place, version) in known.told:
            continue
        there = known.weighed[version]
        new = _new(version, there, _received(due.place, entry, known, told), decided)
        if new.is_repetition:
            repeated.append(version)
        else:
            told.append(Told(entry, carrying(there.offers, new, _words(due.place, entry, known, told)), new))
    return tuple(told), tuple(repeated)


def _new(version: int, there: Weighed, received: frozenset[str], decided: Decided) -> New:
    key = version, received
    if key not in decided:
        decided[key] = novelties(there.account, received) if there.account else New(first=True)
    return decided[key]


def _received(place: Place, entry: Entry, known: Known, told: Sequence[Told]) -> frozenset[str]:
    """Return the articles of the same story that a place has received, or receives before in this message."""
    before = {sight.version_id for sight in known.seen[place] if sight.story_id == entry.story_id}
    before |= {one.entry.version_id for one in told if one.entry.story_id == entry.story_id}
    return frozenset(map(str, before))


def _words(place: Place, entry: Entry, known: Known, told: Sequence[Told]) -> list[Sequence[str]]:
    before = [sight.words for sight in known.seen[place] if sight.story_id == entry.story_id]
    return [*before, *(one.offer.words for one in told if one.offer and one.entry.story_id == entry.story_id)]
