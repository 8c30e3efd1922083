"""Weekdays, and months and days of months, with or without a year."""

from dataclasses import dataclass
from datetime import date, timedelta

from summarizer.dates.expressions import Anchor, Reading
from summarizer.dates.values import month_value

# Without a verb, what lies further back than this is not meant if it comes again this soon.
_FAR, _SOON = timedelta(days=270), timedelta(days=75)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday: of last week (`direction`), beside "yesterday" (`deictic`, days), or alone."""

    weekday: int
    direction: int | None = None
    deictic: int | None = None

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return a day; approximate where "today" was printed on another day."""
        if anchor.day is None:
            return None
        if self.deictic is not None:
            called = anchor.day + timedelta(self.deictic)
            moved = (self.weekday - called.weekday() + 3) % 7 - 3
            return _published(called + timedelta(moved), "APPROX" if moved else None)
        return _published(anchor.day + timedelta(self._distance(anchor.day.weekday(), anchor.is_future)))

    def _distance(self, today: int, is_future: bool | None) -> int:
        ahead = (self.weekday - today) % 7
        if self.direction:
            weeks = self.direction + (1 if self.direction < 0 else -1)
            return weeks * 7 + ((ahead or 7) if self.direction > 0 else ahead - 7)
        return ahead if is_future or ahead == 0 else ahead - 7


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A month, or a day of a month; `direction` -1 is last December, None no word of it."""

    month: int
    day: int | None = None
    year: int | None = None
    weekday: int | None = None
    direction: int | None = None
    deictic: int | None = None

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return a day or a month, never finer than the words."""
        if self.year is not None:
            return Reading(self._value(self.year))
        if anchor.day is None:
            return None
        return Reading(self._value(self._nearest_year(anchor.day, anchor.is_future)), None, "published")

    def _value(self, year: int) -> str:
        return month_value(year, self.month) if self.day is None else self._first(year).isoformat()

    def _first(self, year: int) -> date:
        return date(year, self.month, self.day or 1)

    def _nearest_year(self, now: date, is_future: bool | None) -> int:
        today = now if self.day else now.replace(day=1)
        # A 29th of February is at most eight years away.
        near = [day for year in range(now.year - 9, now.year + 10) if (day := self._on(year))]
        if not near:
            raise ValueError(self)
        if self.direction is None and (self.deictic is not None or self.weekday is not None):
            fitting = [day for day in near if self.weekday in {None, day.weekday()}] or near
            closest = min(fitting, key=lambda day: abs(day - today))
            if self.deictic is not None or abs(closest - today) < timedelta(days=200):
                return closest.year
        if self.direction == 0:
            return now.year
        past = [day for day in near if day < today or (day == today and not self.direction)]
        coming = [day for day in near if day > today or (day == today and not self.direction)]
        if self.direction is not None:
            return (past[self.direction] if self.direction < 0 else coming[self.direction - 1]).year
        if is_future is None and self.day and today - past[-1] > _FAR and coming[0] - today < _SOON:
            return coming[0].year
        return (coming[0] if is_future else past[-1]).year

    def _on(self, year: int) -> date | None:
        try:
            return self._first(year)
        except ValueError:
            return None


def _published(day: date, modifier: str | None = None) -> Reading:
    return Reading(day.isoformat(), modifier, "published")
