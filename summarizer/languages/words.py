"""What a language tells about its words."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Folding, lemmas and function words; `stop` holds folded forms."""

    fold: Callable[[str], str]
    form: Callable[[str], str]
    lemma: Callable[[str], str]
    stop: frozenset[str]
