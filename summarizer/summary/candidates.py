"""Sentences that may be shown: what is known of each before any is chosen."""

import numpy as np

from summarizer.ranking import Flags, Matrix, Numbers
from summarizer.summary.lines import ALONE, ANY, FAIR, GOOD, SHORT
from summarizer.summary.story import Story

_OUTLETS = 2
_FEW = 300  # sentences: of a story that has no more, all are looked at
_FOREMOST, _OF_EACH = 120, 2  # of a longer one the best of all, and the best of each outlet


def foremost(story: Story, ratings: Matrix, held: Numbers) -> Flags:
    """Return which sentences are looked at first: enough for any summary that somebody will read.

    They are the best by their ratings, before anybody knows whether they may be shown. Who holds more of
    the wanted words stands before all who hold fewer, and who holds none is not looked at.
    """
    if len(story) <= _FEW:
        return np.ones(len(story), dtype=np.bool_)
    rows = np.flatnonzero(held)
    rows = rows[np.lexsort((-ratings[rows], -held[rows]))]
    seen = np.zeros(len(story), dtype=np.bool_)
    seen[rows[:_FOREMOST]] = True
    grouped = rows[np.argsort(story.outlets[rows], kind="stable")]
    ranks = np.arange(len(rows)) - np.searchsorted(story.outlets[grouped], story.outlets[grouped])
    seen[grouped[ranks < _OF_EACH]] = True
    return seen


def candidates(story: Story, seen: Flags, *, takes_short: bool = False) -> Flags:
    """Return which of the sentences that are looked at may be shown.

    Where a story has nothing but short, long or unfinished sentences, these may: better a fragment than
    silence. Short ones may where one outlet tells it all: what follows leans on them, and nobody else tells
    it at length; `takes_short` lets them in elsewhere. A sentence that leans on one that may not be shown
    never may.
    """
    is_alone = len(np.unique(story.outlets)) < _OUTLETS
    levels = (SHORT if is_alone or takes_short else GOOD, FAIR, ANY)
    for fitness in levels if seen.all() else levels[:1]:
        chosen = standing(story, seen & (story.fitness >= fitness))
        if chosen.any():
            return chosen
    return np.zeros(len(story), dtype=np.bool_)


def standing(story: Story, good: Flags) -> Flags:
    """Return which good sentences stand alone, or have predecessors that do: they come behind them."""
    stands: Flags = good & (story.predecessors == ALONE)
    for number in np.flatnonzero(good & ~stands).tolist():
        # a predecessor comes before what leans on it, so it has been judged by now
        stands[number] = stands[story.predecessors[number]]
    return stands
