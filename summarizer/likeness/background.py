"""What is common and what is rare among the stories at hand."""

import math
from collections import Counter

from summarizer.likeness.sketches import Sketch

_IMAGINED_STORIES = 10  # stand in for a store that is still small: the first stories all share little


class Background:
    """In how many stories each term occurs.

    Stories are counted, not articles: what all articles of one story share marks that story and
    must not grow common by being told often.
    """

    def __init__(self) -> None:
        self._stories = 0
        self._counts: Counter[str] = Counter()
        self._weights: dict[str, float] = {}  # what was answered since the last count

    def open_story(self) -> None:
        """Count one story more."""
        self._stories += 1
        self._weights.clear()

    def add(self, words: set[str]) -> None:
        """Count words that a story holds and did not hold before."""
        self._counts.update(words)
        self._weights.clear()

    def weight(self, word: str) -> float:
        """Return how telling a word is: 0 where every story holds it."""
        found = self._weights.get(word)
        if found is None:
            stories = self._stories + _IMAGINED_STORIES
            found = self._weights[word] = max(0.0, math.log(stories / (self._counts[word] + 1)))
        return found


def vocabulary(article: Sketch) -> set[str]:
    """Return all words of a sketch."""
    return {word for word, _ in article.terms}.union(article.head, article.lead)
