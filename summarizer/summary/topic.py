"""Sentences about given words."""

import numpy as np

from summarizer.languages import language
from summarizer.ranking import Flags, Numbers
from summarizer.summary.lines import Wanted
from summarizer.summary.story import Story
from summarizer.terms import terms


def on_topic(story: Story, pool: Flags, about: str) -> Numbers:
    """Return how many words of `about` each sentence of the pool holds; 0 for all others.

    A word is held where its form or its lemma is; function words count only where there are no
    others. A sentence that leans is left out with its predecessor.
    """
    wanted = {one.language: _wanted(about, one.language) for one in story.told}
    held = np.array(
        [count for one in story.told for count in one.wordings.held(wanted[one.language])], dtype=np.int64
    )
    held = np.where(pool, held, 0)
    leaning = story.predecessors >= 0
    alone: Numbers = np.where(leaning & (held[story.predecessors] == 0), 0, held)
    return alone


def _wanted(about: str, code: str) -> frozenset[Wanted]:
    words = {Wanted(token.form, token.lemma) for token in terms(about, code)}
    stop = language(code).words.stop
    return frozenset({one for one in words if one.form not in stop} or words)
