"""From the symbols of a simple expression to what it says."""

from collections.abc import Sequence

from summarizer.dates.calendar_dates import CalendarDate, Weekday
from summarizer.dates.composed import Distance, Parted, Period, Portion, WeekOfMonth, Within
from summarizer.dates.expressions import Expression, Fixed
from summarizer.dates.hijri import HijriDate
from summarizer.dates.shifts import Ahead, DecadeOf, SeasonOf, Shift, Told
from summarizer.dates.symbols import Symbol
from summarizer.languages.dates import Kind, Part, Unit

Symbols = Sequence[Symbol]

_MONTHS = (Kind.MONTH, Kind.DOUBTFUL_MONTH, Kind.NEEDY_MONTH, Kind.RARE_MONTH)
_HIJRI_MONTHS = (Kind.HIJRI_MONTH, Kind.DOUBTFUL_HIJRI)
_DIGITS = (Kind.SMALL, Kind.NUMBER, Kind.YEAR)
_WORDS = (Kind.CARDINAL, Kind.TEN, Kind.TENS, Kind.HUNDRED)
_ORDINALS = (Kind.ORDINAL, Kind.TEN, Kind.TENS)
_DEICTICS = (Kind.DEICTIC, Kind.DOUBTFUL_DEICTIC)
_LAST = (Kind.DIRECTION, Kind.ENDING)
_SINGLES = {Kind.DAY_WORD: Unit.DAY, Kind.MONTH_WORD: Unit.MONTH, Kind.YEAR_WORD: Unit.YEAR}
_UNITS = (Kind.UNIT, Kind.THE_UNIT, Kind.UNITS, Kind.DUAL)
# A Gregorian year of news; a Hijri one of the calendar that is known.
_FIRST_HIJRI, _LAST_HIJRI = 1343, 1500


def nothing(found: Symbols) -> Expression | None:
    """Return None: what only looks like a date."""
    return None


def numeric(found: Symbols) -> Expression | None:
    """Build a date of digits; one with a Hijri year is a Hijri date."""
    packed = _value(found, Kind.NUMERIC) or 0
    year, month, day = packed // 10000, packed // 100 % 100, packed % 100
    if _has(found, Kind.HIJRI_ERA) or _FIRST_HIJRI <= year <= _LAST_HIJRI:
        return HijriDate(year, month, day or None)
    return CalendarDate(month, day or None, year) if 1 <= month <= 12 and day <= 31 else None


def day_month(found: Symbols) -> Expression | None:
    """Build a day of a month, with or without a year."""
    place = _place(found, _MONTHS)
    day = _sum(found[:place], (Kind.SMALL, *_ORDINALS))
    if not 1 <= day <= 31 or _has(found, Kind.OLD_ERA):
        return None
    return CalendarDate(
        found[place].value, day, _value(found[place:], Kind.YEAR), direction=_direction(found)
    )


def month_day(found: Symbols) -> Expression | None:
    """Build a date whose month comes first."""
    month, day = found[_place(found, _MONTHS)].value, _value(found, Kind.SMALL)
    return CalendarDate(month, day, _value(found, Kind.YEAR), direction=_direction(found))


def month(found: Symbols) -> Expression | None:
    """Build a month; two names of different months are a range."""
    names = [symbol.value for symbol in found if symbol.kind in _MONTHS]
    if not names:
        return hijri(found)
    year, direction = _value(found, Kind.YEAR), _direction(found)
    last = CalendarDate(names[-1], None, year, direction=direction)
    if names[0] == names[-1]:
        return last
    return Period(CalendarDate(names[0], None, year, direction=direction), last)


def month_number(found: Symbols) -> Expression | None:
    """Build a month that is called by its number."""
    month = _value(found, Kind.SMALL) or 0
    return (
        CalendarDate(month, None, _value(found, Kind.YEAR), None, _direction(found)) if month <= 12 else None
    )


def hijri(found: Symbols) -> Expression | None:
    """Build a Hijri year, month or day."""
    place = _place(found, _HIJRI_MONTHS)
    month = found[place].value if place < len(found) else None
    day = _sum(found[:place], (Kind.SMALL, *_ORDINALS)) if month else 0
    year = _value(found[place:] if month else found, Kind.YEAR)
    if year is not None and not _FIRST_HIJRI <= year <= _LAST_HIJRI:
        return None
    return HijriDate(year, month, day or None, _direction(found))


def weekday(found: Symbols) -> Expression | None:
    """Build a weekday, alone, with a direction, or beside "yesterday"."""
    return Weekday(_value(found, Kind.WEEKDAY) or 0, _direction(found), _days_from_now(found))


def deictic(found: Symbols) -> Expression | None:
    """Build today, yesterday, tomorrow."""
    return Shift(Unit.DAY, _days_from_now(found) or 0)


def told(found: Symbols) -> Expression | None:
    """Build what counts from the date told before: the same year, the next day."""
    unit = _unit(found)
    return Told(Unit.DAY if unit is None else unit, _value(found, Kind.FOLLOWING) or 0)


def shift(found: Symbols) -> Expression | None:
    """Build last week, this year, the end of the month."""
    unit = Unit.CENTURY if _has(found, Kind.CENTURY) else _unit(found)
    if unit is None or unit == Unit.DAY:
        return None
    whole = Shift(unit, _direction(found) or 0, _has(found, Kind.ENDING))
    part = _value(found, Kind.PART)
    return Parted(whole, Part(part)) if part else whole


def week_of_month(found: Symbols) -> Expression | None:
    """Build the first or the last week of the month that follows."""
    number = _sum(found, _ORDINALS)
    is_week = _value(found, Kind.THE_UNIT) == Unit.WEEK and number <= 4
    return WeekOfMonth(number) if is_week else None


def day_of_month(found: Symbols) -> Expression | None:
    """Build a day of last month."""
    day = _sum(found, (Kind.SMALL, *_ORDINALS))
    is_month = _value(found, Kind.THE_UNIT) in {None, Unit.MONTH} and 1 <= day <= 31
    if is_month and (_has(found, Kind.SAME) or _has(found, Kind.OF_IT)):
        return Within(day, Told(Unit.MONTH, 0))
    return Within(day, Shift(Unit.MONTH, _direction(found) or 0)) if is_month else None


def year(found: Symbols) -> Expression | None:
    """Build a year that is called one; below 100 it is of the twentieth century."""
    named = [symbol for symbol in found if symbol.kind in {Kind.YEAR_WORD, Kind.THE_UNIT, Kind.BOTH}]
    is_year = all(symbol.kind == Kind.YEAR_WORD or symbol.value == Unit.YEAR for symbol in named)
    value = next((symbol.value for symbol in found if symbol.kind in _DIGITS), 0)
    if _has(found, Kind.OLD_ERA) or not is_year:
        return None
    if _has(found, Kind.HIJRI_ERA) or _value(found, Kind.YEARLY):
        return hijri(found)
    return _written_year(value + 1900 if 32 <= value < 100 and not _has(found, Kind.COMMON_ERA) else value)


def bare_year(found: Symbols) -> Expression | None:
    """Build a year that nothing but a preposition tells from a number."""
    value = found[-1].value
    return _written_year(value) if 1800 <= value < 2100 else None


def seasonal_year(found: Symbols) -> Expression | None:
    """Build a season over two years: 2024/2025, 2024-25."""
    digits = [symbol.value for symbol in found if symbol.kind in _DIGITS]
    first, last = digits[0], digits[1]
    last += first // 100 * 100 if last < 100 else 0
    if first >= last:
        return None
    if _FIRST_HIJRI <= first <= _LAST_HIJRI:
        return Period(HijriDate(first), HijriDate(last))
    return Period(_written_year(first), _written_year(last)) if 1500 < last < 2200 else None


def decade(found: Symbols) -> Expression | None:
    """Build the seventies, of a century that is told or of the twentieth."""
    tens = _value(found, Kind.DECADE) or 0
    if tens >= 1000:
        return Fixed(f"{tens // 10:03d}X")
    if not _has(found, Kind.CENTURY):
        return Fixed(f"19{tens // 10}X")
    if (direction := _direction(found)) is not None:
        return DecadeOf(tens // 10, direction)
    return Fixed(f"{_century_number(found) - 1:02d}{tens // 10}X")


def century(found: Symbols) -> Expression | None:
    """Build a century by its number, or the last one."""
    if (direction := _direction(found)) is not None:
        return Shift(Unit.CENTURY, direction)
    number = _century_number(found)
    if not 1 <= number <= 22 or _is_of_another_era(found):
        return None
    return Fixed(f"{number - 1:02d}XX")


def season(found: Symbols) -> Expression | None:
    """Build a season of a year, the last one or this one."""
    named = (_value(found, Kind.SEASON) or 1) - 1
    return SeasonOf(named, _value(found, Kind.YEAR), _direction(found) or 0)


def portion(found: Symbols) -> Expression | None:
    """Build a half or a quarter, of what follows or of the year."""
    count = 4 if _has(found, Kind.QUARTER) else 2
    number = count if _has(found, Kind.FINAL) else _sum(found, _ORDINALS)
    unit = _value(found, Kind.THE_UNIT)
    whole = Shift(Unit(unit), 0) if unit else None
    return Portion(number, count, whole) if 1 <= number <= count else None


def distance(found: Symbols) -> Expression | None:
    """Build a distance from a happening."""
    sign = -1 if _has(found, Kind.BEFORE) else 1
    unit = _unit(found)
    return Distance(sign * _count(found), unit) if unit else None


def ahead(found: Symbols) -> Expression | None:
    """Build in three days, where the clause looks ahead."""
    unit = _unit(found)
    return Ahead(unit, _count(found)) if unit else None


def ago(found: Symbols) -> Expression | None:
    """Build three days ago, in a year from now; as fine as its unit."""
    unit = _unit(found)
    count = _count(found)
    if unit is None or unit == Unit.CENTURY:
        return None
    sign = 1 if _has(found, Kind.AFTER) else -1
    return Shift(unit, sign * count, modifier="APPROX" if _has(found, Kind.ABOUT) else None)


def _has(found: Symbols, kind: Kind) -> bool:
    return any(symbol.kind == kind for symbol in found)


def _value(found: Symbols, kind: Kind) -> int | None:
    return next((symbol.value for symbol in found if symbol.kind == kind), None)


def _place(found: Symbols, kinds: Sequence[Kind]) -> int:
    """Return where the first symbol of one of the kinds stands; the length where none does."""
    return next((place for place, symbol in enumerate(found) if symbol.kind in kinds), len(found))


def _sum(found: Symbols, kinds: Sequence[Kind]) -> int:
    """Return the number that ordinals or number words make together: the fifth and the twentieth."""
    return sum(symbol.value for symbol in found if symbol.kind in kinds)


def _direction(found: Symbols) -> int | None:
    if _has(found, Kind.THIS):
        return 0
    return next((symbol.value for symbol in found if symbol.kind in _LAST), None)


def _days_from_now(found: Symbols) -> int | None:
    if _has(found, Kind.TODAY):
        return 0
    return next((symbol.value for symbol in found if symbol.kind in _DEICTICS), None)


def _is_of_another_era(found: Symbols) -> bool:
    return _has(found, Kind.OLD_ERA) or _has(found, Kind.HIJRI_ERA) or bool(_value(found, Kind.YEARLY))


def _unit(found: Symbols) -> Unit | None:
    for symbol in found:
        if symbol.kind in _SINGLES:
            return _SINGLES[symbol.kind]
        if symbol.kind in _UNITS:
            return Unit(symbol.value)
    return None


def _count(found: Symbols) -> int:
    if _has(found, Kind.DUAL):
        return 2
    return _sum(found, (*_DIGITS, *_WORDS)) or 1


def _century_number(found: Symbols) -> int:
    behind = found[_place(found, (Kind.CENTURY,)) :]
    return _sum(behind, (Kind.SMALL, *_ORDINALS)) or _sum(found, (Kind.SMALL, *_ORDINALS))


def _written_year(value: int) -> Fixed:
    return Fixed(f"{value:04d}")
