"""Finding the calendar expressions of a document."""

from summarizer.dates.mention import DateMention, DateOffset
from summarizer.document import Document


def find_dates(document: Document) -> tuple[DateMention, ...]:
    """Return the resolved calendar expressions of the kept sentences, in order, none overlapping."""
    return ()


def find_offsets(document: Document) -> tuple[DateOffset, ...]:
    """Return the distances from other happenings, in order."""
    return ()
