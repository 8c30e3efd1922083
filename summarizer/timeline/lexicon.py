"""What finding actors and places asks of a language."""

from dataclasses import replace
from functools import cache
from itertools import chain
from typing import NamedTuple

from summarizer.languages.happenings import Happenings, People
from summarizer.languages.places import Places
from summarizer.languages.registry import language
from summarizer.timeline.words import Word


class Lexicon(NamedTuple):
    """The words of a language for happenings, people and places, and its `stop` words.

    `placing` are those with which the name of a town or a country may begin.
    """

    language: Happenings
    people: People
    places: Places
    stop: frozenset[str]
    placing: frozenset[str]


@cache
def lexicon_of(code: str) -> Lexicon:
    """Return the words of a language; its countries are all that its lists of places and of people name."""
    row = language(code)
    happenings, places = row.happenings(), row.places()
    places = replace(places, countries={**happenings.people.lands, **places.countries})
    towns = chain(happenings.people.towns, places.towns)
    placing = frozenset(places.countries) | frozenset(name.partition(" ")[0] for name in towns)
    return Lexicon(happenings, happenings.people, places, row.words.stop, placing)


class Actor(NamedTuple):
    """Words `first` up to `last` that mean a person or a body.

    `name` are the words of the name as forms, or nothing; `office` is the office or the body, without
    its country; `country` may be unknown.
    """

    first: int
    last: int
    name: tuple[str, ...]
    office: str
    country: str


def country_of(word: Word, places: Places) -> str | None:
    """Return the country that a name, an adjective or a town tells."""
    return places.countries.get(word.form) or places.countries.get(word.lemma)


def is_adjective(word: Word, people: People) -> bool:
    """Tell whether a word has the shape of an adjective that a country gives («الليبية»)."""
    return word.definite and word.form.endswith(people.adjectives)
