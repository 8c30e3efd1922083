"""How long it takes to find happenings in articles and to merge those of a thousand: a table of figures.

    python -m tests.benchmarks.bench_timeline

The articles are the examples with other days and other names, so that events repeat as they do in a story:
each copy moves all dates by up to two months and gives some people the names of others.
"""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from summarizer import Document, DocumentEvents, analyze, find_dates, find_events, merge_events
from summarizer.dates import DateMention
from summarizer.timeline.events import Participant

EXAMPLES = sorted((Path(__file__).parents[2] / "data" / "articles").glob("*.txt"))
SIZES = (100, 1_000, 4_000)
ROUNDS = 5
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


def cpu(work: Callable[[], object]) -> float:
    """Return the least CPU seconds of some rounds."""
    taken = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)


def rows() -> Iterator[str]:
    documents = [analyze(path.read_text("utf-8"), id=path.name) for path in EXAMPLES]
    told = [find_events(document) for document in documents]
    dates = cpu(lambda: each(find_dates, documents)) / len(documents)
    events = cpu(lambda: each(find_events, documents)) / len(documents)
    yield f"find_dates        {dates * 1e3:7.2f} ms an article"
    yield f"find_events       {(events - dates) * 1e3:7.2f} ms an article, apart from find_dates"
    lots = random.Random(7)  # noqa: S311 - the same articles every time
    for size in SIZES:
        copies = [varied(told[number % len(told)], number, lots) for number in range(size)]
        mentions = sum(len(one.mentions) for one in copies)
        seconds = cpu(partial(merge_events, copies))
        yield f"merge_events      {seconds:7.3f} s for {size} articles with {mentions} mentions"


def each(work: Callable[[Document], object], documents: list[Document]) -> None:
    for document in documents:
        work(document)


if __name__ == "__main__":
    print(*rows(), sep="\n")
