"""Figures that contradict each other: of the same thing and happening, yet no value fits both."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from summarizer.figures.context import says_where_or_that
from summarizer.figures.figure import DocumentFigures, FigureMention
from summarizer.figures.groups import Group, Member
from summarizer.figures.likeness import are_apart_in_place, are_apart_in_time, are_opposed, fate
from summarizer.languages.figures import MONEY, TIMES

_ROUGH = Decimal("0.2")  # what «نحو» leaves open, of the value
_ROUNDED = 1000  # from here on a number may be rounded to its last digit that is no zero
_ENDLESS = Decimal("Infinity")
_SHARED = 2
_SHARED_OF_AMOUNTS, _SHARED_OF_THINGS = 3, 4
# Who counts one thing wrongly is seldom wrong by more; beyond, and with other words, it is another thing.
_FAR, _ALIKE = 4, 0.4
_TOLLS = ("killed", "wounded", "casualties")  # these only grow
_MOST = 40  # figures of one thing that are compared


def conflicts(groups: Sequence[Group], articles: Sequence[DocumentFigures]) -> dict[int, int]:
    """Return the number of the contradiction, from 1, for each group by its place that is in one."""
    pairs = frozenset(_pairs(groups, articles))
    sides: list[list[int]] = []
    home: dict[int, list[int]] = {}
    for one, other in sorted(pairs):
        known = home.get(one, [one])
        # Each side contradicts each other one: what two sides agree with is no third of them.
        if other in home or any((side, other) not in pairs for side in known):
            continue
        if one not in home:
            sides.append(known)
        known.append(other)
        home[one] = home[other] = known
    return {place: number for number, places in enumerate(sides, 1) for place in places}


def _pairs(groups: Sequence[Group], articles: Sequence[DocumentFigures]) -> Iterator[tuple[int, int]]:
    alike: dict[tuple[str, frozenset[str]], list[int]] = {}
    for place, group in enumerate(groups):
        first = group[0].mention
        if first.unit not in TIMES and not first.stance:
            alike.setdefault((first.unit, frozenset(first.thing)), []).append(place)
    for places in alike.values():
        for one, other in combinations(places[:_MOST], 2):
            if _contradict(groups[one], groups[other], articles):
                yield one, other


def _contradict(one: Group, other: Group, articles: Sequence[DocumentFigures]) -> bool:
    # Who gives both figures knows of both: they count different things.
    if {member.article for member in one} & {member.article for member in other}:
        return False
    first, second = one[0].mention, other[0].mention
    if not _are_disjoint(first, second):
        return False
    if {articles[member.article].source for member in one} & {
        articles[member.article].source for member in other
    }:
        return False
    return any(
        _of_one_happening(member.mention, against.mention)
        and not _may_have_changed(member, against, articles)
        for member in one[:5]
        for against in other[:5]
    )


def _of_one_happening(one: FigureMention, other: FigureMention) -> bool:
    if are_apart_in_time(one, other) or are_apart_in_place(one, other) or are_opposed(one, other):
        return False
    context, others = set(one.context), set(other.context)
    shared = len(context & others)
    if sum(not says_where_or_that(lemma) for lemma in context & others) < _SHARED:
        return False
    if fate(one.thing):
        return True
    needed = _SHARED_OF_AMOUNTS if one.unit in MONEY or len(one.thing) > 1 else _SHARED_OF_THINGS
    is_near = max(one.value, other.value) <= _FAR * min(one.value, other.value)
    return is_near and shared >= max(needed, _ALIKE * min(len(context), len(others)))


def _may_have_changed(one: Member, other: Member, articles: Sequence[DocumentFigures]) -> bool:
    """Tell whether a figure may be another one of a later day: anything may be, a toll only if it rose."""
    earlier, later = articles[one.article].published, articles[other.article].published
    first, second = one.mention, other.mention
    if earlier is None or later is None:
        return False
    if later[1] < earlier[0]:
        earlier, later, first, second = later, earlier, second, first
    if not earlier[1] < later[0]:
        return False
    return fate(first.thing) not in _TOLLS or second.value > first.value


def _are_disjoint(one: FigureMention, other: FigureMention) -> bool:
    (low, high), (other_low, other_high) = _interval(one), _interval(other)
    return high < other_low or other_high < low


def _interval(one: FigureMention) -> tuple[Decimal, Decimal]:
    """Return the least and the greatest value that a mention allows."""
    value = one.value
    if one.high is not None:
        return value, one.high
    slack = max(_rounding(value), abs(value) * _ROUGH if one.bound == "about" else Decimal(0))
    match one.bound:
        case "over" | "least":
            return value, _ENDLESS
        case "under" | "most":
            return -_ENDLESS, value
    return value - slack, value + slack


def _rounding(value: Decimal) -> Decimal:
    """Return half the weight of the last digit of a large number that is no zero: 4,000 may be 3,700."""
    if abs(value) < _ROUNDED:
        return Decimal(0)
    exponent = value.normalize().as_tuple().exponent
    return Decimal(5).scaleb(int(exponent) - 1) if isinstance(exponent, int) and exponent > 0 else Decimal(0)
