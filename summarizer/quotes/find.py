"""From a document to its quotations."""

from summarizer.document import Document
from summarizer.names import Names
from summarizer.quotes.quote import Quote


def find_quotes(document: Document, names: Names | None = None) -> tuple[Quote, ...]:
    """Return the quotations of a document in its order; speakers are called as `names` calls them."""
    return ()
