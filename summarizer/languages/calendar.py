"""What a language tells about days and months."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from summarizer.plain import spell


@dataclass(frozen=True, slots=True)
class Calendar:
    """Names of weekdays and months in the neutral spelling (summarizer.plain).

    `weekdays` map to 0 for Monday to 6 for Sunday, `months` to 1-12. `today` are words that say
    that what follows is the day of writing, but not behind `other_days` («في مثل هذا اليوم»).
    `updated` are words that mark a later revision. `day_first` says that 3/2 is never the second of March.
    """

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    today: tuple[str, ...]
    other_days: tuple[str, ...]
    updated: tuple[str, ...]
    day_first: bool


def numbered(names: Iterable[tuple[int, str]]) -> dict[str, int]:
    """Return the number of each name; spaces part the names of a row, underscores the words of a name."""
    return {spell(name.replace("_", " ")): number for number, row in names for name in row.split()}
