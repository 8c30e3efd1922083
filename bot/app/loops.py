"""Loops that go on whatever happens in one of their rounds."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import NoReturn

logger = logging.getLogger(__name__)


async def forever(name: str, step: Callable[[], Awaitable[bool]], pause_seconds: float) -> NoReturn:
    """Take a step again and again until cancelled; rest where there was nothing to do, or it failed."""
    while True:
        try:
            busy = await step()
        except Exception:
            logger.exception("round failed: %s", name)
            busy = False
        await asyncio.sleep(0 if busy else pause_seconds)
