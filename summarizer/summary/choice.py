"""Which sentences are shown: one after the other, so that a shorter choice is the start of a longer one."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from summarizer.ranking.vectors import Matrix
from summarizer.summary.candidates import Candidate
from summarizer.summary.duplicates import same_report

_SHARE = 0.4  # of n lines that one outlet may give
_DIVERSITY = 0.5  # weight of what a line repeats against what it tells (MMR, Carbonell and Goldstein 1998)
_TOO_NEAR = 0.5  # cosine from which on a line says what a chosen one says
_TOO_MANY_SHARED = 0.6  # of the shorter line's content words
_PAIR_COST = 0.7  # a line that takes another one with it must be worth both
_REPORT_COST = 0.8  # «وقال …» leans a little, whoever is named

Fits = Callable[[Sequence[Candidate], Sequence[Candidate]], bool]


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen lines in the order of choice; the near-duplicates of each in other documents, best first."""

    lines: tuple[Candidate, ...]
    also: Mapping[int, tuple[Candidate, ...]]


@dataclass(slots=True)
class _State:
    """What has been chosen so far and what is left."""

    left: dict[int, Candidate]
    lines: list[Candidate] = field(default_factory=list)
    also: dict[int, tuple[Candidate, ...]] = field(default_factory=dict)
    given: Counter[tuple[str, str]] = field(default_factory=Counter)
    nearest: dict[int, float] = field(default_factory=dict)


def choose(
    pool: Sequence[Candidate],
    ratings: Mapping[int, float],
    cosines: Matrix,
    rows: Mapping[int, int],
    fits: Fits,
) -> Choice:
    """Return the best lines as long as `fits(chosen, new)` allows.

    After every line each outlet has given at most max(1, ⌊0.4 n⌋) of the n lines so far, one more
    only where all outlets with something left stand there; outlets without a line come first. A line
    that leans follows its predecessor, which comes free.
    """
    state = _State({one.number: one for one in pool})
    by_number = dict(state.left)
    while state.left:
        units = _units(state, by_number, fits)
        if not units:
            break
        best = max(units, key=lambda unit: (_worth(unit, ratings, state), -unit[-1].number))
        _take(best, state, ratings)
        _forget_repeated(best, state, cosines, rows)
    return Choice(tuple(state.lines), state.also)


def _units(state: _State, by_number: Mapping[int, Candidate], fits: Fits) -> list[tuple[Candidate, ...]]:
    """Return what may be taken next: single lines, and pairs of a line with its predecessor."""
    units = [
        unit
        for one in state.left.values()
        if (unit := _unit(one, state, by_number)) and fits(state.lines, unit)
    ]
    waiting = {unit[-1].outlet for unit in units}
    fewest = min((state.given[outlet] for outlet in waiting), default=0)
    if fewest == 0:
        return [unit for unit in units if state.given[unit[-1].outlet] == 0 and len(unit) == 1] or units
    size = len(state.lines)
    allowed = [
        unit
        for unit in units
        if state.given[unit[-1].outlet] < quota(size + len(unit)) and _starts_within(unit, state)
    ]
    return allowed or [unit for unit in units if state.given[unit[-1].outlet] == fewest and len(unit) == 1]


def quota(size: int) -> int:
    """Return how many of `size` lines one outlet may give."""
    return max(1, int(_SHARE * size + 1e-9))


def _starts_within(unit: Sequence[Candidate], state: _State) -> bool:
    """Return whether a unit cut after its first line would keep to the quota too."""
    return state.given[unit[0].outlet] < quota(len(state.lines) + 1)


def _unit(one: Candidate, state: _State, by_number: Mapping[int, Candidate]) -> tuple[Candidate, ...]:
    if one.predecessor is None or one.predecessor in {line.number for line in state.lines}:
        return (one,)
    before = state.left.get(one.predecessor)
    return (before, one) if before is not None else ()


def _worth(unit: Sequence[Candidate], ratings: Mapping[int, float], state: _State) -> float:
    worth = sum(
        (1 - _DIVERSITY) * ratings[one.number] * (_REPORT_COST if one.is_report else 1.0)
        - _DIVERSITY * state.nearest.get(one.number, 0.0)
        for one in unit
    ) / len(unit)
    return worth * _PAIR_COST if unit[-1].predecessor is not None and worth > 0 else worth


def _take(unit: Sequence[Candidate], state: _State, ratings: Mapping[int, float]) -> None:
    for one in unit:
        del state.left[one.number]
        state.lines.append(one)
        copies = sorted(
            (other for other in state.left.values() if same_report(one, other)),
            key=lambda other: (-ratings[other.number], other.number),
        )
        first_of_each = {copy.document.id: copy for copy in reversed(copies)}
        state.also[one.number] = tuple(copy for copy in copies if first_of_each[copy.document.id] is copy)
        for copy in copies:
            del state.left[copy.number]
    state.given[unit[-1].outlet] += 1


def _forget_repeated(
    unit: Sequence[Candidate], state: _State, cosines: Matrix, rows: Mapping[int, int]
) -> None:
    for line in unit:
        words = set(line.lemmas)
        for other in tuple(state.left.values()):
            near = float(cosines[rows[line.number], rows[other.number]])
            shorter = max(1, min(len(words), len(set(other.lemmas))))
            if near >= _TOO_NEAR or len(words.intersection(other.lemmas)) > _TOO_MANY_SHARED * shorter:
                del state.left[other.number]
            else:
                state.nearest[other.number] = max(near, state.nearest.get(other.number, 0.0))
