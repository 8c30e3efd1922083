"""What became of each file, in lines for the operator."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from bot.errors import IntakeError
from bot.intake.keys import Unread, told
from bot.models import Candidate, Duplicate, NewVersion, Stored

Kind = Literal["added", "already there", "new version", "refused"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file; `stored` is None for a refused one, `reason` empty for all others.

    `unread` are the keys of a JSON object that were passed over.
    """

    name: str
    kind: Kind
    stored: Stored | None = None
    reason: str = ""
    damaged: int = 0
    unread: tuple[Unread, ...] = ()

    @property
    def line(self) -> str:
        """One line: the file, what became of it, and where it stands or what to do."""
        if self.stored is None:
            return f"{self.kind}: {self.name}: {self.reason}"
        place = f"[{self.stored.ordinal}] of story {self.stored.story_id}"
        damage = f"; {self.damaged} unreadable characters, shown as \ufffd" if self.damaged else ""
        passed = f"; not read: {told(self.unread)}" if self.unread else ""
        return f"{self.kind}: {self.name}: {place}{damage}{passed}"


@dataclass(frozen=True, slots=True)
class Report:
    """What became of all files, in the order in which they were read."""

    outcomes: tuple[Outcome, ...]

    @property
    def complete(self) -> bool:
        """Whether nothing was refused."""
        return all(outcome.kind != "refused" for outcome in self.outcomes)

    @property
    def lines(self) -> tuple[str, ...]:
        """One line a file, and the counts at the end."""
        counts = Counter(outcome.kind for outcome in self.outcomes)
        kinds: tuple[Kind, ...] = ("added", "already there", "new version", "refused")
        total = ", ".join(f"{counts[kind]} {kind}" for kind in kinds if counts[kind])
        return (*(outcome.line for outcome in self.outcomes), total or "nothing to add")


def done(candidate: Candidate, stored: Stored, unread: tuple[Unread, ...] = ()) -> Outcome:
    """Return the outcome of a decision that was carried out."""
    kind: Kind = "added"
    match stored.decision:
        case Duplicate():
            kind = "already there"
        case NewVersion():
            kind = "new version"
    damaged = candidate.text.count("\ufffd")
    return Outcome(candidate.received.name, kind, stored, damaged=damaged, unread=unread)


def refused(error: IntakeError) -> Outcome:
    """Return the outcome of an input that is no article."""
    return Outcome(error.name, "refused", reason=error.reason)
