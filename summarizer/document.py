"""Immutable texts with offsets: what every other part of the summarizer reads and returns."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

# How an outlet and a day of publication can become known: the values of `Document.found`.
OUTLET_FOUND = ("given", "meta", "dateline", "byline", "header", "link", "receiver")
PUBLISHED_FOUND = ("given", "meta", "dateline", "header", "today", "bounds")


class Span(NamedTuple):
    """A piece of a text: code points from `start` up to, not including, `end`."""

    start: int
    end: int


class Token(NamedTuple):
    """A word as it stands and its two search keys.

    `form` is the folded surface with proclitics peeled, `lemma` the folded dictionary form;
    neither holds a space, so that one word is one position in the search index.
    """

    span: Span
    form: str
    lemma: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the kept text; `paragraph` counts the kept paragraphs from 0."""

    span: Span
    paragraph: int
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One article as read: its text unchanged, and what was found in it.

    `outlet`, `title`, `published` and `origin` are None where the text does not say; `found`
    tells for each of "outlet", "title" and "published" that is known how it became known.
    `published` is the earliest and the latest day that the evidence allows.
    """

    id: str
    text: str
    language: str
    outlet: str | None = None
    title: str | None = None
    found: Mapping[str, str] = field(default_factory=dict)
    origin: str | None = None
    published: tuple[date, date] | None = None
    sentences: tuple[Sentence, ...] = ()
    dropped: tuple[Span, ...] = ()

    def slice(self, span: Span) -> str:
        """Return the text of a span, unchanged."""
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Extract:
    """A literal piece of a document; `text` equals the document's text at `span`.

    `origin` is the agency or paper that the piece itself names as its source, or from which the
    documents of it and all of its near-duplicates come. `also` are near-duplicates in other
    documents, best first; theirs is empty.
    """

    document: str
    span: Span
    text: str
    origin: str | None = None
    also: tuple["Extract", ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """The chosen extracts, in the order in which they are to be read."""

    extracts: tuple[Extract, ...]
