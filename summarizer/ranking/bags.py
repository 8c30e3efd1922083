"""Sentences as bags of words, in columns."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]
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

    def with_one_more(self, words: Numbers) -> "Bags":
        """Return the bags with that of one more sentence behind them."""
        held, counts = distinct(words)
        return Bags(
            np.append(self.rows, np.full(len(held), len(self.starts) - 1)),
            np.append(self.words, held),
            np.append(self.counts, counts),
            np.append(self.starts, len(self.rows) + len(held)),
            self.size,
        )


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
