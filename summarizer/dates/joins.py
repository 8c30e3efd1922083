"""How simple expressions that stand beside each other make one: a table of what may stand around them.

Each join looks at two neighbours, at the kinds between them and at the kinds before the first. They are
tried in order, each once over the sentence, so that a range is made of whole dates.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from summarizer.dates.calendar_dates import CalendarDate, Weekday
from summarizer.dates.composed import Added, Distance, Equal, Parted, Period, Portion, WeekOfMonth, Within
from summarizer.dates.expressions import Expression, Fixed
from summarizer.dates.hijri import HijriDate
from summarizer.dates.patterns import pattern
from summarizer.dates.shifts import SeasonOf, Shift, Told
from summarizer.dates.symbols import Symbol
from summarizer.languages.dates import Kind, Part, Unit

# How many days may share one month.
_MOST_SHARING = 4


@dataclass(frozen=True, slots=True)
class Phrase:
    """An expression with its place: symbols from `start` up to `end`."""

    start: int
    end: int
    expression: Expression


class Join(NamedTuple):
    """Two neighbours that may be one; `make` returns None where they are not."""

    before: str
    between: str
    make: Callable[[Expression, Expression], Expression | None]


def joined(phrases: Iterable[Phrase], symbols: Sequence[Symbol], kinds: str) -> list[Phrase]:
    """Return the expressions of a sentence, those that belong together as one."""
    found = [each for phrase in phrases for each in (*_borrowing(phrase, symbols, kinds), phrase)]
    for join in PLACING:
        found = _applied(join, found, kinds)
    found = [_parted(phrase, symbols, kinds) for phrase in found]
    for join in TYING:
        found = _applied(join, found, kinds)
    return found


def _borrowing(phrase: Phrase, symbols: Sequence[Symbol], kinds: str) -> list[Phrase]:
    """Return the bare days before a date that share its month: 17 to 19 December, between 3 and 5 March."""
    date, start = phrase.expression, phrase.start
    found: list[Phrase] = []
    if symbols[start].kind in {Kind.MONTH, Kind.DOUBTFUL_MONTH, Kind.RARE_MONTH}:
        return []
    while isinstance(date, CalendarDate | HijriDate) and date.day and len(found) < _MOST_SHARING:
        before = _sharing_day().search(kinds, max(0, start - 8), start)
        if before is None:
            break
        start, end = before.span(before.lastgroup or 0)
        day = sum(symbol.value for symbol in symbols[start:end])
        found.insert(0, Phrase(start, end, replace(date, day=day)))
    return found


def _parted(phrase: Phrase, symbols: Sequence[Symbol], kinds: str) -> Phrase:
    """Return an expression with the part of it that the word before it names."""
    before = _part().search(kinds, max(0, phrase.start - 2), phrase.start)
    if before is None or isinstance(phrase.expression, Distance | Parted):
        return phrase
    part = Part(symbols[before.start()].value)
    return Phrase(before.start(), phrase.end, Parted(phrase.expression, part))


def _applied(join: Join, phrases: Sequence[Phrase], kinds: str) -> list[Phrase]:
    found: list[Phrase] = []
    for phrase in phrases:
        whole = _together(join, found[-1], phrase, kinds) if found else None
        if whole:
            found[-1] = whole
        else:
            found.append(phrase)
    return found


def _together(join: Join, first: Phrase, second: Phrase, kinds: str) -> Phrase | None:
    if second.start - first.end > 5 or not _around(join.between).fullmatch(kinds, first.end, second.start):
        return None
    if join.before and not _around(f"({join.before}) $").search(kinds[max(0, first.start - 4) : first.start]):
        return None
    made = join.make(first.expression, second.expression)
    return Phrase(first.start, second.end, made) if made else None


@cache
def _around(written: str) -> re.Pattern[str]:
    return re.compile(pattern(written))


def _placed(first: Expression, second: Expression) -> Expression | None:
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
            CalendarDate(day=None) | Shift(unit=Unit.MONTH) | Within(inner=CalendarDate(day=None))
        ):
            return replace(first, month=second)
    return None


def _is_year(expression: Expression) -> bool:
    return not isinstance(expression, Fixed) or (len(expression.value) == 4 and expression.value.isdigit())


def _dated_weekday(first: Expression, second: Expression) -> Expression | None:
    """Join a weekday, or "today", and the day that it is."""
    match first, second:
        case Weekday(), CalendarDate(weekday=None, day=int()):
            return replace(second, weekday=first.weekday, deictic=first.deictic)
        case Weekday(), HijriDate(day=int()):
            return second
        case Shift(unit=Unit.DAY), CalendarDate(weekday=None, day=int()):
            return replace(second, deictic=first.count)
    return None


def _day_with_weekday(first: Expression, second: Expression) -> Expression | None:
    match first, second:
        case ((CalendarDate(weekday=None, day=int()) | HijriDate(day=int())), Weekday(direction=None)):
            return _dated_weekday(second, first)
        case Shift(unit=Unit.DAY, count=count), Weekday(direction=None, deictic=None):
            return replace(second, deictic=count)
    return None


def _converted(first: Expression, second: Expression) -> Expression | None:
    """Return the Gregorian one of two dates that say the same."""
    match first, second:
        case HijriDate(year=int()), CalendarDate(year=None, direction=None, deictic=None):
            return Equal(first, second)
    if isinstance(first, HijriDate) != isinstance(second, HijriDate):
        return second if isinstance(first, HijriDate) else first
    return None


def _period(first: Expression, second: Expression) -> Expression | None:
    if isinstance(first, Distance | Period) or isinstance(second, Distance | Period):
        return None
    return Period(_sharing(first, second), second)


def _next_day(first: Expression, second: Expression) -> Expression | None:
    """Join two days in a row of one month: on 11 and 12 February."""
    match first, second:
        case CalendarDate(day=int(one)), CalendarDate(day=int(other)) if (
            other == one + 1 and replace(first, day=other) == second
        ):
            return Period(first, second)
        case Period(last=last), CalendarDate():
            whole = _next_day(last, second)
            return whole and Period(first.first, second)
    return None


def _night(first: Expression, second: Expression) -> Expression | None:
    """Join the two days of a night: «ليل الخميس الجمعة»."""
    match first, second:
        case Weekday(weekday=one, direction=None), Weekday(weekday=other) if other == (one + 1) % 7:
            return Period(first, second)
    return None


def _sharing(first: Expression, second: Expression) -> Expression:
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


def _added(first: Expression, second: Expression) -> Expression | None:
    return Added(second, first) if isinstance(first, Distance) else None


_MARKS = "(COMMA | COLON | DASH | OPEN | EQUALS | IN | LEAN)?"
PLACING = (
    Join("", "FROM? (IN | LEAN)?", _placed),
    Join("", "FROM", _placed),
    Join("", f"{_MARKS} {_MARKS}", _dated_weekday),
    Join("", "(OPEN | COMMA)?", _day_with_weekday),
    Join("", "COMMA? AND? (OPEN | DASH | SLASH)? EQUALS? (LEAN | COMMA | IN)? FROM?", _converted),
)
TYING = (
    Join("BETWEEN | BETWEEN WORD | BOTH", "COMMA? AND BETWEEN?", _period),
    Join("", "AND", _next_day),
    Join("", "COMMA? AND? (TO | UNTIL | DASH) FROM?", _period),
    Join("", "DASH | SLASH |", _night),
    Join("", "FROM | ON", _added),
)


@cache
def _sharing_day() -> re.Pattern[str]:
    tied = "(?P<tied>A_DAY) AND? (TO | UNTIL | DASH) $"
    return re.compile(pattern(f"{tied} | (?<=BETWEEN | BOTH | IN) (?P<listed>A_DAY) AND $"))


@cache
def _part() -> re.Pattern[str]:
    return re.compile(pattern("PART FROM? $"))
