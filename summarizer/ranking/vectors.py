"""Sentences as vectors of weighted words, and how near they are to each other."""

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]


def vectors(bags: Sequence[Sequence[str]]) -> Matrix:
    """Return a matrix (bags, words in two or more bags) of tf-idf weights; rows have length 1 at most.

    A word of one bag only is near to no other: it counts in the row's length and needs no column.
    """
    counts = Counter(word for bag in bags for word in set(bag))
    shared = (word for word, count in counts.items() if count > 1)
    columns = {word: column for column, word in enumerate(shared)}
    matrix = np.zeros((len(bags), max(1, len(columns))))
    lengths = np.zeros((len(bags), 1))
    for row, bag in enumerate(bags):
        for word, count in Counter(bag).items():
            weight = (1 + math.log(count)) * math.log((1 + len(bags)) / counts[word])
            lengths[row] += weight * weight
            if word in columns:
                matrix[row, columns[word]] = weight
    unit: Matrix = matrix / np.sqrt(np.where(lengths > 0, lengths, 1.0))
    return unit


def nearness(bags: Sequence[Sequence[str]]) -> Matrix:
    """Return the cosines of all pairs: (bags, bags), from 0 to 1; those with itself may be less."""
    unit = vectors(bags)
    cosines: Matrix = unit @ unit.T
    return cosines
