"""Happenings as one document tells them, and as all of them together do."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from summarizer.dates import DateMention
from summarizer.document import Extract, Span

# How the time of a mention hangs on that of another mention of its document (`EventMention.link`).
WITHIN, OFFSET, SAME_DAY = "within", "offset", "same day"


class Participant(NamedTuple):
    """Somebody who acts: the words of a name and of an office or body in the language's forms, or "".

    `country` is the one whose office it is, "" where nothing tells.
    """

    name: str
    office: str
    country: str


class Passage(NamedTuple):
    """A literal piece of a document."""

    span: Span
    text: str


class Amount(NamedTuple):
    """A number with what it counts; `bound` is "exact", "over", "under" or "about"."""

    value: float
    bound: str
    thing: str


@dataclass(frozen=True, slots=True)
class EventMention:
    """A happening as one clause of a document tells it.

    `span` is the clause, cut only where clauses end; `sentence` holds all of it, `order` counts sentences
    from 0. `date` is what dates it, None where nothing in the clause does. `act` is a kind of act, "" where
    the verb is not known, and `acts` are all that the clause names. `actors` take part, `parts` say as what:
    (part, index of the actor). `places` are (country, town), either may be "". `terms` are the lemmas that
    say what it is about, without names of actors and places. `link` is the index of the mention on which its
    time hangs, `relation` how; for "offset" it lies `offset` days, weeks, months or years after that one.
    `told` says that `date` is the day on which it was made known. `past` is False for what is yet to come.
    `happened` says that a verb in the past tells it, `goes_on` that one in the present does, `leans` that its
    first words join it to the text before.
    `passage` is the clause with as much around it as reading it alone takes; None: the clause is enough.
    """

    span: Span
    text: str
    sentence: Span
    date: DateMention | None
    order: int = 0
    act: str = ""
    acts: tuple[str, ...] = ()
    actors: tuple[Participant, ...] = ()
    parts: tuple[tuple[str, int], ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    amounts: tuple[Amount, ...] = ()
    terms: tuple[str, ...] = ()
    link: int | None = None
    relation: str = ""
    offset: tuple[int, str] | None = None
    told: bool = False
    past: bool = True
    happened: bool = False
    goes_on: bool = False
    leans: bool = False
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class DocumentEvents:
    """All that merging needs to know of one document: no text is read again.

    `offices` are (office, country, name) that the document puts side by side.
    """

    document: str
    outlet: str | None
    origin: str | None
    published: tuple[date, date] | None
    mentions: tuple[EventMention, ...]
    offices: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """One document's telling of an event.

    The extract that stands first, and those that contradict each other, can be read alone.
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
    after the day on which it was reported; `sources` counts independent tellers: copies count once;
    `conflicts` are all disagreements, the gravest first, which is `conflict`.
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
    conflicts: tuple[Conflict, ...] = ()

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
