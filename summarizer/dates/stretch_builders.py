"""From the symbols of weeks, seasons, years, decades and centuries to what they say."""

from summarizer.dates.builders import hijri
from summarizer.dates.composed import Period, Portion, WeekOfMonth
from summarizer.dates.expressions import Expression, Fixed
from summarizer.dates.held import (
    DIGITS,
    ORDINALS,
    Symbols,
    century_number,
    direction_of,
    has,
    is_of_another_era,
    place_of,
    total_of,
    unit_of,
    value_of,
)
from summarizer.dates.hijri import HijriDate, is_hijri
from summarizer.dates.shifts import DecadeOf, SeasonOf, Shift
from summarizer.languages.dates import Kind, Unit


def week_of_month(found: Symbols) -> Expression | None:
    """Build the first or the last week, or Sunday, of the month that follows."""
    number, weekday = total_of(found, (Kind.SMALL, *ORDINALS)), value_of(found, Kind.WEEKDAY)
    is_numbered = number or has(found, Kind.FINAL) or value_of(found, Kind.DIRECTION) == -1
    if not is_numbered or number > 5 or (weekday is None and unit_of(found) != Unit.WEEK):
        return None
    return WeekOfMonth(number, weekday)


def decade_of_century(found: Symbols) -> Expression | None:
    """Build the last decade of a century."""
    place = place_of(found, (Kind.FROM,))
    number, century = found[:place], found[place:]
    ordinal = total_of(number, (Kind.SMALL, *ORDINALS)) or 10
    if unit_of(number) != Unit.DECADE or ordinal > 10:
        return None
    if (direction := direction_of(century)) is not None:
        return DecadeOf(ordinal - 1, direction)
    return Fixed(f"{total_of(century, (Kind.SMALL, *ORDINALS)) - 1:02d}{ordinal - 1}X")


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
    if is_hijri(first):
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


def _written_year(value: int) -> Fixed:
    return Fixed(f"{value:04d}")
