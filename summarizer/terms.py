"""Words of a text with their search keys: what search, subscriptions and ranking index."""

import re

from summarizer.document import Span, Token
from summarizer.languages import language

_WORD = re.compile(r"[^\W_]+(?:[\u0610-\u061a\u064b-\u065f\u0670\u0640]+[^\W_]*)*")


def terms(text: str, language_code: str) -> tuple[Token, ...]:
    """Return the words of a text in order; spans are offsets into `text`."""
    words = language(language_code).words
    return tuple(
        Token(Span(*match.span()), words.form(match[0]), words.lemma(match[0]))
        for match in _WORD.finditer(text)
    )
