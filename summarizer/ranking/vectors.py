"""Sentences as bags of weighted words, and how near they are to one of them: never all pairs at once."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarizer.ranking.passages import Flags, Numbers

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Bags:
    """Which words each sentence holds: entry by entry its row, the word, and how often; sorted by row.

    `starts` are as in Passages; `size` is how many different words there may be.
    """

    rows: Numbers
    words: Numbers
    counts: Numbers
    starts: Numbers
    size: int

    @property
    def lengths(self) -> Numbers:
        """How many different words each sentence holds."""
        return np.diff(self.starts)

    def shared(self, row: int) -> Numbers:
        """Return how many words each sentence has in common with one of them."""
        held = np.zeros(self.size)
        held[self.words[self.starts[row] : self.starts[row + 1]]] = 1
        return np.bincount(self.rows, held[self.words], len(self.starts) - 1).astype(np.int64)

    def nearness(self, weights: Matrix, row: int) -> Matrix:
        """Return the cosine of each sentence with one of them; `weights` are those of `tf_idf`."""
        own = slice(self.starts[row], self.starts[row + 1])
        held = np.zeros(self.size)
        held[self.words[own]] = weights[own]
        return self.sums(weights * held[self.words])

    def sums(self, values: Matrix) -> Matrix:
        """Return the sum of the values of each sentence's entries."""
        sums: Matrix = np.bincount(self.rows, values, len(self.starts) - 1).astype(np.float64)
        return sums


def bags_of(words: Numbers, starts: Numbers, size: int) -> Bags:
    """Return the bags of sentences whose words stand one sentence behind the other, in n log n."""
    rows = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    keys, counts = distinct(rows * size + words)
    rows = keys // max(1, size)
    bounds = np.searchsorted(rows, np.arange(len(starts)))
    return Bags(rows, keys - rows * size, counts, bounds, size)


def distinct(keys: Numbers) -> tuple[Numbers, Numbers]:
    """Return the different keys in order, and how often each stands there."""
    # np.unique hashes: for millions of keys that takes twenty times as long as sorting them
    ordered = np.sort(keys)
    firsts = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]])[: len(ordered)])
    return ordered[firsts], np.diff(np.append(firsts, len(ordered)))


def tf_idf(bags: Bags, among: Flags) -> Matrix:
    """Return the weight of each entry, rows of length 1; those of sentences not `among` the counted are 0."""
    counted = among[bags.rows]
    holders = np.bincount(bags.words[counted], minlength=bags.size)
    rarity = np.log((1 + np.count_nonzero(among)) / np.maximum(1, holders))
    weights = np.where(counted, (1 + np.log(bags.counts)) * rarity[bags.words], 0.0)
    lengths = np.sqrt(bags.sums(weights * weights))
    unit: Matrix = weights / np.where(lengths > 0, lengths, 1.0)[bags.rows]
    return unit
