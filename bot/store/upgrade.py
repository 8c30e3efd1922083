"""Bringing a database to the newest schema."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StoreError
from bot.store.schema import HEAD

_MIGRATIONS = Path(__file__).parent / "migrations"


async def revision(connection: AsyncConnection) -> str | None:
    """Return the revision that a database has; None: it is empty."""
    if not await connection.run_sync(lambda sync: inspect(sync).has_table("alembic_version")):
        return None
    found: str | None = await connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


async def upgrade(connection: AsyncConnection) -> None:
    """Run the migrations that are missing; raises StoreError for a database of a newer program."""
    found = await revision(connection)
    if found == HEAD:
        return
    if found is not None and found > HEAD:
        raise StoreError(f"the database is of a newer program (revision {found}, known up to {HEAD})")
    await connection.run_sync(_run)


def _run(connection: Connection) -> None:
    # Alembic takes longer to import than all the rest of an opening; most openings do not need it.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
