"""The own ranking: who else reports it, what the headlines say, and where the article puts it."""

import math
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from itertools import pairwise

import numpy as np

from summarizer.ranking.passages import Passage
from summarizer.ranking.vectors import Matrix

_WORDS, _PAIRS, _TITLE, _PLACE, _CENTROID = 0.4, 0.2, 0.2, 0.25, 0.1

Weights = Mapping[str, float]


def rate_passages(passages: Sequence[Passage]) -> Matrix:
    """Return one rating a passage, from 0 to 1, in time linear in the words.

    The sum of five: how many other articles hold its words, and its pairs of neighbouring words; nearness
    to the words of all headlines, and to those of all passages; place in the article. A single article
    has no others to agree with: there the place decides.
    """
    bags, title, total = _weighted(passages)
    parts = (
        (_WORDS, _support(passages, [set(one.words) for one in passages])),
        (_PAIRS, _support(passages, [set(pairwise(one.words)) for one in passages])),
        (_TITLE, np.array([_nearness(bag, title) for bag in bags])),
        (_CENTROID, np.array([_nearness(bag, total) for bag in bags])),
        (_PLACE, np.array([(1 + one.place) ** -0.5 for one in passages])),
    )
    ratings: Matrix = np.sum([weight * _scaled(part) for weight, part in parts], axis=0)
    return _scaled(ratings)


def _support(passages: Sequence[Passage], bags: Sequence[set[Hashable]]) -> Matrix:
    """Return, for each bag, the mean share of the other articles that hold one of its members."""
    held: dict[int, set[Hashable]] = {}
    for passage, bag in zip(passages, bags, strict=True):
        held.setdefault(passage.document, set()).update(bag)
    articles = Counter(member for members in held.values() for member in members)
    others = max(1, len(held) - 1)
    return np.array([sum(articles[m] - 1 for m in bag) / max(1, len(bag)) / others for bag in bags])


def _weighted(passages: Sequence[Passage]) -> tuple[list[Weights], Weights, Weights]:
    """Return tf-idf weights of length 1: the passages, all headlines as one; and the sum of the passages."""
    titles = sorted({passage.title for passage in passages if passage.title})
    headlines = tuple(word for title in titles for word in title)
    bags = [*(passage.words for passage in passages), headlines]
    counts = Counter(word for bag in bags for word in set(bag))
    rarity = {word: math.log((1 + len(bags)) / count) for word, count in counts.items()}
    *weighted, title = [_unit(bag, rarity) for bag in bags]
    total: Counter[str] = Counter()
    for bag in weighted:
        # a word of one passage only tells nothing of the others
        total.update({word: weight for word, weight in bag.items() if counts[word] > 1})
    return weighted, title, total


def _unit(bag: Sequence[str], rarity: Weights) -> Weights:
    weights = {word: (1 + math.log(count)) * rarity[word] for word, count in Counter(bag).items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}


def _nearness(bag: Weights, other: Weights) -> float:
    return sum(weight * other.get(word, 0.0) for word, weight in bag.items())


def _scaled(values: Matrix) -> Matrix:
    highest = values.max(initial=0.0)
    scaled: Matrix = values / highest if highest > 0 else values
    return scaled
