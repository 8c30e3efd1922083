"""The mentions of all documents side by side, with what comparing them needs."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from summarizer.timeline.events import DocumentEvents, EventMention, Participant
from summarizer.timeline.people import Who, resolve, who, with_actors

Days = tuple[date, date]


class Item(NamedTuple):
    """A mention of document `document` (its index) with its traits; `days` are those known so far.

    `names` are the people and bodies, `people` those of them that have a name; `towns` and `lands` where it is.
    """

    document: int
    number: int
    mention: EventMention
    days: Days | None
    names: frozenset[str]
    people: frozenset[str]
    towns: frozenset[str]
    lands: frozenset[str]
    terms: frozenset[str]


def items_of(told: Sequence[DocumentEvents]) -> list[list[Item]]:
    """Return the mentions of each document, those who act in them named alike over all documents."""
    known = who(
        (actor.name for events in told for mention in events.mentions for actor in mention.actors),
        (office for events in told for office in events.offices),
    )
    return [
        [_item(place, number, mention, known) for number, mention in enumerate(events.mentions)]
        for place, events in enumerate(told)
    ]


def weights(items: Sequence[Sequence[Item]]) -> Mapping[str, float]:
    """Return how much each term tells of what it stands in: 1 for one that stands once, near 0 for one everywhere."""
    frequency = Counter(term for of_document in items for item in of_document for term in item.terms)
    total = sum(map(len, items)) + 1
    return {term: math.log(total / count) / math.log(total) for term, count in frequency.items()}


def _item(document: int, number: int, mention: EventMention, known: Who) -> Item:
    mention = with_actors(mention, [resolve(actor, known) for actor in mention.actors])
    days = (mention.date.earliest, mention.date.latest) if mention.date is not None else None
    return Item(
        document,
        number,
        mention,
        days,
        frozenset(filter(None, map(key, mention.actors))),
        frozenset(actor.name for actor in mention.actors if actor.name),
        frozenset(town for _, town in mention.places if town),
        frozenset(_lands(mention)),
        frozenset(mention.terms),
    )


def key(actor: Participant) -> str:
    """Return what an actor is compared by: the name, else the office with its country."""
    if actor.name:
        return actor.name
    return f"{actor.office}@{actor.country}" if " " in actor.office or actor.country else ""


def _lands(mention: EventMention) -> Iterator[str]:
    return (country for country, _ in mention.places if country)
