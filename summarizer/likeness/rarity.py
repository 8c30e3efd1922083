"""How rare a word is among the articles at hand."""

import math
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from summarizer.languages import CODES, language
from summarizer.likeness.sketches import Sketch

# So many articles of everyday news stand in for those that a store does not hold yet: with none of them
# the first articles seem alike for all that any news shares; with a hundred nothing changed any more.
_IMAGINED = 50
_COUNTRY = 0.025  # as frequent as the rarest commonplace; towns and people are what tells events apart
_YEAR, _SMALL_NUMBER = 0.07, 0.025
_SMALL_DIGITS = 2


class Rarity(NamedTuple):
    """In how many of the articles at hand a word occurs; one that `counts` does not hold is in none."""

    articles: int
    counts: Mapping[str, int]

    def weight(self, word: str, own: float = 0) -> float:
        """Return how telling a word is: 0 where every article holds it.

        `own` are its articles within one story. They count as one: what all of a story share marks that
        story and must not grow common by being told often.
        """
        elsewhere = max(self.counts.get(word, 0) - own, 0) + (1 if own else 0)
        held = elsewhere + _IMAGINED * _share(word)
        return max(0.0, math.log((self.articles + _IMAGINED) / (held + 1)))


def vocabulary(article: Sketch) -> frozenset[str]:
    """Return all words of a sketch; these are what a `Rarity` counts."""
    # Sketches of earlier analysers also hold pairs of words.
    return frozenset(word for word, _ in article.terms if " " not in word).union(article.head, article.lead)


def _share(word: str) -> float:
    if word.isdecimal():
        return _number_share(word)
    return _shares().get(word, 0.0)


def _number_share(number: str) -> float:
    if len(number) <= _SMALL_DIGITS:
        return _SMALL_NUMBER
    return _YEAR if len(number) == 4 and number.startswith(("19", "20")) else 0.0


@cache
def _shares() -> Mapping[str, float]:
    rows = [language(code) for code in CODES]
    countries = {name: _COUNTRY for row in rows for name in row.places().countries}
    return {**countries, **{word: share for row in rows for word, share in row.commonplaces().items()}}
