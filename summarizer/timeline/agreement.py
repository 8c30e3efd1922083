"""How surely two mentions tell one happening: who, where, what and when."""

from summarizer.timeline.items import SAME_TERMS, Days, Item, Weights
from summarizer.timeline.kinds import FAMILIES, STATEMENTS, are_kin

# From this sum on two mentions are one happening. Two shared actors or an actor and a town with the
# same act reach it; an act and a day alone do not.
ENOUGH, ENOUGH_ON_A_DAY = 2.65, 2.1
NEVER, _OTHER, _UNKNOWN = -99.0, -1.0, 0.5
# Two acts of which one is not known must share a term at least.
_SOMETHING = 0.2
_SAME_WORDS = 0.7
# One text rarely tells one happening twice with dates.
_AGAIN = 0.8


def agreement(one: Item, other: Item, weights: Weights) -> float:
    """Return how much of who, where and what two mentions share; what speaks against it counts down."""
    acts = _acts(one, other)
    if acts == NEVER:
        return NEVER
    around = _people(one, other) + _places(one, other)
    if acts == _OTHER:
        # All that happens on a visit shares who and where: another act must be about the same thing.
        around = min(around, 0.0)
    about = _terms(one, other, weights)
    if acts <= _UNKNOWN and around <= 0 and about < _SOMETHING:
        return NEVER
    again = _AGAIN if one.document == other.document else 0.0
    return acts - again + around + about


def is_surely_shared(one: Item, other: Item) -> bool:
    """Tell whether two mentions name somebody in common, or do the same for the same amount."""
    if one.names & other.names:
        return True
    same = one.mention.act == other.mention.act and bool(one.lands & other.lands)
    return same and bool(one.amounts & other.amounts)


def nearness(one: Days, other: Days) -> float:
    """Return how much two spans of days speak for one happening; NEVER where they do not meet."""
    if one[0] > other[1] or other[0] > one[1]:
        return NEVER
    width = max((one[1] - one[0]).days, (other[1] - other[0]).days)
    if width == 0:
        return 1.8
    return 1.2 if width <= 11 else 0.7 if width <= 31 else 0.0


def _acts(one: Item, other: Item) -> float:
    first, second = one.mention, other.mention
    if (first.act in STATEMENTS) != (second.act in STATEMENTS):
        # What was said is not what was done, even on one day by the same people.
        return -1.0 if first.told or second.told else NEVER
    if (not first.past and second.past and second.date is None) or (
        not second.past and first.past and first.date is None
    ):
        return NEVER
    if not first.act or not second.act:
        return _UNKNOWN
    if first.act == second.act:
        return 1.0 if first.act in STATEMENTS else 2.0
    if are_kin(first.act, second.act):
        return 1.2
    # What another happening dates shares all with that but the act.
    if first.date is None or second.date is None:
        return NEVER
    return 0.8 if first.act in second.acts or second.act in first.acts else _OTHER


def _people(one: Item, other: Item) -> float:
    shared = one.people & other.people
    bodies = len((one.names & other.names) - shared)
    sum_ = (0.0, 1.5, 3.0)[min(2, len(shared))] + min(2, bodies) * 1.0
    if one.people and other.people and not shared:
        # Who met whom is the happening itself; of a fire two texts may name other witnesses.
        several = len(one.people) > 1 and len(other.people) > 1
        sum_ -= 4.0 if several else 2.0 if one.mention.act in FAMILIES["meeting"] else 1.0
    guest, visitor = one.guests, other.guests
    swapped = guest & other.hosts or visitor & one.hosts
    if guest & visitor:
        sum_ += 0.8
    if one.hosts and other.hosts and not one.hosts & other.hosts and not swapped:
        sum_ -= 3.0
    if guest and visitor and not guest & visitor and not swapped:
        sum_ -= 4.0
    meeting = "meeting" in (one.mention.act, other.mention.act)
    if meeting and len(shared) == 1 and (len(one.people) > 1 or len(other.people) > 1):
        both = len(one.people) > 1 and len(other.people) > 1
        sum_ -= 3.0 if both or one.mention.act != other.mention.act else 0.0
    return sum_


def _places(one: Item, other: Item) -> float:
    if one.towns & other.towns:
        return 1.5
    if one.towns and other.towns:
        return -4.0
    if one.lands & other.lands:
        return 0.7
    return -2.0 if one.lands and other.lands else 0.0


def _terms(one: Item, other: Item, weights: Weights) -> float:
    shared = sum(weights[term] for term in one.terms & other.terms)
    amounts = one.amounts & other.amounts
    return min(3.0, 0.9 * shared) + min(1, len(amounts))


def containment(one: Item, other: Item) -> float:
    """Return how many of the terms of the shorter mention stand in the other; 0 where hardly any are."""
    shared = len(one.terms & other.terms)
    return shared / min(len(one.terms), len(other.terms)) if shared >= SAME_TERMS else 0.0


def says_the_same(one: Item, other: Item) -> bool:
    """Tell whether two documents tell one statement: nearly all words of one stand in the other."""
    statements = one.mention.act in STATEMENTS and other.mention.act in STATEMENTS
    return statements and one.document != other.document and containment(one, other) >= _SAME_WORDS
