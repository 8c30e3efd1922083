"""What it costs to find happenings in articles and to merge those of thousands.

The articles are the examples with other days and other names, so that events repeat as they do in a story:
each copy moves all dates by up to two months and gives some people the names of others.
"""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

from summarizer import DocumentEvents, analyze, find_events, merge_events
from summarizer.dates import DateMention
from summarizer.timeline.events import Participant
from tests.benchmarks.articles import EXAMPLES
from tests.benchmarks.measuring import cost, in_turns
from tests.benchmarks.table import Row

SIZES = (100, 1_000, 4_000)
NAMES = tuple(f"{first} {last}" for first in ("سامي", "عادل", "ماجد", "نزار") for last in ("قاسمي", "رماحي"))


def varied(told: DocumentEvents, number: int, lots: random.Random) -> DocumentEvents:
    """Return what another outlet might tell: other days, and sometimes other people."""
    days = timedelta(days=lots.choice((0, 0, 0, *range(-30, 31))))
    renamed = {name: lots.choice(NAMES) for name in names(told)} if lots.random() < 0.3 else {}
    mentions = tuple(
        replace(
            mention,
            date=moved(mention.date, days) if mention.date else None,
            actors=tuple(called(actor, renamed) for actor in mention.actors),
        )
        for mention in told.mentions
    )
    published = told.published and (told.published[0] + days, told.published[1] + days)
    return replace(
        told, document=str(number), outlet=f"outlet {number % 40}", published=published, mentions=mentions
    )


def names(told: DocumentEvents) -> set[str]:
    return {actor.name for mention in told.mentions for actor in mention.actors if actor.name}


def called(actor: Participant, renamed: dict[str, str]) -> Participant:
    return actor._replace(name=renamed.get(actor.name, actor.name))


def moved(date: DateMention, days: timedelta) -> DateMention:
    first, last = date.earliest + days, date.latest + days
    value = first.isoformat() if first == last else date.value
    return replace(date, earliest=first, latest=last, value=value)


def rows() -> Iterator[Row]:
    documents = [analyze(path.read_text("utf-8"), id=path.name) for path in EXAMPLES]
    told = [find_events(document) for document in documents]
    (seconds,) = in_turns(lambda: [find_events(document) for document in documents])
    figure = f"{seconds / len(documents) * 1000:.1f} ms an article, its dates among them"
    yield Row("`find_events`", f"{len(documents)} articles", seconds, figure)
    lots = random.Random(7)  # noqa: S311 - the same articles every time
    for size in SIZES:
        copies = [varied(told[number % len(told)], number, lots) for number in range(size)]
        mentions = sum(len(one.mentions) for one in copies)
        found = cost(partial(merge_events, copies), rounds=3)
        figure = f"{found.seconds / mentions * 1e6:.0f} µs a mention"
        yield Row(
            "`merge_events`", f"{size:,} articles, {mentions:,} mentions", found.seconds, figure, found.memory
        )
