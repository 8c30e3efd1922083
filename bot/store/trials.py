"""Articles that are being announced: one that breaks the work is tried ever more rarely."""

import zlib
from datetime import datetime, timedelta

from sqlalchemy import Select, bindparam, delete, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import analyses
from bot.store.alert_schema import ANNOUNCEMENT
from bot.store.instants import Instant
from bot.store.schema import ANALYSIS
from bot.store.trial_schema import TRIAL

# What failed so often fails for a reason that stays.
TRIES = 3
# What was read where it can end nothing, and came to no end so often, ends the program in another way. Kills
# from outside hit the same article some times in a row; hardly so often.
KILLS = 12
_PAUSES = (timedelta(seconds=1), timedelta(seconds=10))
# A later reading or a later program may make it readable.
_LONG_PAUSE = timedelta(hours=1)
# As long as the replies that an alert would have had.
_KEPT = timedelta(days=30)

_DAMAGED = (ValueError, TypeError, LookupError, zlib.error)
_BEGIN = text(
    "INSERT INTO trial (version_id, tries, retry_at) VALUES (:version, 1, :at)"
    " ON CONFLICT (version_id) DO UPDATE SET tries = tries + 1, retry_at = excluded.retry_at"
).bindparams(bindparam("at", type_=Instant))


async def begin(connection: AsyncConnection, version_id: int, now: datetime) -> int:
    """Count a try before it is made; return how many came to no end before.

    What a stop of the program cuts short goes on at once, in its order; from KILLS on it is put off.
    """
    before = await connection.scalar(select(TRIAL.c.tries).where(TRIAL.c.version_id == version_id)) or 0
    at = now + _LONG_PAUSE if before >= KILLS else now
    await connection.execute(_BEGIN, {"version": version_id, "at": at})
    return before


async def fail(connection: AsyncConnection, version_id: int, error: str, now: datetime) -> None:
    """Note why a try failed, and put off the next one."""
    here = TRIAL.c.version_id == version_id
    tries = await connection.scalar(select(TRIAL.c.tries).where(here)) or 1
    await connection.execute(update(TRIAL).where(here).values(error=error, retry_at=now + _pause(tries - 1)))


async def end(connection: AsyncConnection, version_id: int) -> None:
    """Note that what was begun came to its end."""
    await connection.execute(delete(TRIAL).where(TRIAL.c.version_id == version_id))


async def doubt(connection: AsyncConnection, version_id: int) -> None:
    """Let a text whose reading is damaged be read anew, as those that an older program read."""
    here = ANALYSIS.c.version_id == version_id
    packed = await connection.scalar(select(ANALYSIS.c.sketch).where(here))
    try:
        analyses.decode_sketch(packed or b"")
    except _DAMAGED:
        # What an article was filed under is told by its sketch alone: reading anew would fail for ever.
        return
    await connection.execute(update(ANALYSIS).where(here).values(analyser=0))


def set_aside() -> Select[int]:
    """Return the question how many announced articles failed time and again."""
    announced = select(func.count()).select_from(TRIAL).join(
        ANNOUNCEMENT, ANNOUNCEMENT.c.version_id == TRIAL.c.version_id
    )  # fmt: skip
    return announced.where(TRIAL.c.tries >= TRIES)


async def purge(connection: AsyncConnection, now: datetime) -> int:
    """Delete what was last tried more than thirty days ago; return how many rows."""
    return (await connection.execute(delete(TRIAL).where(TRIAL.c.retry_at < now - _KEPT))).rowcount


def _pause(tries: int) -> timedelta:
    return _PAUSES[tries] if tries < len(_PAUSES) else _LONG_PAUSE
