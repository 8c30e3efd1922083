"""English words: folding, lemmas, function words."""

import unicodedata

import simplemma

from summarizer.languages.words import Words

_STOP = "the a an of to in on at for and or but is are was were be been it its that this with by from as has have had not"


def fold(word: str) -> str:
    """Return a word in one spelling; folding twice is folding once."""
    return unicodedata.normalize("NFKC", word).casefold()


def lemma(word: str) -> str:
    """Return the folded dictionary form of a word."""
    return fold(simplemma.lemmatize(word, "en"))


WORDS = Words(fold, fold, lemma, frozenset(_STOP.split()))
