"""A database as an older program left it."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from bot.store.engine import database_file
from tests.bot.operating.files import made_by_older

Rows = Mapping[str, Sequence[Mapping[str, object]]]


def left_by_older(url: str, revision: str) -> str:
    """Return the URL of a second database: of an older revision, with all that this can hold of the first."""
    newer = database_file(url)
    older = newer.with_stem(f"{newer.stem}-{revision}")
    made_by_older(older, revision)
    with closing(sqlite3.connect(older, isolation_level=None)) as connection:
        connection.execute("ATTACH ? AS newer", (str(newer),))
        for table in _tables(connection):
            # The search for likes begins with a row of its own.
            connection.execute(f"DELETE FROM main.{table}")  # noqa: S608  our own words
            names = ", ".join(row[1] for row in connection.execute(f"PRAGMA main.table_info({table})"))
            connection.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM newer.{table}")  # noqa: S608
    return f"sqlite:///{older}"


def rows_of(file: Path) -> Rows:
    """Return all rows of a database by table, each by the names of its columns."""
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        queries = {table: f"SELECT * FROM {table}" for table in _tables(connection)}  # noqa: S608
        return {table: [dict(row) for row in connection.execute(query)] for table, query in queries.items()}


def _tables(connection: sqlite3.Connection) -> list[str]:
    """Return the tables with contents of their own: the search index fills itself."""
    query = "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    names = [str(row[0]) for row in connection.execute(query)]
    return [name for name in names if name != "alembic_version" and not name.startswith("search_index")]
