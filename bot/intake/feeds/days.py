"""The day that a feed writes beside an item, as its publisher's own clock tells it."""

import re
from datetime import date
from email.utils import parsedate_tz

# ISO 8601, as Atom and JSON Feed write it (RFC 3339).
_ISO = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d))?")
# The longest that any format needs; what is longer is no moment.
_LONGEST = 100


def day_of(written: str | None) -> date | None:
    """Return the day of a moment as it is written, in ISO 8601 or RFC 5322; None for anything else.

    No zone is reckoned into another: a report of half past midnight in Tripoli is of that day.
    A first of January without an hour is how programs write a year alone, and no day.
    """
    if not written or len(written) > _LONGEST:
        return None
    if match := _ISO.match(written):
        bare = match[4] in {None, "00:00"}
        return _day(int(match[1]), int(match[2]), int(match[3]), bare=bare)
    fields = parsedate_tz(written)
    if fields is None:
        return None
    year, month, day, hour, minute = fields[:5]
    return _day(year, month, day, bare=(hour, minute) == (0, 0))


def _day(year: int, month: int, day: int, *, bare: bool) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return None if found.year < 1990 or (bare and (month, day) == (1, 1)) else found
