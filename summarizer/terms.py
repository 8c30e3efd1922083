"""Words of a text with their search keys: what search, subscriptions and ranking index."""

import re
from collections.abc import Iterator
from functools import lru_cache

from summarizer.document import Span, Token
from summarizer.languages import language
from summarizer.languages.folding import MARKS

# A word of a text is a term of an index: one value under both names.
Term = Token

_THOUSANDS = r"\d{1,3}(?:[,٬،]\d{3})+(?!\d)"
_INITIALS = r"(?:[A-Za-z]\.){2,}"
_POSSESSIVE = r"['’ʼ＇][sS](?![^\W_])"
# Letters in runs, with marks between them: asking sign by sign for the one or the other took twice as long.
_LETTERS = rf"[^\W_]+(?:[{MARKS}]+[^\W_]*)*"
# Most words are letters and nothing else: they are tried first, where what follows is no part of a word.
_PLAIN = r"[\u0621-\u063a\u0641-\u064aA-Za-z]++(?=[\s،؛:,»«\"()\[\]])"
_RUN = re.compile(rf"(?P<word>{_PLAIN}|[^\W\d_]{{0,4}}{_THOUSANDS}|{_INITIALS}|{_LETTERS})(?:{_POSSESSIVE})?")
_ARABIC = (
    "\u0620-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06ee-\u06ef\u06fa-\u06ff"
    "\u0750-\u077f\u08a0-\u08c9\ufb50-\ufdff\ufe70-\ufefc"
)
_ARABIC_PART = re.compile(rf"[{_ARABIC}](?:[{_ARABIC}]|[{MARKS}])*|[^{_ARABIC}]+")
_TATWEEL = "ـ"
# Makes a word at half the time that the classes themselves take.
_NEW = tuple.__new__


def terms(text: str, language_code: str, within: Span | None = None) -> tuple[Token, ...]:
    """Return the words of a text or of a piece of it in order; spans are offsets into `text`.

    A form and a lemma are letters and digits only, never empty. Decimals are two words (1.5 as 1 and 5,
    a phrase), thousands one (4,000 as 4000), initials one (U.S. as us). A proclitic that stands alone, as
    before a quotation mark, is no word: «لـ"النهار"» reads like «للنهار».
    """
    found: list[Token] = []
    for run in _RUN.finditer(text, *(within or (0, len(text)))):
        base = run.start()
        for start, end, form, lemma in _read(run[1], language_code):
            found.append(_NEW(Token, (_NEW(Span, (base + start, base + end)), form, lemma)))
    return tuple(found)


def lemmas(text: str, language_code: str) -> frozenset[str]:
    """Return the lemmas of a text's words whose forms have more than two letters."""
    words = set(_RUN.findall(text))
    return frozenset(
        lemma for word in words for _, _, form, lemma in _read(word, language_code) if len(form) > 2
    )


# A text says most of its words again, and folding one took ten times as long as finding it.
@lru_cache(maxsize=65536)
def _read(word: str, language_code: str) -> tuple[tuple[int, int, str, str], ...]:
    """Return the parts of a run that are words: where each begins and ends in it, and its keys."""
    words = language(language_code).words
    return tuple(
        (start, end, form, words.lemma(written))
        for start, end, written in _parts(word, language_code)
        if (form := words.form(written))
    )


def _parts(word: str, language_code: str) -> Iterator[tuple[int, int, str]]:
    """Part a run where Arabic meets digits or another script, and leave out what is a mere proclitic."""
    for part in _ARABIC_PART.finditer(word):
        if not _is_loose(part[0], part.end() < len(word), language_code):
            yield part.start(), part.end(), part[0]


def _is_loose(written: str, is_followed: bool, language_code: str) -> bool:
    if len(written) > 5:
        return False
    words = language(language_code).words
    bare = words.fold(written)
    return bare in words.loose or ((is_followed or written.endswith(_TATWEEL)) and bare in words.proclitics)
