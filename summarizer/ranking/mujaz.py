"""The own ranking: who else reports it, what the headlines say, and where the article puts it."""

import numpy as np

from summarizer.ranking.passages import Numbers, Passages
from summarizer.ranking.vectors import Matrix, bags_of, distinct, tf_idf

_WORDS, _PAIRS, _TITLE, _PLACE, _CENTROID = 0.4, 0.2, 0.2, 0.25, 0.1


def rate_passages(passages: Passages) -> Matrix:
    """Return one rating a passage, from 0 to 1, in n log n of the words.

    The sum of five: how many other articles hold its words, and its pairs of neighbouring words; nearness
    to the words of all headlines, and to those of all passages; place in the article. A single article
    has no others to agree with: there the place decides.
    """
    title, centroid = _headlines_and_centroid(passages)
    place: Matrix = 1 / np.sqrt(1.0 + passages.places)
    parts = (
        (_WORDS, _support(passages, passages.words, _rows(passages))),
        (_PAIRS, _support(passages, *_pairs(passages))),
        (_TITLE, title),
        (_CENTROID, centroid),
        (_PLACE, place),
    )
    ratings: Matrix = np.array([weight * _scaled(part) for weight, part in parts]).sum(axis=0)
    return _scaled(ratings)


def _rows(passages: Passages) -> Numbers:
    return np.repeat(np.arange(len(passages)), np.diff(passages.starts))


def _pairs(passages: Passages) -> tuple[Numbers, Numbers]:
    """Return the pairs of neighbouring words of all passages as numbers, and the passage of each."""
    rows, words = _rows(passages), passages.words
    beside = rows[1:] == rows[:-1]
    keys = words[:-1][beside] * len(passages.lemmas) + words[1:][beside]
    _, pairs = np.unique(keys, return_inverse=True)
    return pairs, rows[:-1][beside]


def _support(passages: Passages, members: Numbers, rows: Numbers) -> Matrix:
    """Return, for each passage, the mean share of the other articles that hold one of its members."""
    size = int(members.max(initial=0)) + 1
    own, own_members = _distinct(rows, members, size)
    _, told = _distinct(passages.documents[own], own_members, size)
    others = np.bincount(told, minlength=size) - 1.0
    sums = np.bincount(own, others[own_members], len(passages))
    counts = np.bincount(own, minlength=len(passages))
    articles = len(distinct(passages.documents)[0])
    share: Matrix = sums / np.maximum(1, counts) / max(1, articles - 1)
    return share


def _distinct(holders: Numbers, members: Numbers, size: int) -> tuple[Numbers, Numbers]:
    keys, _ = distinct(holders * size + members)
    return keys // size, keys % size


def _headlines_and_centroid(passages: Passages) -> tuple[Matrix, Matrix]:
    """Return the nearness of each passage to all headlines, and to the sum of all passages."""
    count = len(passages)
    # the headlines are one more sentence
    starts = np.append(passages.starts, len(passages.words) + len(passages.headlines))
    bags = bags_of(np.concatenate([passages.words, passages.headlines]), starts, len(passages.lemmas))
    weights = tf_idf(bags, np.ones(count + 1, dtype=np.bool_))
    told = bags.rows < count
    total = np.bincount(bags.words[told], weights[told], bags.size)
    # a word of one passage only tells nothing of the others
    total[np.bincount(bags.words, minlength=bags.size) < 2] = 0.0
    return bags.nearness(weights, count)[:count], bags.sums(weights * total[bags.words])[:count]


def _scaled(values: Matrix) -> Matrix:
    highest = values.max(initial=0.0)
    scaled: Matrix = values / highest if highest > 0 else values
    return scaled
