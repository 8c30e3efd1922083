"""Edited articles: told to those alone who received an earlier version, with what changed since that one."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from bot.kept import KeptLine
from bot.models import Entry
from bot.replies import Edit, edit_of, shown_changes
from bot.store import Store, alerts, editions
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
        return tuple(edit for edit in found if edit is not None and edit.tells)

    def _known(self, place: Place, version: int, told: Told) -> int | None:
        before = (number for number in reversed(self.earlier.get(version, ())) if (place, number) in told)
        return next(before, None)


async def edited(store: Store, workers: Workers, versions: Collection[int]) -> Edited:
    """Return how articles differ from their earlier versions."""
    async with store.reading() as connection:
        earlier = await editions.earlier(connection, list(versions))
    edits: dict[tuple[int, int], Edit] = {}
    for version, numbers in earlier.items():
        entry = await store.entry(version) if numbers else None
        for number in numbers:
            before = await store.entry(number)
            if before is not None and entry is not None:
                edits[number, version] = await workers.run(edit_of, before, entry)
    return Edited(earlier, edits)


async def known_before(store: Store, place: Place, versions: Collection[int]) -> Mapping[int, int]:
    """Return which earlier version a place was told of last, for each version of an article that it knows."""
    async with store.reading() as connection:
        earlier = await editions.earlier(connection, versions)
        numbers = {number for those in earlier.values() for number in those}
        told = await alerts.told(connection, [place], numbers)
    known = {
        version: [number for number in those if (place, number) in told] for version, those in earlier.items()
    }
    return {version: those[-1] for version, those in known.items() if those}


async def edits_since(
    store: Store, workers: Workers, entries: Sequence[Entry], known: Mapping[int, int]
) -> Mapping[int, Edit]:
    """Return by version how articles differ from those that were known; what was not known is no edit."""
    found: dict[int, Edit] = {}
    for entry in entries:
        before = await store.entry(known[entry.version_id]) if entry.version_id in known else None
        if before is not None:
            found[entry.version_id] = await workers.run(edit_of, before, entry)
    return found


def changed_lines(edit: Edit) -> tuple[KeptLine, ...]:
    """Return what is shown of what was added and removed, as extracts of the version where it stands."""
    sides = ((edit.entry, edit.changes.added), (edit.before, edit.changes.removed))
    return tuple(
        KeptLine(version=entry.version_id, **change.span._asdict())
        for entry, changed in sides
        for change in shown_changes(changed)
    )


def sight_of(place: Place, edit: Edit) -> Sight:
    """Return what a place has seen by being told of an edit."""
    document = edit.entry.document
    words = [word for one in edit.changes.added for word in telling_words(document, one.span)]
    return Sight(place, edit.entry.version_id, edit.entry.story_id, tuple(words))
