"""Until when something is to last, as people type it: until 18:00, «حتى السادسة», «حتى الغد». Pure."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.dialogue.clocks import Clock, clocks
from bot.dialogue.lexicon import Lexicon, seen, spelling
from bot.schedule import MINUTES, Schedule, next_due

# Who names a day and no hour means its morning, not the midnight before.
_MORNING, _EVENING = 8 * 60, 18 * 60
# «السابعة من صباح يوم الخميس»
_LEADING = frozenset(("within", "from", "and"))
_HALF_DAY = MINUTES // 2
_MOMENT = timedelta(seconds=1)


class Deadline(NamedTuple):
    """A time of day, a day or both, and the words that are left: a story; `weekday` is 0 for Monday."""

    clock: Clock | None
    is_tomorrow: bool
    weekday: int | None
    rest: str


def read_deadline(words: str, lexicon: Lexicon) -> Deadline | None:
    """Return the deadline that follows a word such as «حتى»; None: no such word, or no time after it."""
    pieces = seen(words).split()
    at = next((number for number, piece in enumerate(pieces) if _leads(piece, lexicon)), None)
    if at is None:
        return None
    told = list(clocks(pieces[at + 1 :], lexicon))
    clock = _clock(told, lexicon)
    left = [one for one in told if isinstance(one, str)]
    weekday = next((number for word in left if (number := _weekday(word, lexicon)) is not None), None)
    is_tomorrow = any(_is_tomorrow(word, lexicon) for word in left)
    half = next((lexicon.halves[spelling(word)] for word in left if spelling(word) in lexicon.halves), "")
    if clock is None and weekday is None and not is_tomorrow and not half:
        return None
    rest = _rest(pieces[:at], told, clock, lexicon)
    return Deadline(_clock_of(clock, half), is_tomorrow, weekday, rest)


def moment_of(deadline: Deadline, zone: str, now: datetime) -> datetime:
    """Return the first moment after now that is meant, in UTC; an hour alone may be in either half."""
    minute = deadline.clock.minute if deadline.clock else _MORNING
    after = next_due(Schedule(0), zone, now) - _MOMENT if deadline.is_tomorrow else now
    first = next_due(Schedule(minute, deadline.weekday), zone, after)
    names_a_day = deadline.is_tomorrow or deadline.weekday is not None
    if deadline.clock is None or not deadline.clock.is_bare or names_a_day or minute > _HALF_DAY:
        return first
    return min(first, next_due(Schedule((minute + _HALF_DAY) % MINUTES), zone, after))


def _clock(told: Sequence[Clock | str], lexicon: Lexicon) -> Clock | None:
    """Return the time of day; a number alone behind a day is a story's."""
    after_a_day = False
    for one in told:
        if isinstance(one, Clock):
            return None if one.is_bare and after_a_day else one
        after_a_day = after_a_day or _is_tomorrow(one, lexicon) or _weekday(one, lexicon) is not None
    return None


def _clock_of(clock: Clock | None, half: str) -> Clock | None:
    """Return a time of day in the half of the day that is named apart from it; alone it is an hour too."""
    if not half:
        return clock
    if clock is None:
        return Clock(_EVENING if half == "pm" else _MORNING, is_bare=False)
    shift = _HALF_DAY if half == "pm" else 0
    return Clock(clock.minute % _HALF_DAY + shift, is_bare=False) if clock.is_bare else clock


def _rest(before: Sequence[str], told: Sequence[Clock | str], clock: Clock | None, lexicon: Lexicon) -> str:
    kept = list(before)
    for one in told:
        if isinstance(one, Clock):
            # A number behind the time is a story's.
            kept += [] if one is clock else [str(one.minute // 60)]
        elif not _is_of_time(one, lexicon):
            kept.append(one)
    return " ".join(kept)


def _leads(piece: str, lexicon: Lexicon) -> bool:
    return lexicon.keys.get(spelling(piece)) == "to"


def _is_tomorrow(word: str, lexicon: Lexicon) -> bool:
    return lexicon.keys.get(spelling(word)) == "tomorrow"


def _weekday(word: str, lexicon: Lexicon) -> int | None:
    return lexicon.weekdays.get(spelling(word))


def _is_of_time(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word names a day or a half of it, or leads up to one."""
    folded = spelling(word)
    is_said = lexicon.keys.get(folded) in _LEADING or folded in lexicon.halves
    return is_said or _is_tomorrow(word, lexicon) or _weekday(word, lexicon) is not None
