"""Which articles may tell the same happening in other words: same days, same town, some actor in common."""

from collections.abc import Iterator, Sequence
from datetime import date

from summarizer.document import Span
from summarizer.novelty.news import Reading
from summarizer.timeline import Event, EventMention

# Known no finer than that, two happenings may have nothing in common but the season.
_DAYS = 45


def meanwhile(clause: Span, event: Event, article: Reading, others: Sequence[Reading]) -> Iterator[str]:
    """Return the ids of the articles that tell what may be one with an event, as an article tells it."""
    own = next((one for one in article.events.mentions if one.span == clause), None)
    if own is not None and _is_near(event.earliest, event.latest):
        for other in others:
            if any(_may_be(own, one, event) for one in other.events.mentions):
                yield other.document.id


def _may_be(own: EventMention, other: EventMention, event: Event) -> bool:
    days = other.date
    if days is None or not _is_near(days.earliest, days.latest):
        return False
    meets = days.earliest <= event.latest and event.earliest <= days.latest
    return meets and bool(_towns(own) & _towns(other)) and bool(_actors(own) & _actors(other))


def _is_near(earliest: date, latest: date) -> bool:
    return (latest - earliest).days <= _DAYS


def _towns(mention: EventMention) -> set[str]:
    return {town for _, town in mention.places if town}


def _actors(mention: EventMention) -> set[tuple[str, str]]:
    names = {("name", one.name.split()[-1]) for one in mention.actors if one.name}
    return names | {(one.office, one.country) for one in mention.actors if one.office}
