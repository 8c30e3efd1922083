"""Tellings of one happening that date it apart: one of them must be wrong."""

from collections.abc import Sequence
from datetime import date, timedelta

from summarizer.timeline.agreement import agreement
from summarizer.timeline.items import Days, Item, Weights
from summarizer.timeline.kinds import FAMILIES, are_kin

# Who, where and act must agree wholly: much more than among tellings whose dates meet.
_SURE = 5.5
# Further apart it is rather a second visit than a wrong date.
_COMPARED = 5
_FAR = timedelta(days=62)
_MONTH = timedelta(days=31)
# Of what happens again and again in one place nobody can tell that it was the same.
_ONCE = FAMILIES["visit"] | FAMILIES["signing"] | FAMILIES["appointment"] | FAMILIES["ruling"]


def contradict(
    one: Sequence[Item],
    other: Sequence[Item],
    published: Sequence[Days | None],
    weights: Weights,
) -> bool:
    """Tell whether two groups of dated mentions are one happening that some date wrongly.

    No document may tell both, and each must be younger than both dates: an older one cannot mean the later.
    """
    first, second = one[0], other[0]
    if first.days is None or second.days is None or first.mention.act not in _ONCE:
        return False
    if not are_kin(first.mention.act, second.mention.act) or not _are_apart(first.days, second.days):
        return False
    if {item.document for item in one} & {item.document for item in other}:
        return False
    last = max(first.days[0], second.days[0])
    if not all(_is_younger(published[item.document], last) for item in (*one, *other)):
        return False
    return any(_is_same(mention, second, weights) for mention in one[:_COMPARED] if mention.days is not None)


def _is_same(one: Item, other: Item, weights: Weights) -> bool:
    shared = len(one.people & other.people)
    named = shared > 1 or (shared == 1 and bool(one.towns & other.towns))
    return named and agreement(one, other, weights) >= _SURE


def _are_apart(one: Days, other: Days) -> bool:
    narrow = one[1] - one[0] <= _MONTH and other[1] - other[0] <= _MONTH
    gap = max(one[0] - other[1], other[0] - one[1])
    return narrow and timedelta(0) < gap <= _FAR


def _is_younger(published: Days | None, day: date) -> bool:
    return published is not None and published[1] >= day
