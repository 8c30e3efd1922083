"""English words: their search keys and the function words among them."""

from functools import lru_cache

import simplemma

from summarizer.languages.en.abbreviations import ABBREVIATIONS
from summarizer.languages.en.stop_words import STOP
from summarizer.languages.folding import fold_script, only_word_signs
from summarizer.languages.words import Words

_CACHED_WORDS = 65536
# What is longer is no word, and shall not fill the memory.
_LONGEST_WORD = 60


def form(word: str) -> str:
    """Return a word in one spelling."""
    return _keys(word)[0] if len(word) <= _LONGEST_WORD else only_word_signs(fold_script(word))


def lemma(word: str) -> str:
    """Return the folded dictionary form of a word."""
    return _keys(word)[1] if len(word) <= _LONGEST_WORD else only_word_signs(fold_script(word))


@lru_cache(maxsize=_CACHED_WORDS)
def _keys(word: str) -> tuple[str, str]:
    plain = only_word_signs(fold_script(word))
    found = simplemma.lemmatize(plain, "en") if plain.isascii() and plain else ""
    return plain, only_word_signs(fold_script(found)) or plain


WORDS = Words(fold_script, form, lemma, STOP, abbreviations=ABBREVIATIONS)
