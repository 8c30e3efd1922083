"""Full dates as pages print them: day, month and year in one place."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from summarizer.languages import CODES, language
from summarizer.plain import alternatives

# Every form holds one; most lines do not, and are not searched for the forms.
_YEAR = re.compile(r"(?:19|20)\d\d")
_SUFFIX = r" ?(?:am|pm|a\.m\.|p\.m\.|[صم]|مساء|صباحا|ظهرا|gmt|utc|بتوقيت)(?!\w)"
_HOUR = r"(?<![\d:.,])(?:[01]?\d|2[0-3])"
# With a point it is as often a price: «1.15 دينار».
CLOCK = re.compile(rf"{_HOUR}:[0-5]\d(?::[0-5]\d)?(?![\d.:])(?:{_SUFFIX})?|{_HOUR}\.[0-5]\d{_SUFFIX}")


class Day(NamedTuple):
    """A printed date: where it stands in the neutral text, and the days that it may mean.

    The two days differ only where the weekday beside the date is another one's. `swapped` is the
    day that 3/2/2026 would be with the month first; None where only one reading is possible.
    """

    start: int
    end: int
    earliest: date
    latest: date
    swapped: date | None = None


def days(text: str) -> tuple[Day, ...]:
    """Return the full dates of a neutral text in order; 3/2/2026 is first of all the third of February."""
    if not _YEAR.search(text):
        return ()
    return tuple(day for match in _written().finditer(text) if (day := _day(match)))


def weekdays() -> dict[str, int]:
    """Return the weekdays of all languages, 0 for Monday."""
    return {name: day for code in CODES for name, day in language(code).calendar.weekdays.items()}


def with_weekday(day: date, weekday: int) -> tuple[date, date]:
    """Return the range from a day to the nearest one with that weekday; one day where they agree."""
    ahead = (weekday - day.weekday()) % 7
    other = day + timedelta(days=ahead if ahead <= 3 else ahead - 7)
    return min(day, other), max(day, other)


def _day(match: re.Match[str]) -> Day | None:
    found = {name: value for name, value in match.groupdict().items() if value}
    numbers = {name[:-1]: value for name, value in found.items() if name[-1] in "ABCDE"}
    try:
        value = date(int(numbers["year"]), _months()[" ".join(numbers["month"].split())], int(numbers["day"]))
    except (ValueError, OverflowError):
        return None
    known = weekdays()
    weekday = next((known[found[name]] for name in ("before", "after") if name in found), None)
    swapped = date(value.year, value.day, value.month) if _may_be_swapped(found, value) else None
    if weekday is None:
        return Day(*match.span(), value, value, swapped)
    if swapped and swapped.weekday() == weekday != value.weekday():
        value = swapped
    return Day(*match.span(), *with_weekday(value, weekday))


def _may_be_swapped(found: Mapping[str, str], value: date) -> bool:
    """Return whether day and month may change places: in 3/2/2026, not in 3.2.2026."""
    return found.get("d") in {"/", "-"} and value.day <= 12 and value.day != value.month


@cache
def _months() -> dict[str, int]:
    named = {name: month for code in CODES for name, month in language(code).calendar.months.items()}
    return (
        named | {str(month): month for month in range(1, 13)} | {f"0{month}": month for month in range(1, 10)}
    )


@cache
def _written() -> re.Pattern[str]:
    month = alternatives(name for name in _months() if not name.isdigit())
    weekday = alternatives(weekdays())
    year, gap, day = r"(?:19|20)\d\d(?!\d)", r"[ ,،.\-–]{1,3}", r"(?:0?[1-9]|[12]\d|3[01])"
    number, mark = r"(?:0?[1-9]|1[0-2])", r"(?<![\d/.\-])"
    second = rf"(?: ?[/\-–(] ?{month}\)?)?"
    forms = (
        rf"(?<!\d)(?P<dayA>{day})(?:st|nd|rd|th)?(?: من| of)?"
        rf"[ \-–/]{{1,3}}(?P<monthA>{month})\b{second}\.?{gap}(?P<yearA>{year})",
        rf"\b(?P<monthB>{month})\b\.? (?P<dayB>{day})(?:st|nd|rd|th)?{gap}(?P<yearB>{year})",
        rf"{mark}(?P<yearC>{year})(?P<c>[\-/.])(?P<monthC>{number})(?P=c)(?P<dayC>{day})(?!\d)",
        rf"{mark}(?P<dayD>{day})(?P<d>[\-/.])(?P<monthD>{number})(?P=d)(?P<yearD>{year})",
        rf"{mark}(?P<monthE>{number})(?P<e>[\-/])(?P<dayE>1[3-9]|2\d|3[01])(?P=e)(?P<yearE>{year})",
    )
    before = rf"(?:\b(?P<before>{weekday})\b[ ,،.:|\-–]{{1,3}})?"
    return re.compile(rf"{before}(?:{'|'.join(forms)})(?: ?[(,،|] ?(?P<after>{weekday})\b)?")
