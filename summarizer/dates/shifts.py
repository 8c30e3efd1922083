"""Stretches of time counted from now, or from what the text told before."""

from dataclasses import dataclass
from datetime import date, timedelta

from summarizer.dates.expressions import Anchor, Reading
from summarizer.dates.values import SEASONS, interval, month_value, week_value
from summarizer.languages.dates import Unit


def shifted(day: date, unit: Unit, count: int) -> str:
    """Return the value, as fine as the unit, that lies so many units from a day.

    Raises ValueError or OverflowError where the calendar ends.
    """
    match unit:
        case Unit.DAY:
            return (day + timedelta(count)).isoformat()
        case Unit.WEEK:
            return week_value(day + timedelta(7 * count))
        case Unit.MONTH:
            years, month = divmod(day.month - 1 + count, 12)
            return month_value(_year(day.year + years), month + 1)
        case Unit.YEAR:
            return f"{_year(day.year + count):04d}"
        case Unit.DECADE:
            return f"{_year(day.year + 10 * count) // 10:03d}X"
        case Unit.CENTURY:
            return f"{_year(day.year + 100 * count) // 100:02d}XX"


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from the day of publication; `is_ending` says that an ending year is meant by "last"."""

    unit: Unit
    count: int
    is_ending: bool = False
    modifier: str | None = None

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return a value as fine as the unit."""
        if anchor.day is None:
            return None
        # «العام المنصرم» in the second half of December is the year that is ending.
        is_over = self.is_ending and self.unit == Unit.YEAR and (anchor.day.month, anchor.day.day) >= (12, 15)
        return Reading(
            shifted(anchor.day, self.unit, 0 if is_over else self.count), self.modifier, "published"
        )


@dataclass(frozen=True, slots=True)
class Ahead:
    """So many units from now, if the clause looks ahead; else they lie behind something that it tells."""

    unit: Unit
    count: int

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return a value as fine as the unit."""
        return Shift(self.unit, self.count).resolve(anchor) if anchor.is_future else None


@dataclass(frozen=True, slots=True)
class Told:
    """So many units from the date that the text told last: "the same year", "the next day"."""

    unit: Unit
    count: int

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return a value as fine as the unit; None where what was told is coarser."""
        if anchor.told is None:
            return None
        first, last = anchor.told
        value = shifted(last, self.unit, self.count)
        return Reading(value, None, "text") if value == shifted(first, self.unit, self.count) else None


@dataclass(frozen=True, slots=True)
class DecadeOf:
    """A decade, 7 for the seventies, of this century or of the last one."""

    decade: int
    direction: int

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return a decade."""
        if anchor.day is None:
            return None
        century = anchor.day.year // 100 + self.direction
        return Reading(f"{century:02d}{self.decade}X", None, "published")


@dataclass(frozen=True, slots=True)
class QuarterOf:
    """The last, this or the next quarter of a year."""

    direction: int

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return a quarter."""
        if anchor.day is None:
            return None
        years, quarter = divmod((anchor.day.month - 1) // 3 + self.direction, 4)
        return Reading(f"{_year(anchor.day.year + years):04d}-Q{quarter + 1}", None, "published")


@dataclass(frozen=True, slots=True)
class SeasonOf:
    """A season of a year, or the last or next one; `season` counts from 0 for spring."""

    season: int
    year: int | None = None
    direction: int = 0

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return a season; the winter of a year begins in its December."""
        if self.year is not None:
            return Reading(self._value(self.year))
        if anchor.day is None:
            return None
        day = anchor.day
        near = [(interval(value), value) for year in range(-2, 3) if (value := self._value(day.year + year))]
        if self.direction < 0:
            return Reading(
                [value for (_, last), value in near if last < day][self.direction], None, "published"
            )
        if self.direction > 0:
            coming = [value for (first, _), value in near if first >= day]
            return Reading(coming[self.direction - 1], None, "published")
        nearest = min(near, key=lambda season: max(season[0][0] - day, day - season[0][1]))
        return Reading(nearest[1], None, "published")

    def _value(self, year: int) -> str:
        return f"{year:04d}-{SEASONS[self.season]}"


def _year(year: int) -> int:
    if not 1 <= year <= 9990:
        raise ValueError(year)
    return year
