"""What is newest of a story: it is told first, and is in the shortest summary."""

from collections.abc import Callable, Sequence
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
    """The days that the sentences of a story report, read article by article when they are asked for."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._article: Callable[[int], Sequence[Days | None]] = cache(
            lambda place: story.told[place].wordings.days()
        )

    def first(self, line: Line) -> int:
        """Return the first day of what a line reports, as an ordinal; 0: nobody knows."""
        day = self._article(int(self._story.articles[line.number]))[line.index]
        return day[0].toordinal() if day else UNKNOWN

    def known(self, articles: Flags) -> Numbers:
        """Return the day of each sentence of these articles, UNKNOWN for none, for all others, and for
        a stretch of days.
        """
        told = (
            self._article(place) if asked else [None] * len(self._story.told[place])
            for place, asked in enumerate(articles.tolist())
        )
        days = (day for article in told for day in article)
        return np.array([_ordinal(day) if day else UNKNOWN for day in days], dtype=np.int64)


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
    told = days.known((published == UNKNOWN) | (published >= last - _FRESH))
    dated = pool & (told >= last - _FRESH)
    day = int(told[dated].max(initial=UNKNOWN))
    undated = _beginnings(story, pool) & (told == UNKNOWN) & (published[story.articles] == last)
    return tuple(one for one in (dated & (told == day), undated & (last - day > _NEXT_DAY)) if one.any())


def _ordinal(day: Days) -> int:
    return day[0].toordinal() if (day[1] - day[0]).days <= _NEXT_DAY else UNKNOWN


def _published(story: Story) -> Numbers:
    """Return the day of publication of each article where it is known to the day."""
    days = [one.published for one in story.told]
    return np.array(
        [day[1].toordinal() if day and day[0] == day[1] else UNKNOWN for day in days], dtype=np.int64
    )


def _beginnings(story: Story, pool: Flags) -> Flags:
    """Return what comes first of each article of what may be shown."""
    rows = np.flatnonzero(pool & (story.passages.places < _BEGINNING))
    _, firsts = np.unique(story.articles[rows], return_index=True)
    beginnings: Flags = np.zeros_like(pool)
    beginnings[rows[firsts]] = True
    return beginnings
