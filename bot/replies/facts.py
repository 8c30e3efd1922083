"""The figures of a story as a reply: each in the outlets' own words, with who tells it."""

from dataclasses import dataclass

from bot.models import Entry, Limits, Story
from bot.replies.parts import Unused


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that tell a figure, literally, and the articles that use them, by ordinal.

    `bound` is one of the summarizer's BOUNDS where the words around them say it, and else "".
    """

    text: str
    tellers: tuple[Entry, ...]
    bound: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """One figure: its phrases, those that most articles use first.

    `origin` is the agency or paper that all of them go back to, None where there is none; `sources` counts
    independent tellers. Figures that share a number in `conflict` contradict each other; None: this one
    contradicts none. `is_cut` says that there are yet other phrases.
    """

    phrases: tuple[Phrase, ...]
    origin: str | None
    sources: int
    conflict: int | None = None
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class FactsReply:
    """The figures of a story, what most of its articles tell first.

    `articles` counts those that were read; `newer` those that came after the figures were gathered. `left`
    counts the figures that are not shown on any page: fewer articles tell them than the others.
    """

    reply_id: int
    story: Story
    figures: tuple[Counted, ...]
    articles: int
    limits: Limits | None = None
    page: int = 0
    newer: int = 0
    unused: Unused | None = None
    left: int = 0
