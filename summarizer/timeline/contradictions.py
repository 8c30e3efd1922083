"""Tellings of one happening that date it apart: one of them must be wrong."""

from collections.abc import Sequence
from datetime import date, timedelta

from summarizer.timeline.agreement import agreement
from summarizer.timeline.items import Days, Item, Weights
from summarizer.timeline.kinds import FAMILIES, ONCE, STAYS_OF_TWO, are_kin

# Who, where and act must agree wholly: much more than among tellings whose dates meet.
_SURE, _SURE_ONCE = 5.5, 4.5
# Further apart it is rather a second visit than a wrong date.
_COMPARED = 5
_FAR = timedelta(days=62)
_MONTH = timedelta(days=31)
# Of what happens again and again in one place nobody can tell that it was the same.
_ALONE = FAMILIES["visit"] | FAMILIES["signing"] | FAMILIES["appointment"] | FAMILIES["ruling"] | ONCE
# So soon after a visit of one to another in one town hardly anybody comes again.
_SOON = timedelta(days=14)


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
    if first.days is None or second.days is None or first.mention.act not in _ALONE:
        return False
    if not are_kin(first.mention.act, second.mention.act) or not _are_apart(first.days, second.days):
        return False
    if {item.document for item in one} & {item.document for item in other}:
        return False
    last = max(first.days[0], second.days[0])
    soon = abs(first.days[0] - second.days[0]) <= _SOON
    alone = first.mention.act == second.mention.act and first.mention.act in ONCE
    alone = alone or {first.mention.act, second.mention.act} <= STAYS_OF_TWO
    if not (soon and alone) and not all(
        _is_younger(published[item.document], last) for item in (*one, *other)
    ):
        return False
    return any(
        _is_same(mention, against, weights)
        for mention in one[:_COMPARED]
        for against in other[:_COMPARED]
        if mention.days is not None and against.days is not None
    )


def _is_same(one: Item, other: Item, weights: Weights) -> bool:
    shared = len(one.people & other.people)
    likeness = agreement(one, other, weights)
    if one.mention.act == other.mention.act and one.mention.act in ONCE:
        return shared > 0 and likeness >= _SURE_ONCE
    named = shared > 1 or (shared == 1 and bool(one.towns & other.towns))
    return named and likeness >= _SURE


def _are_apart(one: Days, other: Days) -> bool:
    narrow = one[1] - one[0] <= _MONTH and other[1] - other[0] <= _MONTH
    gap = max(one[0] - other[1], other[0] - one[1])
    return narrow and timedelta(0) < gap <= _FAR


def _is_younger(published: Days | None, day: date) -> bool:
    return published is not None and published[1] >= day
