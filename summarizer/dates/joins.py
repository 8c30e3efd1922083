"""How simple expressions that stand beside each other make one: a table of what may stand around them.

Each join looks at two neighbours, at the kinds between them and at the kinds before the first. They are
tried in order, each once over the sentence, so that a range is made of whole dates.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from summarizer.dates import pairs
from summarizer.dates.calendar_dates import CalendarDate, Weekday
from summarizer.dates.composed import Distance, Parted
from summarizer.dates.expressions import Expression
from summarizer.dates.hijri import HijriDate
from summarizer.dates.patterns import pattern
from summarizer.dates.symbols import SIGNS, Symbol
from summarizer.languages.dates import Kind, Part

# How many days may share one month.
_MOST_SHARING = 4
_AND, _BOTH = SIGNS[Kind.AND], SIGNS[Kind.BOTH]


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
    found = _sharing_end(found, kinds)
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


def _sharing_end(phrases: Sequence[Phrase], kinds: str) -> list[Phrase]:
    """Give what stands behind the second of two to both: "January and February 2023"."""
    found = list(phrases)
    for place, (first, second) in enumerate(pairwise(phrases)):
        if kinds[first.end : second.start] != _AND:
            continue
        is_pair = kinds[max(0, first.start - 1) : first.start] == _BOTH
        match first.expression, second.expression:
            case Weekday(direction=None), Weekday(direction=int(which)) if is_pair:
                found[place] = replace(first, expression=replace(first.expression, direction=which))
            case CalendarDate(year=None, direction=None), CalendarDate(year=int()):
                found[place] = replace(first, expression=pairs.sharing(first.expression, second.expression))
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


_MARKS = "(COMMA | COLON | DASH | OPEN | EQUALS | IN | LEAN)?"
PLACING = (
    Join("", "FROM? (IN | LEAN)?", pairs.placed),
    Join("", "FROM", pairs.placed),
    Join("", f"{_MARKS} {_MARKS}", pairs.dated_weekday),
    Join("", "(OPEN | COMMA)?", pairs.day_with_weekday),
    Join("", "COMMA? AND? (OPEN | DASH | SLASH)? EQUALS? (LEAN | COMMA | IN)? FROM?", pairs.converted),
)
TYING = (
    Join("BETWEEN | BETWEEN WORD | BETWEEN BOTH", "COMMA? AND BETWEEN?", pairs.period),
    Join("BOTH", "COMMA? AND", pairs.both),
    Join("", "AND", pairs.next_day),
    Join("", "COMMA? AND? (TO | UNTIL | DASH) FROM?", pairs.period),
    Join("", "DASH | SLASH |", pairs.night),
    Join("", "(FROM | ON)? THE?", pairs.added),
)


@cache
def _sharing_day() -> re.Pattern[str]:
    tied = "(?P<tied>A_DAY) AND? (TO | UNTIL | DASH) $"
    return re.compile(
        pattern(
            f"{tied} | (?<=BETWEEN | BOTH | IN | ON | UNITS | WEEKDAY | AND) (?P<listed>A_DAY) COMMA? AND $"
        )
    )


@cache
def _part() -> re.Pattern[str]:
    return re.compile(pattern("PART FROM? $"))
