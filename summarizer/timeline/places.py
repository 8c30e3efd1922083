"""Where a happening is."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from summarizer.timeline.lexicon import Lexicon, country_of, is_adjective
from summarizer.timeline.words import Word


class Place(NamedTuple):
    """A place that a sentence names at word `at`; `town` or `country` may be unknown."""

    at: int
    country: str
    town: str


def places_of(words: Sequence[Word], lexicon: Lexicon, barred: Collection[int]) -> list[Place]:
    """Return the places of a sentence in order; words that belong to dates and to actors are `barred`."""
    found: list[Place] = []
    end, behind_kind = 0, False
    for index, word in enumerate(words):
        may_be = word.form in lexicon.placing or word.lemma in lexicon.placing or behind_kind
        behind_kind = word.form in lexicon.places.kinds
        if not may_be or index < end or index in barred:
            continue
        place = _place(words, index, lexicon)
        if place is not None:
            found.append(place)
            end = index + 1 + place.town.count(" ")
    return found


def _place(words: Sequence[Word], index: int, lexicon: Lexicon) -> Place | None:
    people, word = lexicon.people, words[index]
    pair = f"{word.form} {words[index + 1].form}" if index + 1 < len(words) else ""
    for town in (pair, word.form):
        if town in people.towns:
            country = people.towns[town]
            return Place(index, lexicon.places.countries.get(country, country), town)
    known = lexicon.places.towns.get(pair) or lexicon.places.towns.get(word.form)
    if known:
        return Place(index, country_of(word, lexicon.places) or "", word.form)
    land = country_of(word, lexicon.places)
    if (
        land
        and word.mark != "indefinite"
        and not is_adjective(word, people)
        and _is_noun(word, land, lexicon)
    ):
        return Place(index, land, "")
    if index and _stands_behind_kind(words, index, lexicon) and not word.pause:
        return Place(index, "", word.form)
    return None


def _is_noun(word: Word, country: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is the name of its country and not what comes from there."""
    return not word.form.endswith(lexicon.people.adjectives) or word.form == country


def _stands_behind_kind(words: Sequence[Word], index: int, lexicon: Lexicon) -> bool:
    before, form = words[index - 1], words[index].form
    return (
        before.form in lexicon.places.kinds
        and not before.definite
        and form not in lexicon.stop
        and form not in lexicon.people.inner
        and country_of(words[index], lexicon.places) is None
    )
