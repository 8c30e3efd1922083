"""The figures of a story as they are kept."""

from typing import Literal

from bot.kept.parts import KeptValue


class KeptPhrase(KeptValue):
    """Words that tell a figure, by their place; `bound` is what they leave to the words around them."""

    version: int
    start: int
    end: int
    bound: str = ""


class KeptFigure(KeptValue):
    """A figure with its phrases, one an article; those that share a `conflict` contradict each other.

    `is_cut` says that there are more ways to tell it than were kept.
    """

    phrases: tuple[KeptPhrase, ...]
    origin: str | None = None
    sources: int = 1
    conflict: int | None = None
    is_cut: bool = False


class KeptFacts(KeptValue):
    """The figures of a story; `articles` is how many were read, `left` how many figures were left out.

    `outlet` and `about` are what the choice was limited to.
    """

    kind: Literal["facts"] = "facts"
    story: int
    figures: tuple[KeptFigure, ...]
    articles: int
    left: int = 0
    words: str = ""
    outlet: str | None = None
    about: str | None = None
