"""From documents to a timeline."""

from collections.abc import Sequence

from summarizer.document import Document
from summarizer.timeline.events import DocumentEvents, Timeline


def build_timeline(documents: Sequence[Document]) -> Timeline:
    """Return what the documents tell, merged."""
    return merge_events([find_events(document) for document in documents])


def find_events(document: Document) -> DocumentEvents:
    """Return the happenings that one document tells."""
    return DocumentEvents(document.id, document.outlet, document.origin, document.published, ())


def merge_events(told: Sequence[DocumentEvents]) -> Timeline:
    """Return one event for each happening, however many documents tell it."""
    return Timeline(())
