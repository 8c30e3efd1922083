"""How telling each sentence is, by one of several methods."""

from summarizer.ranking.methods import METHODS, rate
from summarizer.ranking.passages import Passage
from summarizer.ranking.vectors import nearness

__all__ = ["METHODS", "Passage", "nearness", "rate"]
