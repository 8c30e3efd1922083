"""A database of its own for each test, with something in it, and a clock that stands still."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store import Store
from tests.clock import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def database(data_dir: Path) -> Path:
    return data_dir / "mujaz.db"


@pytest.fixture
def url(database: Path) -> str:
    return f"sqlite:///{database}"


@pytest.fixture
async def store(database: Path, url: str, clock: Clock, loaded: Path) -> AsyncIterator[Store]:
    """A store with the articles of the clone; tests that need it closed close it themselves."""
    database.parent.mkdir()
    shutil.copy(loaded / "mujaz.db", database)
    opened = await Store.open(url, now=clock.now)
    yield opened
    await opened.close()
