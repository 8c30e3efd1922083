"""Reading texts of strangers in processes that may die of them: three deaths, and a text is kept unread."""

import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from bot.errors import WorkerError
from bot.intake.candidates import candidate, unread
from bot.intake.keys import Unread, unread_keys
from bot.intake.read import read, undecoded
from bot.models import Candidate, Received
from bot.workers import Workers

DEATHS = 3

R = TypeVar("R")

logger = logging.getLogger(__name__)


async def read_guarded(name: str, raw: bytes, received_at: datetime, workers: Workers) -> Candidate:
    """Return the reading of a file's bytes, or what can be told of them without one.

    Raises IntakeError where they are no article.
    """

    async def reading() -> Received:
        return await workers.guarded(read, name, raw, received_at)

    received = await _survived(reading)
    if received is None:
        logger.warning("text not decoded: %s: it ended its worker %d times", name, DEATHS)
        return await _unread(await workers.run(undecoded, name, raw, received_at), workers)
    return await candidate_guarded(received, workers)


async def candidate_guarded(received: Received, workers: Workers) -> Candidate:
    """Return the reading of a received text, or what can be told of it without one."""

    async def reading() -> Candidate:
        return await workers.guarded(candidate, received)

    reading_made = await _survived(reading)
    if reading_made is None:
        logger.warning("text not analysed: %s: it ended its worker %d times", received.name, DEATHS)
        return await _unread(received, workers)
    return reading_made


async def keys_guarded(name: str, raw: bytes, workers: Workers) -> tuple[Unread, ...]:
    """Return the keys of a stored file that were passed over; none where looking for them ends a worker."""
    with suppress(WorkerError):
        return await workers.guarded(unread_keys, name, raw)
    return ()


async def _unread(received: Received, workers: Workers) -> Candidate:
    """Read no more than a title, and not even that where it is what kills."""

    async def reading() -> Candidate:
        return await workers.guarded(unread, received)

    told = await _survived(reading)
    if told is None:
        bare = replace(received, title=None, outlet=None, corrected={})
        return await workers.run(unread, bare)
    return told


async def _survived(reading: Callable[[], Awaitable[R]]) -> R | None:
    for _ in range(DEATHS):
        try:
            return await reading()
        except WorkerError as error:
            logger.info("a worker was lost: %s", error.kind)
    return None
