"""How alike two articles are: stories, near-duplicates."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from summarizer.document import Document

Key = TypeVar("Key")


class Sketch(NamedTuple):
    """What is kept of an article to compare it with others; JSON holds it without loss."""

    terms: tuple[tuple[str, int], ...]


def sketch(document: Document) -> Sketch:
    """Return the sketch of a document."""
    raise NotImplementedError(document.id)


def likeness(a: Sketch, b: Sketch) -> float:
    """Return how alike two articles are, from 0 to 1."""
    raise NotImplementedError(a, b)


def nearest_story(article: Sketch, stories: Mapping[Key, Sequence[Sketch]]) -> Key | None:
    """Return the story that an article belongs to, or None where it opens one."""
    raise NotImplementedError(article, stories)


def group_stories(documents: Sequence[Document]) -> tuple[tuple[str, ...], ...]:
    """Return the ids of each story's articles, in order of arrival."""
    raise NotImplementedError(documents)


def headline(documents: Sequence[Document]) -> str | None:
    """Return the id of the document whose title names the story: the titled one closest to all the others."""
    raise NotImplementedError(documents)
