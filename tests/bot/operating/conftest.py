"""A database of its own for each test, with something in it, and a clock that stands still."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.intake import add_paths
from bot.store import Store
from bot.workers import Workers
from tests.clock import Clock

EXAMPLES = Path(__file__).parents[3] / "data" / "articles"


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
async def store(url: str, clock: Clock) -> AsyncIterator[Store]:
    """A store with the articles of the clone; tests that need it closed close it themselves."""
    opened = await Store.open(url, now=clock.now)
    await add_paths([EXAMPLES], opened, Workers(), now=clock.now)
    yield opened
    await opened.close()
