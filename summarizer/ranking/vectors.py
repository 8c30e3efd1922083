"""Weights of words in bags, and how near sentences are to one of them: never all pairs at once."""

import numpy as np

from summarizer.ranking.bags import Bags, Flags, Matrix


def tf_idf(bags: Bags, among: Flags) -> Matrix:
    """Return the weight of each entry, rows of length 1; those of sentences not `among` the counted are 0."""
    counted = among[bags.rows]
    holders = np.bincount(bags.words[counted], minlength=bags.size)
    rarity = np.log((1 + np.count_nonzero(among)) / np.maximum(1, holders))
    weights = np.where(counted, (1 + np.log(bags.counts)) * rarity[bags.words], 0.0)
    lengths = np.sqrt(bags.sums(weights * weights))
    unit: Matrix = weights / np.where(lengths > 0, lengths, 1.0)[bags.rows]
    return unit
