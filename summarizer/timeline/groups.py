"""Grouping mentions: one group for each happening."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from summarizer.timeline.agreement import (
    ENOUGH,
    ENOUGH_ON_A_DAY,
    NEVER,
    agreement,
    is_about_the_same,
    is_surely_shared,
    nearness,
    says_the_same,
)
from summarizer.timeline.contradictions import contradict
from summarizer.timeline.events import OFFSET, SAME_DAY, WITHIN
from summarizer.timeline.index import Index
from summarizer.timeline.items import Days, Item, Weights
from summarizer.timeline.kinds import DETAILS, STATEMENTS, are_kin

# Members of a group that a mention is compared with.
_COMPARED = 5
# What an undated mention must reach beyond a dated one, and lie above the next best group.
_UNDATED, _MARGIN = 0.4, 0.5
_UNIT_DAYS = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}
# Links are followed in rounds: a signing within a visit that another document dates.
_ROUNDS = 3
_DAY, _LATE = timedelta(days=1), timedelta(days=3)


class Member(NamedTuple):
    """A mention in a group; `own` says that its own words date it, `implied` its day of publication."""

    item: Item
    own: bool
    implied: bool = False


Group = list[Member]


def groups_of(items: Sequence[Item], published: Sequence[Days | None], weights: Weights) -> list[Group]:
    """Return the groups of all mentions that something dates; `published` are the days of each document."""
    grouping = _Grouping(items, published, weights)
    for item in sorted((item for item in items if item.days), key=_narrow_first):
        grouping.place(Member(item, own=True), create=True)
    grouping.join_contradicted()
    grouping.follow_links([item for item in items if not item.days])
    return [group for group in grouping.groups if group]


class _Grouping:
    """The groups as far as they are made, with the group of each mention."""

    def __init__(self, items: Sequence[Item], published: Sequence[Days | None], weights: Weights) -> None:
        self._items = {(item.document, item.number): item for item in items}
        self._published = published
        self._weights = weights
        self._dated, self._any, self._said = Index(), Index(), Index()
        self._group_of: dict[tuple[int, int], int] = {}
        self.groups: list[Group] = []

    def place(self, member: Member, *, create: bool) -> None:
        """Put a mention into the group that it agrees with best, or into a new one."""
        item = member.item
        index = self._any if item.days is None else self._dated
        known = [group for group in index.candidates(item, item.days) if self._may_hold(group, item)]
        ranked = [(self._likeness(item, group), group) for group in known]
        ranked.sort(reverse=True)
        if ranked and _is_enough([likeness for likeness, _ in ranked], item.days):
            self._join(ranked[0][1], member)
        elif create:
            self.groups.append([])
            self._join(len(self.groups) - 1, member)

    def join_contradicted(self) -> None:
        """Put the mentions of a happening that is dated apart into the group that more documents tell."""
        for group in sorted(range(len(self.groups)), key=lambda group: len(self.groups[group])):
            members = [member.item for member in self.groups[group]]
            if members and len(members) <= _COMPARED:
                self._join_against(group, members)

    def follow_links(self, rest: Sequence[Item]) -> None:
        """Place the undated mentions: by what they hang on, by who, where and what, or by their words."""
        linked = [item for item in rest if item.mention.link is not None]
        alone = [item for item in rest if item.mention.link is None]
        self._follow_all(linked)
        for item in alone:
            if item.mention.act not in DETAILS:
                self.place(Member(item, own=False), create=False)
        for _ in range(_ROUNDS - 1):
            self._follow_all(linked)
        for item in alone:
            if item.mention.act in STATEMENTS:
                self._join_same_words(item)

    def _follow_all(self, linked: Sequence[Item]) -> None:
        for item in linked:
            if (item.document, item.number) not in self._group_of:
                self._follow(item)

    def _join(self, group: int, member: Member) -> None:
        item = member.item
        self.groups[group].append(member)
        self._group_of[item.document, item.number] = group
        if item.days is not None:
            self._dated.add(group, item, item.days)
        if member.own or len(self.groups[group]) == 1:
            (self._said if item.mention.act in STATEMENTS else self._any).add(group, item, None)

    def _join_against(self, group: int, members: Sequence[Item]) -> None:
        for other in self._any.candidates(members[0], None):
            against = [member.item for member in self.groups[other][:_COMPARED]]
            if other != group and against and contradict(against, members, self._published, self._weights):
                for member in self.groups[group]:
                    self._join(other, member)
                self.groups[group] = []
                return

    def _may_hold(self, group: int, item: Item) -> bool:
        """Tell whether a group may hold a mention: what goes on as it is written was not over long before."""
        if item.days is not None or not item.mention.goes_on:
            return True
        days, published = _days(self.groups[group]), self._published[item.document]
        return days is not None and published is not None and days[1] >= published[0] - _LATE

    def _likeness(self, item: Item, group: int) -> float:
        best = NEVER
        for member in self.groups[group][:_COMPARED]:
            near = 0.0
            if item.days is not None and member.item.days is not None:
                near = nearness(item.days, member.item.days)
                if near == NEVER:
                    if not _is_told_late(item, member.item):
                        return NEVER
                    near = 0.0
            elif not (
                is_surely_shared(item, member.item) or is_about_the_same(item, member.item, self._weights)
            ):
                continue
            best = max(best, near + agreement(item, member.item, self._weights))
        return best

    def _follow(self, item: Item) -> None:
        """Date a mention by the one on which it hangs, where that one is dated by now."""
        mention = item.mention
        anchor = self._group_of.get((item.document, mention.link or 0))
        if anchor is None:
            return
        target = self._items[item.document, mention.link or 0]
        days = _days(self.groups[anchor])
        # Whoever dates the visit wrongly dates wrongly what happened on it.
        if target.days is not None and (days is None or nearness(target.days, days) != NEVER):
            days = target.days
        if days is None:
            return
        if mention.relation == OFFSET and mention.offset is not None:
            moved = _moved(days, *mention.offset)
            # What was made known two days after a visit was between them.
            near = item._replace(days=(min(days[0], moved[0]), moved[1]) if mention.told else moved)
            known = target.days is not None and not mention.told and mention.act not in DETAILS
            self.place(Member(near, own=False), create=known)
        elif mention.relation == WITHIN and are_kin(mention.act, target.mention.act):
            self._join(anchor, Member(item, own=False))
        elif mention.act not in DETAILS and not (
            mention.relation == SAME_DAY and not _is_of_late(days, self._published[item.document])
        ):
            implied = mention.relation == SAME_DAY
            self.place(Member(item._replace(days=days), own=False, implied=implied), create=True)

    def _join_same_words(self, item: Item) -> None:
        for group in self._said.candidates(item, None):
            if any(says_the_same(item, member.item) for member in self.groups[group][:_COMPARED]):
                self._join(group, Member(item, own=False))
                return


def _is_of_late(days: Days, published: Days | None) -> bool:
    """Tell whether a day is that of publication or shortly before: what goes on with it happened then."""
    return published is not None and days[0] == days[1] and published[0] - _LATE <= days[0] <= published[1]


def _is_enough(likenesses: Sequence[float], days: Days | None) -> bool:
    """Tell whether the best of some groups is the one, best first."""
    best = likenesses[0]
    if days is not None:
        return best >= (ENOUGH_ON_A_DAY if days[0] == days[1] else ENOUGH)
    second = likenesses[1] if len(likenesses) > 1 else NEVER
    return best >= ENOUGH + _UNDATED and best - second >= _MARGIN


def _narrow_first(item: Item) -> tuple[int, date, int, int]:
    first, last = item.days or (date.min, date.max)
    return (last - first).days, first, item.document, item.number


def _is_told_late(one: Item, other: Item) -> bool:
    """Tell whether one mention is dated by the day after, on which it was made known."""
    if one.days is None or other.days is None or one.mention.told == other.mention.told:
        return False
    if one.mention.act != other.mention.act or not is_surely_shared(one, other):
        return False
    return max(one.days[0] - other.days[1], other.days[0] - one.days[1]) == _DAY


def _days(group: Group) -> Days | None:
    """Return the days of a group: those of its first member, which is known most narrowly."""
    return next((member.item.days for member in group if member.item.days is not None), None)


def _moved(days: Days, count: int, unit: str) -> Days:
    """Return the days at a distance, as wide as the unit is vague."""
    length = _UNIT_DAYS[unit]
    slack = timedelta(days=0 if unit == "day" else length // 2 + 1)
    try:
        return days[0] + timedelta(days=count * length) - slack, days[1] + timedelta(
            days=count * length
        ) + slack
    except OverflowError:
        return days
