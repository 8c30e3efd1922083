"""Sentences that may be shown: what is known of each before any is chosen."""

import numpy as np

from summarizer.ranking import Flags
from summarizer.summary.lines import ALONE, ANY, FAIR, GOOD, SHORT
from summarizer.summary.story import Story

_OUTLETS = 2


def candidates(story: Story) -> Flags:
    """Return which sentences may be shown.

    Where a story has nothing but short, long or unfinished sentences, these may: better a fragment than
    silence. Short ones may where one outlet tells it all: what follows leans on them, and nobody else tells
    it at length. A sentence that leans on one that may not be shown never may.
    """
    is_alone = len(np.unique(story.outlets)) < _OUTLETS
    for fitness in (SHORT if is_alone else GOOD, FAIR, ANY):
        chosen = standing(story, story.fitness >= fitness)
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
