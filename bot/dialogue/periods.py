"""The period that a request names, in any form that a person types."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from bot.dialogue.lexicon import Lexicon, spelling, trimmed
from bot.dialogue.stretches import stretches
from bot.dialogue.written import Stretch, in_year
from bot.errors import UserError

_FROM = frozenset(("from", "since"))
_MARKS = _FROM | {"to", "between", "before", "after"}
_ENDING = frozenset(("to", "before"))
_DAY = timedelta(days=1)
# These lead up to a date without saying from or to.
_LEADING = _MARKS | {"within", "and"}
# Between two dates these say "to".
_DASHES = frozenset("-–—→←…") | {"..", "...", "->"}
_RANGE = re.compile(r"(\.\.+|…|→|←|->)")
# Two months or days without a space between: the years show where one ends.
_GLUED = re.compile(r"(\d{4}-\d{1,2}(?:-\d{1,2})?)[-–—/](?=\d{4}-)")
_COMMA = re.compile(r"([،,؛;])(?=\S)")
_SLASH = re.compile(r"(?<=\d)\s*/\s*(?=\d)")


class Period(NamedTuple):
    """Days that a request is limited to, both included, and the words that named them.

    None: open on that side; one of the two is there. `unused` are, as typed, more dates than a period has.
    """

    first: date | None
    last: date | None
    typed: str
    unused: tuple[str, ...] = ()


class _Word(NamedTuple):
    """A word as typed; `mark` is one of _LEADING or "".

    `is_key` says that a colon followed it, so that a date must.
    """

    typed: str
    mark: str = ""
    is_key: bool = False


class _Named(NamedTuple):
    """A stretch with the mark before it, and the numbers of all words that name it."""

    stretch: Stretch
    mark: str
    words: range


def read_period(text: str, lexicon: Lexicon, today: date) -> tuple[Period | None, str]:
    """Return the period that a text names and the text without its words; None: it names none.

    Raises UserError for what looks like a date and is none, and for a period that ends before it begins.
    """
    words = list(_words(text, lexicon))
    every = list(_named(words, lexicon, today))
    named = _fitting(every)
    dates = {number for one in every for number in one.words}
    rest = " ".join(word.typed for number, word in enumerate(words) if number not in dates)
    if not named:
        return None, rest
    typed, unused = _typed(words, named), _typed(words, every[len(named) :])
    try:
        first, last = _days([one.stretch for one in named], [one.mark for one in named])
    except OverflowError:
        # Nothing is after the last day of all calendars.
        raise UserError("date_unreadable", value=" ".join(typed)) from None
    if first and last and first > last:
        raise UserError("period_reversed", first=first, last=last)
    return Period(first, last, " ".join(typed), unused), rest


def _words(text: str, lexicon: Lexicon) -> Iterator[_Word]:
    for piece in _set_apart(trimmed(text)).split():
        head, colon, tail = piece.partition(":")
        key = lexicon.keys.get(spelling(head), "")
        if colon and key in _MARKS:
            yield _Word(f"{head}:", key, is_key=True)
            if tail:
                yield _Word(tail)
        elif piece in _DASHES:
            yield _Word(piece, "to")
        else:
            yield _Word(piece, "" if colon or key not in _LEADING else key)


def _set_apart(text: str) -> str:
    """Return a text with space around what separates dates, and none within a date."""
    apart = _COMMA.sub(r"\1 ", _RANGE.sub(r" \1 ", text))
    return _GLUED.sub(r"\1 - ", _SLASH.sub("/", apart))


def _named(words: Sequence[_Word], lexicon: Lexicon, today: date) -> Iterator[_Named]:
    """Return the stretches of time in order, each with the mark that stands before it."""
    typed = [word.typed.removesuffix(":") if word.is_key else word.typed for word in words]
    found = stretches(typed, lexicon, today)
    # The words from `opened` on lead up to a stretch, if one follows.
    at, opened, end = 0, 0, -1
    while at < len(words):
        word, stretch = words[at], found.get(at)
        if stretch:
            # A date may begin with its mark («منذ 3 أيام»); «قبل شهر» is a date and no mark.
            own = word.mark if word.mark in _FROM else ""
            yield _Named(stretch, _mark(words[opened:at]) or own, range(opened, stretch.end))
            at = opened = end = stretch.end
            continue
        leads = bool(word.mark) and not (word.mark == "and" and opened == at != end)
        if not leads or (word.mark in _MARKS and _mark(words[opened:at])):
            _check(words, opened, at)
            opened = at if leads else at + 1
        at += 1
    _check(words, opened, at)


def _fitting(every: Sequence[_Named]) -> Sequence[_Named]:
    """Return the stretches that make up the period: two, unless both would be the same end of it."""
    return every[:1] if len(every) > 1 and every[0].mark and every[0].mark == every[1].mark else every[:2]


def _typed(words: Sequence[_Word], named: Sequence[_Named]) -> tuple[str, ...]:
    return tuple(words[number].typed for one in named for number in one.words)


def _mark(words: Sequence[_Word]) -> str:
    return next((word.mark for word in words if word.mark in _MARKS), "")


def _check(words: Sequence[_Word], opened: int, at: int) -> None:
    """Raise for a key that no date follows."""
    if any(word.is_key for word in words[opened:at]):
        value = words[at].typed if at < len(words) else words[at - 1].typed
        raise UserError("date_unreadable", value=value)


def _days(found: Sequence[Stretch], marks: Sequence[str]) -> tuple[date | None, date | None]:
    if len(found) == 1:
        return _one(found[0], marks[0])
    if marks[0] in _ENDING and marks[1] in _FROM | {"after"}:
        found, marks = found[::-1], marks[::-1]
    start, end = found
    if not any(marks) and (month := _month_of(start, end)):
        return month
    if start.first > end.last and start.is_yearless:
        # As December to February: the December before.
        return in_year(start.first, start.last, start.first.year - 1)[0], end.last
    return _beginning(start, marks[0]), _end(end, marks[1])


def _one(stretch: Stretch, mark: str) -> tuple[date | None, date | None]:
    if mark in _ENDING:
        return None, _end(stretch, mark)
    is_open = mark == "after" or (mark in _FROM and not stretch.is_range)
    return _beginning(stretch, mark), None if is_open else stretch.last


def _beginning(stretch: Stretch, mark: str) -> date:
    return stretch.last + _DAY if mark == "after" else stretch.first


def _end(stretch: Stretch, mark: str) -> date:
    return stretch.first - _DAY if mark == "before" else stretch.last


def _month_of(one: Stretch, other: Stretch) -> tuple[date, date] | None:
    """Return the month where a year and a month stand side by side, the year first."""
    if not (one.is_year and other.is_yearless):
        return None
    return in_year(other.first, other.last, one.first.year)
