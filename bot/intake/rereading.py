"""Reading anew what an older reader read, beside everything else."""

import logging
from typing import Protocol

from bot.intake.guarding import candidate_guarded
from bot.models import Candidate, Received
from bot.workers import Workers

logger = logging.getLogger(__name__)


class Readings(Protocol):
    """The readings of texts in the store."""

    async def outdated(self) -> int | None:
        """Return a version that an older reader read; None: there is none."""
        ...

    async def received(self, version_id: int) -> Received | None:
        """Return a version as it came in."""
        ...

    async def renew(self, version_id: int, candidate: Candidate | None) -> None:
        """Put a new reading in the place of an old one; None: it could not be made."""
        ...


async def reread(readings: Readings, workers: Workers) -> bool:
    """Read one text anew; False: there was none to read."""
    version_id = await readings.outdated()
    if version_id is None:
        return False
    received = await readings.received(version_id)
    reading = await _read(version_id, received, workers) if received else None
    await readings.renew(version_id, reading)
    return True


async def _read(version_id: int, received: Received, workers: Workers) -> Candidate | None:
    try:
        return await candidate_guarded(received, workers)
    except Exception:  # a text that breaks the analysis must not stop the others
        logger.exception("text not read anew: version %s", version_id)
        return None
