"""What outlets are called where they stand side by side."""

from collections.abc import Sequence

from bot.models import Entry
from bot.render import labels
from bot.render.wording import Wording
from bot.replies import Outlet

_NAMES = 6
_NUMBERS = 12


def outlet_name(outlet: Outlet, wording: Wording) -> str:
    """Return the name of an outlet as plain text; one that is not named is told by its article's number."""
    if outlet.name:
        return labels.shortened(outlet.name, labels.NAME_LIMIT)
    numbers = "".join(f" [{entry.ordinal}]" for entry in outlet.entries[:1])
    return f"{wording.texts['unnamed_outlet']}{numbers}"


def outlet_names(numbers: Sequence[int], outlets: Sequence[Outlet], wording: Wording) -> str:
    """Return the names of outlets by number, and how many others there are, as plain text."""
    names = [outlet_name(outlets[number], wording) for number in numbers]
    names = list(dict.fromkeys(names))
    more = [others(len(names) - _NAMES, wording)] if len(names) > _NAMES else []
    return " · ".join([*names[:_NAMES], *more])


def ordinals(entries: Sequence[Entry], wording: Wording) -> str:
    """Return [n] of articles, and how many others there are, as plain text."""
    told = list(dict.fromkeys(entry.ordinal for entry in entries))
    numbers = " ".join(f"[{number}]" for number in told[:_NUMBERS])
    return f"{numbers} {others(len(told) - _NUMBERS, wording)}" if len(told) > _NUMBERS else numbers


def others(count: int, wording: Wording) -> str:
    """Return that there are so many others."""
    return wording.count("others", count)
