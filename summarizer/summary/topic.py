"""Sentences about given words."""

import numpy as np

from summarizer.languages import language
from summarizer.ranking import Flags, Numbers
from summarizer.summary.lines import Wanted
from summarizer.summary.story import Story
from summarizer.terms import terms


def words_held(story: Story, about: str) -> Numbers:
    """Return how many words of `about` each sentence holds, by form or by lemma.

    Function words count only where there are no others.
    """
    wanted = {one.language: _wanted(about, one.language) for one in story.told}
    return np.array(
        [held for one in story.told for held in one.wordings.held(wanted[one.language])], dtype=np.int64
    )


def on_topic(story: Story, pool: Flags, held: Numbers) -> Numbers:
    """Return how many of the wanted words each sentence of the pool holds; 0 for all others.

    A sentence that leans is left out with its predecessor.
    """
    own = np.where(pool, held, 0)
    leaning = story.predecessors >= 0
    alone: Numbers = np.where(leaning & (own[story.predecessors] == 0), 0, own)
    return alone


def _wanted(about: str, code: str) -> frozenset[Wanted]:
    words = {Wanted(token.form, token.lemma) for token in terms(about, code)}
    stop = language(code).words.stop
    return frozenset({one for one in words if one.form not in stop} or words)
