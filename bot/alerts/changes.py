"""Edited articles: told to those alone who received an earlier version, with what changed since that one."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from bot.models import Entry
from bot.replies import Edit, Line, edit_of
from bot.store import Store, editions
from bot.subscriptions import Place, Sight, telling_words
from bot.workers import Workers

Told = Collection[tuple[Place, int]]


@dataclass(frozen=True, slots=True)
class Edited:
    """Which versions of articles came before which, and how they differ, by the numbers of both."""

    earlier: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    edits: Mapping[tuple[int, int], Edit] = field(default_factory=dict)

    @property
    def versions(self) -> tuple[int, ...]:
        """Return all earlier versions."""
        return tuple(number for numbers in self.earlier.values() for number in numbers)

    def unread(self, place: Place, versions: Sequence[int], told: Told) -> tuple[int, ...]:
        """Return the newest versions of the articles among them that a place does not know."""
        replaced = {number for version in versions for number in self.earlier.get(version, ())}
        return tuple(
            version
            for version in versions
            if version not in replaced and self._known(place, version, told) is None
        )

    def of(self, place: Place, versions: Sequence[int], told: Told) -> tuple[Edit, ...]:
        """Return how articles that a place knows differ by now from what it was told of last."""
        replaced = {number for version in versions for number in self.earlier.get(version, ())}
        new = [version for version in versions if version not in replaced and (place, version) not in told]
        pairs = [(self._known(place, version, told), version) for version in new]
        found = [self.edits.get((before, version)) for before, version in pairs if before is not None]
        return tuple(edit for edit in found if edit is not None and any(edit.changes))

    def _known(self, place: Place, version: int, told: Told) -> int | None:
        before = (number for number in reversed(self.earlier.get(version, ())) if (place, number) in told)
        return next(before, None)


async def edited(store: Store, workers: Workers, entries: Mapping[int, Entry]) -> Edited:
    """Return how articles differ from their earlier versions."""
    async with store.reading() as connection:
        earlier = await editions.earlier(connection, list(entries))
    edits: dict[tuple[int, int], Edit] = {}
    for version, numbers in earlier.items():
        for number in numbers:
            before = await store.entry(number)
            if before is not None:
                edits[number, version] = await workers.run(edit_of, before, entries[version])
    return Edited(earlier, edits)


def lines_of(edit: Edit) -> tuple[Line, ...]:
    """Return what was added and removed as extracts of the version where it stands."""
    sides = ((edit.entry, edit.changes.added), (edit.before, edit.changes.removed))
    return tuple(
        Line(entry, change.span, entry.document.slice(change.span))
        for entry, changed in sides
        for change in changed
    )


def sight_of(place: Place, edit: Edit) -> Sight:
    """Return what a place has seen by being told of an edit."""
    document = edit.entry.document
    words = [word for one in edit.changes.added for word in telling_words(document, one.span)]
    return Sight(place, edit.entry.version_id, edit.entry.story_id, tuple(words))
