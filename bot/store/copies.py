"""Copies of a database file: taken while it is in use, and made ready to take its place."""

import errno
import os
import sqlite3
import stat
import tempfile
from contextlib import closing
from pathlib import Path

# SQLite keeps these beside a database; a stray one beside another database would be taken for its own.
COMPANIONS = ("-wal", "-shm", "-journal")

_WAIT_SECONDS = 10.0


def snapshot(file: Path, folder: Path) -> Path:
    """Return a new file in a folder: the database as it is at this moment, whole and by itself.

    Others may read and write the database meanwhile. The copy is readable by its owner alone and is
    the caller's to remove. Raises OSError and sqlite3.DatabaseError.
    """
    descriptor, name = tempfile.mkstemp(prefix=".mujaz-", suffix=".part", dir=folder)
    os.close(descriptor)
    copy = Path(name)
    try:
        with (
            closing(
                sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, timeout=_WAIT_SECONDS)
            ) as source,
            closing(sqlite3.connect(copy)) as target,
        ):
            source.backup(target)
        join_log(copy)
        flush(copy)
    except BaseException:
        remove(copy)
        raise
    return copy


def join_log(file: Path) -> None:
    """Bring what stands in the log of a database into its file, so that the file is all there is.

    Raises sqlite3.OperationalError where anybody else has the database open, sqlite3.DatabaseError
    where it is damaged.
    """
    with closing(sqlite3.connect(file, timeout=0.5)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()


def flush(file: Path) -> None:
    """Return when a file, or the list of a folder's files, is on the disk; raises OSError."""
    descriptor = os.open(file, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def also_called(path: Path, name: Path) -> None:
    """Give a file another name; where a file system knows no second names it gets it instead of its own.

    Raises FileExistsError where the name is taken.
    """
    try:
        name.hardlink_to(path)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK):
            raise
        if os.path.lexists(name):
            raise FileExistsError(errno.EEXIST, "exists", str(name)) from error
        path.rename(name)


def hand_over(copy: Path, before: Path) -> None:
    """Give a copy the owner and the rights of the file that it replaces: the bot may run as another user.

    Raises OSError where that is not allowed.
    """
    status = before.stat()
    if (status.st_uid, status.st_gid) != (os.geteuid(), os.getegid()):
        os.chown(copy, status.st_uid, status.st_gid)
    copy.chmod(stat.S_IMODE(status.st_mode))


def remove(file: Path) -> None:
    """Remove a copy and what SQLite left beside it, if it is there."""
    for path in (file, *companions(file)):
        path.unlink(missing_ok=True)


def companions(file: Path) -> tuple[Path, ...]:
    """Return the names of the files that SQLite may keep beside a database."""
    return tuple(file.with_name(file.name + ending) for ending in COMPANIONS)
