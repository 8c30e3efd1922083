"""When something is due by the clock on a wall: in Tripoli, which never changes it, and in Berlin."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.schedule import Quiet, Schedule, local_day, next_due, quiet_end, zone_named

TRIPOLI, BERLIN = "Africa/Tripoli", "Europe/Berlin"


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


# In 2026 Berlin sets its clocks forward on 29 March at 02:00 and back on 25 October at 03:00.
DUE = {
    "later today": (Schedule(8 * 60), TRIPOLI, "2026-02-03 05:59", "2026-02-03 06:00"),
    "at the very minute it is tomorrow's": (
        Schedule(8 * 60),
        TRIPOLI,
        "2026-02-03 06:00",
        "2026-02-04 06:00",
    ),
    "tomorrow here, today in UTC": (Schedule(30), TRIPOLI, "2026-02-03 21:00", "2026-02-03 22:30"),
    "on the next Sunday": (Schedule(8 * 60, 6), TRIPOLI, "2026-02-03 12:00", "2026-02-08 06:00"),
    "a week on": (Schedule(8 * 60, 6), TRIPOLI, "2026-02-08 06:00", "2026-02-15 06:00"),
    "an hour that is skipped": (Schedule(150), BERLIN, "2026-03-28 12:00", "2026-03-29 01:30"),
    "the day after it": (Schedule(150), BERLIN, "2026-03-29 01:30", "2026-03-30 00:30"),
    "an hour that comes twice": (Schedule(150), BERLIN, "2026-10-24 12:00", "2026-10-25 00:30"),
    "only once": (Schedule(150), BERLIN, "2026-10-25 00:30", "2026-10-26 01:30"),
    "the morning after the change": (Schedule(8 * 60), BERLIN, "2026-03-28 07:00", "2026-03-29 06:00"),
    "a day that was never there": (Schedule(8 * 60), "Pacific/Apia", "2011-12-29 19:00", "2011-12-30 18:00"),
}


@pytest.mark.parametrize(("schedule", "zone", "after", "due"), DUE.values(), ids=DUE.keys())
def test_a_schedule_is_due_by_the_clock_on_the_wall(
    schedule: Schedule, zone: str, after: str, due: str
) -> None:
    assert next_due(schedule, zone, utc(after)) == utc(due)


@pytest.mark.parametrize("zone", [TRIPOLI, BERLIN, "America/New_York", "Australia/Lord_Howe"])
@pytest.mark.parametrize("minute", [0, 135, 150, 8 * 60, 23 * 60 + 59])
def test_each_day_of_a_year_has_one_due_time(zone: str, minute: int) -> None:
    moment, days = utc("2026-01-01 00:00"), 0
    while (moment := next_due(Schedule(minute), zone, moment)) < utc("2027-01-01 00:00"):
        days += 1
    assert days == 365


@pytest.mark.parametrize("schedule", [Schedule(150), Schedule(0, 6)])
def test_no_next_time_is_further_than_the_longest(schedule: Schedule) -> None:
    starts = [utc("2026-01-01 00:00") + timedelta(hours=7 * number) for number in range(1252)]
    assert all(next_due(schedule, BERLIN, start) - start <= schedule.longest for start in starts)


NIGHT = Quiet(23 * 60, 7 * 60)
QUIET = {
    "before midnight": (NIGHT, TRIPOLI, "2026-02-03 21:30", "2026-02-04 05:00"),
    "after midnight": (NIGHT, TRIPOLI, "2026-02-04 04:59", "2026-02-04 05:00"),
    "once they are over": (NIGHT, TRIPOLI, "2026-02-04 05:00", None),
    "before they begin": (NIGHT, TRIPOLI, "2026-02-03 20:59", None),
    "within one day": (Quiet(13 * 60, 15 * 60), TRIPOLI, "2026-02-03 12:00", "2026-02-03 13:00"),
    "a night that is shorter": (NIGHT, BERLIN, "2026-03-28 23:00", "2026-03-29 05:00"),
    "a night that is longer": (NIGHT, BERLIN, "2026-10-24 22:00", "2026-10-25 06:00"),
}


@pytest.mark.parametrize(("quiet", "zone", "now", "end"), QUIET.values(), ids=QUIET.keys())
def test_quiet_hours_end_by_the_clock_on_the_wall(quiet: Quiet, zone: str, now: str, end: str | None) -> None:
    assert quiet_end(quiet, zone, utc(now)) == (utc(end) if end else None)


def test_a_day_begins_where_the_chat_is() -> None:
    assert local_day(utc("2026-02-03 22:30"), TRIPOLI).day == 4


@pytest.mark.parametrize("typed", ["africa/tripoli", " Africa/Tripoli ", "AFRICA/TRIPOLI"])
def test_a_zone_is_found_however_its_letters_are_written(typed: str) -> None:
    assert zone_named(typed) == TRIPOLI


@pytest.mark.parametrize("typed", ["", "طرابلس", "../../etc/passwd", "Africa", "Africa/", "x" * 5000])
def test_what_names_no_zone_is_none(typed: str) -> None:
    assert zone_named(typed) is None
