"""Whatever a database of an older program holds is there after the upgrade."""

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Boolean, Column, LargeBinary, Table, Text, create_engine, insert

from bot.store import Store
from bot.store.analyses import encode_sketch
from bot.store.engine import database_file
from bot.store.instants import Instant
from bot.store.schema import HEAD, METADATA
from summarizer import analyze, sketch
from tests.bot.operating.files import MIGRATIONS
from tests.bot.store.conftest import NOON
from tests.bot.store.migrated import left_by_older, rows_of

PACKED = encode_sketch(sketch(analyze("وصل الوزير سالم العبيدي إلى طرابلس أمس.", id="")))
# Since 0010 names are filed when a text is read: what was read before is read anew.
READ_ANEW = {"0010": ("analysis", "analyser", 0)}


def older() -> list[str]:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    found = [one.revision for one in ScriptDirectory.from_config(config).walk_revisions()]
    return sorted(revision for revision in found if revision != HEAD)


@pytest.fixture
def full(url: str, store: Store) -> str:
    """A database with a row in every table."""
    engine = create_engine(f"sqlite:///{database_file(url)}")
    with engine.begin() as connection:
        for table in METADATA.sorted_tables:
            connection.execute(insert(table).values(row_of(table)))
    engine.dispose()
    return url


def row_of(table: Table) -> dict[str, object]:
    # A replaced version would be no article's text.
    return {column.name: value_of(column) for column in table.columns if column.name != "replaced_at"}


def value_of(column: Column[object]) -> object:
    match column.type:
        case Text():
            return column.name
        case LargeBinary():
            return PACKED
        case Instant():
            return NOON
        case Boolean():
            return False
    return 1


@pytest.mark.parametrize("revision", older())
async def test_an_upgrade_keeps_every_row(full: str, revision: str) -> None:
    url = left_by_older(full, revision)
    before = rows_of(database_file(url))
    await (await Store.open(url)).close()
    after = rows_of(database_file(url))
    for table, rows in before.items():
        kept = [{name: row[name] for name in rows[0]} for row in after[table]]
        assert kept == [{**row, **read_anew(revision, table)} for row in rows], table


def read_anew(revision: str, table: str) -> dict[str, object]:
    return {column: new for since, (of, column, new) in READ_ANEW.items() if revision < since and of == table}
