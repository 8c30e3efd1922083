"""Values of dates, as ISO 8601 and TIMEX3 write them, and the days that they mean."""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

MODIFIERS = (None, "START", "MID", "END")
SEASONS = ("SP", "SU", "FA", "WI")
_FORM = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)|(?P<week>\d{4}-W\d\d)|(?P<month>\d{4}-\d\d)|(?P<quarter>\d{4}-Q[1-4])"
    r"|(?P<half>\d{4}-H[12])|(?P<season>\d{4}-(?:SP|SU|FA|WI))|(?P<decade>\d{3}X)|(?P<century>\d\dXX)"
    r"|(?P<year>\d{4})"
)


def month_value(year: int, month: int) -> str:
    """Return YYYY-MM."""
    return f"{year:04d}-{month:02d}"


def week_value(day: date) -> str:
    """Return the ISO week of a day."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


@lru_cache(maxsize=4096)
def interval(value: str) -> tuple[date, date]:
    """Return the first and the last day of a value; raises ValueError for what is none."""
    first, slash, last = value.partition("/")
    if not slash:
        return _single(value)
    earliest, latest = _single(first)[0], _single(last)[1]
    if earliest > latest:
        raise ValueError(value)
    return earliest, latest


@lru_cache(maxsize=4096)
def narrowed(value: str, modifier: str | None) -> tuple[date, date]:
    """Return the days of a value, of its first, middle or last part where a modifier says so.

    The parts of a month are days 1-10, 11-20 and from 21 on, of a year months 1-4, 5-8 and 9-12, of
    anything else thirds.
    """
    earliest, latest = interval(value)
    if modifier not in MODIFIERS[1:]:
        return earliest, latest
    part = MODIFIERS.index(modifier)
    form = _FORM.fullmatch(value)
    if form and form.lastgroup == "month":
        starts = (earliest, earliest.replace(day=11), earliest.replace(day=21))
    elif form and form.lastgroup == "year":
        starts = (earliest, earliest.replace(month=5), earliest.replace(month=9))
    else:
        third = ((latest - earliest).days + 1) / 3
        starts = (earliest, earliest + timedelta(round(third)), earliest + timedelta(round(2 * third)))
    return starts[part - 1], latest if part == 3 else starts[part] - timedelta(1)


def covering(first: str, second: str) -> str | None:
    """Return the month, else the year, that both values lie in, or None."""
    days = (*interval(first), *interval(second))
    if len({(day.year, day.month) for day in days}) == 1:
        return month_value(days[0].year, days[0].month)
    return f"{days[0].year:04d}" if len({day.year for day in days}) == 1 else None


def _single(value: str) -> tuple[date, date]:
    form = _FORM.fullmatch(value)
    if form is None:
        raise ValueError(value)
    year = int(value[:4].replace("X", "0"))
    match form.lastgroup:
        case "day":
            day = date.fromisoformat(value)
            return day, day
        case "week":
            monday = date.fromisocalendar(year, int(value[6:]), 1)
            return monday, monday + timedelta(6)
        case "month":
            return _months(year, int(value[5:]), 1)
        case "quarter":
            return _months(year, 3 * int(value[6:]) - 2, 3)
        case "half":
            return _months(year, 6 * int(value[6:]) - 5, 6)
        case "season":
            return _months(year, 3 * SEASONS.index(value[5:]) + 3, 3)
    length = {"decade": 10, "century": 100}.get(form.lastgroup or "", 1)
    return date(max(year, 1), 1, 1), date(year + length - 1, 12, 31)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    ends, last = divmod(month + count - 2, 12)
    return date(year, month, 1), date(year + ends, last + 1, monthrange(year + ends, last + 1)[1])
