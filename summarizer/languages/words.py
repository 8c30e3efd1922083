"""What a language tells about its words."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

# Texts say most of their words again, and folding one takes a hundred times as long as looking it up.
_CACHED_WORDS = 65536
# What is longer is no word, and shall not fill the memory.
_LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class Words:
    """Folding, search keys and function words of a language.

    `fold` keeps spaces and punctuation; `form` and `lemma` take one word and hold letters and digits
    only, or nothing. `stop` holds folded forms. `proclitics` are the folded prefixes that may stand
    before a number or a foreign word, `loose` those that say nothing where they stand alone.
    `abbreviations` keep a sentence open at their stop, `continuing` are words that go on with it after
    a quotation that ends in a stop; both as printed, in lower case.
    """

    fold: Callable[[str], str]
    form: Callable[[str], str]
    lemma: Callable[[str], str]
    stop: frozenset[str]
    proclitics: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    continuing: frozenset[str] = frozenset()

    def fold_word(self, word: str) -> str:
        """Return `fold` of one word."""
        return _folded(self.fold, word) if len(word) <= _LONGEST_WORD else self.fold(word)

    def forms(self, words: str) -> frozenset[str]:
        """Return the forms of the words of a line."""
        return frozenset(self.form(word) for word in words.split())


@lru_cache(maxsize=_CACHED_WORDS)
def _folded(fold: Callable[[str], str], word: str) -> str:
    return fold(word)
