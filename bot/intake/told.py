"""What a source tells of one article beside its text."""

from datetime import date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from bot.dialogue.lexicon import spelling

# What forms and people write where they know no outlet.
_UNKNOWN = (
    *("unknown", "unknown source", "unknown outlet", "source unknown", "not known", "unnamed", "anonymous"),
    *("none", "null", "nil", "nan", "undefined", "n/a", "not available", "no source", "no outlet"),
    *("مجهول", "مجهولة", "مجهول المصدر", "مصدر مجهول", "المصدر مجهول", "غير معروف", "غير معروفة"),
    *("مصدر غير معروف", "المصدر غير معروف", "غير محدد", "غير مسمى", "غير مسماة", "مصدر غير مسمى"),
    *("بلا مصدر", "بدون مصدر", "لا مصدر", "لا يوجد", "غير متوفر"),
)


class Told(NamedTuple):
    """An article's text, and what is told of it; None is what is not."""

    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None


def one_line(value: str | None) -> str | None:
    """Return a value with single spaces; None where nothing is in it."""
    return " ".join((value or "").split()) or None


def known(value: str | None) -> str | None:
    """Return a value in one line; None where it says that nothing is known, or holds no letter or digit."""
    line = one_line(value)
    tells = line is not None and spelling(line) not in _spelled() and any(sign.isalnum() for sign in line)
    return line if tells else None


def arrived(day: date | None, received_at: datetime) -> date | None:
    """Return a day on which what was received then can have been published; None for one ahead of it."""
    # A day ahead of the receiver's clock is another time zone, more is a mistake.
    latest = received_at.date() + timedelta(days=1)
    return day if day is not None and day <= latest else None


@cache
def _spelled() -> frozenset[str]:
    return frozenset(map(spelling, _UNKNOWN))
