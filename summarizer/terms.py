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
_RUN = re.compile(
    rf"(?P<word>[^\W\d_]{{0,4}}{_THOUSANDS}|{_INITIALS}|[^\W_](?:[^\W_]|[{MARKS}])*)(?:{_POSSESSIVE})?"
)
_ARABIC = (
    "\u0620-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06ee-\u06ef\u06fa-\u06ff"
    "\u0750-\u077f\u08a0-\u08c9\ufb50-\ufdff\ufe70-\ufefc"
)
_ARABIC_PART = re.compile(rf"[{_ARABIC}](?:[{_ARABIC}]|[{MARKS}])*|[^{_ARABIC}]+")
_TATWEEL = "ـ"


def terms(text: str, language_code: str, within: Span | None = None) -> tuple[Token, ...]:
    """Return the words of a text or of a piece of it in order; spans are offsets into `text`.

    A form and a lemma are letters and digits only, never empty. Decimals are two words (1.5 as 1 and 5,
    a phrase), thousands one (4,000 as 4000), initials one (U.S. as us). A proclitic that stands alone, as
    before a quotation mark, is no word: «لـ"النهار"» reads like «للنهار».
    """
    runs = _RUN.finditer(text, *(within or (0, len(text))))
    parts = (part for run in runs for part in _parts(run, language_code))
    return tuple(Token(span, *keys) for span, written in parts if (keys := _keys(written, language_code)))


# A text says most of its words again, and folding one took ten times as long as finding it.
@lru_cache(maxsize=65536)
def _keys(written: str, language_code: str) -> tuple[str, str] | None:
    words = language(language_code).words
    form = words.form(written)
    return (form, words.lemma(written)) if form else None


def _parts(run: re.Match[str], language_code: str) -> Iterator[tuple[Span, str]]:
    """Part a run where Arabic meets digits or another script, and leave out what is a mere proclitic."""
    start, end = run.span("word")
    for part in _ARABIC_PART.finditer(run.string, start, end):
        if not _is_loose(part[0], part.end() < end, language_code):
            yield Span(*part.span()), part[0]


@lru_cache(maxsize=65536)
def _is_loose(written: str, is_followed: bool, language_code: str) -> bool:
    if len(written) > 5:
        return False
    words = language(language_code).words
    bare = words.fold(written)
    return bare in words.loose or ((is_followed or written.endswith(_TATWEEL)) and bare in words.proclitics)
