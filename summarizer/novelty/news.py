"""What one article tells, and what of it is new to somebody who received others."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from summarizer.document import Document, Span
from summarizer.figures import DocumentFigures
from summarizer.names import DocumentNames
from summarizer.quotes import Quote
from summarizer.summary.lines import DocumentLines
from summarizer.timeline import DocumentEvents

Tellers = AbstractSet[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read of one article; of its document only id, language and text are needed."""

    document: Document
    events: DocumentEvents
    figures: DocumentFigures
    quotes: tuple[Quote, ...]
    names: DocumentNames
    lines: DocumentLines


class Dated(NamedTuple):
    """A happening as the article tells it: its clause, and when it was or is expected, as `Event` has it."""

    span: Span
    value: str
    modifier: str | None
    earliest: date
    latest: date
    tellers: Tellers = frozenset()
    expected: bool = False


class Piece(NamedTuple):
    """A literal piece of the article: a figure's phrase, a place's name, a sentence.

    `alone` says of a sentence that it can be read without the one before it. `silent` are, of one with which
    the article opens, those that tell nothing of what it says was done.
    """

    span: Span
    tellers: Tellers = frozenset()
    alone: bool = True
    silent: Tellers = frozenset()


class Named(NamedTuple):
    """A speaker by the canonical name, and where the article calls him so; None: in no place of its own."""

    name: str
    span: Span | None
    tellers: Tellers = frozenset()


@dataclass(frozen=True, slots=True)
class Account:
    """What one article tells, in its order, each with the ids of the other articles that tell it as well.

    `outlet` is None where the text names none; `published_by` are the others of the same outlet.
    """

    document: str
    events: tuple[Dated, ...] = ()
    figures: tuple[Piece, ...] = ()
    speakers: tuple[Named, ...] = ()
    places: tuple[Piece, ...] = ()
    lines: tuple[Piece, ...] = ()
    outlet: str | None = None
    published_by: Tellers = frozenset()


@dataclass(frozen=True, slots=True)
class New:
    """What of an article is in none of those that were received; `outlet` None: nothing new in that.

    `first` says that nothing was received at all. `lines` are sentences of which no received one tells most;
    `told` counts those of which one does. `turned` says that the article opens with what none tells.
    """

    events: tuple[Dated, ...] = ()
    figures: tuple[Piece, ...] = ()
    speakers: tuple[Named, ...] = ()
    places: tuple[Piece, ...] = ()
    lines: tuple[Piece, ...] = ()
    outlet: str | None = None
    told: int = 0
    first: bool = False
    turned: bool = False

    @property
    def is_repetition(self) -> bool:
        """Tell whether nothing was added to what was received; another outlet alone adds nothing."""
        if self.first or self.turned or self.events or self.figures or self.speakers or self.places:
            return False
        return not any(line.alone for line in self.lines) or len(self.lines) * _FEW <= self.told


# One sentence of five that reads otherwise is how the same report is written twice.
_FEW = 4
