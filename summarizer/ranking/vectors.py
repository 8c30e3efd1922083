"""Sentences as vectors of weighted words, and how near they are to each other."""

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]


def vectors(bags: Sequence[Sequence[str]]) -> Matrix:
    """Return a matrix (bags, words) of tf-idf weights; rows have length 1, or 0 without a word."""
    counts = Counter(word for bag in bags for word in set(bag))
    columns = {word: column for column, word in enumerate(counts)}
    matrix = np.zeros((len(bags), max(1, len(columns))))
    for row, bag in enumerate(bags):
        for word, count in Counter(bag).items():
            rarity = math.log((1 + len(bags)) / counts[word])
            matrix[row, columns[word]] = (1 + math.log(count)) * rarity
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    unit: Matrix = matrix / np.where(lengths > 0, lengths, 1.0)
    return unit


def nearness(bags: Sequence[Sequence[str]]) -> Matrix:
    """Return the cosines of all pairs: (bags, bags), from 0 to 1."""
    unit = vectors(bags)
    cosines: Matrix = unit @ unit.T
    return cosines
