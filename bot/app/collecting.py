"""When old objects are searched for cycles that nobody needs: at rest, not while a long text is read."""

import asyncio
import gc
from typing import NoReturn

# In searches of the middle generation: more than there will ever be.
_NEVER = 1_000_000_000


async def collect_at_rest(pause_seconds: float) -> NoReturn:
    """Search for cycles among old objects every so often and never in between, until cancelled.

    The interpreter would search whenever objects have grown by a fourth, which holds all threads: for 0.1 s
    at rest, and seven times for up to 0.25 s while an article of 5 MB is unpacked. What is there now,
    libraries and their tables, is left out.
    """
    young, middle, old = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(young, middle, _NEVER)
    try:
        while True:
            await asyncio.sleep(pause_seconds)
            gc.collect()
    finally:
        gc.set_threshold(young, middle, old)
        gc.unfreeze()
