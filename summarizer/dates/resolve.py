"""What an expression means where the day of publication is known only within bounds."""

from datetime import date

from summarizer.dates.expressions import Anchor, Expression, Reading
from summarizer.dates.values import covering, interval


def resolved(
    expression: Expression,
    published: tuple[date, date] | None,
    is_future: bool | None,
    told: tuple[date, date] | None,
) -> Reading | None:
    """Return what is the same for every possible day of publication.

    An expression never moves back when that day moves on, so the first and the last day tell of
    all between. Where they differ, the month or else the year that holds both is meant, approximately.
    """
    days = (None,) if published is None else published if published[0] < published[1] else published[:1]
    readings = [_read(expression, Anchor(day, is_future, told)) for day in days]
    first, last = readings[0], readings[-1]
    if first is None or last is None:
        return None
    if first.value == last.value:
        return first if first.modifier != "APPROX" else last
    wider = covering(first.value, last.value)
    return Reading(wider, "APPROX", first.basis) if wider else None


def _read(expression: Expression, anchor: Anchor) -> Reading | None:
    try:
        reading = expression.resolve(anchor)
        if reading:
            interval(reading.value)
    except (ValueError, OverflowError):
        # The thirty-first of June, a Hijri year outside the tables, a range that ends before it begins.
        return None
    return reading
