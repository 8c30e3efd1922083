"""The ranking methods by name, and how much each may be asked to do."""

from collections.abc import Sequence

from summarizer.ranking.passages import Passages
from summarizer.ranking.sumy_adapter import SUMMARIZERS, ratings

METHODS = ("mujaz", "lexrank", "textrank", "lsa", "luhn", "kl", "sumbasic", "reduction")

# The most sentences a method rates in about half of the 2 s of CPU it may take; measured on news.
_MOST_SENTENCES = {
    "lexrank": 280,
    "textrank": 360,
    "lsa": 550,
    "luhn": 1500,
    "kl": 100,
    "sumbasic": 1000,
    "reduction": 220,
}
_USUAL_WORDS = 25  # content words a sentence


def rate(passages: Passages, method: str) -> tuple[float, ...]:
    """Return how telling each passage is by a method, from 0 to 1.

    Raises ValueError for an unknown method, and for one that would need more than 2 s of CPU.
    """
    if method not in METHODS:
        raise ValueError(f"there is no method {method!r}: use one of {', '.join(METHODS)}")
    size = max(len(passages), len(passages.words) / _USUAL_WORDS)
    if size > _MOST_SENTENCES.get(method, size):
        raise ValueError(f"{method} needs more than 2 seconds for {len(passages)} sentences: use mujaz")
    rated = ratings(passages, SUMMARIZERS[method]) if len(passages) else ()
    # ours has its zero where nothing speaks for a sentence; the others' scales are their own
    return rated if method == "mujaz" or not rated else _scaled(rated)


def _scaled(values: Sequence[float]) -> tuple[float, ...]:
    lowest, highest = min(values), max(values)
    spread = highest - lowest
    return tuple((value - lowest) / spread if spread > 0 else 1.0 for value in values)
