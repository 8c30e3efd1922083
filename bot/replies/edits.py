"""An edited article: what it says by now that it did not say, and what it no longer says."""

from dataclasses import dataclass

from bot.models import Entry
from bot.replies.parts import Option
from summarizer.changes import Changes, changes


@dataclass(frozen=True, slots=True)
class Edit:
    """Two versions of one article and what differs; `changes.added` are places in `entry`."""

    entry: Entry
    before: Entry
    changes: Changes


@dataclass(frozen=True, slots=True)
class EditReply:
    """What was changed in an article."""

    edit: Edit
    options: tuple[Option, ...] = ()


def edit_of(before: Entry, entry: Entry) -> Edit:
    """Return how an article differs from an earlier version of it."""
    return Edit(entry, before, changes(before.document, entry.document))
