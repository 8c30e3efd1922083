"""Calendar expressions of a text, resolved to days against its day of publication."""

from summarizer.dates.find import find_dates, find_offsets, find_times
from summarizer.dates.mention import BASES, DateMention, DateOffset
from summarizer.dates.values import interval, narrowed

__all__ = [
    "BASES",
    "DateMention",
    "DateOffset",
    "find_dates",
    "find_offsets",
    "find_times",
    "interval",
    "narrowed",
]
