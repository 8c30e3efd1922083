"""From documents to names: each article read by itself, then all of them together."""

from collections.abc import Sequence

from summarizer.document import Document
from summarizer.names.mention import DocumentNames, Names


def find_names(documents: Sequence[Document]) -> Names:
    """Return whom the documents name."""
    return merge_names([read_names(document) for document in documents])


def read_names(document: Document) -> DocumentNames:
    """Return the names of one document."""
    return DocumentNames(document.id, document.published, ())


def merge_names(articles: Sequence[DocumentNames]) -> Names:
    """Return whom articles that were read before name, as `find_names` does."""
    return Names({article.document: article.mentions for article in articles})
