"""How surely two mentions tell one happening: who, where, what and when."""

from summarizer.timeline.events import EventMention
from summarizer.timeline.items import SAME_TERMS, Days, Item, Weights
from summarizer.timeline.kinds import ANNOUNCEMENT, FAMILIES, STATEMENTS, WRAPPERS, are_kin

# From this sum on two mentions are one happening. Two shared actors or an actor and a town with the
# same act reach it; an act and a day alone do not.
ENOUGH, ENOUGH_ON_A_DAY = 2.65, 2.1
NEVER, _OTHER, _UNKNOWN = -99.0, -1.0, 0.5
# Two acts of which one is not known must share a term at least.
_SOMETHING = 0.2
_SAME_WORDS = 0.7
# Words that two documents on one story share at least.
_RELATED = 3
# One text rarely tells one happening twice with dates.
_AGAIN = 0.8
# What two mentions without names must share: so many words, and so rare ones.
_SHARED_THINGS, _RARE_THINGS = 2, 1.5


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
    if around <= 0 and about < _SOMETHING and (acts <= _UNKNOWN or not _are_related(one, other)):
        return NEVER
    again = _AGAIN if one.document == other.document else 0.0
    return acts - again + around + about


def _are_related(one: Item, other: Item) -> bool:
    """Tell whether two documents share a story: a bare «القصف» or "the talks" means that of its own."""
    return one.document == other.document or len(one.topic & other.topic) >= _RELATED


def is_surely_shared(one: Item, other: Item) -> bool:
    """Tell whether two mentions name somebody in common, or do the same for the same amount."""
    if one.names & other.names:
        return True
    same = one.mention.act == other.mention.act and bool(one.lands & other.lands)
    return same and bool(one.amounts & other.amounts)


def is_about_the_same(one: Item, other: Item, weights: Weights) -> bool:
    """Tell whether two mentions tell one kind of act about the same rare things."""
    first, second = one.mention.act, other.mention.act
    shared = one.terms & other.terms
    if not first or first in STATEMENTS or not are_kin(first, second) or len(shared) < _SHARED_THINGS:
        return False
    return sum(map(weights.__getitem__, shared)) >= _RARE_THINGS


def nearness(one: Days, other: Days) -> float:
    """Return how much two spans of days speak for one happening; NEVER where they do not meet."""
    if one[0] > other[1] or other[0] > one[1]:
        return NEVER
    width = max((one[1] - one[0]).days, (other[1] - other[0]).days)
    if width == 0:
        return 1.8
    return 1.2 if width <= 11 else 0.7 if width <= 31 else 0.4 if width <= 92 else 0.0


def _acts(one: Item, other: Item) -> float:
    first, second = one.mention, other.mention
    if (first.act in STATEMENTS) != (second.act in STATEMENTS):
        return _said(first, second)
    if _is_yet_to_come(first, second) or _is_yet_to_come(second, first):
        return NEVER
    if not first.act or not second.act:
        return _UNKNOWN
    if first.act == second.act:
        return 1.0 if first.act in STATEMENTS else 2.0
    if are_kin(first.act, second.act):
        return 1.2
    return _other(first, second)


def _said(first: EventMention, second: EventMention) -> float:
    """Weigh what was said against what was done: another thing, but where the deed is what was announced."""
    if ANNOUNCEMENT in (first.act, second.act) and first.date is not None and second.date is not None:
        return _OTHER
    return _OTHER if first.told or second.told else NEVER


def _is_yet_to_come(first: EventMention, second: EventMention) -> bool:
    """Tell whether one mention looks ahead to something and the other tells of an unknown day what was."""
    return not first.past and second.past and second.date is None


def _other(first: EventMention, second: EventMention) -> float:
    """Weigh two acts of which neither is a way of telling the other."""
    if (first.act in WRAPPERS and second.act in first.acts) or (
        second.act in WRAPPERS and first.act in second.acts
    ):
        return 1.0
    # What another happening dates shares all with that but the act.
    if first.date is None or second.date is None:
        return NEVER
    return 0.8 if first.act in second.acts or second.act in first.acts else _OTHER


def _people(one: Item, other: Item) -> float:
    if not one.names or not other.names:
        return 0.0
    shared = one.people & other.people
    bodies = len(one.names & other.names) - len(shared)
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
    shared = sum(map(weights.__getitem__, one.terms & other.terms))
    # A town that only one of them calls so.
    shared += len(one.towns & other.terms) + len(other.towns & one.terms)
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
