"""Dates in words, never finer than the value that is known."""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date

from bot.render.wording import Wording
from bot.replies import When

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")


def when_words(when: When, wording: Wording) -> str:
    """Return when something was, as plain text: a day with its weekday, a part of a month, a decade."""
    first, slash, last = when.value.partition("/")
    told = _range(first, last, wording) if slash else _one(when, wording)
    return wording.dated("about", date=told) if when.modifier == "APPROX" else told


def heading(when: When, wording: Wording) -> str:
    """Return the month that something lies in; where it is wider than one, all of it."""
    first, last = when.earliest, when.latest
    if (first.year, first.month) != (last.year, last.month):
        return when_words(when, wording)
    return _month(f"{first.year:04}-{first.month:02}", "", wording) or ""


def converted_words(when: When, wording: Wording) -> str:
    """Return what another calendar's date comes to, as it stands in brackets behind that date."""
    day = _DAY.fullmatch(when.value)
    return wording.day(date(*map(int, day.groups()))) if day else when_words(when, wording)


def period_words(first: date | None, last: date | None, wording: Wording) -> str:
    """Return a period as plain text; None: it is open on that side."""
    if first is None or last is None:
        key, day = ("period_since", first) if first else ("period_until", last)
        return wording.plain(key, day=wording.day(day)) if day else ""
    value = _whole(first, last)
    return when_words(When(value, None, first, last), wording)


def _whole(first: date, last: date) -> str:
    """Return the value of the stretch between two days: a year or a month where it is just that."""
    if first == last:
        return first.isoformat()
    starts, ends = first.day == 1, last.day == monthrange(last.year, last.month)[1]
    if starts and ends and (first.month, last.month) == (1, 12):
        years = f"{first.year:04}", f"{last.year:04}"
        if first.year % 10 == 0 and last.year == first.year + 9:
            return f"{years[0][:3]}X"
        return years[0] if years[0] == years[1] else "/".join(years)
    if starts and ends:
        months = f"{first:%Y-%m}", f"{last:%Y-%m}"
        return months[0] if months[0] == months[1] else "/".join(months)
    return f"{first.isoformat()}/{last.isoformat()}"


def _one(when: When, wording: Wording) -> str:
    part = wording.calendar.parts.get(when.modifier or "", "")
    if (season := _SEASON.fullmatch(when.value)) and season[2] == "WI":
        first, last = when.earliest.year, when.latest.year
        if first != last:
            return wording.dated("winter", part=part, year=first, next_year=last)
    return _said(when.value, part, wording)


def _said(value: str, part: str, wording: Wording) -> str:
    """Return a value without a modifier of its own; one of no known kind stays as it is."""
    return next((told for say in _KINDS if (told := say(value, part, wording))), value)


def _range(first: str, last: str, wording: Wording) -> str:
    """Return both ends; what they share is said once."""
    start, end = _DAY.fullmatch(first), _DAY.fullmatch(last)
    if start and end:
        from_day, to_day = date(*map(int, start.groups())), date(*map(int, end.groups()))
        said = _shared(from_day, to_day, wording), wording.day(to_day)
        return wording.dated("range", first=said[0], last=said[1])
    begin, finish = _MONTH.fullmatch(first), _MONTH.fullmatch(last)
    if begin and finish and begin[1] == finish[1]:
        month = wording.dated("month_alone", month=wording.month(int(begin[2])))
        return wording.dated("range", first=month, last=_said(last, "", wording))
    return wording.dated("range", first=_said(first, "", wording), last=_said(last, "", wording))


def _shared(first: date, last: date, wording: Wording) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return wording.dated("number", day=first.day)
    if first.year == last.year:
        return wording.dated("day_of_month", day=first.day, month=wording.month(first.month))
    return wording.day(first)


def _day(value: str, part: str, wording: Wording) -> str | None:
    if not (match := _DAY.fullmatch(value)):
        return None
    day = date(int(match[1]), int(match[2]), int(match[3]))
    names = {"weekday": wording.calendar.weekdays[day.weekday()], "month": wording.month(day.month)}
    return wording.dated("day", part=part, day=day.day, year=day.year, **names)


def _month(value: str, part: str, wording: Wording) -> str | None:
    if not (match := _MONTH.fullmatch(value)):
        return None
    return wording.dated("month", part=part, month=wording.month(int(match[2])), year=int(match[1]))


def _year(value: str, part: str, wording: Wording) -> str | None:
    match = re.fullmatch(r"\d{4}", value)
    return wording.dated("year", part=part, year=int(value)) if match else None


def _decade(value: str, part: str, wording: Wording) -> str | None:
    if not (match := re.fullmatch(r"(\d\d)(\d)X", value)):
        return None
    hundreds, tens = int(match[1]), int(match[2])
    return wording.dated(
        "decade" if tens else "first_decade",
        part=part,
        decade=wording.calendar.decades[tens],
        hundreds=hundreds,
        century=_ordinal(wording.calendar.centuries, hundreds),
    )


def _century(value: str, part: str, wording: Wording) -> str | None:
    if not (match := re.fullmatch(r"(\d\d)XX", value)):
        return None
    hundreds = int(match[1])
    name = _ordinal(wording.calendar.centuries, hundreds)
    alone = name if part else wording.calendar.century_alone.get(hundreds + 1, name)
    return wording.dated("century", part=part, century=alone)


def _week(value: str, part: str, wording: Wording) -> str | None:
    if not (match := re.fullmatch(r"(\d{4})-W(\d\d)", value)):
        return None
    monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    return wording.dated("week", part=part, date=wording.day(monday))


def _part_of_a_year(value: str, part: str, wording: Wording) -> str | None:
    """Return a quarter or a half of a year."""
    if not (match := re.fullmatch(r"(\d{4})-([QH])([1-4])", value)):
        return None
    ordinal = wording.calendar.ordinals[int(match[3]) - 1]
    return wording.dated(_PARTS_OF_A_YEAR[match[2]], part=part, ordinal=ordinal, year=int(match[1]))


def _season(value: str, part: str, wording: Wording) -> str | None:
    if not (match := _SEASON.fullmatch(value)):
        return None
    season = wording.calendar.seasons[match[2]]
    return wording.dated("season", part=part, season=season, year=int(match[1]))


def _ordinal(names: tuple[str, ...], number: int) -> str:
    return names[number] if number < len(names) else str(number + 1)


_PARTS_OF_A_YEAR: Mapping[str, str] = {"Q": "quarter", "H": "half"}
_KINDS: tuple[Callable[[str, str, Wording], str | None], ...] = (
    _day,
    _month,
    _year,
    _decade,
    _century,
    _week,
    _part_of_a_year,
    _season,
)
