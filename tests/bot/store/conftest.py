"""A real store in a folder of its own, and articles made for it."""

import hashlib
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.models import Candidate, Received
from bot.store import Outbox, Store
from summarizer import analyze, find_events, sketch
from tests.clock import Clock

EXAMPLES = sorted((Path(__file__).parents[3] / "data" / "articles").glob("*.txt"))
NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)


def make_candidate(
    text: str,
    *,
    outlet: str | None = None,
    url: str | None = None,
    title: str | None = None,
    at: datetime = NOON,
) -> Candidate:
    raw = text.encode()
    document = analyze(text, id="", outlet=outlet, title=title, whole=True)
    received = Received("خبر.txt", "text", raw, text, "utf-8", at, title=title, outlet=outlet, url=url)
    return Candidate(
        received, document, sketch(document), hashlib.sha256(raw).hexdigest(), find_events(document)
    )


@pytest.fixture
def candidate() -> Callable[..., Candidate]:
    """Make an article as intake would hand it over: (text, outlet=, url=, title=, at=)."""
    return make_candidate


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
def examples() -> tuple[Candidate, ...]:
    """The five articles of the clone, read as they are."""
    return tuple(_example(file) for file in EXAMPLES)


def _example(file: Path) -> Candidate:
    raw = file.read_bytes()
    document = analyze(raw.decode(), id="")
    received = Received(file.name, "text", raw, raw.decode(), "utf-8", NOON)
    return Candidate(
        received, document, sketch(document), hashlib.sha256(raw).hexdigest(), find_events(document)
    )
