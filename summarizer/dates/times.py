"""Hours that stand beside a date: they belong to its words, not to its value."""

import re
from functools import cache

from summarizer.dates.patterns import pattern


def with_time(start: int, end: int, kinds: str) -> tuple[int, int]:
    """Return the place of an expression with the hour or part of the day that touches it."""
    behind = _behind().match(kinds, end)
    before = _before().search(kinds[max(0, start - 3) : start])
    return start - (len(before[0]) if before else 0), behind.end() if behind else end


@cache
def _behind() -> re.Pattern[str]:
    hour = "(CLOCK | HOUR (CLOCK | AN_ORDINAL | SMALL | WORD)) (DAYPART | TIME | COMMON_ERA)?"
    return re.compile(pattern(f"(COMMA | DASH | IN)? {hour} | DAYPART"))


@cache
def _before() -> re.Pattern[str]:
    return re.compile(pattern("DAYPART $"))
