"""Arabic words: folding, lemmas, function words."""

import re
import unicodedata

import simplemma

from summarizer.languages.words import Words

_MARKS = re.compile(
    "[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069]"
)
_LETTERS = str.maketrans("أإآٱىةؤئ", "ااااىهوي") | str.maketrans("ى", "ي")
_STOP = "في من على الى عن ان انه انها التي الذي هذا هذه ذلك تلك هو هي كان كانت قد لا لم لن ما مع او ثم بين بعد قبل كل"


def fold(word: str) -> str:
    """Return a word without marks, with its letters in one spelling; folding twice is folding once."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", word)).translate(_LETTERS).casefold()


def form(word: str) -> str:
    """Return the search form of a word."""
    return fold(word)


def lemma(word: str) -> str:
    """Return the folded dictionary form of a word."""
    return fold(simplemma.lemmatize(_MARKS.sub("", word), "ar"))


WORDS = Words(fold, form, lemma, frozenset(_STOP.split()))
