"""What articles of other stories say of an office or a family, by the day on which one asks."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from summarizer.names.spelling import Units

# Who held an office is told so many days before and after the one on which it is asked.
WINDOW_DAYS = 90
# No more articles are counted: so many tell enough.
ENOUGH = 30
# One in so many articles may be misread.
_MISREAD = 10

Who = TypeVar("Who")


class Testimony(NamedTuple):
    """Somebody whom articles name in full as the holder of an office, or with no office ("").

    Asked for the day `day`: in the 90 days before and after it `often` articles do so, the first and the
    last of them on these days; of unknown day are `undated` articles, and in all there are `ever`. In
    `alone` of those near the day the family alone stands for the bearer. Nothing counts beyond ENOUGH.
    Where `day` is None, as of an article of unknown day, nothing is near. `source` is the document that does
    so last before the end of these days, else any that does.
    """

    office: str
    lands: str
    family: str
    name: str
    units: Units
    woman: bool
    day: int | None
    first: int | None
    last: int | None
    often: int
    alone: int
    undated: int
    ever: int
    source: str = ""


class Term(NamedTuple):
    """From when to when somebody is told to hold an office, and in how many articles."""

    first: int
    last: int
    often: int

    def joined(self, other: "Term") -> "Term":
        """Return the term of which both tell; the same article may be told of in both."""
        first, last = min(self.first, other.first), max(self.last, other.last)
        return Term(first, last, max(self.often, other.often))


def holder_on(terms: Mapping[Who, Term], day: int) -> Who | None:
    """Return who held an office on a day; None where two may have.

    One who follows another is told of after the other only. Between their terms nobody is known to hold it,
    and a single article makes no successor of one of whom several tell.
    """
    ordered = sorted(terms.items(), key=lambda item: item[1])
    if any(one.last > other.first for (_, one), (_, other) in pairwise(ordered)):
        return _but_for_misreading(terms)
    place = _place([term for _, term in ordered], day)
    if place is None:
        return None
    who, term = ordered[place]
    is_doubtful = place > 0 and term.often == 1 < ordered[place - 1][1].often
    return None if is_doubtful else who


def _place(terms: Sequence[Term], day: int) -> int | None:
    """Return which of some terms, one after another, a day falls in or lies before or after all of."""
    there = [place for place, term in enumerate(terms) if term.first <= day <= term.last]
    if there or not terms:
        return there[0] if len(there) == 1 else None
    if day > terms[-1].last:
        return len(terms) - 1
    return 0 if day < terms[0].first else None


def _but_for_misreading(terms: Mapping[Who, Term]) -> Who | None:
    """Return the one of whom nearly all tell, where terms overlap."""
    ordered = sorted(terms.items(), key=lambda item: item[1].often)
    others = sum(term.often for _, term in ordered[:-1])
    return ordered[-1][0] if ordered[-1][1].often >= _MISREAD * others else None
