"""A real database of its own for each test, and a watched inbox folder whose clock a test turns."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.intake.folder import Folder
from bot.store import Store
from bot.workers import Workers
from tests.clock import Clock


@pytest.fixture
async def store(tmp_path: Path, empty: Callable[[str], str]) -> AsyncIterator[Store]:
    store = await Store.open(empty(f"sqlite:///{tmp_path / 'database' / 'mujaz.db'}"))
    yield store
    await store.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "data" / "inbox"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def watch(inbox: Path, store: Store, clock: Clock) -> Callable[[], Folder]:
    return lambda: Folder(inbox, store, Workers(), clock.ticks, clock.now)
