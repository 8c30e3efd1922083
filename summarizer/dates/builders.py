"""From the symbols of a simple expression to what it says."""

from summarizer.dates.calendar_dates import CalendarDate, Weekday
from summarizer.dates.composed import Distance, Parted, Period, Portion, WeekOfMonth, Within
from summarizer.dates.expressions import Expression, Fixed
from summarizer.dates.held import (
    DIGITS,
    ORDINALS,
    Symbols,
    century_number,
    count_of,
    days_from_now,
    direction_of,
    has,
    is_of_another_era,
    place_of,
    total_of,
    unit_of,
    value_of,
)
from summarizer.dates.hijri import HijriDate
from summarizer.dates.shifts import Ahead, DecadeOf, SeasonOf, Shift, Told
from summarizer.languages.dates import Kind, Part, Unit

_MONTHS = (Kind.MONTH, Kind.DOUBTFUL_MONTH, Kind.NEEDY_MONTH, Kind.RARE_MONTH)
_HIJRI_MONTHS = (Kind.HIJRI_MONTH, Kind.DOUBTFUL_HIJRI)
# A Gregorian year of news; a Hijri one of the calendar that is known.
_FIRST_HIJRI, _LAST_HIJRI = 1343, 1500


def nothing(found: Symbols) -> Expression | None:
    """Return None: what only looks like a date."""
    return None


def numeric(found: Symbols) -> Expression | None:
    """Build a date of digits; one with a Hijri year is a Hijri date."""
    packed = value_of(found, Kind.NUMERIC) or 0
    year, month, day = packed // 10000, packed // 100 % 100, packed % 100
    if has(found, Kind.HIJRI_ERA) or _FIRST_HIJRI <= year <= _LAST_HIJRI:
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
    months = [symbol.value for symbol in found if symbol.kind in _MONTHS]
    years = [symbol.value for symbol in found if symbol.kind == Kind.YEAR]
    return Period(CalendarDate(months[0], None, years[0]), CalendarDate(months[1], None, years[1]))


def day_month(found: Symbols) -> Expression | None:
    """Build a day of a month, with or without a year."""
    place = place_of(found, _MONTHS)
    day = total_of(found[:place], (Kind.SMALL, *ORDINALS))
    if not 1 <= day <= 31 or has(found, Kind.OLD_ERA):
        return None
    return CalendarDate(
        found[place].value, day, value_of(found[place:], Kind.YEAR), direction=direction_of(found)
    )


def month_day(found: Symbols) -> Expression | None:
    """Build a date whose month comes first."""
    month, day = found[place_of(found, _MONTHS)].value, value_of(found, Kind.SMALL)
    return CalendarDate(month, day, value_of(found, Kind.YEAR), direction=direction_of(found))


def month(found: Symbols) -> Expression | None:
    """Build a month; two names of different months are a range."""
    names = [symbol.value for symbol in found if symbol.kind in _MONTHS]
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
    place = place_of(found, _HIJRI_MONTHS)
    month = found[place].value if place < len(found) else None
    day = total_of(found[:place], (Kind.SMALL, *ORDINALS)) if month else 0
    year = value_of(found[place:] if month else found, Kind.YEAR)
    if year is not None and not _FIRST_HIJRI <= year <= _LAST_HIJRI:
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


def week_of_month(found: Symbols) -> Expression | None:
    """Build the first or the last week of the month that follows."""
    number = total_of(found, ORDINALS)
    is_week = value_of(found, Kind.THE_UNIT) == Unit.WEEK and number <= 4
    return WeekOfMonth(number) if is_week else None


def day_of_month(found: Symbols) -> Expression | None:
    """Build a day of last month."""
    day = total_of(found, (Kind.SMALL, *ORDINALS))
    is_month = unit_of(found) in {None, Unit.MONTH} and 1 <= day <= 31
    if is_month and (has(found, Kind.SAME) or has(found, Kind.OF_IT)):
        return Within(day, Told(Unit.MONTH, 0))
    return Within(day, Shift(Unit.MONTH, direction_of(found) or 0)) if is_month else None


def year(found: Symbols) -> Expression | None:
    """Build a year that is called one; below 100 it is of the twentieth century."""
    named = [symbol for symbol in found if symbol.kind in {Kind.YEAR_WORD, Kind.THE_UNIT, Kind.BOTH}]
    is_year = all(symbol.kind == Kind.YEAR_WORD or symbol.value == Unit.YEAR for symbol in named)
    value = next((symbol.value for symbol in found if symbol.kind in DIGITS), 0)
    if has(found, Kind.OLD_ERA) or not is_year:
        return None
    if has(found, Kind.HIJRI_ERA) or value_of(found, Kind.YEARLY):
        return hijri(found)
    return _written_year(value + 1900 if 32 <= value < 100 and not has(found, Kind.COMMON_ERA) else value)


def spelled_year(found: Symbols) -> Expression | None:
    """Build a year in words: «عام ألف وتسعمئة وسبعين»."""
    value = total_of(found, (Kind.THOUSAND, Kind.HUNDRED, Kind.CARDINAL, Kind.TEN, Kind.TENS))
    is_year = value_of(found, Kind.THE_UNIT) in {None, Unit.YEAR} and value < 2100
    return _written_year(value) if is_year else None


def bare_year(found: Symbols) -> Expression | None:
    """Build a year that nothing but a preposition tells from a number."""
    value = found[-1].value
    return _written_year(value) if 1800 <= value < 2100 else None


def seasonal_year(found: Symbols) -> Expression | None:
    """Build a season over two years: 2024/2025, 2024-25."""
    digits = [symbol.value for symbol in found if symbol.kind in DIGITS]
    first, last = digits[0], digits[1]
    last += first // 100 * 100 if last < 100 else 0
    if first >= last:
        return None
    if _FIRST_HIJRI <= first <= _LAST_HIJRI:
        return Period(HijriDate(first), HijriDate(last))
    return Period(_written_year(first), _written_year(last)) if 1500 < last < 2200 else None


def decade(found: Symbols) -> Expression | None:
    """Build the seventies, of a century that is told or of the twentieth."""
    tens = value_of(found, Kind.DECADE) or 0
    if tens >= 1000:
        is_century = tens % 100 == 0 and tens < 2000
        return Fixed(f"{tens // 100}XX") if is_century else Fixed(f"{tens // 10:03d}X")
    if not has(found, Kind.CENTURY):
        return Fixed(f"19{tens // 10}X")
    if (direction := direction_of(found)) is not None:
        return DecadeOf(tens // 10, direction)
    return Fixed(f"{century_number(found) - 1:02d}{tens // 10}X")


def century(found: Symbols) -> Expression | None:
    """Build a century by its number, or the last one."""
    if (direction := direction_of(found)) is not None:
        return Shift(Unit.CENTURY, direction)
    number = century_number(found)
    if not 1 <= number <= 22 or is_of_another_era(found):
        return None
    return Fixed(f"{number - 1:02d}XX")


def season(found: Symbols) -> Expression | None:
    """Build a season of a year, the last one or this one."""
    named = (value_of(found, Kind.SEASON) or 1) - 1
    return SeasonOf(named, value_of(found, Kind.YEAR), direction_of(found) or 0)


def portion(found: Symbols) -> Expression | None:
    """Build a half or a quarter, of what follows or of the year."""
    count = 4 if has(found, Kind.QUARTER) else 2
    number = count if has(found, Kind.FINAL) else total_of(found, ORDINALS)
    unit = value_of(found, Kind.THE_UNIT)
    whole = Shift(Unit(unit), 0) if unit else None
    return Portion(number, count, whole) if 1 <= number <= count else None


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


def _written_year(value: int) -> Fixed:
    return Fixed(f"{value:04d}")
