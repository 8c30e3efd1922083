"""What a text says about when, as values."""

from dataclasses import dataclass
from datetime import date

from summarizer.document import Span

# How the days of a mention are known: wholly from its own words, reckoned from the day of
# publication, from another date of the same text, or converted from the Hijri calendar.
BASES = ("written", "published", "text", "converted")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A calendar expression and the days that it means.

    `value` is written as in ISO 8601 and TIMEX3: YYYY-MM-DD, YYYY-MM, YYYY, YYYX (decade), YYXX
    (century), YYYY-Www, YYYY-Qn, YYYY-Hn, YYYY-SP/SU/FA/WI, or A/B (a range of two of these). It is
    never finer than the words. `modifier` is "START", "MID", "END" (a part of the value), "APPROX" or
    None; `earliest` and `latest` are the first and the last day of the value, narrowed by the modifier.
    `basis` is one of BASES.
    """

    span: Span
    value: str
    modifier: str | None
    earliest: date
    latest: date
    basis: str = "written"


@dataclass(frozen=True, slots=True)
class DateOffset:
    """A distance in time from a happening that the text names («بعد خمسة أشهر من زيارة …»).

    `count` is negative where the time lies before the happening; `unit` is "day", "week", "month" or "year".
    It has no days of its own, and the day of publication never gives it any.
    """

    span: Span
    count: int
    unit: str
