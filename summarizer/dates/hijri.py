"""Hijri dates, by the calendar of Umm al-Qura: 1343 to 1500."""

from dataclasses import dataclass
from datetime import date

from hijridate import Gregorian, Hijri

from summarizer.dates.expressions import Anchor, Reading

_FIRST, _LAST = 1343, 1500


def is_hijri(year: int) -> bool:
    """Tell whether a year is of the known Hijri calendar; as a Gregorian one news hardly tells it."""
    return _FIRST <= year <= _LAST


@dataclass(frozen=True, slots=True)
class HijriDate:
    """A Hijri year, month or day; `direction` -1 is last Ramadan, None no word of it."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    direction: int | None = None

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return a Gregorian day, or the range of days that a Hijri month or year is."""
        year = self.year if self.year is not None else self._nearest_year(anchor)
        if year is None:
            return None
        first = Hijri(year, self.month or 1, self.day or 1)
        if self.day:
            return Reading(_gregorian(first), None, "converted")
        closing = Hijri(year, self.month or 12, 1)
        last = Hijri(year, closing.month, closing.month_length())
        return Reading(f"{_gregorian(first)}/{_gregorian(last)}", None, "converted")

    def _nearest_year(self, anchor: Anchor) -> int | None:
        if anchor.day is None or self.month is None:
            return None
        today = Gregorian.fromdate(anchor.day).to_hijri()
        now = (today.month, today.day if self.day else 0)
        own = (self.month, self.day or 0)
        if self.direction is None and not self.day and anchor.is_future is None:
            # «في شهر رمضان» without a verb tells of every Ramadan.
            return None
        if self.direction is None:
            past = today.year if own <= now else today.year - 1
            return past + 1 if anchor.is_future and own != now else past
        if self.direction == 0:
            return today.year
        nearest = today.year + ((own >= now) * -1 if self.direction < 0 else (own <= now) * 1)
        return nearest + self.direction + (1 if self.direction < 0 else -1)


def _gregorian(day: Hijri) -> str:
    return date(*day.to_gregorian().datetuple()).isoformat()
