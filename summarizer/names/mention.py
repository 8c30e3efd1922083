"""What is known of names: in one article, and over many."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from summarizer.document import Document, Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands: `span` covers the words of the name alone, without rank and role.

    `entity` is the canonical name: the full one, without rank, role or adjective of a country.
    `kind` is "person" or "organisation"; `role` is what the text calls the bearer beside the name.
    """

    span: Span
    entity: str
    kind: str
    role: str | None


@dataclass(frozen=True, slots=True)
class DocumentNames:
    """The names of one article as it alone tells them; `published` dates the roles that it tells of."""

    document: str
    published: tuple[date, date] | None
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """Who is meant by each name in the articles that were read together."""

    found: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)

    def mentions(self, document: Document) -> tuple[Mention, ...]:
        """Return the mentions of a document in its order; () for one that was not among those read."""
        return self.found.get(document.id, ())
