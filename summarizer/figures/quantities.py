"""A quantity at a place of a sentence: number, range, unit, thing and fate together."""

from decimal import Decimal
from typing import NamedTuple

from summarizer.figures.bounds import bound_after, bound_before
from summarizer.figures.fates import Fate, fate_before, fate_behind, toll_before
from summarizer.figures.guards import (
    is_in_series,
    is_known,
    is_name,
    is_negative,
    is_point_in_time,
    is_proper,
    is_year,
)
from summarizer.figures.numerals import Numeral, Reader, half_at, numeral_at
from summarizer.figures.ranges import Value, ranged, value_at
from summarizer.figures.things import Thing, matter_at, thing_at
from summarizer.figures.units import Unit, share_at, sign_before, with_rate
from summarizer.figures.words import NUMBER, WORD
from summarizer.languages.figures import BARE, FATES, MONEY, TIMES


class Quantity(NamedTuple):
    """A figure with the places of its first word and behind its last; `skip` is where to read on."""

    value: Decimal
    high: Decimal | None
    unit: str
    thing: tuple[str, ...]
    bound: str
    tells_bound: bool
    start: int
    end: int


def quantity_at(
    reader: Reader, place: int, previous: Quantity | None = None
) -> tuple[Quantity | None, int] | None:
    """Return the quantity whose number begins at a word, and where to read on; None where no number does.

    `previous` is the quantity before it: what befell those may have befallen these («مقتل 3 جنود و5 مدنيين»).
    """
    dual = _dual(reader, place)
    if dual:
        return dual
    share = share_at(reader, place)
    if share:
        return _share(reader, place, share)
    sign = sign_before(reader, place)
    numeral = numeral_at(reader, place, money=sign is not None and sign[0] in MONEY)
    if numeral is None:
        return None
    value = ranged(reader, value_at(reader, place, numeral, sign))
    if value is None or is_name(reader, place, numeral) or is_known(reader, value.start):
        return None, value.end if value else numeral.end
    quantity = _measured(reader, value) if value.unit else _counted(reader, place, value, previous)
    return quantity, quantity.end if quantity else value.end


def _measured(reader: Reader, value: Value) -> Quantity | None:
    unit = value.unit
    if unit is None or is_point_in_time(reader, value.start, value.end, unit.name):
        return None
    if is_negative(reader, value.start):
        return None
    if is_in_series(reader, value.start) and unit.name not in MONEY and unit.name != "%":
        return None
    is_bare = unit.name in BARE or unit.name in TIMES or "/" in unit.name
    matter = None if is_bare else matter_at(reader, value.end)
    thing = matter.lemmas if matter else ()
    return _bounded(reader, value, unit.name, thing, value.start, matter.end if matter else value.end)


def _counted(reader: Reader, place: int, value: Value, previous: Quantity | None = None) -> Quantity | None:
    """Return what counts things or people, or a toll that stands without them."""
    if is_in_series(reader, value.start):
        return None
    bound = bound_before(reader, value.start)
    thing = thing_at(reader, value.end)
    if thing and (_is_idle(reader, value, thing) or _is_doubtful(reader, place, value, thing)):
        return None
    fate, is_behind = fate_before(reader, bound.start), False
    if thing and fate is None and (behind := fate_behind(reader, thing.end)):
        fate, is_behind = behind, True
    if thing is None:
        fate = fate if fate and fate.is_next else toll_before(reader, bound.start)
        if fate is None or is_year(reader, place, value.numeral) or value.numeral.end < value.end:
            return None
    lemmas = _things(reader, thing, fate or _inherited(reader, value, previous))
    if not lemmas:
        return None
    start, end = value.start, thing.end if thing else value.end
    if fate and fate.is_next:
        start, end = (start, fate.place) if is_behind else (fate.place, end)
    return _bounded(reader, value, "", lemmas, start, end)


def _inherited(reader: Reader, value: Value, previous: Quantity | None) -> Fate | None:
    """Return the fate of those before, where only an and stands between."""
    if previous is None or not previous.thing or previous.thing[0] not in FATES:
        return None
    word = reader.words[value.start]
    is_apart = value.start == previous.end + 1 and reader.words[previous.end].key in ("و", "and")
    is_joined = value.start == previous.end and word.lead == "و"
    return Fate(previous.thing[0], value.start, is_next=False) if is_apart or is_joined else None


def _things(reader: Reader, thing: Thing | None, fate: Fate | None) -> tuple[str, ...]:
    """Return lemmas with the fate of people before them, without the words that say no more."""
    known = reader.known
    if thing is None:
        return (fate.kind,) if fate else ()
    counted = next((known.counts[key] for key in thing.keys if key in known.counts), None)
    kind = counted or (fate.kind if fate else None)
    empty = known.sets["persons"] | known.sets["others"] if kind else known.sets["others"]
    rest = tuple(
        lemma
        for lemma, key in zip(thing.lemmas, thing.keys, strict=True)
        if key not in known.counts and key not in empty
    )
    return (kind, *rest) if kind else rest


def _is_idle(reader: Reader, value: Value, thing: Thing) -> bool:
    """Tell what nobody counts news by, and one of something that is rather the one."""
    head = thing.keys[0]
    if head in reader.known.sets["idle"]:
        return True
    if value.low != 1 or not value.numeral.in_words:
        return False
    return head not in reader.known.sets["persons"] and head not in reader.known.counts


def _is_doubtful(reader: Reader, place: int, value: Value, thing: Thing) -> bool:
    """Tell years and parts of names that a noun follows by chance."""
    known = reader.known
    head = thing.keys[0]
    is_sure = head in known.sets["persons"] or head in known.counts
    if is_year(reader, place, value.numeral) and not is_sure:
        counted = reader.words[value.end]
        is_bounded = bound_before(reader, value.start).kind != "exact" or counted.key in known.sets["of"]
        return not is_bounded and not counted.text.endswith("ا")
    return is_proper(reader, place) and not is_sure


def _bounded(
    reader: Reader, value: Value, unit: str, thing: tuple[str, ...], start: int, end: int
) -> Quantity:
    before, after = bound_before(reader, value.start), bound_after(reader, end)
    kind, first = before.kind, min(start, before.start)
    tells = before.start < value.start or start < value.start - 1
    if after and kind in ("exact", "about"):
        kind, end, tells = after.kind, after.start, True
    is_told = tells and kind != "exact"
    high = value.high
    return Quantity(value.low, high, unit, thing, "exact" if high is not None else kind, is_told, first, end)


def _share(reader: Reader, place: int, share: tuple[Decimal, int]) -> tuple[Quantity | None, int]:
    words = reader.words
    value, end = share
    matter = matter_at(reader, end) or thing_at(reader, end)
    if matter is None and reader.known.words.head_first and words[end].kind == WORD:
        matter = Thing((words[end].lemma,), (words[end].key,), end + 1)
    if matter is None:
        return None, end
    numeral = Numeral(value, end, in_words=True)
    start = place - 2 if not reader.known.words.head_first and words[place].key.endswith("s") else place
    whole = Value(value, None, max(start, 0), end, Unit("%", end), numeral)
    return _bounded(reader, whole, "%", matter.lemmas, whole.start, matter.end), matter.end


def _dual(reader: Reader, place: int) -> tuple[Quantity | None, int] | None:
    """Return two of a thing or of a unit, where one word says so: «سفينتان حربيتان», «مترين»."""
    words, known = reader.words, reader.known
    word = words[place]
    noun = known.duals.get(word.key) if word.kind == WORD else None
    if noun is None or word.key in known.words.numbers:
        return None
    if word.lead not in ("", "و", "ب", "ل", "ف", "وب", "ول") or _counts_others(reader, place):
        return None, place + 1
    two = Numeral(Decimal(2), place + 1, in_words=True)
    if (noun,) in known.units:
        value = _value_of_dual(reader, place, known.units[(noun,)], two)
        quantity = _measured(reader, value)
    else:
        value = Value(Decimal(2), None, place, place, None, two)
        quantity = _counted(reader, place, value)
        if quantity:
            quantity = quantity._replace(
                thing=tuple(noun if at == word.lemma else at for at in quantity.thing)
            )
    return quantity, quantity.end if quantity else place + 1


def _counts_others(reader: Reader, place: int) -> bool:
    """Tell a dual behind a number, or before a name: «جنديي الاحتلال» is no dual at all."""
    return place > 0 and reader.words[place - 1].kind == NUMBER


def _value_of_dual(reader: Reader, place: int, unit: str, two: Numeral) -> Value:
    half = half_at(reader, place + 1)
    if half:
        return Value(two.value + half[0], None, place, half[1], Unit(unit, half[1]), two)
    measured = with_rate(reader, Unit(unit, place + 1))
    return Value(two.value, None, place, measured.end, measured, two)
