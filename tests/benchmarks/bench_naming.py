"""What it costs to name a story by words, among the titles of 1,000 to 100,000 stored articles."""

import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert

from bot.commands.finding import find_story
from bot.dialogue import Request, read_arguments
from bot.render import language_names, lexicon, wordings
from bot.services import Services
from bot.store import Store
from bot.store.schema import ARTICLE, STORY
from bot.store.title_schema import TITLE_KEY
from bot.store.titling import keys_of
from bot.workers import Workers
from summarizer import terms
from summarizer.languages.detection import detect
from tests.benchmarks.table import Row

_SIZES = (1_000, 10_000, 100_000)
_STORY = 3  # articles
_BATCH = 3_000
_ROUNDS = 15
_NEWS_WORDS = 20_000
_NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)
_OFTEN = ("الحكومة", "الرئيس", "ليبيا", "انتخابات", "زيارة", "اتفاق", "الحرب", "النفط")
# Of the one story that is asked for, whatever else is stored.
_ONE = "زلزال يضرب سواحل مورانيا"
_ASKED = {
    "words of one story": "زلزال مورانيا",
    "words of one story, one of them in a title of ten": "ليبيا مورانيا",
    "a word of a title of ten": "ليبيا",
    "a misspelt word of one story": "مورنيا",
}


async def fill(store: Store, size: int) -> None:
    """Store the titles of so many articles, three a story; most hold words of many others."""
    draw = random.Random(7)  # noqa: S311  nothing is kept secret
    keys = dict[str, frozenset[str]]()
    async with store.writing() as connection:
        for start in range(1, size + 1, _BATCH):
            numbers = range(start, min(start + _BATCH, size + 1))
            await connection.execute(
                insert(STORY), [_story(number) for number in numbers if not number % _STORY]
            )
            await connection.execute(
                insert(ARTICLE), [_article(number) for number in numbers if _kept(number, size)]
            )
            rows = [
                {"article_id": number, "key": key}
                for number in numbers
                if _kept(number, size)
                for key in frozenset().union(*(_keys(word, keys) for word in _title(number, draw)))
            ]
            await connection.execute(insert(TITLE_KEY), rows)


def _kept(number: int, size: int) -> bool:
    return number <= size - size % _STORY


def _title(number: int, draw: random.Random) -> list[str]:
    if number == _STORY:
        return _ONE.split()
    rare = [f"كلمة{int(_NEWS_WORDS ** draw.random())}" for _ in range(6)]
    return [*rare, *(word for word in _OFTEN if draw.random() < 1 / 10)]


def _keys(word: str, known: dict[str, frozenset[str]]) -> frozenset[str]:
    return known.setdefault(word, keys_of(terms(word, detect(word)))) if word not in known else known[word]


def _story(number: int) -> Mapping[str, object]:
    moment = _NOON + timedelta(seconds=number)
    return {"id": number // _STORY, "next_ordinal": _STORY + 1, "updated_at": moment}


def _article(number: int) -> Mapping[str, object]:
    return {"id": number, "story_id": (number - 1) // _STORY + 1, "ordinal": (number - 1) % _STORY + 1}


def services(store: Store) -> Services:
    """Return what a command is handed."""
    told = tuple(wordings().values())

    async def nobody(_request: Request) -> bool:
        return False

    names = language_names(told)
    return Services(store, Workers(), lambda: _NOON, lexicon(told), names, nobody, lambda _user: False)


async def asked(store: Store, words: str) -> None:
    """Ask for a story by words, as commands do."""
    given = services(store)
    request = Request(5, 5, "summary", words, f"ملخص {words}", "ar", chosen=True, story_id=None)
    await find_story(request, read_arguments(words, given.lexicon), given)


async def measure(folder: Path) -> list[list[float]]:
    """Return for each question the medians of CPU seconds by the size of the store; each size in turn."""
    stores = [await Store.open(f"sqlite:///{folder / f'{size}.db'}") for size in _SIZES]
    for store, size in zip(stores, _SIZES, strict=True):
        await fill(store, size)
    found = [await _medians(stores, words) for words in _ASKED.values()]
    for store in stores:
        await store.close()
    return found


async def _medians(stores: list[Store], words: str) -> list[float]:
    taken: list[list[float]] = [[] for _ in stores]
    for _ in range(_ROUNDS):
        for store, own in zip(stores, taken, strict=True):
            own.append(await _seconds(store, words))
    return [statistics.median(own[1:]) for own in taken]


async def _seconds(store: Store, words: str) -> float:
    begun = time.process_time()
    await asked(store, words)
    return time.process_time() - begun


def rows() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(measure(Path(folder)))
    for what, taken in zip(_ASKED, found, strict=True):
        for size, seconds in zip(_SIZES, taken, strict=True):
            figure = f"{seconds * 1000:.1f} ms; {seconds / taken[0]:.1f} times that among {_SIZES[0]:,}"
            bound = "≤ 2 times" if what.startswith("words of one story") else ""
            met = seconds <= 2 * taken[0] if bound else None
            yield Row(what, f"{size:,} stored articles", seconds, figure, wanted=bound, met=met)
