"""Grouping mentions: one group for each happening."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from summarizer.timeline.agreement import (
    ENOUGH,
    ENOUGH_ON_A_DAY,
    NEVER,
    agreement,
    containment,
    is_surely_shared,
    nearness,
)
from summarizer.timeline.contradictions import contradict
from summarizer.timeline.events import OFFSET, SAME_DAY, WITHIN
from summarizer.timeline.index import Index
from summarizer.timeline.items import Days, Item, weights
from summarizer.timeline.kinds import DETAILS, STATEMENTS, are_kin

# Members of a group that a mention is compared with.
_COMPARED = 5
_SAME_WORDS = 0.7
# What an undated mention must reach beyond a dated one, and lie above the next best group.
_UNDATED, _MARGIN = 0.4, 0.5
_UNIT_DAYS = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}
# Links are followed in rounds: a signing within a visit that another document dates.
_ROUNDS = 3


class Member(NamedTuple):
    """A mention in a group; `own` says that its own words date it, `implied` that its day of publication does."""

    item: Item
    own: bool
    implied: bool = False


Group = list[Member]


def groups_of(items: Sequence[Sequence[Item]], published: Sequence[Days | None]) -> list[Group]:
    """Return the groups of all mentions that something dates; `published` are the days of each document."""
    return [group for group in _Grouping(items, published).run() if group]


class _Grouping:
    """The groups as far as they are made, with the group of each mention."""

    def __init__(self, items: Sequence[Sequence[Item]], published: Sequence[Days | None]) -> None:
        self._published = published
        self._items = items
        self._weights = weights(items)
        self._dated, self._any = Index(self._weights), Index(self._weights)
        self._groups: list[Group] = []
        self._group_of: dict[tuple[int, int], int] = {}

    def run(self) -> list[Group]:
        everything = [item for of_document in self._items for item in of_document]
        for item in sorted((item for item in everything if item.days), key=_narrow_first):
            self._place(Member(item, own=True), create=True)
        self._join_contradicted()
        rest = [item for item in everything if not item.days]
        for _ in range(_ROUNDS):
            for item in rest:
                if (item.document, item.number) in self._group_of:
                    continue
                if item.mention.link is not None:
                    self._follow(item)
                elif item.mention.act not in DETAILS:
                    self._place(Member(item, own=False), create=False)
        for item in rest:
            if item.mention.act in STATEMENTS and (item.document, item.number) not in self._group_of:
                self._join_same_words(item)
        return self._groups

    def _place(self, member: Member, *, create: bool) -> None:
        """Put a mention into the group that it agrees with best, or into a new one."""
        item = member.item
        index = self._any if item.days is None else self._dated
        ranked = sorted(
            ((self._likeness(item, group), group) for group in index.candidates(item, item.days)),
            reverse=True,
        )
        best = ranked[0][0] if ranked else NEVER
        sure = best >= (ENOUGH_ON_A_DAY if item.days is not None and item.days[0] == item.days[1] else ENOUGH)
        if item.days is None:
            second = ranked[1][0] if len(ranked) > 1 else NEVER
            sure = best >= ENOUGH + _UNDATED and best - second >= _MARGIN
        if sure:
            self._join(ranked[0][1], member)
        elif create:
            self._groups.append([])
            self._join(len(self._groups) - 1, member)

    def _join_contradicted(self) -> None:
        """Put the mentions of a happening that is dated apart into the group that more documents tell."""
        for group in sorted(range(len(self._groups)), key=lambda group: len(self._groups[group])):
            members = [member.item for member in self._groups[group]]
            if not members or len(members) > _COMPARED:
                continue
            for other in self._any.candidates(members[0], None):
                against = [member.item for member in self._groups[other]]
                if (
                    other != group
                    and against
                    and contradict(against, members, self._published, self._weights)
                ):
                    for member in self._groups[group]:
                        self._join(other, member)
                    self._groups[group] = []
                    break

    def _join(self, group: int, member: Member) -> None:
        item = member.item
        self._groups[group].append(member)
        self._group_of[item.document, item.number] = group
        if item.days is not None:
            self._dated.add(group, item, item.days)
        if member.own or not any(one.own for one in self._groups[group]):
            self._any.add(group, item, None)

    def _likeness(self, item: Item, group: int) -> float:
        best = NEVER
        for member in self._groups[group][:_COMPARED]:
            near = 0.0
            if item.days is not None and member.item.days is not None:
                near = nearness(item.days, member.item.days)
                if near == NEVER:
                    near = 0.0 if _is_told_late(item, member.item) else NEVER
            if near == NEVER:
                return NEVER
            if item.days is not None or is_surely_shared(item, member.item):
                best = max(best, near + agreement(item, member.item, self._weights))
        return best

    def _follow(self, item: Item) -> None:
        """Date a mention by the one on which it hangs, where that one is dated by now."""
        mention = item.mention
        anchor = self._group_of.get((item.document, mention.link or 0))
        if anchor is None:
            return
        target = self._items[item.document][mention.link or 0]
        days = _days(self._groups[anchor])
        if target.days is not None and (days is None or nearness(target.days, days) != NEVER):
            days = target.days
        if days is None:
            return
        if mention.relation == OFFSET and mention.offset is not None:
            moved = _moved(days, *mention.offset)
            # What was made known two days after a visit was between them.
            near = item._replace(days=(min(days[0], moved[0]), moved[1]) if mention.told else moved)
            known = target.days is not None and not mention.told and mention.act not in DETAILS
            self._place(Member(near, own=False), create=known)
            return
        if mention.act in DETAILS or (
            mention.relation == WITHIN and are_kin(mention.act, target.mention.act)
        ):
            return
        member = Member(item._replace(days=days), own=False, implied=mention.relation == SAME_DAY)
        self._place(member, create=True)

    def _join_same_words(self, item: Item) -> None:
        for group in self._any.candidates(item, None):
            members = self._groups[group][:_COMPARED]
            if any(_says_the_same(item, member.item) for member in members):
                self._join(group, Member(item, own=False))
                return


def _says_the_same(one: Item, other: Item) -> bool:
    statements = one.mention.act in STATEMENTS and other.mention.act in STATEMENTS
    return statements and one.document != other.document and containment(one, other) >= _SAME_WORDS


def _narrow_first(item: Item) -> tuple[int, date, int, int]:
    first, last = item.days or (date.min, date.max)
    return (last - first).days, first, item.document, item.number


def _is_told_late(one: Item, other: Item) -> bool:
    """Tell whether one mention is dated by the day after, on which it was made known."""
    if one.days is None or other.days is None or not (one.mention.told or other.mention.told):
        return False
    gap = max(one.days[0] - other.days[1], other.days[0] - one.days[1])
    return gap == timedelta(days=1)


def _days(group: Group) -> Days | None:
    """Return the days of a group: those of its first member, which is known most narrowly."""
    return next((member.item.days for member in group if member.item.days is not None), None)


def _moved(days: Days, count: int, unit: str) -> Days:
    """Return the days at a distance, as wide as the unit is vague."""
    shift, slack = (
        timedelta(days=count * _UNIT_DAYS[unit]),
        timedelta(days=_UNIT_DAYS[unit] // 2 + (unit != "day")),
    )
    try:
        return days[0] + shift - slack, days[1] + shift + slack
    except OverflowError:
        return days


def iterate(groups: Sequence[Group]) -> Iterator[Group]:
    """Yield the groups that something dates."""
    return (group for group in groups if any(member.item.days is not None for member in group))
