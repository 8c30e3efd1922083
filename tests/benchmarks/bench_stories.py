"""What it costs an article to join its story or to open one, among 1,000 to 100,000 stored ones."""

import asyncio
import random
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Table, delete, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake import candidate, decide
from bot.models import Candidate, Received
from bot.store import Store, analyses
from bot.store.lookup_schema import ALIKE_KEY, WORD_COUNT
from bot.store.schema import ANALYSIS, ARTICLE, STORY, VERSION
from summarizer import Sketch
from summarizer.likeness import Rarity, telling, vocabulary
from tests.benchmarks.table import Row
from tests.reports import report

_SIZES = (1_000, 10_000, 100_000)
_EVENTS = 10_000
_ARRIVALS = range(5_000, 5_050)  # events of which none of the stored ones tells
_ANALYSED = 300  # the stored ones are made of these, each rare word put in another's place
_COMMON_EVENTS = 10  # a word of more events than that says what kind they are
_NEWS_WORDS = 200_000
_BATCH = 500
_STORY = 3  # articles
_NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)
Fields = dict[str, object]


def arrival(number: int, events: int) -> Candidate:
    """Return an invented report, read."""
    one = report(number, events)
    raw = f"{one.title}\n\n{one.text}".encode()
    return candidate(Received("a.txt", "text", raw, raw.decode(), "utf-8", _NOON, title=one.title))


class Archive:
    """Makes stored articles of a few that were analysed: bytes and words as they are, other rare words."""

    def __init__(self) -> None:
        self._models = [arrival(number, _ANALYSED) for number in range(_ANALYSED)]
        found = Counter(word for one in self._models for word in vocabulary(one.sketch))
        self._common = {word for word, events in found.items() if events > _COMMON_EVENTS}
        self._counts = Counter[str]()
        self._stored = 0

    async def fill(self, store: Store, size: int) -> None:
        """Store articles until there are so many."""
        async with store.writing() as connection:
            while self._stored < size:
                await self._keep(connection, range(self._stored + 1, self._stored + _BATCH + 1))
                self._stored += _BATCH
            rows: list[Fields] = [{"word": word, "articles": held} for word, held in self._counts.items()]
            await connection.execute(delete(WORD_COUNT))
            await _insert(connection, WORD_COUNT, [{"word": "", "articles": self._stored}, *rows])

    async def _keep(self, connection: AsyncConnection, numbers: range) -> None:
        stories = sorted({self._story(number) for number in numbers})
        new = [number for number in stories if (number - 1) * _STORY >= numbers.start - 1]
        await _insert(connection, STORY, [_story(number) for number in new])
        await _insert(connection, ARTICLE, [_article(number, self._story(number)) for number in numbers])
        models = {number: self._models[self._story(number) % _ANALYSED] for number in numbers}
        sketches = {number: self._reworded(models[number].sketch, number) for number in numbers}
        await _insert(connection, VERSION, [_version(number, models[number]) for number in numbers])
        rows = [_analysis(number, models[number], sketches[number]) for number in numbers]
        await _insert(connection, ANALYSIS, rows)
        keys: list[Fields] = []
        for number, sketch in sketches.items():
            told = telling(sketch, Rarity(number, self._counts))
            keys += [{"key": key, "article_id": number} for key in told]
            self._counts.update(vocabulary(sketch))
        await _insert(connection, ALIKE_KEY, keys)

    def _story(self, number: int) -> int:
        return (number - 1) // _STORY + 1

    def _reworded(self, sketch: Sketch, number: int) -> Sketch:
        draw = random.Random(self._story(number))  # noqa: S311  nothing is kept secret
        others = {
            word: f"كلمة{draw.randrange(_NEWS_WORDS)}"
            for word in sorted(vocabulary(sketch))
            if word not in self._common
        }
        return sketch._replace(
            terms=tuple((others.get(word, word), count) for word, count in sketch.terms),
            head=tuple(others.get(word, word) for word in sketch.head),
            lead=tuple(others.get(word, word) for word in sketch.lead),
        )


def _story(number: int) -> Fields:
    return {"id": number, "next_ordinal": _STORY + 1, "updated_at": _NOON}


def _article(number: int, story: int) -> Fields:
    return {
        "id": number,
        "story_id": story,
        "ordinal": (number - 1) % _STORY + 1,
        "outlet": f"منبر {number % 50}",
    }


def _version(number: int, model: Candidate) -> Fields:
    return {
        "id": number,
        "article_id": number,
        "digest": f"digest {number}",
        "name": "a.txt",
        "kind": "text",
        "charset": "utf-8",
        "raw": model.received.raw,
        "text": model.text,
        "given": "{}",
        "received_at": _NOON,
    }


def _analysis(number: int, model: Candidate, sketch: Sketch) -> Fields:
    return {**model.analysis, "version_id": number, "sketch": analyses.encode_sketch(sketch)}


async def _insert(connection: AsyncConnection, table: Table, rows: Sequence[Fields]) -> None:
    if rows:
        await connection.execute(insert(table), rows)


class Taken(NamedTuple):
    """What placing and storing an article takes, in seconds: of the processor, and with the disk."""

    processor: float
    whole: float


async def taken_by(store: Store, one: Candidate) -> Taken:
    """Return what an arrival takes where no sketch was unpacked before."""
    analyses.decode_sketch.cache_clear()
    begun = time.process_time(), time.perf_counter()
    known = await store.known(one.digest, one.received.url, one.sketch)
    await store.save(one, decide(one, known))
    return Taken(time.process_time() - begun[0], time.perf_counter() - begun[1])


async def measure(folder: Path, sizes: Sequence[int]) -> list[Taken]:
    """Return for stores of so many articles the medians of arrivals; half open a story, the others join it.

    Each arrival comes to all stores in turn: a busy minute of the machine meets them alike.
    """
    stores = [await _filled(folder, size) for size in sizes]
    taken: list[list[Taken]] = [[] for _ in stores]
    for one in [arrival(number + told * _EVENTS, _EVENTS) for told in (0, 1) for number in _ARRIVALS]:
        for store, own in zip(stores, taken, strict=True):
            own.append(await taken_by(store, one))
    for store in stores:
        await store.close()
    return [Taken(*(statistics.median(column) for column in zip(*own, strict=True))) for own in taken]


def rows() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        first, *more = asyncio.run(measure(Path(folder), _SIZES))
    for size, taken in zip(_SIZES, (first, *more), strict=True):
        yield _row(size, taken, taken.processor / first.processor)


async def _filled(folder: Path, size: int) -> Store:
    store = await Store.open(f"sqlite:///{folder / f'{size}.db'}")
    await Archive().fill(store, size)
    return store


def _row(size: int, taken: Taken, times: float) -> Row:
    what, count = "an arrival", f"{size:,} stored articles"
    if size == _SIZES[0]:
        return Row(what, count, taken.processor, f"{taken.processor * 1000:.1f} ms")
    figure = f"{times:.2f} times that among {_SIZES[0]:,}"
    return Row(what, count, taken.processor, figure, wanted="≤ 2 times", met=times <= 2)
