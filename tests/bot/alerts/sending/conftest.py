"""A real outbox, with time in the test's hands."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store import Store
from tests.clock import Clock, quiet


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def store(tmp_path: Path, clock: Clock) -> AsyncIterator[Store]:
    opened = await Store.open(f"sqlite:///{tmp_path / 'mujaz.db'}", now=clock.now)
    clock.others = lambda: quiet(opened)
    yield opened
    await opened.close()
