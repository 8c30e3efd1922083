"""The day of publication, as the page and the first sentences prove it."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import cache, partial
from typing import NamedTuple

from summarizer.cleaning.days import Day, days, weekdays, with_weekday
from summarizer.cleaning.furniture import is_date_line
from summarizer.cleaning.lines import Line
from summarizer.languages import CODES, language
from summarizer.plain import alternatives, spell

# Dates of one page that lie further apart are of different things, and nothing says which is meant.
_WIDEST = timedelta(days=7)


class Published(NamedTuple):
    """The earliest and the latest possible day, and how it is known."""

    days: tuple[date, date]
    how: str


def published(head: Sequence[Line], tail: Sequence[Line], opening: str, code: str) -> Published | None:
    """Return the day that the lines around the body and its first sentences prove, or None."""
    certain = partial(_certain, code=code, named=_named_weekdays(spell(opening)))
    printed = _printed(head, certain) or _printed(tail, certain)
    spoken = _spoken(spell(opening), certain)
    weekday = _today_weekday(spell(opening))
    if not printed:
        return spoken
    first, last = printed.days
    if spoken:
        first, last = min(first, spoken.days[0]), max(last, spoken.days[1])
    elif weekday is not None and first == last:
        first, last = with_weekday(first, weekday)
    return Published((first, last), printed.how) if last - first <= _WIDEST else None


def _certain(day: Day, code: str, named: frozenset[int]) -> Day | None:
    """Return a day of which day and month are known apart, or None.

    Of English pages some are American; there the only weekday that the first sentences name decides.
    """
    if day.swapped is None or language(code).calendar.day_first:
        return day
    fitting = [each for each in (day.earliest, day.swapped) if {each.weekday()} == named]
    return day._replace(earliest=fitting[0], latest=fitting[0]) if len(fitting) == 1 else None


def _named_weekdays(opening: str) -> frozenset[int]:
    return frozenset(weekdays()[found] for found in _weekday().findall(opening))


def _printed(lines: Sequence[Line], certain: Callable[[Day], Day | None]) -> Published | None:
    """Return the day of the date lines; a later revision counts only where nothing else is printed."""
    dated = [
        (line, day)
        for line in lines
        for found in days(line.plain[:300])
        if _is_stamp(line, found.start) and (day := certain(found))
    ]
    fresh = [pair for pair in dated if not _updated().search(pair[0].plain[: pair[1].start][-40:])] or dated
    if not fresh:
        return None
    first, last = min(day.earliest for _, day in fresh), max(day.latest for _, day in fresh)
    how = "header" if _is_header(fresh[0][0]) else "dateline"
    return Published((first, last), how) if last - first <= _WIDEST else None


def _is_stamp(line: Line, start: int) -> bool:
    return is_date_line(line.plain) or (start <= 40 and _is_header(line))


def _is_header(line: Line) -> bool:
    return bool(re.match(r"\W{0,3}(?:date|published|التاريخ|تاريخ النشر)\b", line.plain))


def _spoken(opening: str, certain: Callable[[Day], Day | None]) -> Published | None:
    """Return the day that the first sentences call today."""
    called = [day for day in days(opening) if _is_today(opening[max(0, day.start - 40) : day.start])]
    found = [day for each in called if (day := certain(each))]
    if not found:
        return None
    first, last = min(day.earliest for day in found), max(day.latest for day in found)
    return Published((first, last), "today") if last - first <= _WIDEST else None


def _is_today(before: str) -> bool:
    match = _today().search(before)
    return match is not None and not _other_days().search(before[: match.start()])


def _today_weekday(opening: str) -> int | None:
    match = _today_is().search(opening)
    if match is None or _other_days().search(opening[: match.start()][-20:]):
        return None
    return weekdays()[match[1]]


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(weekdays())}\b")


@cache
def _other_days() -> re.Pattern[str]:
    """Return the pattern of what stands before «اليوم» where that is another day."""
    words = alternatives(word for code in CODES for word in language(code).calendar.other_days)
    return re.compile(rf"(?<!\w){words} $")


@cache
def _today() -> re.Pattern[str]:
    return re.compile(rf"\b{_today_words()}[ ،,(:]{{0,3}}(?:{alternatives(weekdays())}[ ،,]{{0,3}})?$")


@cache
def _today_is() -> re.Pattern[str]:
    return re.compile(rf"\b{_today_words()}[ ،,(:]{{1,3}}({alternatives(weekdays())})\b")


def _today_words() -> str:
    return alternatives(word for code in CODES for word in language(code).calendar.today)


@cache
def _updated() -> re.Pattern[str]:
    return re.compile(alternatives(word for code in CODES for word in language(code).calendar.updated))
