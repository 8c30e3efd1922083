"""Invented stories of several outlets with their events, and how well a timeline tells them.

`python -m tests.summarizer.timeline_cases [--errors] [STORY.json …]` prints a line for each story and their total.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations, product
from pathlib import Path
from typing import NamedTuple, NotRequired, TypedDict

from summarizer import Document, Event, analyze, build_timeline

STORIES = Path(__file__).parents[1] / "data" / "timeline"
# Stories that are only measured: nobody who tunes the rules looks at their errors.
HELD_OUT = "_apart"
# The first month and the number of months of the parts of a year.
PARTS = {"": (1, 12), "H1": (1, 6), "H2": (7, 6)} | {f"Q{n}": (3 * n - 2, 3) for n in (1, 2, 3, 4)}
PARTS |= {"SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3)}
# A value that is too wide counts as right for the marks of conflict up to this many days.
WIDEST = 31

COUNTED = ("right", "told", "asked")

Counts = Counter[tuple[str, str]]
Days = tuple[date, date]


class ArticleRecord(TypedDict):
    id: str
    outlet: str
    published: list[str] | None
    text: str


class EventRecord(TypedDict):
    """`importance` 0 says that a timeline must not show it; `claims` are the values of a minority."""

    value: str
    importance: int
    support: list[dict[str, str]]
    conflict: NotRequired[str]
    claims: NotRequired[list[str]]


class StoryRecord(TypedDict):
    """A file also notes what nothing here reads: `mod`, `dated_by`, `expected`."""

    id: str
    articles: list[ArticleRecord]
    events: list[EventRecord]


class Place(NamedTuple):
    """A sentence or clause of an article by its offsets."""

    article: str
    start: int
    end: int
    quote: str


class GoldEvent(NamedTuple):
    record: EventRecord
    places: tuple[Place, ...]


class Story(NamedTuple):
    id: str
    documents: tuple[Document, ...]
    events: tuple[GoldEvent, ...]


def line(name: str, counts: Counts) -> str:
    """Return the figures of one story, or of all, as one line."""
    events, pairs = _figures(counts, "events"), _figures(counts, "pairs")
    weighted = counts["weight", "right"] / (counts["weight", "asked"] or 1)
    flags = "{} right of {} told, {} asked".format(*(counts["flags", what] for what in COUNTED))
    return f"{name:18} events {events} weighted R {weighted:.2f} | pairs {pairs} | flags {flags}"


def load_story(path: Path) -> Story:
    """Read a story; raises ValueError where a quote is not once in its article."""
    record: StoryRecord = json.loads(path.read_text("utf-8"))
    texts = {article["id"]: article["text"] for article in record["articles"]}
    events = [
        (event, tuple(_place(support, texts) for support in event["support"])) for event in record["events"]
    ]
    documents = tuple(_document(article) for article in record["articles"])
    return Story(record["id"], documents, tuple(GoldEvent(*event) for event in events))


def score(story: Story, told: Sequence[Event]) -> Counts:
    """Count what a timeline tells rightly; counts may be added over stories."""
    importance = [event.record["importance"] for event in story.events]
    found = [importance[gold] for gold in _align(story, told, strict=True).values() if importance[gold]]
    asked, answered = _gold_pairs(story), _told_pairs(story, told)
    aligned = _align(story, told, strict=False)
    contradicted = {index for index, event in enumerate(story.events) if "conflict" in event.record}
    marks = [aligned.get(index) in contradicted for index, event in enumerate(told) if event.conflict]
    rows = {
        "events": (len(found), len(told), sum(weight > 0 for weight in importance)),
        "weight": (sum(found), 0, sum(importance)),
        "pairs": (len(asked & answered), len(answered), len(asked)),
        "flags": (marks.count(True), len(marks), len(contradicted)),
    }
    named = ((kind, zip(COUNTED, row, strict=True)) for kind, row in rows.items())
    return Counter({(kind, what): number for kind, row in named for what, number in row})


def errors(story: Story, told: Sequence[Event]) -> Iterator[str]:
    """Name what is missing, what is too much, and the marks that are wrong."""
    strict, loose = _align(story, told, strict=True), _align(story, told, strict=False)
    records = [event.record for event in story.events]
    for number, record in enumerate(records):
        if record["importance"] and number not in strict.values():
            yield f"  missing {record['value']}: {record['support'][0]['quote']}"
    for index, event in enumerate(told):
        clause = f"{event.value}: {event.extracts[0].text}"
        if index not in strict or not records[strict[index]]["importance"]:
            yield f"  extra {clause}"
        if event.conflict and (index not in loose or "conflict" not in records[loose[index]]):
            yield f"  false mark of {event.conflict.kind} {clause}"
    asked, answered = _gold_pairs(story), _told_pairs(story, told)
    for one, other in sorted(asked ^ answered):
        kind = "apart" if (one, other) in asked else "merged"
        yield f"  {kind}: [{one.article}] {one.quote} / [{other.article}] {other.quote}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures of the stories that are named, or of all."""
    parser = argparse.ArgumentParser(
        prog="timeline_cases", description="Score the timelines of invented stories."
    )
    parser.add_argument("--errors", action="store_true", help="name what is wrong; not for held out stories")
    parser.add_argument("files", nargs="*", type=Path, metavar="STORY.json")
    options = parser.parse_args(arguments)
    paths = options.files or sorted(STORIES.glob("*.json"))
    if options.errors and any(path.stem.endswith(HELD_OUT) for path in options.files):
        parser.error("the errors of held out stories stay unseen")
    totals: dict[bool, Counts] = {False: Counter(), True: Counter()}
    for path in paths:
        held_out = path.stem.endswith(HELD_OUT)
        story = load_story(path)
        told = build_timeline(story.documents).events
        figures = score(story, told)
        totals[held_out] += figures
        print(line(story.id, figures))
        if options.errors and not held_out:
            print(*errors(story, told), sep="\n")
    print(line("TOTAL open", totals[False]), line("TOTAL held out", totals[True]), sep="\n")


def days_of(value: str) -> Days:
    """Return the first and the last day of a value as DateMention writes them."""
    first, _, last = value.partition("/")
    return _bounds(first)[0], _bounds(last or first)[1]


def _bounds(value: str) -> Days:
    year, _, rest = value.partition("-")
    if "X" in year:
        return date(int(year.replace("X", "0")) or 1, 1, 1), date(int(year.replace("X", "9")), 12, 31)
    if rest.startswith("W") and rest not in PARTS:
        monday = date.fromisocalendar(int(year), int(rest[1:]), 1)
        return monday, monday + timedelta(days=6)
    if "-" in rest:
        return date.fromisoformat(value), date.fromisoformat(value)
    month, length = PARTS[rest] if rest in PARTS else (int(rest), 1)
    after = int(year) * 12 + month - 1 + length
    return date(int(year), month, 1), date(after // 12, after % 12 + 1, 1) - timedelta(days=1)


def _agree(told: str, gold: str, *, strict: bool) -> bool:
    """Say whether two values are the same days; loosely, one may lie in the other."""
    one, other = days_of(told), days_of(gold)
    if one == other:
        return True
    if strict:
        # Weeks also begin on Saturdays and Sundays.
        return "-W" in gold and (one[1] - one[0]).days == 6 and abs((one[0] - other[0]).days) <= 2
    both = (min(one[1], other[1]) - max(one[0], other[0])).days + 1
    length, asked = (one[1] - one[0]).days + 1, (other[1] - other[0]).days + 1
    inside = both == length or (both == asked and length <= WIDEST)
    return both > 0 and (inside or 2 * both >= length + asked - both)


def _align(story: Story, told: Sequence[Event], *, strict: bool) -> dict[int, int]:
    """Return the gold event of each event told that has one: one to one, the best first."""
    ranked = []
    for (index, event), (number, gold) in product(enumerate(told), enumerate(story.events)):
        overlaps = sum(_tells(event, place) for place in gold.places)
        values = (gold.record["value"], *(() if strict else gold.record.get("claims", ())))
        if overlaps and any(_agree(event.value, value, strict=strict) for value in values):
            exact = _agree(event.value, gold.record["value"], strict=True)
            ranked.append((exact, overlaps, gold.record["importance"], index, number))
    aligned: dict[int, int] = {}
    for *_, index, number in sorted(ranked, reverse=True):
        if index not in aligned and number not in aligned.values():
            aligned[index] = number
    return aligned


def _tells(event: Event, place: Place) -> bool:
    extracts = [extract for best in event.extracts for extract in (best, *best.also)]
    spans = [extract.span for extract in extracts if extract.document == place.article]
    return any(span.start < place.end and place.start < span.end for span in spans)


def _gold_pairs(story: Story) -> set[tuple[Place, Place]]:
    return _pairs(event.places for event in story.events)


def _told_pairs(story: Story, told: Sequence[Event]) -> set[tuple[Place, Place]]:
    places = {place for event in story.events for place in event.places}
    return _pairs([place for place in places if _tells(event, place)] for event in told)


def _pairs(groups: Iterable[Iterable[Place]]) -> set[tuple[Place, Place]]:
    """Return the pairs of places of two articles that share a group."""
    found = (pair for group in groups for pair in combinations(sorted(group), 2))
    return {(one, other) for one, other in found if one.article != other.article}


def _place(support: dict[str, str], texts: dict[str, str]) -> Place:
    article, quote = support["article"], support["quote"]
    if texts[article].count(quote) != 1:
        raise ValueError(f"{article} holds {texts[article].count(quote)} times: {quote}")
    start = texts[article].index(quote)
    return Place(article, start, start + len(quote), quote)


def _document(article: ArticleRecord) -> Document:
    days = article["published"]
    published = (date.fromisoformat(days[0]), date.fromisoformat(days[1])) if days else None
    return analyze(article["text"], id=article["id"], outlet=article["outlet"], published=published)


def _figures(counts: Counts, kind: str) -> str:
    right, told, asked = (counts[kind, what] for what in COUNTED)
    precision, recall, both = right / (told or 1), right / (asked or 1), 2 * right / (told + asked or 1)
    return f"P {precision:.2f} R {recall:.2f} F1 {both:.2f} ({right} of {told}/{asked})"


if __name__ == "__main__":
    main()
