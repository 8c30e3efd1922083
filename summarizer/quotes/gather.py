"""The same statement in several articles as one."""

from collections.abc import Iterable

from summarizer.document import Document
from summarizer.quotes.quote import Quote, Statement


def gather_quotes(quotes: Iterable[tuple[Document, Quote]]) -> tuple[Statement, ...]:
    """Return the statements of articles, what several of them quote as one; each in order of appearance."""
    return tuple(Statement(quote.speaker, ((document, quote),)) for document, quote in quotes)
