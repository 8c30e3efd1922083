"""From documents to figures: each article read by itself, then all of them together."""

from collections.abc import Sequence

from summarizer.document import Document
from summarizer.figures.figure import DocumentFigures, Figure


def find_figures(documents: Sequence[Document]) -> tuple[Figure, ...]:
    """Return what the documents count and measure, what most of them tell first."""
    return gather_figures([read_figures(document) for document in documents])


def read_figures(document: Document) -> DocumentFigures:
    """Return the figures of one document."""
    return DocumentFigures(document.id, document.outlet or document.id, document.origin, ())


def gather_figures(articles: Sequence[DocumentFigures]) -> tuple[Figure, ...]:
    """Return the figures of articles that were read before, as `find_figures` does."""
    return ()
