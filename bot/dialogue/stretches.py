"""Stretches of time among the words of a request: dates in numbers and in words, and durations."""

import re
from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import NamedTuple

from bot.dialogue.lexicon import Lexicon, spelling
from bot.errors import UserError
from summarizer import DateMention, Document, Span, analyze, find_dates
from summarizer.languages import language
from summarizer.plain import spell

_YEAR = re.compile(r"((?:19|20)\d\d)م?")
_YEARS = re.compile(r"((?:19|20)\d\d)[-–/]((?:19|20)\d\d)")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})")
_LIKE_A_DATE = re.compile(r"\d{1,9}(?:[-/]\d{1,9}){1,3}|\d{1,9}(?:\.\d{1,9}){2}")
_COUNTED = re.compile(r"(\d{1,9})([^\W\d]+)")
# In a calendar of months a word alone may be a name or a verb; after these it is a month.
_BEFORE_A_MONTH = {"ar": "في", "en": "in"}
_SCRIPTS = {"ar": re.compile("[\u0600-\u06ff]"), "en": re.compile("[A-Za-z]")}
_AGO = {"ar": "قبل {}", "en": "{} ago"}
# A number in letters is read one at a time; a request has it near its beginning.
_LOOKED_AT = 12


class Stretch(NamedTuple):
    """Days from `first` to `last`, named by the words up to, not including, the one numbered `end`.

    `is_range` says that the words name both ends, `is_year` that they are a year alone, `is_yearless` that
    they are a month, or a day of it, without its year.
    """

    first: date
    last: date
    end: int
    is_range: bool = False
    is_year: bool = False
    is_yearless: bool = False


def stretches(words: Sequence[str], lexicon: Lexicon, today: date) -> Mapping[int, Stretch]:
    """Return the longest stretch that begins at each word, by the word's number.

    Raises UserError for digits that are written as a date and are none.
    """
    spelled = [spelling(word) for word in words]
    named = {number for number, word in enumerate(spelled, 1) if _names_a_story(word, lexicon)}
    open_words = ["" if number in named else word for number, word in enumerate(spelled)]
    found: dict[int, Stretch] = {}
    for number, stretch in _found(words, open_words, lexicon, today):
        if number not in found or stretch.end > found[number].end:
            found[number] = stretch
    return found


def in_year(first: date, last: date, year: int) -> tuple[date, date]:
    """Return the same days, or the same whole month, of another year."""
    is_month = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    ending = monthrange(year, last.month)[1]
    return (
        first.replace(year=year, day=min(first.day, ending)),
        last.replace(year=year, day=ending if is_month else min(last.day, ending)),
    )


def _found(
    words: Sequence[str], spelled: Sequence[str], lexicon: Lexicon, today: date
) -> Iterator[tuple[int, Stretch]]:
    yield from _mentioned(spelled, today)
    for number, word in enumerate(spelled):
        if written := _written(word, words[number], number + 1, today):
            yield number, written
        elif lasting := _lasting(number, spelled, lexicon, today):
            yield number, lasting


def _names_a_story(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.numbering or lexicon.keys.get(word) == "story"


def _written(word: str, typed: str, end: int, today: date) -> Stretch | None:
    """Return what digits alone say."""
    try:
        if match := _YEAR.fullmatch(word):
            return Stretch(*_year(int(match[1])), end, is_year=True)
        if match := _YEARS.fullmatch(word):
            return Stretch(_year(int(match[1]))[0], _year(int(match[2]))[1], end, is_range=True)
        if match := _YEAR_FIRST.fullmatch(word):
            return Stretch(*_month_or_day(match[1], match[2], match[3]), end)
        if match := _DAY_FIRST.fullmatch(word):
            return Stretch(*_month_or_day(match[3], match[2], match[1]), end)
        if match := _DAY_AND_MONTH.fullmatch(word):
            day = _latest(int(match[2]), int(match[1]), today)
            return Stretch(day, day, end, is_yearless=True)
    except ValueError:
        raise UserError("date_unreadable", value=typed) from None
    if _LIKE_A_DATE.fullmatch(word):
        raise UserError("date_unreadable", value=typed)
    return None


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


def _month_or_day(year: str, month: str, day: str | None) -> tuple[date, date]:
    first = date(int(year), int(month), int(day or 1))
    return first, first if day else first.replace(day=monthrange(first.year, first.month)[1])


def _latest(month: int, day: int, today: date) -> date:
    """Return the latest such day up to today; raises ValueError where no year has it."""
    date(2000, month, day)
    years = range(today.year, today.year - 9, -1)
    days = (date(year, month, day) for year in years if day <= monthrange(year, month)[1])
    return next(found for found in days if found <= today)


def _lasting(number: int, spelled: Sequence[str], lexicon: Lexicon, today: date) -> Stretch | None:
    """Return the days up to today that a number and a unit, or a unit alone, count."""
    word, following = spelled[number], spelled[number + 1] if number + 1 < len(spelled) else ""
    counted = _COUNTED.fullmatch(word)
    if counted and counted[2] in lexicon.units:
        return _back(int(counted[1]) * lexicon.units[counted[2]], number + 1, today, word)
    if word.isdecimal() and len(word) < 10 and following in lexicon.units:
        return _back(int(word) * lexicon.units[following], number + 2, today, word)
    if (
        following in lexicon.units
        and word
        and number < _LOOKED_AT
        and (days := _number_word(word, following, today))
    ):
        return _back(days, number + 2, today, word)
    if word in lexicon.units and _stands_for_itself(number, spelled, lexicon):
        return _back(lexicon.units[word], number + 1, today, word)
    return None


def _stands_for_itself(number: int, spelled: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether a unit without a number is a duration: a dual, or after a word that asks for one."""
    word = spelled[number]
    is_dual = lexicon.units[word] in (2, 14, 60, 730)
    is_led = number > 0 and spelled[number - 1] in lexicon.keys
    return len(word) > 1 and (is_dual or is_led or len(spelled) == 1)


def _number_word(word: str, unit: str, today: date) -> int:
    """Return how many days a number in letters and a unit count; 0 where the word is no number."""
    code = _language(word)
    mentions = find_dates(_document(_AGO[code].format(f"{word} {unit}"), code, today))
    whole = [one for one in mentions if one.latest < today and _covers(one.span, word, code)]
    return (today - whole[0].earliest).days if whole else 0


def _covers(span: Span, word: str, code: str) -> bool:
    return span.end - span.start >= len(word) + _AGO[code].index("{")


def _back(days: int, end: int, today: date, typed: str) -> Stretch:
    try:
        return Stretch(today - timedelta(days=days), today, end)
    except OverflowError:
        raise UserError("date_unreadable", value=typed) from None


def _mentioned(spelled: Sequence[str], today: date) -> Iterator[tuple[int, Stretch]]:
    """Return what is a date in either language, by the number of its first word."""
    text = " ".join(spelled)
    for code in (code for code, script in _SCRIPTS.items() if script.search(text)):
        pieces = [_set_off(number, spelled, code) for number in range(len(spelled))]
        ends = list(accumulate(len(piece) + 1 for piece in pieces))
        for mention in find_dates(_document(" ".join(pieces), code, today)):
            first, last = bisect_right(ends, mention.span.start), bisect_left(ends, mention.span.end)
            yield first, _stretch(mention, spelled[first : last + 1], last + 1, today)


def _stretch(mention: DateMention, words: Sequence[str], end: int, today: date) -> Stretch:
    """Return a date in words; without its year it is past, whatever else the request says."""
    days = mention.earliest, mention.latest
    is_yearless = all(any(_is_yearless(word, code) for code in _SCRIPTS) for word in words)
    if is_yearless and days[0] > today:
        days = in_year(*days, days[0].year - 1)
    return Stretch(*days, end, is_range="/" in mention.value, is_yearless=is_yearless)


def _set_off(number: int, spelled: Sequence[str], code: str) -> str:
    word, before = spelled[number] or ";", spelled[number - 1] if number else ""
    if not _is_month(word, code) or before.isdecimal() or _is_month(before, code):
        return word
    return f"{_BEFORE_A_MONTH[code]} {word}"


def _is_month(word: str, code: str) -> bool:
    return spell(word) in language(code).calendar.months


def _is_yearless(word: str, code: str) -> bool:
    return _is_month(word, code) or (word.isdecimal() and len(word) < 3)


def _language(word: str) -> str:
    return next((code for code, script in _SCRIPTS.items() if script.search(word)), "en")


def _document(text: str, code: str, today: date) -> Document:
    return analyze(text, id="", published=today, language=code, whole=True)
