"""The words of a quotation, as they are compared with those of another outlet."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, pairwise

from summarizer.document import Document, Span
from summarizer.languages import language
from summarizer.terms import terms

# What is longer is the same where so much of its beginning is: comparing costs the product of the lengths.
_WORDS_AT_MOST = 250


@dataclass(frozen=True, slots=True)
class Wording:
    """Words in one spelling and in their order, the numbers among them, and those that are denied."""

    words: tuple[str, ...]
    numbers: frozenset[str]
    denied: frozenset[str]


def wording_of(document: Document, spans: Iterable[Span]) -> Wording:
    """Return the words of some pieces of a document."""
    tokens = chain.from_iterable(terms(document.text, document.language, span) for span in spans)
    words = tuple(token.form for token in tokens)[:_WORDS_AT_MOST]
    negations = language(document.language).happenings().negations
    return Wording(
        words,
        frozenset(word for word in words if any(letter.isdigit() for letter in word)),
        frozenset(after for word, after in pairwise(words) if word in negations),
    )
