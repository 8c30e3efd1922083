"""What intake needs of the store."""

from typing import Protocol

from bot.models import Candidate, Decision, Known, Stored
from summarizer import Sketch


class Articles(Protocol):
    """Where articles are kept."""

    async def known(self, digest: str, url: str | None, sketch: Sketch) -> Known:
        """Return all that a decision about a text must know, read at one moment."""

    async def save(self, candidate: Candidate, decision: Decision) -> Stored:
        """Carry out a decision in one transaction; raises IntakeError for a text that was deleted.

        Raises OutdatedError where the decision did not know of something alike that came in since.
        """


class WantedArticles(Articles, Protocol):
    """Where articles are kept that somebody names."""

    async def readmit(self, candidate: Candidate) -> None:
        """Let a text come in again that an operator deleted."""


class Marks(Protocol):
    """What was done once in the life of a database."""

    async def is_empty(self) -> bool:
        """Tell whether no article is stored."""

    async def marked(self, key: str) -> bool:
        """Tell whether something was done."""

    async def mark(self, key: str) -> bool:
        """Note that something was done; True the first time only."""


class MarkedArticles(Articles, Marks, Protocol):
    """Both of them."""
