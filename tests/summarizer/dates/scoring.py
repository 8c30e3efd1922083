"""Scoring found dates by the strict rule: the same days, each expression once, nothing where nothing is meant."""

import calendar
import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from summarizer.document import Span

_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


class Dated(NamedTuple):
    """An expression, where it stands and what it means: meant by a table, or found by the summarizer."""

    span: Span
    value: str
    modifier: str | None


class Tally(NamedTuple):
    """How many were found rightly, and of those with the right modifier; were found at all; were meant."""

    right: int = 0
    modified: int = 0
    found: int = 0
    meant: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.meant if self.meant else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.meant) if self.found + self.meant else 1.0

    @property
    def is_perfect(self) -> bool:
        return self.right == self.found == self.meant


def tally(meant: Sequence[Dated], found: Sequence[Dated]) -> Tally:
    """Score what was found in one text; a second find on an expression counts as found, not as right."""
    pairs = [(one, other) for one, other in _paired(meant, found) if same_days(other.value, one.value)]
    modified = sum(one.modifier == other.modifier for one, other in pairs)
    return Tally(len(pairs), modified, len(found), len(meant))


def total(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of tallies."""
    return Tally(*(sum(column) for column in zip(Tally(), *tallies, strict=True)))


def same_days(one: str, meant: str) -> bool:
    """Tell whether a value has the days that are meant; a week may begin on Saturday, Sunday or Monday."""
    (first, last), (meant_first, meant_last) = days(one), days(meant)
    if "-W" in meant and "/" not in meant and (last - first).days == 6:
        return abs((first - meant_first).days) <= 2
    return (first, last) == (meant_first, meant_last)


def days(value: str) -> tuple[date, date]:
    """Return the first and the last day of a value; ValueError for what is none."""
    begin, _, end = value.partition("/")
    return _days(begin)[0], _days(end or begin)[1]


def _paired(meant: Sequence[Dated], found: Sequence[Dated]) -> list[tuple[Dated, Dated]]:
    """Pair each meant with one found: those first that share most characters."""
    touching = [(one, other) for one in meant for other in found if _shared(one.span, other.span) > 0]
    touching.sort(key=lambda pair: _shared(pair[0].span, pair[1].span), reverse=True)
    pairs: list[tuple[Dated, Dated]] = []
    for one, other in touching:
        if all(one is not first and other is not second for first, second in pairs):
            pairs.append((one, other))
    return pairs


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _days(value: str) -> tuple[date, date]:
    value = value.partition("T")[0]  # the time of day is not scored
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return monday, monday + timedelta(days=6)
    if part := re.fullmatch(r"(\d{4})-(Q|H|SP|SU|FA|WI)([1-4]?)", value):
        length = 6 if part[2] == "H" else 3
        return _months(int(part[1]), _SEASONS.get(part[2], 1 + (int(part[3] or 1) - 1) * length), length)
    if years := re.fullmatch(r"(\d+)(X+)", value):
        count = 10 ** len(years[2])
        return _months(int(years[1]) * count, 1, 12 * count)
    numbers = [int(number) for number in value.split("-")]
    if len(numbers) == 3:
        return date(*numbers), date(*numbers)
    return _months(numbers[0], numbers[1], 1) if len(numbers) == 2 else _months(numbers[0], 1, 12)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    """Return the first and the last day of a number of months in a row."""
    years, last = divmod(month - 1 + count - 1, 12)
    end = calendar.monthrange(year + years, last + 1)[1]
    return date(year, month, 1), date(year + years, last + 1, end)
