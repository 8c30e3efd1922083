"""What is newest of a story: it is told first, and is in the shortest summary."""

from typing import NamedTuple

import numpy as np

from summarizer.ranking import Flags, Numbers
from summarizer.summary.story import Story

_FRESH = 3  # days before the last publication in which something is still news
_NEXT_DAY = 1  # what happened in the evening stands in the paper of the morning
_BEGINNING = 3  # sentences: before the report there may be a line that cannot be shown
UNKNOWN = 0  # no day has this ordinal


class ToldDays(NamedTuple):
    """The first and the last day of what each sentence of a story reports, as ordinals; 0: nobody knows."""

    firsts: Numbers
    lasts: Numbers


def days_of(story: Story) -> ToldDays:
    """Return the days that the sentences of a story report."""
    days = [day for one in story.told for day in one.wordings.days()]
    return ToldDays(
        np.array([day[0].toordinal() if day else UNKNOWN for day in days], dtype=np.int64),
        np.array([day[1].toordinal() if day else UNKNOWN for day in days], dtype=np.int64),
    )


def newest(story: Story, pool: Flags, days: ToldDays) -> tuple[Flags, ...]:
    """Return sets of sentences of the pool; who has one of each has told the newest development.

    That is what is reported of the last day of all. Where the last article is younger than that by more
    than a day, its undated beginning may be newer still: then it is a set of its own. None where nobody
    knows when any of the articles was published.
    """
    published = _published(story)
    last = int(published.max(initial=UNKNOWN))
    is_told = pool & (days.firsts != UNKNOWN) & (days.lasts - days.firsts <= _NEXT_DAY)
    if last == UNKNOWN:
        return ()  # a day may be long ago then
    dated = _latest(is_told & (days.firsts >= last - _FRESH), days)
    day = int(days.firsts[dated].max(initial=UNKNOWN))
    undated = _beginnings(story, pool, days) & (published[story.articles] == last)
    return tuple(one for one in (dated, undated & (last - day > _NEXT_DAY)) if one.any())


def _latest(told: Flags, days: ToldDays) -> Flags:
    latest: Flags = told & (days.firsts == days.firsts[told].max(initial=UNKNOWN))
    return latest


def _published(story: Story) -> Numbers:
    """Return the day of publication of each article where it is known to the day."""
    days = [one.published for one in story.told]
    return np.array(
        [day[1].toordinal() if day and day[0] == day[1] else UNKNOWN for day in days], dtype=np.int64
    )


def _beginnings(story: Story, pool: Flags, days: ToldDays) -> Flags:
    """Return what comes first of each article of what may be shown, where it tells no day."""
    rows = np.flatnonzero(pool & (story.passages.places < _BEGINNING))
    _, firsts = np.unique(story.articles[rows], return_index=True)
    beginnings = np.zeros_like(pool)
    beginnings[rows[firsts]] = True
    undated: Flags = beginnings & (days.firsts == UNKNOWN)
    return undated
