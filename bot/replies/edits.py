"""An edited article: what it says by now that it did not say, and what it no longer says."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.models import Entry
from bot.replies.parts import Option
from summarizer.changes import Change, Changes, changes, retitled

# Both sides of an edit and their head fit into one message together, be their sentences long or many.
_SIDE_LIMIT = 1300
_MOST_SENTENCES = 100
# Of a longer sentence only its beginning is shown.
SENTENCE_LIMIT = 600


@dataclass(frozen=True, slots=True)
class Edit:
    """Two versions of one article and what differs; `changes.added` are places in `entry`.

    `retitled`: its outlet gave it another headline.
    """

    entry: Entry
    before: Entry
    changes: Changes
    retitled: bool = False

    @property
    def tells(self) -> bool:
        """Whether a reader sees any difference."""
        return self.retitled or any(self.changes)


@dataclass(frozen=True, slots=True)
class EditReply:
    """What was changed in an article."""

    edit: Edit
    options: tuple[Option, ...] = ()


def edit_of(before: Entry, entry: Entry) -> Edit:
    """Return how an article differs from an earlier version of it."""
    old, new = before.document, entry.document
    return Edit(entry, before, changes(old, new), retitled(old, new))


def shown_changes(changed: Sequence[Change]) -> tuple[Change, ...]:
    """Return the first changes of a side of an edit, as many as a message shows; at least one, if any."""
    used = 0
    for number, change in enumerate(changed[:_MOST_SENTENCES]):
        used += min(change.span.end - change.span.start, SENTENCE_LIMIT)
        if number and used > _SIDE_LIMIT:
            return tuple(changed[:number])
    return tuple(changed[:_MOST_SENTENCES])
