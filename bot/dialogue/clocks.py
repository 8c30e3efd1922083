"""Times of day, quiet hours and lengths of time, as a person types them. Pure."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from fractions import Fraction
from typing import NamedTuple

from bot.dialogue.lexicon import Lexicon, seen, spelling
from bot.dialogue.spans import read_lasting
from bot.errors import UserError
from bot.schedule import MINUTES, Quiet

_CLOCK = re.compile(r"(\d{1,2})(?:[:.٫](\d{2}))?([^\W\d_]*)")
_DASHED = re.compile(r"(?<=\w)\s*[-‐‑‒–—−~]\s*(?=[\d٠-٩۰-۹])")
_LINKS = frozenset(("from", "to", "between", "and", "since", "within"))
# «8 ونصف» is so many minutes after eight.
_PAST = {"half": 30, "third": 20, "quarter": 15}
_HALF_DAY = MINUTES // 2
# Longer is better done by ending the subscription.
MUTED_AT_MOST = timedelta(days=30)


class Clock(NamedTuple):
    """A time of day in minutes after midnight; `is_bare`: an hour alone, which may be any number."""

    minute: int
    is_bare: bool


class Muting(NamedTuple):
    """How long alerts are to wait, and the words that are left: a story."""

    length: timedelta
    rest: str


def read_quiet(words: str, lexicon: Lexicon) -> Quiet | None:
    """Return the quiet hours that words name; None: there are to be none.

    Raises UserError for anything else, and for hours that end when they begin.
    """
    if lexicon.modes.get(spelling(words)) == "off":
        return None
    pieces = _DASHED.sub(" ", seen(words)).split()
    times = [one for one in clocks(pieces, lexicon) if not isinstance(one, str)]
    left = [one for one in clocks(pieces, lexicon) if isinstance(one, str)]
    if len(times) != 2 or any(lexicon.keys.get(spelling(word)) not in _LINKS for word in left):
        raise UserError("quiet_unreadable", value=words)
    if times[0].minute == times[1].minute:
        raise UserError("quiet_empty", value=words)
    return Quiet(times[0].minute, times[1].minute)


def read_muting(words: str, lexicon: Lexicon) -> Muting:
    """Return how long alerts are to wait; raises UserError where no time is named, or one out of bounds."""
    pieces = seen(words).split()
    found = read_lasting(pieces, lexicon)
    if found is None:
        raise UserError("mute_unreadable", value=words)
    first, end = found.words.start, found.words.stop
    minutes = round(min(found.minutes, Fraction(MINUTES * 366)))
    if not 0 < minutes <= MUTED_AT_MOST / timedelta(minutes=1):
        raise UserError("mute_out_of_bounds", value=" ".join(pieces[first:end]))
    return Muting(timedelta(minutes=minutes), " ".join([*pieces[:first], *pieces[end:]]))


def clocks(pieces: Sequence[str], lexicon: Lexicon) -> Iterator[Clock | str]:
    """Return each time of day among words, and each other word as it was typed.

    «الساعة» before a time says nothing more; «8 ونصف» is half past eight.
    """
    at = 0
    while at < len(pieces):
        found, used = _time(pieces, at, lexicon)
        yield pieces[at] if found is None else found
        at += used


def _time(pieces: Sequence[str], at: int, lexicon: Lexicon) -> tuple[Clock | None, int]:
    """Return the time of day that begins at a word, and how many words say it; None, 1: it begins none."""
    word, *following = (spelling(piece) for piece in (*pieces[at : at + 5], "", "", "", ""))
    if said := _said(word, following[0], lexicon):
        found, used = _past(str(said[0]), following[said[1] - 1 :], lexicon)
        return found, used + said[1] - 1
    if lexicon.keys.get(word) == "hour":
        is_next = lexicon.keys.get(following[0]) != "hour" and at + 1 < len(pieces)
        found, used = _time(pieces, at + 1, lexicon) if is_next else (None, 0)
        return (None, 1) if found is None else (found._replace(is_bare=False), used + 1)
    return _past(word, following, lexicon)


def _said(word: str, following: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the hour that is written in letters, and in how many words."""
    two, one = lexicon.hours.get(f"{word} {following}"), lexicon.hours.get(word)
    return (two, 2) if two is not None else (one, 1) if one is not None else None


def _past(word: str, following: Sequence[str], lexicon: Lexicon) -> tuple[Clock | None, int]:
    """Return the time that an hour's word names with those after it, and how many words say it."""
    amount = following[0].removeprefix("و").removeprefix("ال")
    past = _PAST.get(lexicon.amounts.get(amount, ""), 0) if following[0][:1] == "و" else 0
    half = following[1] if past else following[0]
    found = _clock(word, lexicon.halves.get(half), lexicon)
    if found is None:
        return None, 1
    used = 1 + bool(past and not found.minute % 60) + (half in lexicon.halves)
    return (Clock(found.minute + past, is_bare=False) if past and not found.minute % 60 else found), used


def _clock(word: str, half: str | None, lexicon: Lexicon) -> Clock | None:
    match = _CLOCK.fullmatch(word)
    if match is None:
        return None
    half = lexicon.halves.get(match[3]) if match[3] else half
    if match[3] and half is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if half is not None:
        hour = hour % 12 + (_HALF_DAY // 60 if half == "pm" else 0) if 1 <= hour <= 12 else 24
    if hour > 23 or minute > 59:
        return None
    return Clock(hour * 60 + minute, match[2] is None and half is None)
