"""Building expressions whose qualifiers lead, where the common builders do not serve."""

from collections.abc import Sequence

from summarizer.dates import builders, stretch_builders
from summarizer.dates.calendar_dates import CalendarDate, Weekday
from summarizer.dates.composed import Parted, Period, Portion, Within
from summarizer.dates.expressions import Expression, Fixed
from summarizer.dates.shifts import QuarterOf, Shift, Told
from summarizer.dates.symbols import Symbol
from summarizer.languages.dates import Kind, Part, Unit

Symbols = Sequence[Symbol]

_MONTHS = (Kind.MONTH, Kind.DOUBTFUL_MONTH, Kind.RARE_MONTH)
_DAYS = (Kind.SMALL, Kind.ORDINAL, Kind.TENS)
_SATURDAY, _SUNDAY = 5, 6


def numeric(found: Symbols) -> Expression | None:
    """Build a date of digits; 2007-09 is two years, 2025-12 a month."""
    year, rest = divmod(found[0].value, 10000)
    month, day = divmod(rest, 100)
    if not day and month > year % 100:
        return Period(Fixed(f"{year:04d}"), Fixed(f"{year - year % 100 + month:04d}"))
    return builders.numeric(found)


def month_day(found: Symbols) -> Expression | None:
    """Build a day of a month that comes first, with or without a year."""
    place = next(place for place, symbol in enumerate(found) if symbol.kind in _MONTHS)
    day = sum(symbol.value for symbol in found[place:] if symbol.kind in _DAYS)
    year = next((symbol.value for symbol in found if symbol.kind == Kind.YEAR), None)
    direction = next((symbol.value for symbol in found if symbol.kind == Kind.DIRECTION), None)
    return CalendarDate(found[place].value, day, year, direction=direction) if 1 <= day <= 31 else None


def days(found: Symbols) -> Expression | None:
    """Build days of a month that comes first: December 17-19, 2025."""
    month = next(symbol.value for symbol in found if symbol.kind in _MONTHS)
    year = next((symbol.value for symbol in found if symbol.kind == Kind.YEAR), None)
    first, last = [symbol.value for symbol in found if symbol.kind == Kind.SMALL][:2]
    if first >= last:
        return None
    return Period(CalendarDate(month, first, year), CalendarDate(month, last, year))


def from_now(found: Symbols) -> Expression | None:
    """Build two weeks from now, in three days' time."""
    past = builders.ago(found)
    return Shift(past.unit, abs(past.count), modifier=past.modifier) if isinstance(past, Shift) else None


def one_further(found: Symbols) -> Expression | None:
    """Build the Tuesday before last, the week after next."""
    named, sign = found[0], -1 if found[1].kind == Kind.BEFORE else 1
    if sign != found[2].value:
        return None
    if named.kind == Kind.WEEKDAY:
        return Weekday(named.value, 2 * sign)
    return Shift(Unit(named.value), 2 * sign)


def next_day(found: Symbols) -> Expression | None:
    """Build the next day; the last week and the next year are stretches of time, and no date."""
    is_day = found[-1].value == Unit.DAY and found[1].value == 1
    return Told(Unit.DAY, 1) if is_day else None


def week_from(found: Symbols) -> Expression | None:
    """Build a week from Monday."""
    is_a_week = found[0].value <= 1 and found[1].value == Unit.WEEK
    return Weekday(found[-1].value, 2) if is_a_week else None


def weekend(found: Symbols) -> Expression | None:
    """Build the Saturday and Sunday of last, this or next week."""
    week = Shift(Unit.WEEK, next((s.value for s in found if s.kind == Kind.DIRECTION), 0))
    return Period(Within(Weekday(_SATURDAY), week), Within(Weekday(_SUNDAY), week))


def portion(found: Symbols) -> Expression | None:
    """Build Q3, the third or last quarter, of the year of publication where "the year" is written behind."""
    named = _named_portion(found)
    if not isinstance(named, Portion) or not 1 <= named.number <= named.of_how_many:
        return None
    if found[-1].kind == Kind.YEAR:
        return Portion(named.number, named.of_how_many, stretch_builders.year(found[-1:]))
    is_of_now = any(symbol.kind == Kind.UNIT for symbol in found)
    return Portion(named.number, named.of_how_many, Shift(Unit.YEAR, 0)) if is_of_now else named


def _named_portion(found: Symbols) -> Expression | None:
    count = 4 if any(symbol.kind == Kind.QUARTER for symbol in found) else 2
    if found[0].kind == Kind.DIRECTION:
        return Portion(count if found[0].value < 0 else 0, count)
    digits = [symbol.value for symbol in found if symbol.kind == Kind.SMALL]
    return Portion(digits[0], count) if digits else stretch_builders.portion(found)


def quarter(found: Symbols) -> Expression | None:
    """Build last, this or next quarter."""
    return QuarterOf(next((s.value for s in found if s.kind == Kind.DIRECTION), 0))


def part_of_now(found: Symbols) -> Expression | None:
    """Build the end of the year, of this year."""
    unit = next(Unit(symbol.value) for symbol in found if symbol.kind == Kind.UNIT)
    part = next(Part(symbol.value) for symbol in found if symbol.kind == Kind.PART)
    return None if unit == Unit.DAY else Parted(Shift(unit, 0), part)


def called_year(found: Symbols) -> Expression | None:
    """Build the year 1258."""
    is_year = found[0].value == Unit.YEAR
    return stretch_builders.year(found[-1:]) if is_year else None
