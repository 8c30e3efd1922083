"""The people of a story and those of whom other stories tell: who is one and the same."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from summarizer.names.spelling import Units, groups, shorter
from summarizer.names.testimony import Testimony


class Folk(NamedTuple):
    """Who is meant by the units of each full name, and what everybody is called.

    Somebody of the story is called as the story calls him, whatever others do.
    """

    root: Mapping[Units, Units]
    names: Mapping[Units, str]

    def who(self, units: Units) -> Units:
        """Return the person whose name has such units."""
        return self.root.get(units, units)


def folk_of(
    own: Mapping[Units, Units],
    names: Mapping[Units, str],
    elsewhere: Sequence[Testimony],
    leading: frozenset[str],
) -> Folk:
    """Return the people of a story, given by the units and names of each, with those told of elsewhere."""
    by_family: dict[str, set[Units]] = {}
    for short, full in own.items():
        by_family.setdefault(short[-1], set()).add(full)
    told: dict[str, dict[Units, int]] = {}
    spellings: dict[Units, tuple[int, str]] = {}
    for one in elsewhere:
        told.setdefault(one.family, {})[one.units] = one.ever
        spelling = one.ever, one.name
        spellings[one.units] = max(spellings.get(one.units, spelling), spelling)
    root, called = dict(own), dict(names)
    for family, named in told.items():
        for units, whole in groups(list(named), leading).items():
            same = [who for who in by_family.get(family, ()) if _is_same(whole, who, leading)]
            root.setdefault(units, same[0] if len(same) == 1 else whole)
    for units in sorted(spellings, key=spellings.__getitem__):
        if root[units] not in names:
            called[root[units]] = spellings[units][1]
    return Folk(root, called)


def _is_same(one: Units, other: Units, leading: frozenset[str]) -> bool:
    """Tell whether two full names of one family may be one: the same, or one with parts left out."""
    short, whole = sorted((one, other), key=len)
    return short == whole or (short[-1] == whole[-1] and short in _shortened(whole, leading))


def _shortened(units: Units, leading: frozenset[str]) -> Iterable[Units]:
    return tuple(shorter(units, leading))
