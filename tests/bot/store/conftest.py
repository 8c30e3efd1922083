"""A real store in a folder of its own, and articles made for it."""

import hashlib
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import ParamSpec

import pytest

from bot.models import Analysed, Candidate, Received
from bot.store import Outbox, Store
from bot.store.packing import packed
from summarizer import analyze, find_events, sketch
from tests.clock import Clock

EXAMPLES = sorted((Path(__file__).parents[3] / "data" / "articles").glob("*.txt"))
P = ParamSpec("P")
NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)


def make_analysed(
    text: str,
    *,
    outlet: str | None = None,
    url: str | None = None,
    title: str | None = None,
    at: datetime = NOON,
) -> Analysed:
    raw = text.encode()
    document = analyze(text, id="", outlet=outlet, title=title, whole=True)
    received = Received("خبر.txt", "text", raw, text, "utf-8", at, title=title, outlet=outlet, url=url)
    return Analysed(
        received, document, sketch(document), hashlib.sha256(raw).hexdigest(), find_events(document)
    )


@pytest.fixture
def analysed() -> Callable[..., Analysed]:
    """Read an article as a worker would: (text, outlet=, url=, title=, at=)."""
    return make_analysed


@pytest.fixture
def candidate() -> Callable[..., Candidate]:
    """Make an article as intake would hand it over: (text, outlet=, url=, title=, at=)."""
    return _packing(make_analysed)


@pytest.fixture
def clock() -> Clock:
    """A clock that stands at noon until a test advances it."""
    return Clock(NOON)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'data' / 'mujaz.db'}"


@pytest.fixture
async def store(url: str, clock: Clock, empty: Callable[[str], str]) -> AsyncIterator[Store]:
    opened = await Store.open(empty(url), now=clock.now)
    yield opened
    await opened.close()


@pytest.fixture
def outbox(store: Store) -> Outbox:
    return store.outbox


@pytest.fixture
def examples() -> tuple[Analysed, ...]:
    """The five articles of the clone, read as they are."""
    return tuple(_example(file) for file in EXAMPLES)


def _packing(make: Callable[P, Analysed]) -> Callable[P, Candidate]:
    def made(*told: P.args, **options: P.kwargs) -> Candidate:
        return packed(make(*told, **options))

    return made


def _example(file: Path) -> Analysed:
    raw = file.read_bytes()
    document = analyze(raw.decode(), id="")
    received = Received(file.name, "text", raw, raw.decode(), "utf-8", NOON)
    digest = hashlib.sha256(raw).hexdigest()
    return Analysed(received, document, sketch(document), digest, find_events(document))
