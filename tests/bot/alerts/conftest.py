"""A real store whose clock a test turns, articles made for it, and pages that say what they are made of."""

import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.alerts.gather import Compose
from bot.messages import Page
from bot.models import Analysed, NewArticle, Reader, Received, Stored
from bot.replies import AlertReply
from bot.store import Store
from bot.store.packing import packed
from bot.workers import Workers
from summarizer import analyze, find_events, sketch
from tests.bot.alerts.gathering import Alerts

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)


@dataclass
class Clock:
    """The time, which stands still until a test moves it."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **time: int) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'mujaz.db'}"


@pytest.fixture
async def store(url: str, clock: Clock, empty: Callable[[str], str]) -> AsyncIterator[Store]:
    opened = await Store.open(empty(url), now=clock)
    yield opened
    await opened.close()


@pytest.fixture
def workers() -> Workers:
    return Workers()


@pytest.fixture
def arrive(store: Store) -> Callable[..., Awaitable[Stored]]:
    """Store an article: (text, story=None, title=None, copy_of=None)."""

    async def arrive(
        text: str, *, story: int | None = None, title: str | None = None, copy_of: int | None = None
    ) -> Stored:
        raw = text.encode()
        document = analyze(text, id="", title=title, whole=True)
        received = Received("خبر.txt", "text", raw, text, "utf-8", NOON, title=title)
        digest = hashlib.sha256(raw).hexdigest()
        read = Analysed(received, document, sketch(document), digest, find_events(document))
        return await store.save(packed(read), NewArticle(story, copy_of))

    return arrive


@pytest.fixture
def compose() -> Callable[[AlertReply, Reader], Page]:
    """A page that lists what it tells: the language, then an article a line."""

    def compose(reply: AlertReply, reader: Reader) -> Page:
        rows = [f"{line.entry.version_id}: {line.text}" for line in reply.lines]
        return Page("\n".join([reader.language or "default", *rows]))

    return compose


@pytest.fixture
def running(store: Store, compose: Compose) -> Alerts:
    return Alerts(store, compose)
