"""Stretches of time among the words of a request: dates in numbers and in words, and durations."""

import re
from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate

from bot.dialogue.lexicon import Lexicon, spelling
from bot.dialogue.written import Stretch, in_year, written
from bot.errors import UserError
from summarizer import DateMention, Document, Span, analyze, find_dates
from summarizer.languages import language
from summarizer.plain import spell

_COUNTED = re.compile(r"(\d{1,9})([^\W\d]+)")
# Telephones write these for the hyphen.
_HYPHENS = str.maketrans("‐‑‒–−", "-----")
# In a calendar of months a word alone may be a name or a verb; after these it is a month.
_BEFORE_A_MONTH = {"ar": "في شهر", "en": "in"}
_SCRIPTS = {"ar": re.compile("[\u0600-\u06ff]"), "en": re.compile("[A-Za-z]")}
_DAYS_AGO = {"ar": "قبل {} يوم", "en": "{} days ago"}
_LEAP_YEAR = 2000
# A number in letters is read one at a time; a request has it near its beginning.
_LOOKED_AT = 12


def stretches(words: Sequence[str], lexicon: Lexicon, today: date) -> Mapping[int, Stretch]:
    """Return the longest stretch that begins at each word, by the word's number.

    Raises UserError for digits that are written as a date and are none.
    """
    spelled = [spelling(word).translate(_HYPHENS) for word in words]
    named = {number for number, word in enumerate(spelled, 1) if _names_a_story(word, lexicon)}
    open_words = ["" if number in named else word for number, word in enumerate(spelled)]
    found: dict[int, Stretch] = {}
    for number, stretch in _found(words, open_words, lexicon, today):
        if number not in found or stretch.end > found[number].end:
            found[number] = stretch
    return found


def number_word(word: str, today: date) -> int:
    """Return the number that a word is; 0 where it is none."""
    code = _language(word)
    text = _DAYS_AGO[code].format(word)
    whole = [one for one in find_dates(_document(text, code, today)) if one.span == Span(0, len(text))]
    return (today - whole[0].earliest).days if whole else 0


def _found(
    words: Sequence[str], spelled: Sequence[str], lexicon: Lexicon, today: date
) -> Iterator[tuple[int, Stretch]]:
    mentioned = list(_mentioned(spelled, today))
    # «17-19» is no date by itself, but with its month it is.
    held = {each for first, one in mentioned for each in range(first, one.end) if one.end - first > 1}
    for number, word in enumerate(spelled):
        try:
            digits = written(word, number + 1, today)
        except ValueError:
            if number not in held:
                raise UserError("date_unreadable", value=words[number]) from None
            continue
        if digits:
            yield number, digits
    # Behind the digits: «2025-Q4» is one date, though a text may mean a year and more by it.
    yield from mentioned
    for number in range(len(spelled)):
        if lasting := _lasting(number, spelled, lexicon, today):
            yield number, lasting
    _check_days(words, spelled, held)


def _check_days(words: Sequence[str], spelled: Sequence[str], held: Container[int]) -> None:
    """Raise for the day of a month that has no such day."""
    triples = zip(spelled, spelled[1:], (*spelled[2:], ""), strict=False)
    for number, (word, following, after) in enumerate(triples):
        is_none = number not in held and _is_no_day(word, following, after)
        # In Arabic a number behind a month is a story's.
        is_english = number + 1 not in held and _is_month(word, "en") and _is_no_day(following, word, after)
        if is_none or is_english:
            raise UserError("date_unreadable", value=" ".join(words[number : number + 2]))


def _is_no_day(day: str, month: str, year: str) -> bool:
    """Tell whether a month lacks a day that others have; without a year it may be a leap year."""
    numbers = [language(code).calendar.months.get(spell(month)) for code in _SCRIPTS]
    found = next((number for number in numbers if number), None)
    if found is None or not (day.isdecimal() and len(day) < 3):
        return False
    known = int(year) if year.isdecimal() and len(year) == 4 and year > "0000" else _LEAP_YEAR
    return monthrange(known, found)[1] < int(day) <= 31


def _names_a_story(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.numbering or lexicon.keys.get(word) == "story"


def _lasting(number: int, spelled: Sequence[str], lexicon: Lexicon, today: date) -> Stretch | None:
    """Return the days up to today that a number and a unit, or a unit alone, count."""
    word, following = spelled[number], spelled[number + 1] if number + 1 < len(spelled) else ""
    counted = _COUNTED.fullmatch(word)
    if counted and counted[2] in lexicon.units:
        return _back(int(counted[1]) * lexicon.units[counted[2]], number + 1, today, word)
    if word.isdecimal() and len(word) < 10 and following in lexicon.units:
        return _back(int(word) * lexicon.units[following], number + 2, today, word)
    if following in lexicon.units and word and number < _LOOKED_AT and (count := number_word(word, today)):
        return _back(count * lexicon.units[following], number + 2, today, word)
    if word in lexicon.units and _stands_for_itself(number, spelled, lexicon):
        return _back(lexicon.units[word], number + 1, today, word)
    return None


def _stands_for_itself(number: int, spelled: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether a unit without a number is a duration: a dual, or after a word that asks for one."""
    word = spelled[number]
    is_dual = lexicon.units[word] in (2, 14, 60, 730)
    is_led = number > 0 and spelled[number - 1] in lexicon.keys
    return len(word) > 1 and (is_dual or is_led or len(spelled) == 1)


def _back(days: int, end: int, today: date, typed: str) -> Stretch:
    try:
        return Stretch(today - timedelta(days=days), today, end)
    except OverflowError:
        raise UserError("date_unreadable", value=typed) from None


def _mentioned(spelled: Sequence[str], today: date) -> Iterator[tuple[int, Stretch]]:
    """Return what is a date in either language, by the number of its first word."""
    text = " ".join(spelled)
    for code in (code for code, script in _SCRIPTS.items() if script.search(text)):
        pieces = [word or ";" for word in spelled]
        yield from _dates(pieces, code, spelled, today)
        set_off = [_set_off(number, pieces, code) for number in range(len(pieces))]
        yield from _dates(set_off, code, spelled, today)


def _dates(
    pieces: Sequence[str], code: str, spelled: Sequence[str], today: date
) -> Iterator[tuple[int, Stretch]]:
    """Return the dates in the pieces of a text, one for each word, by the number of their first."""
    text = " ".join(pieces)
    ends = list(accumulate(len(piece) + 1 for piece in pieces))
    for mention in find_dates(_document(text, code, today)):
        start, end = mention.span
        first, last = bisect_right(ends, start), bisect_left(ends, end)
        # What a word is set off by is no part of it.
        before = text[ends[first] - 1 - len(pieces[first]) : start].rpartition(" ")[2]
        if _is_prefix(before) and not _says_more(text[end : ends[last] - 1]):
            yield first, _stretch(mention, spelled[first : last + 1], last + 1, today)


def _is_prefix(letters: str) -> bool:
    """Tell whether letters before a date may be joined to it, as «وبـ» is."""
    return not _says_more(letters) or (letters.isalpha() and len(letters) < 3)


def _says_more(signs: str) -> bool:
    return any(sign.isalnum() for sign in signs)


def _stretch(mention: DateMention, words: Sequence[str], end: int, today: date) -> Stretch:
    """Return a date in words; without its year it is past, whatever else the request says."""
    days = mention.earliest, mention.latest
    is_yearless = all(any(_is_yearless(word, code) for code in _SCRIPTS) for word in words)
    if is_yearless and days[0] > today:
        days = in_year(*days, days[0].year - 1)
    return Stretch(*days, end, is_range="/" in mention.value, is_yearless=is_yearless)


def _set_off(number: int, pieces: Sequence[str], code: str) -> str:
    word, before = pieces[number], pieces[number - 1] if number else ""
    lead = _BEFORE_A_MONTH[code]
    is_led = before.isdecimal() or before in lead.split() or _is_month(before, code)
    return word if is_led or not _is_month(word, code) else f"{lead} {word}"


def _is_month(word: str, code: str) -> bool:
    return spell(word) in language(code).calendar.months


def _is_yearless(word: str, code: str) -> bool:
    return _is_month(word, code) or (word.isdecimal() and len(word) < 3)


def _language(word: str) -> str:
    return next((code for code, script in _SCRIPTS.items() if script.search(word)), "en")


def _document(text: str, code: str, today: date) -> Document:
    return analyze(text, id="", published=today, language=code, whole=True)
