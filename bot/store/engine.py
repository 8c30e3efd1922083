"""The two engines of a database: many readers, one writer."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.errors import StoreError
from bot.store import sqlite
from bot.store.driver import Connection

_READERS = 4
# A writer waits for its turn inside the process first, then for other processes.
_TURN_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Engines:
    """The readers' engine refuses to write; the writer's has one connection, so writes take turns."""

    reader: AsyncEngine
    writer: AsyncEngine

    async def dispose(self) -> None:
        """Close every connection: an open one keeps the process from ending."""
        await self.reader.dispose()
        await self.writer.dispose()


def engines(url: str, wait: timedelta) -> Engines:
    """Return the engines of a database, making its folder; raises StoreError for a URL of no use."""
    file = database_file(url)
    _make_folder(file)
    return Engines(_engine(file, wait, writes=False), _engine(file, wait, writes=True))


def database_file(url: str) -> Path:
    """Return the file of a database; raises StoreError for a URL of no use."""
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise StoreError("the database URL cannot be read; it looks like sqlite:///data/mujaz.db") from error
    if address.get_backend_name() != "sqlite":
        raise StoreError(f"no store for {address.get_backend_name()}; use sqlite:///FILE")
    if address.database in (None, "", ":memory:"):
        raise StoreError("the database needs a file; use sqlite:///FILE")
    return Path(address.database)


@contextmanager
def told() -> Iterator[None]:
    """Turn what a database driver raises into StoreError."""
    try:
        yield
    except (SQLAlchemyError, sqlite.Failure) as error:
        raise StoreError(_cause(error)) from error
    except UnicodeEncodeError as error:
        raise StoreError("a text holds a lone surrogate") from error


def _engine(file: Path, wait: timedelta, *, writes: bool) -> AsyncEngine:
    async def connected(*_settings: object, **_more: object) -> Connection:
        return await sqlite.connected(file, writes=writes, wait=wait)

    # The address says what kind of database it is; `connected` knows which.
    return create_async_engine(
        "sqlite+aiosqlite:///file",
        async_creator=connected,
        pool_size=1 if writes else _READERS,
        max_overflow=0,
        pool_timeout=_TURN_SECONDS,
    )


def _make_folder(file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"cannot make the folder {file.parent}: {error.strerror}") from error


def _cause(error: Exception) -> str:
    return str(getattr(error, "orig", None) or error)
