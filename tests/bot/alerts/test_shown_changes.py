"""Of an edit that changed much only so much is shown, and kept, as one message holds."""

import pytest

from bot.alerts.changes import changed_lines
from bot.models import Entry
from bot.replies import Edit, edit_of, shown_changes
from summarizer import Span, analyze
from summarizer.changes import Change
from tests.bot.alerts.conftest import NOON


def edit(sentences: int) -> Edit:
    """An article to which so many sentences were added."""
    first = "افتتحت الوزارة مركزا جديدا في المدينة."
    more = " ".join(f"وأضاف البيان رقم {number} أن العمل يبدأ غدا." for number in range(sentences))
    texts = (first, f"{first}\n\n{more}")
    before, after = (
        Entry(1, number, 1, 1, None, None, NOON, analyze(text, id=str(number)))
        for number, text in enumerate(texts, 1)
    )
    return edit_of(before, after)


def test_a_small_edit_is_kept_whole() -> None:
    assert len(changed_lines(edit(3))) == 3


def test_of_a_large_edit_is_kept_what_is_shown() -> None:
    large = edit(400)
    kept = changed_lines(large)
    assert [(one.start, one.end) for one in kept] == [one.span for one in shown_changes(large.changes.added)]
    assert len(kept) < 60


@pytest.mark.parametrize(
    ("length", "shown"), [(5000, 2), (600, 2), (400, 3), (1, 100)], ids=["cut", "long", "short", "tiny"]
)
def test_so_many_changes_are_shown_as_one_message_holds(length: int, shown: int) -> None:
    changed = [Change(Span(start, start + length)) for start in range(0, 1000 * length, length)]
    assert len(shown_changes(changed)) == shown
    assert shown_changes([]) == ()
