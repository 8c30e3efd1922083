"""What a source tells of one article beside its text."""

from datetime import date
from typing import NamedTuple


class Told(NamedTuple):
    """An article's text, and what is told of it; None is what is not."""

    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None


def one_line(value: str | None) -> str | None:
    """Return a value with single spaces; None where nothing is in it."""
    return " ".join((value or "").split()) or None
