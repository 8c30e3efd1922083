"""What a language tells about places and teams."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Places:
    """Names by which events are told apart; keys are forms and lemmas, a name of two words with one space.

    `countries` map to the country of a name, adjective or city, `towns` to the town, `teams` to the team:
    many of them are common words, teams only where one of the words `sports` is near. `kinds` are words
    for a place that stand before its name; after a number, `spans` tell an age or a time, which every report
    counts from another point.
    """

    countries: Mapping[str, str]
    towns: Mapping[str, str]
    teams: Mapping[str, str]
    kinds: frozenset[str]
    spans: frozenset[str]
    sports: frozenset[str]


def keyed(names: Iterable[Sequence[str]], *keys: Callable[[str], str]) -> dict[str, str]:
    """Return the first of the names of one thing for each key of each; «_» stands for a space in a name."""
    return {
        " ".join(key(part) for part in name.split("_")): same[0]
        for same in names
        for name in same
        for key in keys
    }
