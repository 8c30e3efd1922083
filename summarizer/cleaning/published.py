"""The day of publication, as the page and the first sentences prove it."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from summarizer.cleaning.days import days, weekdays, with_weekday
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


def published(head: Sequence[Line], tail: Sequence[Line], opening: str) -> Published | None:
    """Return the day that the lines around the body and its first sentences prove, or None."""
    printed = _printed(head) or _printed(tail)
    spoken = _spoken(spell(opening))
    weekday = _today_weekday(spell(opening))
    if not printed:
        return spoken
    first, last = printed.days
    if spoken:
        first, last = min(first, spoken.days[0]), max(last, spoken.days[1])
    elif weekday is not None and first == last:
        first, last = with_weekday(first, weekday)
    return Published((first, last), printed.how) if last - first <= _WIDEST else None


def _printed(lines: Sequence[Line]) -> Published | None:
    """Return the day of the date lines; a later revision counts only where nothing else is printed."""
    dated = [(line, day) for line in lines for day in days(line.plain[:300]) if _is_stamp(line, day.start)]
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


def _spoken(opening: str) -> Published | None:
    """Return the day that the first sentences call today."""
    found = [day for day in days(opening) if _today().search(opening[max(0, day.start - 25) : day.start])]
    if not found:
        return None
    first, last = min(day.earliest for day in found), max(day.latest for day in found)
    return Published((first, last), "today") if last - first <= _WIDEST else None


def _today_weekday(opening: str) -> int | None:
    match = _today_is().search(opening)
    return weekdays()[match[1]] if match else None


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
