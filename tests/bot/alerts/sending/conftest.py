"""A real outbox, with time in the test's hands."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.store import Store
from tests.clock import Clock, quiet


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def store(tmp_path: Path, clock: Clock, empty: Callable[[str], str]) -> AsyncIterator[Store]:
    opened = await Store.open(empty(f"sqlite:///{tmp_path / 'mujaz.db'}"), now=clock.now)
    clock.others = lambda: quiet(opened)
    yield opened
    await opened.close()
