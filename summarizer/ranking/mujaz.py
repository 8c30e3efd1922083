"""The own ranking: what the articles agree on, where they put it, and what their headlines say."""

from collections.abc import Sequence

import numpy as np

from summarizer.ranking.passages import Passage
from summarizer.ranking.vectors import Matrix, vectors

_DAMPING = 0.85
_ROUNDS = 30  # the ratings move by less than 0.85 ** 30 < 1 % after that
_CENTRALITY, _POSITION, _TITLE = 0.3, 0.3, 0.4


def rate_passages(passages: Sequence[Passage]) -> Matrix:
    """Return one rating a passage, from 0 to 1.

    The sum of three: damped LexRank (Erkan and Radev 2004, section 3.2) seeded by nearness to the
    centroid, place in the article, and nearness to the words of all headlines.
    """
    titles = sorted({passage.title for passage in passages if passage.title})
    title_words = tuple(word for title in titles for word in title)
    unit = vectors([*(passage.words for passage in passages), title_words])
    sentences, title = unit[:-1], unit[-1]
    places = np.array([1.0 / (1 + passage.place) ** 0.5 for passage in passages])
    parts = (
        (_CENTRALITY, _centrality(sentences)),
        (_POSITION, places),
        (_TITLE, sentences @ title),
    )
    total: Matrix = np.sum([weight * _scaled(part) for weight, part in parts], axis=0)
    return total


def _centrality(unit: Matrix) -> Matrix:
    """Return LexRank ratings without the matrix of all pairs, so that time stays linear in the words."""
    centroid = unit.mean(axis=0)
    seed = _shares(unit @ centroid)
    itself = 1 - (unit * unit).sum(axis=1)  # what columns do not hold of a sentence's nearness to itself
    degrees = unit @ unit.sum(axis=0) + itself
    ratings = seed
    for _ in range(_ROUNDS):
        given = ratings / np.where(degrees > 0, degrees, 1.0)
        spread = unit @ (unit.T @ given) + itself * given
        ratings = _shares((1 - _DAMPING) * seed + _DAMPING * spread)
    return ratings


def _shares(values: Matrix) -> Matrix:
    total = values.sum()
    shares: Matrix = values / total if total > 0 else np.full(len(values), 1.0 / max(1, len(values)))
    return shares


def _scaled(values: Matrix) -> Matrix:
    highest = values.max(initial=0.0)
    scaled: Matrix = values / highest if highest > 0 else values
    return scaled
