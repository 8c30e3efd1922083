"""Which sentences are shown: one after the other, so that a shorter choice is the start of a longer one."""

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from summarizer.ranking import Flags, Matrix, Numbers
from summarizer.summary.copies import Comparing
from summarizer.summary.lines import ALONE
from summarizer.summary.story import Story
from summarizer.summary.weighing import Choice, Rated, Room, Unit

_SHARE = 0.4  # of n lines that one outlet may give
_DIVERSITY = 0.1  # weight of what a line repeats against what it tells (MMR, Carbonell and Goldstein 1998)
_NOVELTY = 0.3  # weight of the words shared with a chosen line, behind the first: there a reader wants more
_PAIR_COST = 0.7  # a line that takes another one with it must be worth both
_FRESH_GAIN = 0.2  # for an outlet that has no line yet, where lines are counted in words
_NEWS_LINES = 3  # the event comes first, then its figures
_FIGURE_GAIN = 0.2  # for each new figure that two origins give: these are to be covered
_MOST_FIGURES = 2
_OPENING_SHARE = 0.5  # of the best rating of all: who is worth less does not open for telling it at once
_OPENING_GAIN = 0.3  # for a first line that the beginnings of all other articles tell as well


@dataclass(slots=True)
class _State:
    """What has been chosen so far and what is left, of each sentence or each outlet."""

    left: Flags
    chosen: Flags
    nearest: Matrix
    shared: Matrix
    repeated: Flags
    given: Numbers
    covered: Flags
    lines: list[int] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    also: dict[int, tuple[int, ...]] = field(default_factory=dict)


class _Units(NamedTuple):
    """What may be taken next, by its last sentence: it alone, or behind its predecessor."""

    single: Flags
    pair: Flags

    def within(self, allowed: Flags) -> "_Units":
        return _Units(self.single & allowed, self.pair & allowed)

    @property
    def any(self) -> Flags:
        return self.single | self.pair


def choose(rated: Rated, room: Room, *, hears_all: bool = True, after: Choice | None = None) -> Choice:
    """Return the best lines, one after the other, as long as there is room.

    The choice does not look ahead: a shorter one is the start of a longer one. After every line
    each outlet has given at most max(1, ⌊0.4 n⌋) of the n lines so far, one more only where all
    outlets with something left stand there; outlets without a line come first. A line that leans
    follows its predecessor, which comes free. With `hears_all` an outlet that only tells over again
    what others told comes last; else it is not heard. What is needed stands within the first three lines.
    What was chosen `after` is the start of the choice. Every line costs time linear in the words.
    """
    state, comparing = _start(rated), Comparing(rated.story, rated.ratings)
    for unit in after.units if after else ():
        _take(unit, state, rated, comparing)
    while unit := _best(_next(rated, state, room, hears_all=hears_all), rated, state):
        _take(unit, state, rated, comparing)
    return Choice(
        tuple(state.lines),
        state.also | dict(after.also if after else {}),
        tuple(state.units),
        _has_room(state, room) and not _units(rated, state, Room(), hears_all=hears_all).any.any(),
    )


def quota(size: int) -> int:
    """Return how many of `size` lines one outlet may give."""
    return max(1, int(_SHARE * size + 1e-9))


def _start(rated: Rated) -> _State:
    count = len(rated.story)
    return _State(
        left=rated.pool.copy(),
        chosen=np.zeros(count, dtype=np.bool_),
        nearest=np.zeros(count),
        shared=np.zeros(count),
        repeated=np.zeros(count, dtype=np.bool_),
        given=np.zeros(int(rated.story.outlets.max(initial=0)) + 1, dtype=np.int64),
        covered=np.zeros(rated.amounts.size, dtype=np.bool_),
    )


def _next(rated: Rated, state: _State, room: Room, *, hears_all: bool) -> _Units:
    """Return what may be taken next, so that all that is needed stands within the first lines."""
    units = _units(rated, state, room, hears_all=hears_all)
    opening = units.within(
        (rated.opening > 0)
        & (np.maximum(1.0, rated.opening) * rated.ratings >= _OPENING_SHARE * rated.ratings.max(initial=0.0))
    )
    if not state.lines and opening.single.any():
        units = _Units(opening.single, np.zeros_like(units.pair))
    unmet = [needed & state.left for needed in rated.needed if not needed[state.lines].any()]
    if not unmet or len(state.lines) >= _NEWS_LINES:
        return units
    roomy = _roomy(rated.story, state, room)
    size = sum(1 if (roomy.single & one).any() else 2 for one in unmet)
    if len(state.lines) + size < _NEWS_LINES:
        outlets = rated.story.outlets
        # an outlet is kept free for what it alone tells
        kept = [one | (outlets != outlets[one].max(initial=0)) for one in unmet if _are_one(outlets[one])]
        free = units.within(np.logical_and.reduce([*kept, np.ones_like(state.left)]))
        return free if free.any.any() else units
    is_allowed = state.given[rated.story.outlets] < quota(len(state.lines) + 1)
    # with its predecessor, if it leans: no other line tells it
    last = roomy.within(np.logical_or.reduce(unmet) & is_allowed & ~state.repeated)
    return last if last.any.any() else units


def _are_one(outlets: Numbers) -> bool:
    return len(np.unique(outlets)) == 1


def _units(rated: Rated, state: _State, room: Room, *, hears_all: bool) -> _Units:
    """Return what may be taken next: single lines, and pairs of a line with its predecessor."""
    roomy = _roomy(rated.story, state, room)
    given = state.given[rated.story.outlets]
    # what only tells over again comes last, and only for an outlet that would not be heard otherwise
    units = roomy.within(~state.repeated)
    if not units.any.any():
        units = roomy.within(given == 0) if hears_all else units.within(state.chosen)
    if not hears_all or not _has_outlets(rated.story, state):
        return units  # a few words are no room for quotas, and one outlet has nobody to give way to
    fresh = _Units(units.single & (given == 0), np.zeros_like(units.pair))
    # a pair may be cut after its first line, which then counts like any other
    allowed = units.within(given < quota(len(state.lines) + 1))
    if fresh.any.any() or allowed.any.any():
        return fresh if fresh.any.any() else allowed
    fewest = units.within(given == given[units.any].min(initial=len(state.lines)))
    # where all that is left leans, a line with its predecessor is better than none
    return fewest if not fewest.single.any() else _Units(fewest.single, np.zeros_like(units.pair))


def _roomy(story: Story, state: _State, room: Room) -> _Units:
    leant = story.predecessors
    others = leant != np.arange(len(story))  # a first sentence that leans points at itself
    single = state.left & ((leant == ALONE) | state.chosen[leant])
    pair = state.left & ~single & (leant != ALONE) & others & state.left[leant]
    if not _has_room(state, room):
        return _Units(single & False, pair & False)
    if room.words is None:
        return _Units(single, pair)  # a pair may run over the edge: its second line is then cut off
    told = int(story.lengths[state.lines].sum())
    # the news itself is not left out for being told at length
    fits = (told + story.lengths <= room.words) | (not state.lines and room.words > 0)
    return _Units(single & fits, pair & (told + story.lengths[leant] + story.lengths <= room.words))


def _has_room(state: _State, room: Room) -> bool:
    return room.lines is None or len(state.lines) < room.lines


def _has_outlets(story: Story, state: _State) -> bool:
    present = np.bincount(story.outlets[state.left | state.chosen])
    return int(np.count_nonzero(present)) > 1


def _best(units: _Units, rated: Rated, state: _State) -> Unit:
    """Return what is worth most a word, the first of equals: a long line must be as good throughout."""
    if not units.any.any():
        return ()
    story, leant = rated.story, rated.story.predecessors
    worth = _worth(rated, state)
    weighed = story.lengths * worth
    single = weighed / np.maximum(1, story.lengths)
    pair = (weighed[leant] + weighed) / np.maximum(1, story.lengths[leant] + story.lengths)
    pair = np.where(pair > 0, pair * _PAIR_COST, pair)
    fresh = np.where(state.given[story.outlets] == 0, _FRESH_GAIN, 0.0)
    best = int(np.argmax(np.where(units.any, np.where(units.single, single, pair) + fresh, -np.inf)))
    return (best,) if units.single[best] else (int(leant[best]), best)


def _worth(rated: Rated, state: _State) -> Matrix:
    new = rated.amounts.new(state.covered, state.left) if len(state.lines) >= _NEWS_LINES else 0.0
    worth: Matrix = rated.ratings - _DIVERSITY * state.nearest
    if not state.lines:
        return worth + _OPENING_GAIN * rated.opening
    if len(state.lines) >= _NEWS_LINES and _has_outlets(rated.story, state):
        worth = worth - _NOVELTY * state.shared
    return worth + _FIGURE_GAIN * np.minimum(_MOST_FIGURES, new)


def _take(unit: Unit, state: _State, rated: Rated, comparing: Comparing) -> None:
    for line in unit:
        state.left[line], state.chosen[line] = False, True
        state.lines.append(line)
        state.covered[rated.amounts.of(line)] = True
        copies = comparing.copies(line, ~state.chosen)
        state.left[list(copies)] = False
        best = {int(rated.story.articles[copy]): copy for copy in reversed(copies)}
        state.also[line] = tuple(copy for copy in copies if best[int(rated.story.articles[copy])] == copy)
    state.given[rated.story.outlets[unit[-1]]] += 1
    state.units.append(unit)
    for line in unit:
        _note_repeated(line, state, rated, comparing)


def _note_repeated(line: int, state: _State, rated: Rated, comparing: Comparing) -> None:
    """Make what a line tells over again count less; what tells it otherwise is kept in sight."""
    near = rated.story.bags.nearness(rated.weights, line)
    repeats = comparing.repeats(line, near, state.left)
    seen = state.left & ~comparing.rivals(line, repeats)
    state.repeated |= repeats & seen
    state.nearest = np.where(seen, np.maximum(near, state.nearest), state.nearest)
    bags = rated.story.bags
    share = bags.shared(line) / np.maximum(1, np.minimum(bags.lengths, bags.lengths[line]))
    state.shared = np.where(seen, np.maximum(share, state.shared), state.shared)
