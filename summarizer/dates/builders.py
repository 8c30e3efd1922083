"""From the symbols of a simple expression to what it says."""

from summarizer.dates.calendar_dates import CalendarDate, Weekday
from summarizer.dates.composed import Coming, Distance, Parted, Period, Within
from summarizer.dates.expressions import Expression
from summarizer.dates.held import (
    HIJRI_MONTHS,
    MONTHS,
    ORDINALS,
    Symbols,
    count_of,
    days_from_now,
    direction_of,
    has,
    place_of,
    total_of,
    unit_of,
    value_of,
)
from summarizer.dates.hijri import HijriDate, is_hijri
from summarizer.dates.shifts import Ahead, Shift, Told
from summarizer.languages.dates import Kind, Part, Unit


def nothing(found: Symbols) -> Expression | None:
    """Return None: what only looks like a date."""
    return None


def numeric(found: Symbols) -> Expression | None:
    """Build a date of digits; one with a Hijri year is a Hijri date."""
    packed = value_of(found, Kind.NUMERIC) or 0
    year, month, day = packed // 10000, packed // 100 % 100, packed % 100
    if has(found, Kind.HIJRI_ERA) or is_hijri(year):
        return HijriDate(year, month, day or None)
    return CalendarDate(month, day or None, year) if 1 <= month <= 12 and day <= 31 else None


def short_numeric(found: Symbols) -> Expression | None:
    """Build a day and a month of digits: «12/3 الماضي»."""
    day, month = [symbol.value for symbol in found if symbol.kind == Kind.SMALL]
    if month > 12:
        return None
    return CalendarDate(month, day, weekday=value_of(found, Kind.WEEKDAY), direction=direction_of(found))


def months_of_years(found: Symbols) -> Expression | None:
    """Build months of two years: December-January 2008-2009."""
    months = [symbol.value for symbol in found if symbol.kind in MONTHS]
    years = [symbol.value for symbol in found if symbol.kind == Kind.YEAR]
    return Period(CalendarDate(months[0], None, years[0]), CalendarDate(months[1], None, years[1]))


def day_month(found: Symbols) -> Expression | None:
    """Build a day of a month, with or without a year."""
    place = place_of(found, MONTHS)
    day = total_of(found[:place], (Kind.SMALL, *ORDINALS))
    if not 1 <= day <= 31 or has(found, Kind.OLD_ERA):
        return None
    return CalendarDate(
        found[place].value, day, value_of(found[place:], Kind.YEAR), direction=direction_of(found)
    )


def month_day(found: Symbols) -> Expression | None:
    """Build a date whose month comes first."""
    month, day = found[place_of(found, MONTHS)].value, value_of(found, Kind.SMALL)
    return CalendarDate(month, day, value_of(found, Kind.YEAR), direction=direction_of(found))


def month(found: Symbols) -> Expression | None:
    """Build a month; two names of different months are a range."""
    names = [symbol.value for symbol in found if symbol.kind in MONTHS]
    if not names:
        return hijri(found)
    year, direction = value_of(found, Kind.YEAR), direction_of(found)
    last = CalendarDate(names[-1], None, year, direction=direction)
    if names[0] == names[-1]:
        return last
    return Period(CalendarDate(names[0], None, year, direction=direction), last)


def month_number(found: Symbols) -> Expression | None:
    """Build a month that is called by its number."""
    month = value_of(found, Kind.SMALL) or 0
    if month > 12:
        return None
    return CalendarDate(month, None, value_of(found, Kind.YEAR), None, direction_of(found))


def hijri(found: Symbols) -> Expression | None:
    """Build a Hijri year, month or day."""
    place = place_of(found, HIJRI_MONTHS)
    month = found[place].value if place < len(found) else None
    day = total_of(found[:place], (Kind.SMALL, *ORDINALS)) if month else 0
    year = value_of(found[place:] if month else found, Kind.YEAR)
    if year is not None and not is_hijri(year):
        return None
    return HijriDate(year, month, day or None, direction_of(found))


def weekday(found: Symbols) -> Expression | None:
    """Build a weekday, alone, with a direction, or beside "yesterday"."""
    return Weekday(value_of(found, Kind.WEEKDAY) or 0, direction_of(found), days_from_now(found))


def deictic(found: Symbols) -> Expression | None:
    """Build today, yesterday, tomorrow."""
    return Shift(Unit.DAY, days_from_now(found) or 0)


def told(found: Symbols) -> Expression | None:
    """Build what counts from the date told before: the same year, the next day."""
    unit = unit_of(found)
    return Told(Unit.DAY if unit is None else unit, value_of(found, Kind.FOLLOWING) or 0)


def shift(found: Symbols) -> Expression | None:
    """Build last week, this year, the end of the month."""
    unit = Unit.CENTURY if has(found, Kind.CENTURY) else unit_of(found)
    if unit is None or unit == Unit.DAY:
        return None
    whole = Shift(unit, direction_of(found) or 0, has(found, Kind.ENDING))
    part = value_of(found, Kind.PART)
    return Parted(whole, Part(part)) if part else whole


def coming_month(found: Symbols) -> Expression | None:
    """Build the month in which a contract falls due."""
    return Coming(CalendarDate(found[place_of(found, MONTHS)].value))


def day_of_month(found: Symbols) -> Expression | None:
    """Build a day of last month."""
    day = total_of(found, (Kind.SMALL, *ORDINALS))
    is_month = unit_of(found) in {None, Unit.MONTH} and 1 <= day <= 31
    if is_month and (has(found, Kind.SAME) or has(found, Kind.OF_IT)):
        return Within(day, Told(Unit.MONTH, 0))
    return Within(day, Shift(Unit.MONTH, direction_of(found) or 0)) if is_month else None


def distance(found: Symbols) -> Expression | None:
    """Build a distance from a happening."""
    sign = -1 if has(found, Kind.BEFORE) else 1
    unit = unit_of(found)
    return Distance(sign * count_of(found), unit) if unit else None


def ahead(found: Symbols) -> Expression | None:
    """Build in three days, where the clause looks ahead."""
    unit = unit_of(found)
    return Ahead(unit, count_of(found)) if unit else None


def ago(found: Symbols) -> Expression | None:
    """Build three days ago, in a year from now; as fine as its unit."""
    unit = unit_of(found)
    count = count_of(found)
    if unit is None or unit == Unit.CENTURY:
        return None
    sign = 1 if has(found, Kind.AFTER) else -1
    return Shift(unit, sign * count, modifier="APPROX" if has(found, Kind.ABOUT) else None)
