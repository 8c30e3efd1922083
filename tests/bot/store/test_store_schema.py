"""The migrations make exactly the schema that the code names."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Connection, Table, create_engine

from bot.store import Store, schema, sqlite

MIGRATIONS = Path(sqlite.__file__).parent / "migrations"
# A column that was added later stands behind other spaces.
_SPACES = re.compile(r" ?([(),]) ?")
COLUMNS = [(table, column) for table in schema.METADATA.tables.values() for column in table.columns]


class Thing(NamedTuple):
    """A row of SQLite's own catalogue, with white space made one and left out at the marks of its SQL."""

    type: str
    name: str
    sql: str


def things(connection: Connection) -> set[Thing]:
    rows = connection.exec_driver_sql("SELECT type, name, coalesce(sql, '') FROM sqlite_master")
    found = (Thing(kind, name, _SPACES.sub(r"\1", " ".join(sql.split()))) for kind, name, sql in rows)
    return {thing for thing in found if "alembic_version" not in thing.name}


@pytest.fixture
def described(tmp_path: Path) -> set[Thing]:
    """What the schema file alone would make."""
    engine = create_engine(f"sqlite:///{tmp_path / 'described.db'}")
    with engine.begin() as connection:
        schema.METADATA.create_all(connection)
        for statement in sqlite.SEARCH_INDEX:
            connection.exec_driver_sql(statement)
        found = things(connection)
    engine.dispose()
    return found


async def test_the_migrations_make_the_described_schema(store: Store, described: set[Thing]) -> None:
    async with store.reading() as connection:
        assert await connection.run_sync(things) == described


def test_the_newest_migration_is_the_one_the_store_compares() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [schema.HEAD]


@pytest.mark.parametrize("file", sorted((MIGRATIONS / "versions").glob("v*.py")), ids=lambda file: file.stem)
def test_a_migration_takes_nothing_from_the_schema_of_today(file: Path) -> None:
    """What it made would change with that, and older databases would be left without the change."""
    taken = [line for line in file.read_text().splitlines() if re.match(r"(from|import) bot\.store", line)]
    assert not [line for line in taken if "schema" in line or "sqlite" in line]


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=str)
def test_every_table_and_column_is_explained(table: Table, column: Column[object]) -> None:
    assert table.comment
    assert column.comment


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=str)
def test_every_column_that_may_be_null_says_what_null_means(table: Table, column: Column[object]) -> None:
    assert not column.nullable or "NULL" in (column.comment or "")


async def test_every_reference_is_checked_by_the_database(store: Store) -> None:
    async with store.reading() as connection:
        assert (await connection.exec_driver_sql("PRAGMA foreign_keys")).scalar() == 1
        assert (await connection.exec_driver_sql("PRAGMA journal_mode")).scalar() == "wal"
        assert (await connection.exec_driver_sql("PRAGMA foreign_key_check")).all() == []
