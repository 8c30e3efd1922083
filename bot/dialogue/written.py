"""Stretches of time that digits alone say, in any order that a person writes them."""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from summarizer.dates import interval


class Stretch(NamedTuple):
    """Days from `first` to `last`, named by the words up to, not including, the one numbered `end`.

    `is_range` says that the words name both ends, `is_year` that they are a year alone, `is_yearless` that
    they are a month, or a day of it, without its year.
    """

    first: date
    last: date
    end: int = 0
    is_range: bool = False
    is_year: bool = False
    is_yearless: bool = False


def written(word: str, end: int, today: date) -> Stretch | None:
    """Return the stretch that a word of digits is; None: it is not written as a date.

    `end` is the number of the word after it. Raises ValueError for what is written as a date and is none.
    """
    for pattern, read in _KINDS:
        if match := pattern.fullmatch(word):
            return read(match.groups(), today)._replace(end=end)
    return None


def in_year(first: date, last: date, year: int) -> tuple[date, date]:
    """Return the same days, or the same whole month, of another year."""
    is_month = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    ending = monthrange(year, last.month)[1]
    return (
        first.replace(year=year, day=min(first.day, ending)),
        last.replace(year=year, day=ending if is_month else min(last.day, ending)),
    )


def _year(parts: Sequence[str], today: date) -> Stretch:
    return _years((parts[0], parts[0]), today)._replace(is_range=False, is_year=True)


def _years(parts: Sequence[str], _today: date) -> Stretch:
    return Stretch(date(int(parts[0]), 1, 1), date(int(parts[1]), 12, 31), is_range=True)


def _month(parts: Sequence[str], _today: date) -> Stretch:
    first = date(int(parts[0]), int(parts[1]), 1)
    return Stretch(first, first.replace(day=monthrange(first.year, first.month)[1]))


def _month_first(parts: Sequence[str], today: date) -> Stretch:
    return _month(parts[::-1], today)


def _day(parts: Sequence[str], _today: date) -> Stretch:
    day = date(*map(int, parts))
    return Stretch(day, day)


def _day_first(parts: Sequence[str], today: date) -> Stretch:
    return _day(parts[::-1], today)


def _short_year(parts: Sequence[str], today: date) -> Stretch:
    return _day((f"20{parts[2]}", parts[1], parts[0]), today)


def _day_and_month(parts: Sequence[str], today: date) -> Stretch:
    """Return the latest such day up to today."""
    day, month = map(int, parts)
    date(2000, month, day)
    years = range(today.year, today.year - 9, -1)
    days = (date(year, month, day) for year in years if day <= monthrange(year, month)[1])
    found = next(each for each in days if each <= today)
    return Stretch(found, found, is_yearless=True)


def _value(parts: Sequence[str], _today: date) -> Stretch:
    return Stretch(*interval(parts[0].upper()))


def _unreadable(parts: Sequence[str], _today: date) -> Stretch:
    raise ValueError(parts)


_KINDS: tuple[tuple[re.Pattern[str], Callable[[Sequence[str], date], Stretch]], ...] = (
    (re.compile(r"((?:19|20)\d\d)م?"), _year),
    (re.compile(r"((?:19|20)\d\d)[-/]((?:19|20)\d\d)"), _years),
    (re.compile(r"((?:19|20)\d\d-(?:q[1-4]|h[12]|w\d\d|sp|su|fa|wi))", re.IGNORECASE), _value),
    (re.compile(r"(\d{4})[-/.](\d{1,2})"), _month),
    (re.compile(r"(\d{1,2})[-/.](\d{4})"), _month_first),
    (re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"), _day),
    (re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})"), _day_first),
    (re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})"), _short_year),
    (re.compile(r"(\d{1,2})[-/](\d{1,2})"), _day_and_month),
    (re.compile(r"\d{1,9}(?:[-/]\d{1,9}){1,3}|\d{1,9}(?:\.\d{1,9}){2}"), _unreadable),
)
