"""Days as feeds write them."""

from datetime import date

import pytest

from bot.intake.feeds.days import day_of

DAYS = {
    "Tue, 03 Feb 2026 23:30:00 +0200": date(2026, 2, 3),
    "03 Feb 26 10:00 EST": date(2026, 2, 3),
    "2026-02-03": date(2026, 2, 3),
    " 2026-02-03T23:59:59.123-08:00": date(2026, 2, 3),
    "2026-01-01T08:00:00Z": date(2026, 1, 1),
    "2026-01-01": None,
    "Thu, 01 Jan 2026 00:00:00 GMT": None,
    "1970-01-01T00:00:01Z": None,
    "2026-13-40": None,
    "Tue, 33 Feb 2026 23:30:00 +0200": None,
    "أمس": None,
    "": None,
    "2026-02-03" + " " * 200: None,
}


@pytest.mark.parametrize(("written", "day"), DAYS.items(), ids=repr)
def test_a_day_is_read_or_unknown(written: str, day: date | None) -> None:
    assert day_of(written) == day
