"""How telling each sentence is, by one of several methods."""

from summarizer.ranking.bags import Bags, Flags, Matrix, Numbers
from summarizer.ranking.methods import METHODS, rate
from summarizer.ranking.passages import Passage, Passages, numbered
from summarizer.ranking.vectors import tf_idf

__all__ = [
    "METHODS",
    "Bags",
    "Flags",
    "Matrix",
    "Numbers",
    "Passage",
    "Passages",
    "numbered",
    "rate",
    "tf_idf",
]
