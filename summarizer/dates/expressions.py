"""What an expression of time says before anyone knows when it was written."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol


class Anchor(NamedTuple):
    """What an expression is read against.

    `day` is the day of publication. `is_future` says which way its clause looks; None where no verb
    tells. `told` are the days of the date that the text told last.
    """

    day: date | None
    is_future: bool | None = None
    told: tuple[date, date] | None = None


class Reading(NamedTuple):
    """What an expression means: fields as in DateMention."""

    value: str
    modifier: str | None = None
    basis: str = "written"


class Expression(Protocol):
    """An expression of time."""

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return what it means; None where the anchor does not tell.

        Never moves back when the anchor's day moves on. Raises ValueError or OverflowError
        where the calendar has no such day.
        """


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that stands in the words."""

    value: str

    def resolve(self, anchor: Anchor) -> Reading | None:
        """Return the value."""
        return Reading(self.value)
