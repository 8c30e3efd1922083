"""Finding the few groups that a mention may belong to, without comparing it with all."""

from collections import Counter
from collections.abc import Iterator, Mapping

from summarizer.timeline.items import Days, Item

# Groups kept for one key, newest last; and how many of the best are compared.
_KEPT, _TRIED = 48, 10
_RARE_TERMS = 6


class Index:
    """Groups by the traits of their members, and by these within a month or year."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._groups: dict[tuple[str, str], list[int]] = {}

    def add(self, group: int, item: Item, days: Days | None) -> None:
        """Note that a group has a member that is dated so."""
        for key in self._keys(item, days):
            groups = self._groups.setdefault(key, [])
            if not groups or groups[-1] != group:
                groups.append(group)

    def candidates(self, item: Item, days: Days | None) -> list[int]:
        """Return the groups that share most with a mention, best first."""
        votes: Counter[int] = Counter()
        for key in self._keys(item, days):
            votes.update(dict.fromkeys(self._groups.get(key, ())[-_KEPT:], 1))
        return [group for group, _ in votes.most_common(_TRIED)]

    def _keys(self, item: Item, days: Days | None) -> Iterator[tuple[str, str]]:
        traits = [*item.names, *item.towns, *self._rare(item)]
        if len(traits) < 4:
            traits += [f"{item.mention.act}/{land}" for land in item.lands]
        if days is None:
            yield from (("", trait) for trait in traits)
            return
        if days[0] == days[1]:
            yield days[0].isoformat(), ""
        traits.append(f"/{item.mention.act}")
        for when in _months(days):
            yield from ((when, trait) for trait in traits)

    def _rare(self, item: Item) -> list[str]:
        return sorted(item.terms, key=lambda term: (-self._weights[term], term))[:_RARE_TERMS]


def _months(days: Days) -> Iterator[str]:
    """Yield the months of some days, or their years where they are more than three months."""
    first, last = days
    if (last - first).days > 92:
        yield from (str(year) for year in range(first.year, min(last.year, first.year + 10) + 1))
        return
    month = first.year * 12 + first.month - 1
    while month <= last.year * 12 + last.month - 1:
        yield f"{month // 12}-{month % 12}"
        month += 1
