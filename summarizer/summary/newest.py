"""What is newest of a story: it is told first, and is in the shortest summary."""

from collections.abc import Callable
from functools import cache

import numpy as np

from summarizer.ranking import Flags, Numbers
from summarizer.summary.lines import Days, Line
from summarizer.summary.story import Story

_FRESH = 3  # days before the last publication in which something is still news
_NEXT_DAY = 1  # what happened in the evening stands in the paper of the morning
_BEGINNING = 3  # sentences: before the report there may be a line that cannot be shown
UNKNOWN = 0  # no day has this ordinal


class ToldDays:
    """The days that the sentences of a story report, read one by one when they are asked for."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._day: Callable[[int], Days | None] = cache(lambda number: story.line(number).day)

    def first(self, line: Line) -> int:
        """Return the first day of what a line reports, as an ordinal; 0: nobody knows."""
        day = self._day(line.number)
        return day[0].toordinal() if day else UNKNOWN

    def known(self, asked: Flags) -> Numbers:
        """Return the day of each of these sentences, UNKNOWN for none, for all others, and for a stretch
        of days.
        """
        days = np.full(len(self._story), UNKNOWN, dtype=np.int64)
        for number in np.flatnonzero(asked).tolist():
            day = self._day(number) if _may_name_day(self._story.line(number)) else None
            days[number] = _ordinal(day) if day else UNKNOWN
        return days


def newest(story: Story, pool: Flags, days: ToldDays) -> tuple[Flags, ...]:
    """Return sets of sentences of the pool; who has one of each has told the newest development.

    That is what is reported of the last day of all. Where the last article is younger than that by more
    than a day, its undated beginning may be newer still: then it is a set of its own. None where nobody
    knows when any of the articles was published.
    """
    published = _published(story)
    last = int(published.max(initial=UNKNOWN))
    if last == UNKNOWN:
        return ()  # whatever day is told last may be long ago then
    told = days.known(pool & _may_be_fresh(story, last)[story.articles])
    dated = pool & (told >= last - _FRESH)
    day = int(told[dated].max(initial=UNKNOWN))
    undated = beginnings(story, pool) & (told == UNKNOWN) & (published[story.articles] == last)
    return tuple(one for one in (dated & (told == day), undated & (last - day > _NEXT_DAY)) if one.any())


def beginnings(story: Story, pool: Flags) -> Flags:
    """Return what comes first of each article of what may be shown."""
    rows = np.flatnonzero(pool & (story.passages.places < _BEGINNING))
    _, firsts = np.unique(story.articles[rows], return_index=True)
    beginnings: Flags = np.zeros_like(pool)
    beginnings[rows[firsts]] = True
    return beginnings


def _ordinal(day: Days) -> int:
    return day[0].toordinal() if (day[1] - day[0]).days <= _NEXT_DAY else UNKNOWN


def _may_name_day(line: Line) -> bool:
    """Return whether a line can tell a single day; looking for digits is cheaper than reading its dates."""
    # where nobody knows the day of publication, «أمس» tells no day, and what has a year has digits
    return line.article.published is not None or line.has_digits


def _published(story: Story) -> Numbers:
    """Return the day of publication of each article where it is known to the day."""
    days = [one.published for one in story.told]
    return np.array(
        [day[1].toordinal() if day and day[0] == day[1] else UNKNOWN for day in days], dtype=np.int64
    )


def _may_be_fresh(story: Story, last: int) -> Flags:
    """Return which articles may report a day that is still news: no day is reported before it has come."""
    ends = [one.published[1].toordinal() if one.published else last for one in story.told]
    return np.array(ends, dtype=np.int64) >= last - _FRESH
