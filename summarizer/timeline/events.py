"""Happenings as one document tells them, and as all of them together do."""

from dataclasses import dataclass
from datetime import date

from summarizer.dates import DateMention
from summarizer.document import Extract, Span


@dataclass(frozen=True, slots=True)
class EventMention:
    """A happening as one clause of a document tells it.

    `span` is the clause, cut only where clauses end; `sentence` holds all of it. `date` is what
    dates it, None where nothing in the clause does.
    """

    span: Span
    text: str
    sentence: Span
    date: DateMention | None


@dataclass(frozen=True, slots=True)
class DocumentEvents:
    """All that merging needs to know of one document: no text is read again."""

    document: str
    outlet: str | None
    origin: str | None
    published: tuple[date, date] | None
    mentions: tuple[EventMention, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One document's telling of an event.

    `date` is the expression that dates it there; None where only other documents, or its day of
    publication, say when it was.
    """

    extract: Extract
    date: DateMention | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """What the documents say against each other about one event.

    `kind` is "date", "roles" or "amount"; `level` is "minor" (a day between a statement and its event) or
    "contradiction". Each version holds the extracts that tell it; the one told by most comes first.
    """

    kind: str
    level: str
    versions: tuple[tuple[Extract, ...], ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One happening with all its reports, best first; `extracts` are theirs.

    `value` and `modifier` are as in DateMention. `approximate` says that the reports agree but differ in
    precision; `implied` that no report dates it but by its day of publication; `expected` that it lies
    after the day on which it was reported; `sources` counts independent tellers: copies count once.
    """

    value: str
    modifier: str | None
    earliest: date
    latest: date
    reports: tuple[Report, ...]
    conflict: Conflict | None = None
    approximate: bool = False
    implied: bool = False
    expected: bool = False
    sources: int = 1

    @property
    def extracts(self) -> tuple[Extract, ...]:
        """The clauses that tell the event, best first."""
        return tuple(report.extract for report in self.reports)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events, oldest first, a wider one before a narrower one that begins on the same day.

    The first `background` of them lie more than a year before most of the others.
    """

    events: tuple[Event, ...]
    background: int = 0
