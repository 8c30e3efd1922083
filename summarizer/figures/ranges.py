"""A number with its sign, its unit and the number that ends its range: «بين 40 و45», 5-7."""

from decimal import Decimal
from typing import NamedTuple

from summarizer.figures.codes import code_before
from summarizer.figures.numerals import Numeral, Reader, is_dash, numeral_at
from summarizer.figures.units import Unit, sign_before, unit_at, with_rate

_CHANGE_REACH = 8
_THOUSAND = 1000


class Value(NamedTuple):
    """A number or a range of them with its sign before and its unit, if any."""

    low: Decimal
    high: Decimal | None
    start: int
    end: int
    unit: Unit | None
    numeral: Numeral
    is_range: bool = False


class _Link(NamedTuple):
    """What ties two numbers, and how many words that takes; `opens`: a word before the first does too."""

    words: int
    is_dash: bool = False
    opens: bool = False
    is_from: bool = False


def value_at(reader: Reader, place: int, numeral: Numeral, sign: tuple[str, int] | None) -> Value:
    """Return a number with its unit, which a sign before it may tell."""
    unit = unit_at(reader, numeral.end)
    start = place
    if sign and (unit is None or unit.name != "%"):
        start = sign[1]
        unit = with_rate(reader, Unit(sign[0], unit.end if unit and unit.name == sign[0] else numeral.end))
    # «مليون دولار ونصف» is half a million more, «مئة متر ونصف» half a metre.
    whole = numeral.scale if numeral.scale >= _THOUSAND else 1
    value = numeral.value + (unit.added * whole if unit else 0)
    return Value(value, None, start, unit.end if unit else numeral.end, unit, numeral)


def ranged(reader: Reader, value: Value) -> Value | None:
    """Return a value with the second one that ends its range; None for scores and the like."""
    link = _link(reader, value)
    second = _second(reader, value.end + link.words) if link else None
    return _joined(reader, value, second, link) if link and second else value


def _link(reader: Reader, value: Value) -> _Link | None:
    """Return what ties a number to one behind it, None where nothing does."""
    words, known = reader.words, reader.known
    if value.end >= len(words):
        return None
    word = words[value.end]
    before = words[value.start - 1].key if value.start else ""
    is_between, is_from = before in known.sets["between"], before in ("من", "from")
    if is_dash(word):
        return _Link(1, is_dash=True)
    if is_between and (word.lead == "و" or word.key in ("و", "and")):
        return _Link(0 if word.lead else 1, opens=True)
    if word.key in known.sets["to"] and not word.lead:
        return _Link(1, opens=is_from or is_between, is_from=is_from)
    return None


def _second(reader: Reader, place: int) -> Value | None:
    words = reader.words
    if place < len(words) and (words[place].text in "$€£¥" or code_before(reader, place + 1)):
        place += 1
    if place >= len(words):
        return None
    sign = sign_before(reader, place)
    numeral = numeral_at(reader, place, money=sign is not None)
    return None if numeral is None else value_at(reader, place, numeral, sign)


def _joined(reader: Reader, first: Value, second: Value, link: _Link) -> Value | None:
    unit = second.unit or first.unit
    if first.unit and second.unit and first.unit.name != second.unit.name:
        return None if link.is_dash else first
    low = first.low * _shared_scale(first.numeral, second.numeral)
    start = first.start - 1 if link.opens else first.start
    whole = Value(low, second.low, start, second.end, unit, second.numeral, is_range=True)
    changes = not link.is_dash and _tells_change(reader, first.start)
    if link.is_from and (changes or low > second.low):
        return whole._replace(low=second.low, high=None)
    if not link.is_dash and not link.opens and (changes or low >= second.low):
        return first
    return None if low >= second.low or (link.is_dash and _is_chain(reader, second.end)) else whole


def _shared_scale(first: Numeral, second: Numeral) -> int:
    """Return the scale that a range says once: «بين 40 و45 مليون»."""
    is_shared = first.scale == 1 and first.value < second.value / second.scale
    return second.scale if is_shared else 1


def _is_chain(reader: Reader, place: int) -> bool:
    """Tell that a third number is tied to two: a telephone, a date."""
    words = reader.words
    return place < len(words) and is_dash(words[place]) and words[place].glued


def _tells_change(reader: Reader, place: int) -> bool:
    near = reader.words[max(0, place - _CHANGE_REACH) : place]
    return any(word.key in reader.known.sets["changes"] for word in near)
