"""A number with its sign, its unit and the number that ends its range: «بين 40 و45», 5-7."""

from decimal import Decimal
from typing import NamedTuple

from summarizer.figures.numerals import Numeral, Reader, is_dash, numeral_at
from summarizer.figures.units import Unit, sign_before, unit_at, with_rate

_CHANGE_REACH = 8


class Value(NamedTuple):
    """A number or a range of them with its sign before and its unit, if any."""

    low: Decimal
    high: Decimal | None
    start: int
    end: int
    unit: Unit | None
    numeral: Numeral
    is_range: bool = False


def value_at(reader: Reader, place: int, numeral: Numeral, sign: tuple[str, int] | None) -> Value:
    """Return a number with its unit, which a sign before it may tell."""
    unit = unit_at(reader, numeral.end)
    start = place
    if sign and (unit is None or unit.name != "%"):
        start = sign[1]
        unit = with_rate(reader, Unit(sign[0], unit.end if unit and unit.name == sign[0] else numeral.end))
    value = numeral.value + (unit.added if unit else 0)
    return Value(value, None, start, unit.end if unit else numeral.end, unit, numeral)


def ranged(reader: Reader, value: Value) -> Value | None:
    """Return a value with the second one that ends its range; None for scores and the like."""
    words, known = reader.words, reader.known
    link = value.end
    if link >= len(words):
        return value
    is_dashed = is_dash(words[link])
    is_between = _opens(reader, value.start, known.sets["between"])
    is_from = _opens(reader, value.start, frozenset(("من", "from")))
    is_and = words[link].key in ("و", "and") or words[link].lead == "و"
    is_to = words[link].key in known.sets["to"]
    if not (is_dashed or (is_between and is_and) or (is_to and (is_from or is_between))):
        return value
    after = link if words[link].lead == "و" and words[link].key != "و" else link + 1
    second = _second(reader, after)
    if second is None:
        return value
    return _joined(reader, value, second, is_dashed=is_dashed, is_from=is_from)


def _second(reader: Reader, place: int) -> Value | None:
    words = reader.words
    if place < len(words) and words[place].text in "$€£¥":
        place += 1
    if place >= len(words):
        return None
    sign = sign_before(words, place)
    numeral = numeral_at(reader, place, money=sign is not None)
    return None if numeral is None else value_at(reader, place, numeral, sign)


def _joined(reader: Reader, first: Value, second: Value, *, is_dashed: bool, is_from: bool) -> Value | None:
    unit = second.unit or first.unit
    if first.unit and second.unit and first.unit.name != second.unit.name:
        return None if is_dashed else first
    scale = (
        second.numeral.scale
        if first.numeral.scale == 1 and first.low < second.low / second.numeral.scale
        else 1
    )
    low = first.low * scale
    start = first.start - 1 if not is_dashed else first.start
    whole = Value(low, second.low, start, second.end, unit, second.numeral, is_range=True)
    changes = is_from and (low > second.low or _tells_change(reader, first.start))
    if changes:
        return whole._replace(low=second.low, high=None)
    is_chain = (
        second.end < len(reader.words)
        and is_dash(reader.words[second.end])
        and reader.words[second.end].glued
    )
    return None if low >= second.low or (is_dashed and is_chain) else whole


def _opens(reader: Reader, place: int, words: frozenset[str]) -> bool:
    return place > 0 and reader.words[place - 1].key in words


def _tells_change(reader: Reader, place: int) -> bool:
    near = reader.words[max(0, place - _CHANGE_REACH) : place]
    return any(word.key in reader.known.sets["changes"] for word in near)
