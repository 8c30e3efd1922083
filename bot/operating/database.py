"""Judging the database and copying it; neither disturbs the running bot."""

import asyncio
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import MujazError, StoreError
from bot.store import copies, soundness
from bot.store.engine import database_file
from bot.store.schema import HEAD


class CallerError(MujazError):
    """A mistake of the caller of a command: exit status 2."""


async def check(url: str) -> tuple[str, ...]:
    """Return what is wrong with a database, one line a problem; () when it is whole.

    A copy is judged, so that the running bot is not held up: needs as much room beside the database
    as it takes. Raises StoreError where there is no database or no room.
    """
    return await asyncio.to_thread(_check, database_file(url))


async def backup(url: str, file: Path) -> None:
    """Write a database to a new file, whole and of one moment, while the bot may be running.

    The file appears when it is complete and on the disk, readable by its owner alone. Raises
    CallerError where it exists or its folder does not, StoreError where the copy cannot be made or
    is damaged.
    """
    await asyncio.to_thread(_backup, database_file(url), file)


def revision_problems(file: Path, *, older_too: bool = True) -> tuple[str, ...]:
    """Return a line where a database file is not of this version of the program; () where it is."""
    found = soundness.revision(file)
    if found is None:
        return ("this is no database of mujaz",)
    if found > HEAD:
        return (f"of a newer program (revision {found}, known up to {HEAD})",)
    if found < HEAD and older_too:
        return (f"of an older program (revision {found}, now {HEAD}): it is upgraded at the next start",)
    return ()


@contextmanager
def told(file: Path) -> Iterator[None]:
    """Turn what the database and the system raise about a file into StoreError."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(f"{file}: {error}") from error
    except OSError as error:
        raise StoreError(f"{file}: {error.strerror or error}") from error


def _check(database: Path) -> tuple[str, ...]:
    _must_exist(database)
    with told(database):
        try:
            copy = copies.snapshot(database, database.parent)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError as error:
            return (f"the file cannot be read: {error}",)
        try:
            return (*soundness.damage(copy), *revision_problems(copy))
        finally:
            copies.remove(copy)


def _backup(database: Path, file: Path) -> None:
    _must_exist(database)
    if os.path.lexists(file):
        raise CallerError(f"{file} exists; nothing is overwritten, choose another name")
    if not file.parent.is_dir():
        raise CallerError(f"{file.parent}: no such folder")
    with told(file):
        copy = copies.snapshot(database, file.parent)
        try:
            if problems := soundness.damage(copy):
                raise StoreError(f"the database is damaged, no backup was made: {problems[0]}")
            _appear(copy, file)
        finally:
            copies.remove(copy)


def _appear(copy: Path, file: Path) -> None:
    try:
        copies.also_called(copy, file)
    except FileExistsError:
        raise CallerError(f"{file} exists; nothing is overwritten, choose another name") from None
    copies.flush(file.parent)


def _must_exist(database: Path) -> None:
    if not database.is_file():
        raise StoreError(f"there is no database at {database} yet; mujaz run, chat and add make it")
