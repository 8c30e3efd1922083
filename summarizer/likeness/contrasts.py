"""Where two articles that are alike in words contradict each other: another town, team, figure or day."""

from collections.abc import Collection
from datetime import date
from typing import Protocol

from summarizer.likeness.particulars import Particulars

_OTHER_EVENT = 0.2  # one contradiction outweighs the likeness of equal words
_SAME_DAYS = 3  # a report names the eve or the morrow of what it tells
_LATE_DAYS = 14  # how long after an event's day its reports still come without naming a new day
_LEAP_YEAR = 2000
_NAME_SIGNS = 4


class Reported(Protocol):
    """What of a sketch the contrasts ask for."""

    @property
    def particulars(self) -> Particulars:
        """What title and lead name."""

    @property
    def words(self) -> Collection[str]:
        """All words of the sketch."""

    @property
    def days(self) -> tuple[int, ...]:
        """The earliest and the latest day of publication as ordinals, or nothing."""


def contrast(a: Reported, b: Reported) -> float:
    """Return what the contradictions of two articles leave of their likeness: 1 where there are none."""
    one, other = a.particulars, b.particulars
    found = (
        _are_in_other_towns(a, b),
        _are_apart(one.teams, other.teams, one.all_teams, other.all_teams),
        _differ(one, other),
        _on_other_days(a, b),
    )
    left: float = _OTHER_EVENT ** sum(found)
    return left


def _are_in_other_towns(a: Reported, b: Reported) -> bool:
    one, other = a.particulars, b.particulars
    if not one.towns or not other.towns:
        return False
    # A town that one text calls a town may stand in the other as a bare word.
    return _are_apart(one.towns, other.towns, {*one.all_towns, *a.words}, {*other.all_towns, *b.words})


def _are_apart(
    a: Collection[str], b: Collection[str], all_a: Collection[str], all_b: Collection[str]
) -> bool:
    """Tell whether two openings share no name, and each has one that the other text never has."""
    if not a or not b or any(_is_same(x, y) for x in a for y in b):
        return False
    return any(name not in all_b for name in a) and any(name not in all_a for name in b)


def _is_same(a: str, b: str) -> bool:
    """Tell whether one name ends with the other: what looks like a proclitic may belong to a foreign name."""
    return a == b or (min(len(a), len(b)) >= _NAME_SIGNS and (a.endswith(b) or b.endswith(a)))


def _differ(a: Particulars, b: Particulars) -> bool:
    """Tell whether there is a unit of which both give figures, and none of which both give the same."""
    units = {unit for unit, _ in a.figures} & {unit for unit, _ in b.figures}
    return bool(units) and not set(a.figures) & set(b.figures)


def _on_other_days(a: Reported, b: Reported) -> bool:
    one, other = a.particulars.dates, b.particulars.dates
    if one and other:
        return all(_between(x, y) > _SAME_DAYS for x in one for y in other)
    named, published = (one, b.days) if one else (other, a.days)
    told = [_printed(day) for day in published]
    return bool(named and told) and all(_between(x, y) > _LATE_DAYS for x in named for y in told)


def _printed(ordinal: int) -> int:
    day = date.fromordinal(ordinal)
    return day.year * 10000 + day.month * 100 + day.day


def _between(a: int, b: int) -> int:
    """Return the days between two dates as particulars keep them; a missing year is any."""
    if a >= 10000 and b >= 10000:
        return abs(_ordinal(a, a // 10000) - _ordinal(b, b // 10000))
    apart = abs(_ordinal(a, _LEAP_YEAR) - _ordinal(b, _LEAP_YEAR))
    return min(apart, 366 - apart)


def _ordinal(day: int, year: int) -> int:
    # The thirtieth of February, as hostile pages print it, is some day in March.
    return date(year, day // 100 % 100, 1).toordinal() + day % 100 - 1
