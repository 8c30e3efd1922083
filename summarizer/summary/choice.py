"""Which sentences are shown: one after the other, so that a shorter choice is the start of a longer one."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from summarizer.ranking.vectors import Matrix
from summarizer.summary.candidates import Candidate
from summarizer.summary.duplicates import same_report
from summarizer.summary.rivals import contradicts

_SHARE = 0.4  # of n lines that one outlet may give
_DIVERSITY = 0.1  # weight of what a line repeats against what it tells (MMR, Carbonell and Goldstein 1998)
_TOO_NEAR = 0.5  # cosine from which on a line says what a chosen one says
_TOO_MANY_SHARED = 0.6  # of the shorter line's content words
_PAIR_COST = 0.7  # a line that takes another one with it must be worth both
_FRESH_GAIN = 0.2  # for an outlet that has no line yet, where lines are counted in words
_NEWS_LINES = 3  # the event comes first, then its figures
_FIGURE_GAIN = 0.2  # for each new figure that two articles give: these are to be covered
_MOST_FIGURES = 2

Unit = tuple[Candidate, ...]
HasRoom = Callable[[Sequence[Candidate], Sequence[Candidate]], bool]


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen lines in the order of choice; the near-duplicates of each in other documents, best first."""

    lines: tuple[Candidate, ...]
    also: Mapping[int, tuple[Candidate, ...]]


@dataclass(frozen=True, slots=True)
class Rated:
    """Sentences that may be chosen, with their ratings by number, the cosines of all pairs by row, and
    the figures that other articles give too.

    `everything` holds those that may not be chosen too: a near-duplicate is shown behind its line.
    """

    sentences: Sequence[Candidate]
    everything: Sequence[Candidate]
    ratings: Mapping[int, float]
    cosines: Matrix
    figures: Mapping[int, frozenset[str]]

    @property
    def rows(self) -> dict[int, int]:
        """The row of each sentence by its number."""
        return {one.number: row for row, one in enumerate(self.sentences)}


@dataclass(slots=True)
class _State:
    """What has been chosen so far and what is left."""

    left: dict[int, Candidate]
    lines: list[Candidate] = field(default_factory=list)
    also: dict[int, tuple[Candidate, ...]] = field(default_factory=dict)
    given: Counter[tuple[str, str]] = field(default_factory=Counter)
    nearest: dict[int, float] = field(default_factory=dict)
    repeated: set[int] = field(default_factory=set)
    figures: set[str] = field(default_factory=set)


def choose(rated: Rated, has_room: HasRoom, *, hears_all: bool = True) -> Choice:
    """Return the best lines, one after the other, as long as `has_room(chosen, new)` holds.

    The choice does not look ahead: a shorter one is the start of a longer one. After every line
    each outlet has given at most max(1, ⌊0.4 n⌋) of the n lines so far, one more only where all
    outlets with something left stand there; outlets without a line come first. A line that leans
    follows its predecessor, which comes free. With `hears_all` an outlet that only tells over again
    what others told comes last; else it is not heard.
    """
    state = _State({one.number: one for one in rated.sentences})
    rows = rated.rows
    while units := _units(state, has_room, hears_all=hears_all):
        best = max(units, key=lambda unit: (_worth(unit, rated, state), -unit[-1].number))
        _take(best, state, rated)
        _note_repeated(best, state, rated.cosines, rows)
    return Choice(tuple(state.lines), state.also)


def _units(state: _State, has_room: HasRoom, *, hears_all: bool) -> list[Unit]:
    """Return what may be taken next: single lines, and pairs of a line with its predecessor."""
    chosen = {line.number for line in state.lines}
    found = [_unit(one, state.left, chosen) for one in state.left.values()]
    roomy = [unit for unit in found if unit and has_room(state.lines, unit)]
    # what only tells over again comes last, and only for an outlet that would not be heard otherwise
    units = [unit for unit in roomy if unit[-1].number not in state.repeated] or [
        unit for unit in roomy if hears_all and state.given[unit[-1].outlet] == 0
    ]
    if not hears_all or len({one.outlet for one in (*state.left.values(), *state.lines)}) < 2:
        return units  # a few words are no room for quotas, and one outlet has nobody to give way to
    singles: list[Unit] = [unit for unit in units if len(unit) == 1]
    fewest = min((state.given[unit[-1].outlet] for unit in units), default=0)
    size = len(state.lines)
    # a pair may be cut after its first line, which then counts like any other
    allowed = [
        unit for unit in units if state.given[unit[-1].outlet] < min(quota(size + 1), quota(size + len(unit)))
    ]
    fresh: list[Unit] = [unit for unit in singles if state.given[unit[-1].outlet] == 0]
    return fresh or allowed or [unit for unit in singles if state.given[unit[-1].outlet] == fewest]


def quota(size: int) -> int:
    """Return how many of `size` lines one outlet may give."""
    return max(1, int(_SHARE * size + 1e-9))


def _unit(one: Candidate, left: Mapping[int, Candidate], chosen: Collection[int]) -> Unit:
    if one.predecessor is None or one.predecessor in chosen:
        return (one,)
    before = left.get(one.predecessor)
    return (before, one) if before is not None and before is not one else ()


def _worth(unit: Unit, rated: Rated, state: _State) -> float:
    """Return what a unit is worth a word: a long line must be as good throughout as a short one."""
    words = sum(one.length for one in unit)
    worth = sum(one.length * _worth_of(one, rated, state) for one in unit) / max(1, words)
    fresh = _FRESH_GAIN if state.given[unit[-1].outlet] == 0 else 0.0
    return (worth * _PAIR_COST if len(unit) > 1 and worth > 0 else worth) + fresh


def _worth_of(one: Candidate, rated: Rated, state: _State) -> float:
    new = rated.figures[one.number] - state.figures if len(state.lines) >= _NEWS_LINES else ()
    repeated = _DIVERSITY * state.nearest.get(one.number, 0.0)
    return rated.ratings[one.number] - repeated + _FIGURE_GAIN * min(_MOST_FIGURES, len(new))


def _take(unit: Unit, state: _State, rated: Rated) -> None:
    for one in unit:
        del state.left[one.number]
        state.lines.append(one)
        state.figures |= rated.figures[one.number]
        copies = _copies(one, state, rated)
        best = {copy.document.id: copy for copy in reversed(copies)}
        state.also[one.number] = tuple(copy for copy in copies if best[copy.document.id] is copy)
        for copy in copies:
            state.left.pop(copy.number, None)
    state.given[unit[-1].outlet] += 1


def _copies(one: Candidate, state: _State, rated: Rated) -> tuple[Candidate, ...]:
    """Return the other sentences that print the same report, best first, all of which agree with each other.

    A short report may be the start of two that contradict each other behind it.
    """
    taken = {line.number for line in state.lines}
    found = [other for other in rated.everything if same_report(one, other) and other.number not in taken]
    found.sort(key=lambda other: (-rated.ratings.get(other.number, 0.0), other.number))
    agreeing: dict[str, Candidate] = {}  # one for each wording: most copies have the same
    for other in found:
        if other.text not in agreeing and all(
            other.document is each.document or same_report(other, each) for each in agreeing.values()
        ):
            agreeing[other.text] = other
    return tuple(other for other in found if other.text in agreeing)


def _note_repeated(
    unit: Sequence[Candidate], state: _State, cosines: Matrix, rows: Mapping[int, int]
) -> None:
    """Make what a line tells over again count less; what tells it otherwise is kept in sight."""
    for line in unit:
        seen: dict[str, bool] = {}  # by wording: comparing is dear, and most copies have the same
        for other in state.left.values():
            near = float(cosines[rows[line.number], rows[other.number]])
            repeats = _repeats(line, other, near)
            if repeats and _tells_otherwise(line, other, seen):
                continue
            if repeats:
                state.repeated.add(other.number)
            state.nearest[other.number] = max(near, state.nearest.get(other.number, 0.0))


def _repeats(line: Candidate, other: Candidate, near: float) -> bool:
    shorter = max(1, min(len(line.bag), len(other.bag)))
    return near >= _TOO_NEAR or len(line.bag & other.bag) > _TOO_MANY_SHARED * shorter


def _tells_otherwise(line: Candidate, other: Candidate, seen: dict[str, bool]) -> bool:
    if other.document is line.document:
        return False
    if other.text not in seen:
        seen[other.text] = contradicts(line, other)
    return seen[other.text]
