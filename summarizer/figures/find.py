"""From documents to figures: each article read by itself, then all of them together."""

from collections.abc import Sequence

from summarizer.document import Document
from summarizer.figures.figure import Figure
from summarizer.figures.gather import gather_figures
from summarizer.figures.read import read_figures


def find_figures(documents: Sequence[Document]) -> tuple[Figure, ...]:
    """Return what the documents count and measure, what most independent sources tell first."""
    return gather_figures([read_figures(document) for document in documents])
