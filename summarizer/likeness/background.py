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

    def open_story(self) -> None:
        """Count one story more."""
        self._stories += 1

    def add(self, words: set[str]) -> None:
        """Count words that a story holds and did not hold before."""
        self._counts.update(words)

    def weight(self, word: str) -> float:
        """Return how telling a word is: 0 where every story holds it."""
        return max(0.0, math.log((self._stories + _IMAGINED_STORIES) / (self._counts[word] + 1)))


def vocabulary(article: Sketch) -> set[str]:
    """Return all words of a sketch."""
    return {word for word, _ in article.terms}.union(article.head, article.lead)
