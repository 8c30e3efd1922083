"""All that only SQLite needs or understands: its settings and its search index."""

import sqlite3
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.driver import Connection

# The columns hold words of letters, digits and "_" (or one gap sign beyond ASCII), set apart by spaces:
# with this tokenizer a word is exactly one position, in every script.
_TOKENIZER = "ascii tokenchars ''_''"

# The index owns no data (external content): it can be dropped and built again at any time.
SEARCH_INDEX = (
    "CREATE VIRTUAL TABLE search_index USING fts5("
    f"forms, lemmas, content='search_text', content_rowid='version_id', tokenize='{_TOKENIZER}')",
    "CREATE TRIGGER search_text_added AFTER INSERT ON search_text BEGIN"
    " INSERT INTO search_index (rowid, forms, lemmas) VALUES (new.version_id, new.forms, new.lemmas);"
    " END",
    # An external content index forgets a row only when it is told the row's old words.
    "CREATE TRIGGER search_text_removed AFTER DELETE ON search_text BEGIN"
    " INSERT INTO search_index (search_index, rowid, forms, lemmas)"
    " VALUES ('delete', old.version_id, old.forms, old.lemmas);"
    " END",
    "CREATE TRIGGER search_text_changed AFTER UPDATE ON search_text BEGIN"
    " INSERT INTO search_index (search_index, rowid, forms, lemmas)"
    " VALUES ('delete', old.version_id, old.forms, old.lemmas);"
    " INSERT INTO search_index (rowid, forms, lemmas) VALUES (new.version_id, new.forms, new.lemmas);"
    " END",
)

# The form and the lemma of each word.
Phrase = tuple[tuple[str, str], ...]

_FOUND = """
    SELECT search_index.rowid FROM search_index
    JOIN version ON version.id = search_index.rowid
    JOIN article ON article.id = version.article_id
    WHERE search_index MATCH :phrases AND (:story IS NULL OR article.story_id = :story)
    ORDER BY {order} LIMIT :limit
"""
_BEST = text(_FOUND.format(order="bm25(search_index), search_index.rowid DESC"))
# Needs no look at every hit: it stops at the limit.
_NEWEST = text(_FOUND.format(order="search_index.rowid DESC"))

# The commonest word of 100,000 articles takes 20 ms: only a hostile query comes near.
_PATIENCE = timedelta(seconds=1)
# Whatever the driver raises by itself, outside of a query.
Failure = sqlite3.Error

# Steps of SQLite's virtual machine between two looks at the clock: well below a millisecond.
_STEPS = 10_000


async def connected(file: Path, *, writes: bool, wait: timedelta) -> Connection:
    """Return a new connection to a database; `wait` is how long a lock is waited for."""
    # A deferred transaction that turns to writing fails at once where another has written meanwhile.
    connection = Connection(partial(_open, file), begin="BEGIN IMMEDIATE" if writes else "BEGIN")
    await connection
    pragmas = (
        f"PRAGMA busy_timeout = {int(wait.total_seconds() * 1000)}",
        "PRAGMA foreign_keys = ON",
        # What is committed must outlast a power cut: not every build of SQLite has this by default.
        "PRAGMA synchronous = FULL",
        # WAL alone lets readers and the writer pass each other; the file keeps the mode.
        "PRAGMA journal_mode = WAL" if writes else "PRAGMA query_only = ON",
    )
    try:
        await connection.executescript(";".join(pragmas))
    except BaseException:
        await connection.close()
        raise
    return connection


def _open(file: Path) -> sqlite3.Connection:
    # Without a level the driver begins no deferred transactions of its own.
    return sqlite3.connect(file, isolation_level=None, check_same_thread=False)


async def found(
    connection: AsyncConnection,
    phrases: Sequence[Phrase],
    story_id: int | None,
    limit: int,
    patience: timedelta = _PATIENCE,
) -> tuple[int, ...]:
    """Return the ids of the current versions that hold every phrase, best first (BM25).

    The words of a phrase must be letters, digits and "_": quoting them is all the escaping there is.
    A query that outlasts our `patience` is answered by the newest texts instead of the best.
    """
    values = {"phrases": " AND ".join(map(_either, phrases)), "story": story_id, "limit": limit}
    for query in (_BEST, _NEWEST):
        try:
            async with limited(connection, patience):
                return tuple((await connection.scalars(query, values)).all())
        except OperationalError as error:
            if not was_interrupted(error):
                raise
    return ()


async def newest(connection: AsyncConnection, phrases: Sequence[Phrase], limit: int) -> tuple[int, ...]:
    """Return the ids of the newest current versions that hold every phrase, newest first; see `found`."""
    values = {"phrases": " AND ".join(map(_either, phrases)), "story": None, "limit": limit}
    return tuple((await connection.scalars(_NEWEST, values)).all())


@asynccontextmanager
async def limited(connection: AsyncConnection, limit: timedelta) -> AsyncIterator[None]:
    """Interrupt every query inside once `limit` is over: it raises OperationalError."""
    driver = (await connection.get_raw_connection()).driver_connection
    if driver is None:
        raise RuntimeError("the connection is closed")
    end = time.monotonic() + limit.total_seconds()
    await driver.set_progress_handler(lambda: int(time.monotonic() > end), _STEPS)
    try:
        yield
    finally:
        await driver.set_progress_handler(None, _STEPS)


def was_interrupted(error: OperationalError) -> bool:
    """Tell whether a query was stopped by its time limit."""
    return getattr(error.orig, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT


def _either(phrase: Phrase) -> str:
    forms = " ".join(form for form, _ in phrase)
    lemmas = " ".join(lemma for _, lemma in phrase)
    return f'(forms : "{forms}" OR lemmas : "{lemmas}")'
