"""What a language tells about its words."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Folding, search keys and function words of a language.

    `fold` keeps spaces and punctuation; `form` and `lemma` take one word and hold letters and digits
    only, or nothing. `stop` holds folded forms. `proclitics` are the folded prefixes that may stand
    before a number or a foreign word, `loose` those that say nothing where they stand alone.
    """

    fold: Callable[[str], str]
    form: Callable[[str], str]
    lemma: Callable[[str], str]
    stop: frozenset[str]
    proclitics: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()
