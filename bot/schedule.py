"""When something is due by the clock on a chat's wall. Pure: the time now is handed in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

# Until a chat, or the configuration for all, has chosen another.
ZONE = "UTC"
# What else it is called.
_SAME = frozenset({"utc", "gmt", "z"})
MINUTES = 24 * 60
_DAY = timedelta(days=1)
_WEEK = 7
# A day may have 25 hours and a week may begin with the clock set back.
_SLACK = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class Schedule:
    """A time of day in minutes after local midnight, every day or on a weekday, 0 for Monday."""

    minute: int
    weekday: int | None = None

    @property
    def longest(self) -> timedelta:
        """How far ahead the next time can be; what is further was reckoned by a wrong clock."""
        return _DAY * (1 if self.weekday is None else _WEEK) + _SLACK


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours of a day in minutes after local midnight; `until` may lie before `start`: on the next day."""

    start: int
    until: int


def next_due(schedule: Schedule, zone: str, after: datetime) -> datetime:
    """Return the first moment after another at which a schedule is due, in UTC.

    A time that the clock skips counts as if it had not been set forward; of a time that comes twice the
    first is meant, and once it is over the next is a day or a week later (PEP 495).
    """
    return next(moment for moment in _moments(schedule, ZoneInfo(zone), after) if moment > after)


def quiet_end(quiet: Quiet, zone: str, now: datetime) -> datetime | None:
    """Return in UTC when the quiet hours end that a moment lies in; None: it lies in none."""
    local = now.astimezone(ZoneInfo(zone))
    length = (quiet.until - quiet.start) % MINUTES
    # Those that began yesterday may last until today.
    for day in (local.date() - _DAY, local.date()):
        start = _moment(day, quiet.start, ZoneInfo(zone))
        ending = day + _DAY if quiet.start + length >= MINUTES else day
        end = _moment(ending, quiet.until, ZoneInfo(zone))
        if start <= now < end:
            return end
    return None


def local_day(now: datetime, zone: str) -> date:
    """Return which day a moment lies in."""
    return now.astimezone(ZoneInfo(zone)).date()


def zone_named(typed: str) -> str | None:
    """Return the time zone of this IANA name, however its letters are written; None: there is none."""
    wanted = typed.strip().replace(" ", "_").casefold()
    return ZONE if wanted in _SAME else next((zone for zone in zones() if zone.casefold() == wanted), None)


def zones() -> tuple[str, ...]:
    """Return the IANA names of all time zones, in alphabetical order; read anew at every call."""
    # Without a stroke stand files beside the zones, and what counts leap seconds.
    return tuple(sorted(zone for zone in {*available_timezones(), ZONE} if "/" in zone or zone == ZONE))


def _moments(schedule: Schedule, zone: ZoneInfo, after: datetime) -> Iterator[datetime]:
    first = after.astimezone(zone).date() - _DAY
    for number in range(2 * _WEEK + 3):
        day = first + number * _DAY
        if schedule.weekday in (None, day.weekday()):
            yield _moment(day, schedule.minute, zone)


def _moment(day: date, minute: int, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(minute // 60, minute % 60), zone).astimezone(UTC)
