"""Reading an article: from a raw text to a document."""

import re
from datetime import date

from summarizer.document import Document, Sentence, Span
from summarizer.sentences import split
from summarizer.terms import terms


def analyze(
    text: str,
    *,
    id: str,  # noqa: A002  the fixed face of the package
    published: date | tuple[date, date] | None = None,
    language: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    whole: bool = False,
) -> Document:
    """Return a text as a document."""
    code = language or "ar"
    days = (published, published) if isinstance(published, date) else published
    paragraphs = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    sentences = tuple(
        Sentence(span, number, _shifted(text, span, code))
        for number, paragraph in enumerate(paragraphs)
        for span in split(text, paragraph)
    )
    return Document(
        id=id, text=text, language=code, outlet=outlet, title=title, published=days, sentences=sentences
    )


def _shifted(text: str, span: Span, code: str) -> tuple:  # type: ignore[type-arg]  # replaced with the real reader
    return tuple(
        token._replace(span=Span(token.span.start + span.start, token.span.end + span.start))
        for token in terms(text[span.start : span.end], code)
    )
