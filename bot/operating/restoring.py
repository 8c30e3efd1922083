"""Putting a backup in the place of the database."""

import asyncio
import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from bot.errors import StoreError
from bot.lock import held
from bot.operating.database import CallerError, revision_problems, told
from bot.store import Store, copies, soundness, upkeep
from bot.store.engine import database_file

# Said of everything that a restored database would otherwise do a second time.
_REASON = "restored from a backup"


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: where the replaced database lies (None: there was none), what was called off."""

    database: Path
    kept: Path | None
    called_off: int

    @property
    def line(self) -> str:
        """One line for the operator."""
        before = f"; the one before lies at {self.kept}" if self.kept else ""
        waiting = f"; {self.called_off} waiting messages and updates called off" if self.called_off else ""
        return f"restored: {self.database}{before}{waiting}"


async def restore(url: str, file: Path, data_dir: Path, now: Callable[[], datetime]) -> Restored:
    """Put a backup in the place of the database, which is kept beside it under a dated name.

    What waited in the backup to be sent, answered or announced is called off: it may have been done
    since. Raises AlreadyRunningError while the bot runs, CallerError for a backup that is not there,
    StoreError for one that is damaged or of a newer program; the database is then as it was.
    """
    database = database_file(url).resolve()
    if not file.is_file():  # noqa: ASYNC240  one look, before anything else runs
        raise CallerError(f"{file}: no such file; name a file that mujaz backup wrote")
    with told(database), held(data_dir):
        if database.exists() and database.samefile(file):
            raise CallerError(f"{file} is the database itself; name a file that mujaz backup wrote")
        copy = await asyncio.to_thread(_judged, file, database.parent)
        try:
            called_off = await _quieten(copy, now)
            kept = await asyncio.to_thread(_replace, database, copy, now())
        finally:
            copies.remove(copy)
    return Restored(database, kept, called_off)


def _judged(file: Path, folder: Path) -> Path:
    """Return a copy of a backup that may take the database's place."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        copy = copies.snapshot(file, folder)
    except sqlite3.DatabaseError as error:
        raise StoreError(f"{file} cannot be read: {error}") from error
    try:
        # One of an older program is upgraded.
        if problems := (*soundness.damage(copy), *revision_problems(copy, older_too=False)):
            raise StoreError(f"{file} cannot be restored: {problems[0]}")
    except BaseException:
        copies.remove(copy)
        raise
    return copy


async def _quieten(copy: Path, now: Callable[[], datetime]) -> int:
    # Before it takes the database's place: from its first moment there it must not send anything.
    store = await Store.open(f"sqlite:///{copy}", now=now)
    try:
        async with store.writing() as connection:
            called_off = await upkeep.quieten(connection, _REASON, now())
    finally:
        await store.close()
    await asyncio.to_thread(copies.join_log, copy)
    return called_off


def _replace(database: Path, copy: Path, now: datetime) -> Path | None:
    if database.exists():
        copies.hand_over(copy, database)
    copies.flush(copy)
    kept = _keep(database, now)
    copy.replace(database)
    copies.flush(database.parent)
    return kept


def _keep(database: Path, now: datetime) -> Path | None:
    """Give the database a second, dated name: it is never without one while another takes its place."""
    existed = database.exists()
    if existed:
        _join_log(database)
    kept = _dated(database, now)
    # What is still there belongs to the old database, and would be read into the new one.
    for before, after in zip(copies.companions(database), copies.companions(kept), strict=True):
        if before.exists():
            before.rename(after)
    if not existed:
        return None
    copies.also_called(database, kept)
    return kept


def _join_log(database: Path) -> None:
    try:
        copies.join_log(database)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            line = f"{database} is in use: end mujaz chat and whatever else has it open"
            raise StoreError(line) from error
        # Else it is damaged, which may be why it is replaced: its log is kept beside it.


def _dated(database: Path, now: datetime) -> Path:
    stamp = now.astimezone(UTC).strftime("%Y-%m-%d-%H%M%S")
    endings = (f"-{number}" if number > 1 else "" for number in count(1))
    names = (database.with_stem(f"{database.stem}-before-{stamp}{ending}") for ending in endings)
    return next(name for name in names if not os.path.lexists(name))
