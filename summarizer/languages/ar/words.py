"""Arabic words: their search keys and the function words among them."""

from functools import lru_cache

from summarizer.languages.ar.abbreviations import ABBREVIATIONS, CONTINUING
from summarizer.languages.ar.dictionary import is_entry
from summarizer.languages.ar.dictionary import lemma as dictionary_lemma
from summarizer.languages.ar.folding import fold, plain, short_vowels, spelling
from summarizer.languages.ar.proclitics import CHAINS, proclitic_length
from summarizer.languages.ar.stop_words import STOP
from summarizer.languages.folding import only_word_signs
from summarizer.languages.words import Words

_CACHED_WORDS = 65536
# The longest printed words have some 20 letters and as many marks; peeling costs the square of the length.
_LONGEST_WORD = 60


def form(word: str) -> str:
    """Return the plain spelling of a word without its proclitics."""
    return _keys(word)[0]


def lemma(word: str) -> str:
    """Return the plain dictionary form of a word without its proclitics."""
    return _keys(word)[1]


def _keys(word: str) -> tuple[str, str]:
    if len(word) > _LONGEST_WORD:
        whole = only_word_signs(fold(word))
        return whole, whole
    return _short_keys(word)


@lru_cache(maxsize=_CACHED_WORDS)
def _short_keys(word: str) -> tuple[str, str]:
    written = only_word_signs(spelling(word))
    if not written or written.isascii():
        return written, written
    peeled = plain(written)[proclitic_length(written) :]
    return _shown(peeled), _shown(dictionary_lemma(peeled))


def _shown(peeled: str) -> str:
    """Drop the hamza that hurried writers leave out at the end, where no other word comes of it."""
    if len(peeled) > 3 and peeled.endswith("اء") and not is_entry(peeled[:-1]):
        return short_vowels(peeled[:-1])
    return short_vowels(peeled)


WORDS = Words(fold, form, lemma, STOP, CHAINS, frozenset("و"), ABBREVIATIONS, CONTINUING)
