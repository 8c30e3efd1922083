"""The own ranking: who else reports it, what the headlines say, and where the article puts it."""

import numpy as np

from summarizer.ranking.bags import Flags, Matrix, Numbers, distinct
from summarizer.ranking.passages import Passages
from summarizer.ranking.vectors import tf_idf

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
        (_WORDS, _word_support(passages)),
        (_PAIRS, _pair_support(passages)),
        (_TITLE, title),
        (_CENTROID, centroid),
        (_PLACE, place),
    )
    ratings: Matrix = np.array([weight * _scaled(part) for weight, part in parts]).sum(axis=0)
    return _scaled(ratings)


def _word_support(passages: Passages) -> Matrix:
    bags = passages.bags
    keys, _ = distinct(passages.documents[bags.rows] * bags.size + bags.words)
    held = np.bincount(keys % max(1, bags.size), minlength=bags.size)
    return _support(passages, bags.rows, held[bags.words])


def _pair_support(passages: Passages) -> Matrix:
    rows = np.repeat(np.arange(len(passages)), np.diff(passages.starts))
    beside = np.flatnonzero(rows[1:] == rows[:-1])
    rows, pairs = rows[beside], passages.words[beside] * len(passages.lemmas) + passages.words[beside + 1]
    # equal pairs together, in the order of their articles: sorted once, whatever is counted of them
    order = np.lexsort((passages.documents[rows], pairs))
    rows, pairs = rows[order], pairs[order]
    articles = passages.documents[rows]
    is_new = _differs(pairs)
    numbers = np.cumsum(is_new) - 1
    held = np.bincount(numbers[is_new | _differs(articles)])
    own = is_new | _differs(rows)
    return _support(passages, rows[own], held[numbers[own]])


def _differs(values: Numbers) -> Flags:
    """Return which values differ from the one before."""
    return np.concatenate([[True], values[1:] != values[:-1]])[: len(values)]


def _support(passages: Passages, rows: Numbers, held: Numbers) -> Matrix:
    """Return, for each passage, the mean share of the other articles that hold what it holds.

    Entry by entry: the passage, and how many articles hold this.
    """
    sums = np.bincount(rows, held - 1.0, len(passages))
    counts = np.bincount(rows, minlength=len(passages))
    articles = len(distinct(passages.documents)[0])
    share: Matrix = sums / np.maximum(1, counts) / max(1, articles - 1)
    return share


def _headlines_and_centroid(passages: Passages) -> tuple[Matrix, Matrix]:
    """Return the nearness of each passage to all headlines, and to the sum of all passages."""
    count = len(passages)
    # the headlines are one more sentence
    bags = passages.bags.with_one_more(passages.headlines)
    weights = tf_idf(bags, np.ones(count + 1, dtype=np.bool_))
    told = slice(bags.starts[count])
    total = np.bincount(bags.words[told], weights[told], bags.size)
    # a word of one passage only tells nothing of the others
    total[np.bincount(bags.words, minlength=bags.size) < 2] = 0.0
    return bags.nearness(weights, count)[:count], bags.sums(weights * total[bags.words])[:count]


def _scaled(values: Matrix) -> Matrix:
    highest = values.max(initial=0.0)
    scaled: Matrix = values / highest if highest > 0 else values
    return scaled
