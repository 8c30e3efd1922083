"""Whether two mentions give the same figure of the same thing; a false yes is worse than a false no."""

from summarizer.figures.figure import FigureMention
from summarizer.languages.figures import FAMILIES, FATES, MONEY

# An amount so large, or with so many digits, is hardly given twice of different things in one story.
_LARGE = 10**9
_SPECIFIC_DIGITS = 3
_SPECIFIC_COUNT = 10
# So many words tell what a figure is said of: of one language, some of them are the same for one thing.
_TELLING = 2


def are_one(one: FigureMention, other: FigureMention) -> bool:
    """Tell whether two mentions of equal value, of two articles or of one, are of one thing."""
    if not (same_unit(one.unit, other.unit) and may_be_one(one, other)):
        return False
    shared = len(set(one.context) & set(other.context))
    return shared >= _needed(one, other)


def may_be_one(one: FigureMention, other: FigureMention) -> bool:
    """Tell whether nothing parts two mentions: what is counted, its day, whether it is told as a fact."""
    is_told_alike = one.stance == other.stance and not are_apart_in_time(one, other)
    return is_told_alike and not are_opposed(one, other) and same_thing(one.thing, other.thing)


def same_unit(one: str, other: str) -> bool:
    """Tell whether two units are one, a dinar of no country being that of any."""
    return one == other or other in FAMILIES.get(one, ()) or one in FAMILIES.get(other, ())


def same_thing(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two things are one: what befell them agrees, and one says all that the other does."""
    if fate(one) != fate(other):
        return False
    first, second = _nouns(one), _nouns(other)
    if not first or not second:
        return not (first or second) or fate(one) is not None
    fewer, more = sorted((first, second), key=len)
    heads = one if len(first) <= len(second) else other
    return fewer <= more and (fate(heads) is not None or heads[0] in more)


def fate(thing: tuple[str, ...]) -> str | None:
    """Return what befell the people who are counted, None for things."""
    return thing[0] if thing and thing[0] in FATES else None


def are_apart_in_time(one: FigureMention, other: FigureMention) -> bool:
    """Tell whether two mentions are of different days, as their sentences say."""
    if one.when is None or other.when is None:
        return False
    return one.when[1] < other.when[0] or other.when[1] < one.when[0]


def are_opposed(one: FigureMention, other: FigureMention) -> bool:
    """Tell whether one amount went up and the other one down."""
    return bool(one.course and other.course) and one.course != other.course


def are_apart_in_place(one: FigureMention, other: FigureMention) -> bool:
    """Tell whether two sentences name towns and none that both name."""
    return bool(one.places and other.places) and not set(one.places) & set(other.places)


def _nouns(thing: tuple[str, ...]) -> frozenset[str]:
    return frozenset(thing) - set(FATES)


def _needed(one: FigureMention, other: FigureMention) -> int:
    """Return how many words of context must be shared: the fewer, the more the figure says by itself."""
    value = abs(one.value)
    if len(_nouns(one.thing) & _nouns(other.thing)) > 1 and value >= _SPECIFIC_COUNT:
        return 0
    is_foreign = _is_foreign(one) != _is_foreign(other)
    if min(len(one.context), len(other.context)) < _TELLING or is_foreign:
        least = 0
    else:
        least = 2 if one.unit in MONEY else 1
    digits = len(value.normalize().as_tuple().digits)
    if digits >= _SPECIFIC_DIGITS or (one.unit in MONEY and value >= _LARGE):
        return least
    if is_foreign:
        # Words of two languages cannot meet; tolls and amounts of some size may.
        is_plain = bool(fate(one.thing)) and not (_nouns(one.thing) or _nouns(other.thing))
        return 0 if value >= _SPECIFIC_COUNT and (is_plain or one.unit in MONEY) else 1
    if one.unit and not one.thing:
        return max(least, 1 if one.unit in MONEY else 2)
    return 2 if are_apart_in_place(one, other) else 1


def _is_foreign(one: FigureMention) -> bool:
    return any(lemma.isascii() for lemma in one.context[:1])
