"""What is known of names: in one article, and over many."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from summarizer.document import Document, Span

# How somebody may be called: the values of `Mention.form`.
FORMS = ("full", "short", "role", "kin", "body")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands: `span` covers rank and name («المشير خليفة حفتر»), or an office.

    `entity` is the canonical name: the full one, without rank, role or adjective of a country; a short one
    that may mean two is its own entity, as is an office whose holder is not known.
    `kind` is "person" or "organisation"; `role` is what the text calls the bearer beside the name.
    `form` is one of FORMS: a full name, a short one, an office, a name by kin, an organisation. `wording` is
    all by which the bearer is called here: the span with the office before or behind it.
    """

    span: Span
    entity: str
    kind: str
    role: str | None
    form: str = "full"
    wording: Span | None = None


class Known(NamedTuple):
    """Whom an article names, so that articles can be merged: `form` is "full", "short", "role" or "body".

    `units` are the words of a name in one spelling, `times` how often it stands in full and `alone` how often
    its family alone stands for it; `rare` says that a family is no common word. `offices` are the keys of
    what the article says that the bearer is, or of the office whose holder it does not tell. Of a body the
    only unit is its own name, and `offices` are the kind of thing that it is called and its country.
    """

    form: str
    name: str
    units: tuple[str, ...] = ()
    times: int = 0
    alone: int = 0
    rare: bool = False
    offices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentNames:
    """The names of one article as it alone tells them; `published` dates the roles that it tells of.

    `known` are the people behind the mentions, by which articles are merged. `lands` are the countries that
    it names, each with how often; `tentative` are words that are names only where others know a bearer.
    """

    document: str
    published: tuple[date, date] | None
    mentions: tuple[Mention, ...]
    known: tuple[Known, ...] = ()
    language: str = "ar"
    lands: tuple[tuple[str, int], ...] = ()
    tentative: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """Who is meant by each name in the articles that were read together."""

    found: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)

    def mentions(self, document: Document) -> tuple[Mention, ...]:
        """Return the mentions of a document in its order; () for one that was not among those read."""
        return self.found.get(document.id, ())
