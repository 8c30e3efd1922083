"""The mentions of all documents side by side, with what comparing them needs."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import chain
from typing import NamedTuple

from summarizer.dates import DateMention
from summarizer.timeline.events import DocumentEvents, EventMention, Participant
from summarizer.timeline.kinds import STATEMENTS
from summarizer.timeline.parts import GUEST, HOST
from summarizer.timeline.people import resolve, who, with_actors

Days = tuple[date, date]
Weights = Mapping[str, float]

_RARE_TERMS = 5
_EARLY_WEEK = timedelta(days=2)
# Fewer common terms than these say nothing of whether two statements are the same.
SAME_TERMS = 5
_NONE: frozenset[str] = frozenset()


class Item(NamedTuple):
    """A mention of a document (its index) with what it is compared by; `days` are those known so far.

    `names` are the people and bodies, `people` those of them that have a name, `guests` and `hosts` too;
    `towns` and `lands` are where it is. By `traits` (who, and what where) and `rare` terms it is looked up.
    `topic` is what its whole document is about.
    """

    document: int
    number: int
    mention: EventMention
    days: Days | None
    names: frozenset[str]
    people: frozenset[str]
    guests: frozenset[str]
    hosts: frozenset[str]
    towns: frozenset[str]
    lands: frozenset[str]
    terms: frozenset[str]
    amounts: frozenset[float]
    traits: tuple[str, ...]
    rare: tuple[str, ...]
    topic: frozenset[str]


def weights(told: Sequence[DocumentEvents]) -> Weights:
    """Return how much each term tells: 1 for one that stands once, near 0 for one that stands everywhere."""
    mentions = [mention for events in told for mention in events.mentions]
    frequency = Counter(term for mention in mentions for term in mention.terms)
    total = len(mentions) + 1
    return {term: math.log(total / count) / math.log(total) for term, count in frequency.items()}


def items_of(told: Sequence[DocumentEvents], weights: Weights) -> list[Item]:
    """Return the mentions, those who act in them named alike over all documents.

    Undated statements that no dated one can have the words of are left out.
    """
    known = who(
        (actor.name for events in told for mention in events.mentions for actor in mention.actors),
        (office for events in told for office in events.offices),
    )
    rarest = sorted(weights, key=lambda term: (-weights[term], term))
    ranks = {term: rank for rank, term in enumerate(rarest)}
    people: dict[Participant, Participant] = {}
    for events in told:
        for mention in events.mentions:
            for actor in mention.actors:
                if actor not in people:
                    people[actor] = resolve(actor, known)
    said = _said_on_a_day(told)
    topics = [_topic(events) for events in told]
    return [
        _item(place, number, mention, people, ranks, topics[place])
        for place, events in enumerate(told)
        for number, mention in enumerate(events.mentions)
        if mention.date is not None
        or mention.act not in STATEMENTS
        or len(said.intersection(mention.terms)) >= SAME_TERMS
    ]


def _said_on_a_day(told: Sequence[DocumentEvents]) -> set[str]:
    return {
        term
        for events in told
        for mention in events.mentions
        if mention.date is not None and mention.act in STATEMENTS
        for term in mention.terms
    }


def _item(
    document: int,
    number: int,
    mention: EventMention,
    people: Mapping[Participant, Participant],
    ranks: Mapping[str, int],
    topic: frozenset[str],
) -> Item:
    actors = tuple(people[actor] for actor in mention.actors)
    if actors != mention.actors:
        mention = with_actors(mention, actors)
    names = frozenset(filter(None, map(_key, mention.actors)))
    towns = frozenset(town for _, town in mention.places if town)
    lands = frozenset(country for country, _ in mention.places if country)
    rare = sorted(mention.terms, key=ranks.__getitem__)[:_RARE_TERMS]
    return Item(
        document=document,
        number=number,
        mention=mention,
        days=_days(mention.date),
        names=names,
        people=frozenset(actor.name for actor in mention.actors if actor.name),
        guests=_holders(mention, GUEST),
        hosts=_holders(mention, HOST),
        towns=towns,
        lands=lands,
        terms=frozenset(mention.terms),
        amounts=frozenset(amount.value for amount in mention.amounts),
        traits=(*sorted(names), *sorted(towns), *(f"{mention.act}/{land}" for land in sorted(lands))),
        rare=tuple(rare),
        topic=topic,
    )


def _topic(events: DocumentEvents) -> frozenset[str]:
    """Return the words of a document's happenings, with the places and the last names in them."""
    terms = (term for mention in events.mentions for term in mention.terms)
    names = (actor.name.rpartition(" ")[2] for mention in events.mentions for actor in mention.actors)
    places = (name for mention in events.mentions for place in mention.places for name in place)
    return frozenset(chain(terms, names, places)) - {""}


def _days(date: DateMention | None) -> Days | None:
    if date is None:
        return None
    # Where the week begins on Saturday or Sunday, these days belong to it too.
    early = _EARLY_WEEK if "-W" in date.value else timedelta(0)
    return date.earliest - early, date.latest


def _key(actor: Participant) -> str:
    """Return what an actor is compared by: the name, else the office with its country."""
    if actor.name:
        return actor.name
    return f"{actor.office}@{actor.country}" if " " in actor.office or actor.country else ""


def _holders(mention: EventMention, wanted: str) -> frozenset[str]:
    if not mention.parts:
        return _NONE
    return frozenset(_key(mention.actors[index]) for part, index in mention.parts if part == wanted) - {""}
