"""Expressions made of others: ranges, parts, quarters, a day of last month, two days after another."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from summarizer.dates.calendar_dates import CalendarDate, Weekday
from summarizer.dates.expressions import Anchor, Expression, Reading
from summarizer.dates.shifts import SeasonOf, Shift, shifted
from summarizer.dates.values import MODIFIERS, interval
from summarizer.languages.dates import Part, Unit

# What is known only in part makes all of it known only so.
_WEAKEST = ("published", "text", "converted", "written")


@dataclass(frozen=True, slots=True)
class Distance:
    """A distance from a happening; negative where it lies before. It has no days of its own."""

    count: int
    unit: Unit

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return None: nobody says when the happening was."""
        return None


@dataclass(frozen=True, slots=True)
class Added:
    """A distance from a date that the words give: two days after 3 March."""

    base: Expression
    distance: Distance

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return a value as fine as the unit of the distance; None where the base is coarser."""
        base = self.base.resolve(anchor)
        if base is None:
            return None
        first, last = interval(base.value)
        value = shifted(last, self.distance.unit, self.distance.count)
        same = value == shifted(first, self.distance.unit, self.distance.count)
        return Reading(value, None, "text") if same else None


@dataclass(frozen=True, slots=True)
class Parted:
    """The beginning, middle or end of another expression."""

    whole: Expression
    part: Part

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return the whole with a modifier."""
        whole = self.whole.resolve(anchor)
        return whole and whole._replace(modifier=MODIFIERS[self.part])


@dataclass(frozen=True, slots=True)
class Portion:
    """A half (`of_how_many` 2) or a quarter (4) of a year, a month or a century; `number` counts from 1.

    Without a `whole`, of the year of publication or, where that would lie ahead of the past, the one before.
    """

    number: int
    of_how_many: int
    whole: Expression | None = None

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return a quarter, a half, or a range."""
        if self.whole is None:
            return self._of_now(anchor)
        whole = self.whole.resolve(anchor)
        return whole and whole._replace(value=self._value(whole.value), modifier=None)

    def _of_now(self, anchor: Anchor) -> Reading | None:
        if anchor.day is None:
            return None
        value = self._value(f"{anchor.day.year:04d}")
        if interval(value)[0] > anchor.day and not anchor.is_future:
            value = self._value(f"{anchor.day.year - 1:04d}")
        return Reading(value, None, "published")

    def _value(self, whole: str) -> str:
        if len(whole) == 4 and whole.isdigit():
            return f"{whole}-{'Q' if self.of_how_many == 4 else 'H'}{self.number}"
        first, last = interval(whole)
        if whole.endswith("X") and self.of_how_many == 2:
            half = (last.year - first.year + 1) // 2
            start = first.year + half * (self.number - 1)
            return f"{start:04d}/{start + half - 1:04d}"
        if len(whole) == 7 and self.of_how_many == 2:
            middle = first.replace(day=15)
            return f"{first}/{middle}" if self.number == 1 else f"{middle + timedelta(1)}/{last}"
        raise ValueError(whole)


@dataclass(frozen=True, slots=True)
class WeekOfMonth:
    """A week of a month, or a weekday in it: the first seven days, the second; `number` 0 is the last one."""

    number: int
    weekday: int | None = None
    month: Expression | None = None

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return a range of seven days, or the day that is of the weekday; None where the month has none."""
        month = self.month and self.month.resolve(anchor)
        if not month:
            return None
        first, last = interval(month.value)
        start = first + timedelta(7 * self.number - 7) if self.number else last - timedelta(6)
        if self.weekday is None:
            return month._replace(value=f"{start}/{start + timedelta(6)}")
        day = start + timedelta((self.weekday - start.weekday()) % 7)
        return month._replace(value=day.isoformat()) if day <= last else None


@dataclass(frozen=True, slots=True)
class Coming:
    """A month or day that lies ahead, whichever way its clause looks."""

    date: CalendarDate

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return the next one, or the one that is now."""
        return self.date.resolve(anchor._replace(is_future=True))


@dataclass(frozen=True, slots=True)
class Within:
    """A day or month of a year, a day of a month, a weekday of a week, that another expression gives."""

    inner: CalendarDate | SeasonOf | Weekday | int
    outer: Expression

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return the inner one, placed; `inner` is an int for a day of a month."""
        outer = self.outer.resolve(anchor)
        if outer is None:
            return None
        first, last = interval(outer.value)
        match self.inner:
            case int() as day:
                value = first.replace(day=day).isoformat()
            case Weekday():
                value = (first + timedelta((self.inner.weekday - first.weekday()) % 7)).isoformat()
            case _:
                placed = replace(self.inner, year=first.year).resolve(anchor)
                value = placed.value if placed else ""
        is_inside = first <= interval(value)[0] <= last
        return Reading(value, None, outer.basis) if is_inside else None


@dataclass(frozen=True, slots=True)
class Equal:
    """A Hijri date and the Gregorian one beside it, which lacks its year."""

    hijri: Expression
    date: CalendarDate

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return the Gregorian date in the year of the other one."""
        converted = self.hijri.resolve(anchor)
        year = converted and interval(converted.value)[0].year
        return replace(self.date, year=year).resolve(anchor)


@dataclass(frozen=True, slots=True)
class Period:
    """From one expression to another, both included."""

    first: Expression
    last: Expression

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return A/B, or what both lie in; None where either is unknown.

        The one that is further from now is read against the other: from 28 December to 3 January.
        """
        if anchor.is_future or _begins_now(self.first):
            anchor = anchor._replace(is_future=True)
            first = self.first.resolve(anchor)
            last = first and self.last.resolve(self._beside(anchor, self.last, interval(first.value)[0]))
        else:
            last = self.last.resolve(anchor)
            first = last and self.first.resolve(self._beside(anchor, self.first, interval(last.value)[1]))
        if first is None or last is None:
            return None
        begin, end = first.value.partition("/")[0], last.value.rpartition("/")[2]
        value = begin if begin == end else f"{begin}/{end}"
        interval(value)
        return Reading(value, None, min(first.basis, last.basis, key=_WEAKEST.index))

    def _beside(self, anchor: Anchor, expression: Expression, day: date) -> Anchor:
        is_open = isinstance(expression, CalendarDate | Weekday) and expression.direction is None
        return anchor._replace(day=day) if is_open and anchor.day else anchor


def _begins_now(expression: Expression) -> bool:
    """Tell today, tomorrow and next Monday: what lasts from then on ends in the future."""
    match expression:
        case Shift(unit=Unit.DAY, count=distance) | Weekday(direction=int(distance), deictic=None):
            return distance > 0 or (distance == 0 and isinstance(expression, Shift))
    return False
