"""Pools whose processes are gone after the test."""

from collections.abc import AsyncIterator

import pytest

from bot.workers import Limits, Pool
from tests.bot.workers.tasks import MEGABYTE


@pytest.fixture
async def pool() -> AsyncIterator[Pool]:
    """Return a pool that allows little memory and short answers."""
    pool = Pool(Limits(memory_bytes=200 * MEGABYTE, answer_bytes=MEGABYTE))
    yield pool
    await pool.close()


@pytest.fixture
async def hasty() -> AsyncIterator[Pool]:
    """Return a pool that allows a task half a second by the clock."""
    pool = Pool(Limits(seconds=0.08))
    yield pool
    await pool.close()
