"""Words of a text with their search keys: what search, subscriptions and ranking index."""

import re
from collections.abc import Iterator

from summarizer.document import Span, Token
from summarizer.languages import language
from summarizer.languages.folding import MARKS
from summarizer.languages.words import Words

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


def terms(text: str, language_code: str) -> tuple[Token, ...]:
    """Return the words of a text in order; spans are offsets into `text`.

    A form and a lemma are letters and digits only, never empty. Decimals are two words (1.5 as 1 and 5,
    a phrase), thousands one (4,000 as 4000), initials one (U.S. as us). A proclitic that stands alone, as
    before a quotation mark, is no word: «لـ"النهار"» reads like «للنهار».
    """
    words = language(language_code).words
    spans = (span for run in _RUN.finditer(text) for span in _parts(run, words))
    return tuple(token for span in spans if (token := _token(text, span, words)))


def _token(text: str, span: Span, words: Words) -> Token | None:
    written = text[span.start : span.end]
    form = words.form(written)
    return Token(span, form, words.lemma(written)) if form else None


def _parts(run: re.Match[str], words: Words) -> Iterator[Span]:
    """Part a run where Arabic meets digits or another script, and leave out what is a mere proclitic."""
    parts = [Span(*part.span()) for part in _ARABIC_PART.finditer(run.string, *run.span("word"))]
    for part in parts:
        written = run.string[part.start : part.end]
        if not _is_loose(written, part is not parts[-1], words):
            yield part


def _is_loose(written: str, is_followed: bool, words: Words) -> bool:
    if len(written) > 5:
        return False
    bare = words.fold(written)
    return bare in words.loose or ((is_followed or written.endswith(_TATWEEL)) and bare in words.proclitics)
