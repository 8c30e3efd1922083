"""How telling each sentence is, by one of several methods."""

from summarizer.ranking.methods import METHODS, rate
from summarizer.ranking.passages import Flags, Numbers, Passage, Passages, numbered
from summarizer.ranking.vectors import Bags, Matrix, bags_of, tf_idf

__all__ = [
    "METHODS",
    "Bags",
    "Flags",
    "Matrix",
    "Numbers",
    "Passage",
    "Passages",
    "bags_of",
    "numbered",
    "rate",
    "tf_idf",
]
