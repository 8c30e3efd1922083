"""Whom a short name or an office means."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from summarizer.timeline.events import EventMention, Participant

# Stands behind the name of a family for the son who is not named.
JUNIOR = "+"
_OFFICE_SHARE = 0.6


class Who(NamedTuple):
    """Full names by each of their words, most frequent first, and names by office."""

    names: Mapping[str, tuple[str, ...]]
    offices: Mapping[tuple[str, str], str]


def who(names: Iterable[str], offices: Iterable[tuple[str, str, str]]) -> Who:
    """Return what names, and pairs of office, country and name, tell of people."""
    counts = Counter(name for name in names if " " in name)
    by_word: dict[str, list[str]] = {}
    for name, _ in counts.most_common():
        for word in {name.split()[-1], name.split()[0]}:
            by_word.setdefault(word, []).append(name)
    merged = {word: tuple(_without_parts(full)) for word, full in by_word.items()}
    holders: dict[tuple[str, str], Counter[str]] = {}
    for office, country, name in offices:
        holders.setdefault((office, country), Counter())[_longest(name, merged)] += 1
    return Who(merged, dict(_sure(holders)))


def resolve(person: Participant, known: Who) -> Participant:
    """Return a participant with the full name where names and offices tell it."""
    if person.name.endswith(f" {JUNIOR}"):
        family = known.names.get(person.name.split()[0], ())
        return person._replace(name=family[1]) if len(family) > 1 else person
    if person.name:
        return person._replace(name=_longest(person.name, known.names))
    if not person.office:
        return person
    name = known.offices.get((person.office, person.country)) or (
        known.offices.get((person.office, "")) if not person.country else None
    )
    return person._replace(name=name) if name else person


def with_actors(mention: EventMention, actors: Sequence[Participant]) -> EventMention:
    """Return a mention with other actors in the places of its own; two that become one are one."""
    if tuple(actors) == mention.actors:
        return mention
    unique = tuple(dict.fromkeys(actors))
    parts = tuple(dict.fromkeys((part, unique.index(actors[index])) for part, index in mention.parts))
    return replace(mention, actors=unique, parts=parts)


def same(one: Participant, other: Participant) -> bool:
    """Tell whether two participants may be counted as one: by name, else by office and country."""
    if one.name and other.name:
        return same_name(one.name, other.name)
    if one.name or other.name:
        return bool(one.office and one.office == other.office and one.country == other.country)
    if one.country and other.country and one.country != other.country:
        return False
    return one.office == other.office or (one.country == other.country and _extends(one.office, other.office))


def same_name(one: str, other: str) -> bool:
    """Tell whether two names mean one person: the words of one are among those of the other."""
    short, long = sorted((one.split(), other.split()), key=len)
    return set(short) <= set(long)


def _extends(one: str, other: str) -> bool:
    return " " in one and " " in other and (one.startswith(other) or other.startswith(one))


def _longest(name: str, names: Mapping[str, Sequence[str]]) -> str:
    """Return the full name that a name is short for: the most frequent that holds all its words."""
    words = set(name.split())
    for full in names.get(name.rsplit(maxsplit=1)[-1], ()):
        if words <= set(full.split()):
            return full
    return name


def _without_parts(full: Sequence[str]) -> Iterator[str]:
    """Leave out names whose words are all among another's: «منير» behind «عاصم منير»."""
    for index, name in enumerate(full[:8]):
        words = set(name.split())
        if not any(words < set(other.split()) for other in (*full[:index], *full[index + 1 : 8])):
            yield name


def _sure(
    holders: Mapping[tuple[str, str], Counter[str]],
) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield the office and its holder where most agree; without its country where one country has it."""
    lands: dict[str, set[str]] = {}
    for office, country in holders:
        lands.setdefault(office, set()).add(country)
    for (office, country), names in holders.items():
        name, count = names.most_common(1)[0]
        if count >= _OFFICE_SHARE * names.total():
            yield (office, country), name
            if len(lands[office]) == 1 and country:
                yield (office, ""), name
