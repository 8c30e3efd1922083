"""What the symbols of an expression hold, whatever their order."""

from collections.abc import Sequence

from summarizer.dates.symbols import Symbol
from summarizer.languages.dates import Kind, Unit

Symbols = Sequence[Symbol]

MONTHS = (Kind.MONTH, Kind.DOUBTFUL_MONTH, Kind.NEEDY_MONTH, Kind.RARE_MONTH)
HIJRI_MONTHS = (Kind.HIJRI_MONTH, Kind.DOUBTFUL_HIJRI)
DIGITS = (Kind.SMALL, Kind.NUMBER, Kind.YEAR)
_WORDS = (Kind.CARDINAL, Kind.TEN, Kind.TENS, Kind.HUNDRED)
ORDINALS = (Kind.ORDINAL, Kind.TEN, Kind.TENS)
_DEICTICS = (Kind.DEICTIC, Kind.DOUBTFUL_DEICTIC)
_LAST = (Kind.DIRECTION, Kind.ENDING)
_SINGLES = {Kind.DAY_WORD: Unit.DAY, Kind.MONTH_WORD: Unit.MONTH, Kind.YEAR_WORD: Unit.YEAR}
_UNITS = (Kind.UNIT, Kind.THE_UNIT, Kind.UNITS, Kind.DUAL)


def has(found: Symbols, kind: Kind) -> bool:
    """Tell whether one of the symbols is of a kind."""
    return any(symbol.kind == kind for symbol in found)


def value_of(found: Symbols, kind: Kind) -> int | None:
    """Return the value of the first symbol of a kind, or None."""
    return next((symbol.value for symbol in found if symbol.kind == kind), None)


def place_of(found: Symbols, kinds: Sequence[Kind]) -> int:
    """Return where the first symbol of one of the kinds stands; the length where none does."""
    return next((place for place, symbol in enumerate(found) if symbol.kind in kinds), len(found))


def total_of(found: Symbols, kinds: Sequence[Kind]) -> int:
    """Return the number that ordinals or number words make together: the fifth and the twentieth."""
    return sum(symbol.value for symbol in found if symbol.kind in kinds)


def direction_of(found: Symbols) -> int | None:
    """Return -1 for last, 0 for this, 1 for next; None without a word of it."""
    if has(found, Kind.THIS):
        return 0
    return next((symbol.value for symbol in found if symbol.kind in _LAST), None)


def days_from_now(found: Symbols) -> int | None:
    """Return the days from publication that a deictic means, or None."""
    if has(found, Kind.TODAY):
        return 0
    return next((symbol.value for symbol in found if symbol.kind in _DEICTICS), None)


def is_of_another_era(found: Symbols) -> bool:
    """Tell whether the symbols count by another era than ours."""
    return has(found, Kind.OLD_ERA) or has(found, Kind.HIJRI_ERA) or bool(value_of(found, Kind.YEARLY))


def unit_of(found: Symbols) -> Unit | None:
    """Return the unit that is counted, or None."""
    for symbol in found:
        if symbol.kind in _SINGLES:
            return _SINGLES[symbol.kind]
        if symbol.kind in _UNITS:
            return Unit(symbol.value)
    return None


def count_of(found: Symbols) -> int:
    """Return how many of the unit; one where no number stands."""
    if has(found, Kind.DUAL):
        return 2
    return total_of(found, (*DIGITS, *_WORDS)) or 1


def century_number(found: Symbols) -> int:
    """Return the number of a century, 0 where none stands."""
    behind = found[place_of(found, (Kind.CENTURY,)) :]
    return total_of(behind, (Kind.SMALL, *ORDINALS)) or total_of(found, (Kind.SMALL, *ORDINALS))
