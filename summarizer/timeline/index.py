"""Finding the few groups that a mention may belong to, without comparing it with all."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from summarizer.timeline.items import Days, Item
from summarizer.timeline.kinds import STATEMENTS

# Groups looked up for one key, the newest; and how many of the best are compared.
_KEPT, _TRIED = 8, 5
# Days from which on years are looked up, not months.
_WIDE = 92
# Rare terms that suffice to find the undated, and what is known to the year.
_FEW = 2


class Index:
    """Groups by the traits of their members, and by these within a month or year."""

    def __init__(self) -> None:
        self._groups: dict[tuple[str, str], list[int]] = {}

    def add(self, group: int, item: Item, days: Days | None) -> None:
        """Note that a group has a member that is dated so."""
        for key in (*_keys(item, days), *_year_keys(item, days)):
            groups = self._groups.setdefault(key, [])
            if group not in groups:
                groups.append(group)
                del groups[:-_KEPT]

    def candidates(self, item: Item, days: Days | None) -> list[int]:
        """Return the groups that share most with a mention, best first."""
        held = (self._groups.get(key) for key in _keys(item, days))
        votes = Counter(chain.from_iterable(filter(None, held)))
        return sorted(votes, key=votes.__getitem__, reverse=True)[:_TRIED]


def _keys(item: Item, days: Days | None) -> list[tuple[str, str]]:
    if days is None:
        # Only who does what where can join the undated; only its words a statement.
        said = item.mention.act in STATEMENTS
        return [("", trait) for trait in (item.rare if said else (*item.traits, *item.rare[:_FEW]))]
    keys = [(days[0].isoformat(), "")] if days[0] == days[1] else []
    traits = (f"/{item.mention.act}", *item.traits, *item.rare)
    for when in _months(days):
        keys += [(when, trait) for trait in traits]
    return keys


def _year_keys(item: Item, days: Days | None) -> Iterator[tuple[str, str]]:
    """Yield the keys by which whoever knows only the year finds a happening that is dated better."""
    if days is not None and (days[1] - days[0]).days <= _WIDE:
        yield from ((str(days[0].year), trait) for trait in (*item.traits, *item.rare[:_FEW]))


def _months(days: Days) -> Iterator[str]:
    """Yield the months of some days, or their years where they are more than three months."""
    first, last = days
    if (last - first).days > _WIDE:
        yield from (str(year) for year in range(first.year, min(last.year, first.year + 10) + 1))
        return
    month = first.year * 12 + first.month - 1
    while month <= last.year * 12 + last.month - 1:
        yield f"{month // 12}-{month % 12}"
        month += 1
