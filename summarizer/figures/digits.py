"""Numbers in digits, with the separators of every country that the news come from."""

import re
from decimal import Decimal

_GROUPED = re.compile(r"\d{1,3}([.,٬،' ])\d{3}(?:\1\d{3})*")
_FRACTION = re.compile(r"(\d{1,3}(?:[,٬،.]\d{3})*|\d+)([.,٫،])(\d+)")
_LONGEST = 24  # digits beyond are no quantity of news


def value_of(written: str, *, groups_by_dots: bool) -> Decimal | None:
    """Return the value of digits with their separators, None where they make no number.

    1,234 and 1.234.567 are grouped, 4.5 and 4,5 are not; one dot before three digits groups them only where
    the language writes so and the caller knows that nothing of the number follows (`groups_by_dots`).
    """
    if len(written) > _LONGEST:
        return None
    if written.isdecimal():
        return Decimal(written)
    groups = _GROUPED.fullmatch(written)
    if groups and (groups[1] != "." or written.count(".") > 1 or groups_by_dots) and written[0] != "0":
        return Decimal(re.sub(r"\D", "", written))
    parts = _FRACTION.fullmatch(written)
    if parts is None:
        return None
    return Decimal(f"{re.sub(r'[^0-9]', '', parts[1])}.{parts[3]}")
