"""The period that a request names, in any form that a person types."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from bot.dialogue.lexicon import Lexicon, spelling, trimmed
from bot.dialogue.stretches import Stretch, stretches
from bot.errors import UserError

_FROM = frozenset(("from", "since"))
_MARKS = _FROM | {"to", "between"}
# Between two dates these say "to".
_DASHES = frozenset("-–—→←") | {"..", "->"}


class Period(NamedTuple):
    """Days that a request is limited to, both included, and the words that named them.

    None: open on that side; one of the two is there.
    """

    first: date | None
    last: date | None
    typed: str


class _Word(NamedTuple):
    """A word as typed; `mark` is "from", "since", "to", "between", "within" or "".

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
    named = list(_named(words, lexicon, today))[:2]
    used = {number for one in named for number in one.words}
    rest = " ".join(word.typed for number, word in enumerate(words) if number not in used)
    if not named:
        return None, rest
    typed = " ".join(words[number].typed for number in sorted(used))
    first, last = _days([one.stretch for one in named], [one.mark for one in named])
    if first and last and first > last:
        raise UserError("period_reversed", first=first, last=last)
    return Period(first, last, typed), rest


def _words(text: str, lexicon: Lexicon) -> Iterator[_Word]:
    for piece in trimmed(text).split():
        head, colon, tail = piece.partition(":")
        key = lexicon.keys.get(spelling(head), "")
        if colon and key in _MARKS:
            yield _Word(f"{head}:", key, is_key=True)
            if tail:
                yield _Word(tail)
        elif piece in _DASHES:
            yield _Word(piece, "to")
        else:
            mark = "" if colon else lexicon.keys.get(spelling(piece), "")
            yield _Word(piece, mark if mark in _MARKS or mark == "within" else "")


def _named(words: Sequence[_Word], lexicon: Lexicon, today: date) -> Iterator[_Named]:
    """Return the stretches of time in order, each with the mark that stands before it."""
    found = stretches([word.typed.rstrip(":") if word.mark else word.typed for word in words], lexicon, today)
    at, opened = 0, 0
    while at < len(words):
        if stretch := found.get(at):
            mark = next((word.mark for word in words[opened:at] if word.mark in _MARKS), "")
            yield _Named(stretch, mark, range(opened, stretch.end))
            at = opened = stretch.end
            continue
        if not (words[at].mark or (opened < at and _is_and(words[at], lexicon))):
            _check(words, opened, at)
            opened = at + 1
        elif words[at].mark in _MARKS and any(word.mark in _MARKS for word in words[opened:at]):
            _check(words, opened, at)
            opened = at
        at += 1
    _check(words, opened, at)


def _is_and(word: _Word, lexicon: Lexicon) -> bool:
    return lexicon.keys.get(spelling(word.typed)) == "and"


def _check(words: Sequence[_Word], opened: int, at: int) -> None:
    """Raise for a key that no date follows."""
    if any(word.is_key for word in words[opened:at]):
        value = words[at].typed if at < len(words) else words[at - 1].typed
        raise UserError("date_unreadable", value=value)


def _days(found: Sequence[Stretch], marks: Sequence[str]) -> tuple[date | None, date | None]:
    if len(found) == 1:
        return _one(found[0], marks[0])
    if marks[0] == "to" and marks[1] in _FROM:
        found = found[::-1]
    start, end = found
    if not any(marks) and (month := _month_of(start, end)):
        return month
    if start.first > end.last and start.is_yearless:
        # As December to February: the December before.
        return _in_year(start, start.first.year - 1)[0], end.last
    return start.first, end.last


def _one(stretch: Stretch, mark: str) -> tuple[date | None, date | None]:
    if mark in _FROM and not stretch.is_range:
        return stretch.first, None
    return (None, stretch.last) if mark == "to" else (stretch.first, stretch.last)


def _month_of(one: Stretch, other: Stretch) -> tuple[date, date] | None:
    """Return the month where a year and a month stand side by side, the year first."""
    if not (one.is_year and other.is_yearless):
        return None
    return _in_year(other, one.first.year)


def _in_year(stretch: Stretch, year: int) -> tuple[date, date]:
    """Return the same days or the same month of another year."""
    first, last = stretch.first, stretch.last
    is_month = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    ending = monthrange(year, last.month)[1]
    return (
        first.replace(year=year, day=min(first.day, ending)),
        last.replace(year=year, day=ending if is_month else min(last.day, ending)),
    )
