"""What is known when the outlets of a story are put side by side."""

from dataclasses import dataclass
from typing import NamedTuple

from summarizer.document import Extract

# What outlets tell: happenings, whom they quote, and figures.
KINDS = ("event", "voice", "figure")
# How far something is spread: every outlet tells it, several do, or a single source.
SPREADS = ("all", "some", "one")


class Source(NamedTuple):
    """An article as a comparison knows it; `outlet` and `origin` are None where its text does not say.

    `copy_of` is the document whose text it prints, None for a text of its own.
    """

    document: str
    outlet: str | None = None
    origin: str | None = None
    copy_of: str | None = None


class Teller(NamedTuple):
    """A document that tells something in these words; `origin` is the agency or paper that they name."""

    document: str
    words: str = ""
    origin: str | None = None


class Told(NamedTuple):
    """Something that documents tell, of one of KINDS; the best telling stands first."""

    kind: str
    tellers: tuple[Teller, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """An outlet with its documents, in their order; None: a document that names none stands alone.

    `origin` is the agency or paper that all of its documents come from.
    """

    outlet: str | None
    documents: tuple[str, ...]
    origin: str | None = None


class Origin(NamedTuple):
    """Documents that tell something from one text; `name` is the agency or paper that it names, if any."""

    name: str | None
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """Something that is told, by its `number` among all that was handed in.

    `columns` are the numbers of the outlets that tell it; `origins` hold each of its documents once.
    """

    number: int
    kind: str
    columns: tuple[int, ...]
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Designation:
    """Words by which an outlet calls somebody: one extract an article, and how often they stand."""

    extracts: tuple[Extract, ...]
    times: int


@dataclass(frozen=True, slots=True)
class Naming:
    """Somebody whom outlets name differently: by outlet what each says, the most telling words first.

    `entity` is the canonical name, `kind` is "person" or "organisation". `absent` are the outlets in whose
    texts the name does not stand at all: others may name it in ways that were not recognised.
    """

    entity: str
    kind: str
    columns: tuple[tuple[int, tuple[Designation, ...]], ...]
    absent: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Outlets in the order of their first articles; what they tell, what most tell first."""

    columns: tuple[Column, ...]
    shared: tuple[Shared, ...]
    namings: tuple[Naming, ...]


def spread(told: int, columns: int, origins: int) -> str:
    """Return how far something is spread that so many of the columns tell, from so many origins."""
    if told == columns and columns > 1:
        return "all"
    return "one" if told == 1 or origins == 1 else "some"
