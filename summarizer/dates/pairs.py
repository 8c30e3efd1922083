"""What two expressions that stand beside each other make; None where they are no one."""

from dataclasses import replace

from summarizer.dates.calendar_dates import CalendarDate, Weekday
from summarizer.dates.composed import Added, Distance, Equal, Period, Portion, WeekOfMonth, Within
from summarizer.dates.expressions import Expression, Fixed
from summarizer.dates.hijri import HijriDate
from summarizer.dates.shifts import SeasonOf, Shift, Told
from summarizer.languages.dates import Unit


def placed(first: Expression, second: Expression) -> Expression | None:
    """Put a date without a year in the year that follows, a weekday in the week."""
    match first, second:
        case (
            (CalendarDate(year=None, direction=None) | SeasonOf(year=None, direction=0)),
            (Shift(unit=Unit.YEAR) | Told(unit=Unit.YEAR) | Fixed()),
        ) if _is_year(second):
            return Within(first, second)
        case Weekday(direction=None, deictic=None), Shift(unit=Unit.WEEK):
            return Within(first, second)
        case Portion(whole=None), _:
            return replace(first, whole=second)
        case WeekOfMonth(month=None), (
            CalendarDate(day=None)
            | HijriDate(day=None, month=int())
            | Shift(unit=Unit.MONTH)
            | Within(inner=CalendarDate(day=None))
        ):
            return replace(first, month=second)
    return None


def _is_year(expression: Expression) -> bool:
    return not isinstance(expression, Fixed) or (len(expression.value) == 4 and expression.value.isdigit())


def dated_weekday(first: Expression, second: Expression) -> Expression | None:
    """Join a weekday, or "today", and the day that it is."""
    match first, second:
        case Weekday(), CalendarDate(weekday=None, day=int()):
            return replace(second, weekday=first.weekday, deictic=first.deictic)
        case Weekday(), HijriDate(day=int()):
            return second
        case Shift(unit=Unit.DAY), CalendarDate(weekday=None, day=int()):
            return replace(second, deictic=first.count)
    return None


def day_with_weekday(first: Expression, second: Expression) -> Expression | None:
    """Join a day and the weekday that stands behind it."""
    match first, second:
        case ((CalendarDate(weekday=None, day=int()) | HijriDate(day=int())), Weekday(direction=None)):
            return dated_weekday(second, first)
        case Shift(unit=Unit.DAY, count=count), Weekday(direction=None, deictic=None):
            return replace(second, deictic=count)
    return None


def converted(first: Expression, second: Expression) -> Expression | None:
    """Return the Gregorian one of two dates that say the same."""
    match first, second:
        case HijriDate(year=int()), CalendarDate(year=None, direction=None, deictic=None):
            return Equal(first, second)
    if isinstance(first, HijriDate) != isinstance(second, HijriDate):
        return second if isinstance(first, HijriDate) else first
    return None


def period(first: Expression, second: Expression) -> Expression | None:
    """Join the ends of a stretch of time."""
    if isinstance(first, Distance | Period) or isinstance(second, Distance | Period):
        return None
    match first, second:
        case Weekday(direction=None, deictic=None), Weekday(direction=1):
            # The coming ones are counted from their first: «من الاثنين إلى الخميس المقبلين».
            return Period(replace(first, direction=1), replace(second, direction=None))
    return Period(sharing(first, second), second)


def both(first: Expression, second: Expression) -> Expression | None:
    """Join the two weekdays or months of «يومي» and «شهري» where one follows upon the other."""
    match first, second:
        case (Weekday(weekday=one), Weekday(weekday=other)) if (other - one) % 7 != 1:
            return None
        case CalendarDate(day=None, month=one), CalendarDate(day=None, month=other) if (
            other - one
        ) % 12 != 1:
            return None
    return period(first, second)


def next_day(first: Expression, second: Expression) -> Expression | None:
    """Join two days in a row of one month: on 11 and 12 February."""
    match first, second:
        case CalendarDate(day=int(one)), CalendarDate(day=int(other)) if (
            other == one + 1 and replace(first, day=other) == second
        ):
            return Period(first, second)
        case Period(last=last), CalendarDate():
            whole = next_day(last, second)
            return whole and Period(first.first, second)
    return None


def night(first: Expression, second: Expression) -> Expression | None:
    """Join the two days of a night: «ليل الخميس الجمعة»."""
    match first, second:
        case Weekday(weekday=one, direction=None), Weekday(weekday=other) if other == (one + 1) % 7:
            return Period(first, second)
    return None


def sharing(first: Expression, second: Expression) -> Expression:
    """Give a date the year or the direction that stands behind the second one only."""
    match first, second:
        case CalendarDate(year=None, direction=None), CalendarDate(year=int()) if _order(first) <= _order(
            second
        ):
            return replace(first, year=second.year)
        case CalendarDate(year=None, direction=None), CalendarDate(year=int(year)):
            return replace(first, year=year - 1)
        case CalendarDate(year=None, direction=None), Within(inner=CalendarDate(), outer=outer):
            return Within(first, outer)
        case HijriDate(year=None), HijriDate(year=int()):
            return replace(first, year=second.year)
    return first


def _order(date: CalendarDate) -> tuple[int, int]:
    return date.month, date.day or 0


def added(first: Expression, second: Expression) -> Expression | None:
    """Count a distance from the date behind it."""
    return Added(second, first) if isinstance(first, Distance) else None
