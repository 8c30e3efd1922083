"""The outlets of a story side by side, as they are kept."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from bot.kept.outlets import KeptOutlet, KeptTold
from bot.kept.parts import KeptLine, KeptValue
from summarizer.comparison import spread

# All sections in short, what all outlets tell, what some do, what one does, and how they name the actors.
View = Literal["", "all", "some", "one", "names"]
# Of each section the first view shows so many.
_SHORT = {"all": 3, "some": 4, "one": 4}
_NAMES_IN_SHORT = 3


class KeptRow(NamedTuple):
    """Something that is told, the numbers of the outlets that tell it, and how far that spreads it."""

    section: str
    told: KeptTold
    outlets: tuple[int, ...]


class KeptCalled(KeptValue):
    """Words by which an outlet calls somebody: version, start, end in each article; how often they stand."""

    places: tuple[tuple[int, int, int], ...]
    times: int


class KeptNamed(KeptValue):
    """What one outlet, by number, calls somebody, the most telling words first."""

    outlet: int
    called: tuple[KeptCalled, ...]


class KeptActor(KeptValue):
    """Somebody, by the canonical name, whom outlets name differently; `absent` are those without the name.

    `named_by` is as for speakers.
    """

    name: str
    named: tuple[KeptNamed, ...]
    absent: tuple[int, ...] = ()
    named_by: int | None = None


class KeptCompare(KeptValue):
    """The outlets of a story, what they tell, what most tell first, and whom they name differently.

    `articles` is how many were read, `left` how much of what they tell was left out. `view` says which
    section is shown, `chosen` which outlets, by number, are held against each other; () means all of them,
    and one alone is held against all others. `first` is the first outlet that has a button.
    """

    kind: Literal["compare"] = "compare"
    story: int
    outlets: tuple[KeptOutlet, ...]
    told: tuple[KeptTold, ...]
    actors: tuple[KeptActor, ...]
    articles: int
    left: int = 0
    words: str = ""
    view: View = ""
    chosen: tuple[int, ...] = ()
    first: int = 0

    def among(self, chosen: tuple[int, ...]) -> "KeptCompare":
        """Return it for some outlets, by number, with the words that ask for it again."""
        names = dict.fromkeys(name for number in chosen if (name := self.outlets[number].name))
        # Asked again, the words of a title might name another story by then.
        words = " ".join([f"story:{self.story}", *(f'from:"{name}"' for name in names)])
        return self.model_copy(update={"chosen": chosen, "words": words})

    def compared(self) -> tuple[int, ...]:
        """Return the numbers of the outlets that are held against each other."""
        there = tuple(number for number, one in enumerate(self.outlets) if one.versions)
        chosen = tuple(number for number in there if number in self.chosen)
        return chosen if len(chosen) > 1 else there

    def by_version(self) -> dict[int, int]:
        """Return the number of each article's outlet."""
        return {version: number for number, one in enumerate(self.outlets) for version in one.versions}

    def sections(self) -> dict[str, list[KeptRow]]:
        """Return what the compared outlets tell, by how far it is spread, each with its outlets."""
        found: dict[str, list[KeptRow]] = {"all": [], "some": [], "one": []}
        outlet_of, among = self.by_version(), self.compared()
        inside = frozenset(each for number in among for each in self.outlets[number].versions)
        for one in self.told:
            told = one.among(inside)
            versions = (version for origin in told.origins for version in origin.versions)
            outlets = tuple(sorted({outlet_of[version] for version in versions}))
            if outlets:
                section = spread(len(outlets), len(among), len(told.origins))
                found[section].append(KeptRow(section, told, outlets))
        return self._limited(found)

    def actors_in_view(self) -> tuple[KeptActor, ...]:
        """Return who is named by the compared outlets, two of them at least."""
        inside = frozenset(self.compared())
        limited = (
            one.model_copy(update={"named": tuple(each for each in one.named if each.outlet in inside)})
            for one in self.actors
        )
        found = tuple(one for one in limited if len(one.named) > 1)
        if self.view == "names":
            return found
        return found[:_NAMES_IN_SHORT] if self.view == "" else ()

    def in_view(self) -> tuple[KeptRow, ...]:
        """Return what is shown."""
        return tuple(
            row
            for section, rows in self.sections().items()
            if self.view in ("", section)
            for row in (self._first(section, rows) if self.view == "" else _by_outlet(section, rows))
        )

    def shown(self) -> frozenset[int]:
        """Return the articles, by version, whose words are shown, or from which a name in view is."""
        told = (line for row in self.in_view() for line in row.told.in_short().lines())
        return self._elsewhere() | {line.version for line in (*told, *_lines_of(self.actors_in_view()))}

    def cites(self, version: int) -> bool:
        """Tell whether an article tells anything that is in view, in words that are shown or not."""
        origins = (origin for row in self.in_view() for origin in row.told.origins)
        return any(version in origin.versions for origin in origins)

    def _elsewhere(self) -> frozenset[int]:
        voices = (row.told.voice for row in self.in_view())
        named = [one.speaker.named_by for one in voices if one] + [
            one.named_by for one in self.actors_in_view()
        ]
        return frozenset(version for version in named if version is not None)

    def lines(self) -> tuple[KeptLine, ...]:
        """Return the places of all words that tell what is in view."""
        told = (line for row in self.in_view() for line in row.told.lines())
        return (*told, *_lines_of(self.actors_in_view()))

    def _limited(self, found: dict[str, list[KeptRow]]) -> dict[str, list[KeptRow]]:
        """Return the sections as one chosen outlet asks for them: its own alone, and first what it lacks."""
        if len(self.chosen) == 1:
            own = self.chosen[0]
            found["one"] = [row for row in found["one"] if own in row.outlets]
            found["some"].sort(key=lambda row: own in row.outlets)
            return {section: found[section] for section in ("one", "some", "all")}
        return found

    def _first(self, section: str, rows: list[KeptRow]) -> list[KeptRow]:
        """Return the first of a section; of what only one of several tells, the first of each."""
        if section != "one" or len(self.chosen) == 1:
            return rows[: _SHORT[section]]
        firsts: dict[tuple[int, ...], KeptRow] = {}
        for row in rows:
            firsts.setdefault(row.outlets, row)
        return _by_outlet(section, list(firsts.values()))[: _SHORT[section]]


def _lines_of(actors: Iterable[KeptActor]) -> Iterator[KeptLine]:
    for actor in actors:
        for named in actor.named:
            for called in named.called:
                for version, start, end in called.places:
                    yield KeptLine(version=version, start=start, end=end)


def _by_outlet(section: str, rows: list[KeptRow]) -> list[KeptRow]:
    return sorted(rows, key=lambda row: (len(row.outlets) > 1, row.outlets)) if section == "one" else rows
