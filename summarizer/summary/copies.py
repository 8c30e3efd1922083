"""What else tells what a chosen line tells: the same report, the same in other words, or a rival of it."""

from collections.abc import Callable
from functools import cache

import numpy as np

from summarizer.ranking import Flags, Matrix, Numbers
from summarizer.summary.duplicates import same_report
from summarizer.summary.lines import Line
from summarizer.summary.rivals import contradicts
from summarizer.summary.story import Story

_TOO_NEAR = 0.35  # cosine from which on a line says what a chosen one says
_NEAR = 0.22  # below that only such words are shared that the whole story shares
_TOO_MANY_SHARED = 0.6  # of the shorter line's content words
_MOST_WORDINGS = 50  # of one report that are all compared with each other


class Comparing:
    """Compares sentences of a story with a line: by numbers first, word by word only what is alike by them.

    Equal texts are compared once.
    """

    def __init__(self, story: Story, ratings: Matrix) -> None:
        self._story = story
        self._ratings = ratings
        self._line = cache(story.line)

    def copies(self, line: int, among: Flags) -> tuple[int, ...]:
        """Return the sentences that print the same report, best first, all of which agree with each other.

        A short report may be the start of two that contradict each other behind it.
        """
        sizes = self._story.bags.lengths
        shared = self._story.bags.shared(line)
        alike = among & (2 * shared >= np.minimum(sizes, sizes[line])) & (sizes > 0)
        rows = np.flatnonzero(alike & self._elsewhere(line))
        found = rows[self._by_text(rows, lambda other: same_report(self._line(line), other))]
        found = found[np.lexsort((found, -self._ratings[found]))]
        agreeing = self._agreeing(found)
        return tuple(row for row in found.tolist() if self._story.signs[row] in agreeing)

    def repeats(self, line: int, near: Matrix, among: Flags) -> Flags:
        """Return which sentences say what a line says; `near` are their cosines with it."""
        sizes = self._story.bags.lengths
        shorter = np.maximum(1, np.minimum(sizes, sizes[line]))
        shared = self._story.bags.shared(line)
        # the titles of a prince are many words, but they are in every sentence of the story
        is_shared = (shared > _TOO_MANY_SHARED * shorter) & (near >= _NEAR)
        repeats: Flags = among & ((near >= _TOO_NEAR) | is_shared)
        return repeats

    def rivals(self, line: int, among: Flags) -> Flags:
        """Return which sentences of other articles tell it otherwise than a line."""
        rows = np.flatnonzero(among & self._elsewhere(line))
        rivals = np.zeros(len(self._story), dtype=np.bool_)
        rivals[rows[self._by_text(rows, lambda other: contradicts(self._line(line), other))]] = True
        return rivals

    def _elsewhere(self, line: int) -> Flags:
        articles, languages = self._story.articles, self._story.languages
        elsewhere: Flags = (articles != articles[line]) & (languages == languages[line])
        return elsewhere

    def _by_text(self, rows: Numbers, judge: Callable[[Line], bool]) -> Flags:
        """Return what is judged of each sentence, asking once for equal texts."""
        _, firsts, texts = np.unique(self._story.signs[rows], return_index=True, return_inverse=True)
        judged = np.array([judge(self._line(int(rows[first]))) for first in firsts], dtype=np.bool_)
        return judged[texts]

    def _agreeing(self, found: Numbers) -> frozenset[int]:
        """Return the signs of the wordings that agree with each other, the best ones first."""
        agreeing: dict[int, Line] = {}
        for other in map(self._line, found.tolist()):
            if other.sign not in agreeing and all(
                other.document == each.document or same_report(other, each) for each in agreeing.values()
            ):
                agreeing[other.sign] = other
            if len(agreeing) >= _MOST_WORDINGS:
                break
        return frozenset(agreeing)
