"""Databases of every age whose upgrade is killed again and again, and then let through."""

import asyncio
from datetime import timedelta
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

import bot.store
from bot.store.engine import engines
from tests.bot_api.server import TOKEN
from tests.crash.evidence import broken
from tests.crash.run_bot import Birth
from tests.crash.world import World

_PATIENCE = timedelta(seconds=10)
# None is an empty database.
AGES = (None, "0001", "0002")
KILLS = 6
# An upgrade of the empty database takes about so long.
_WITHIN = 0.1
EXAMPLES = 5


async def kill_upgrades(world: World) -> list[str]:
    """Return what is wrong with databases whose upgrades were killed."""
    return [line for age in AGES for line in await _kill_upgrade(world, age)]


async def _kill_upgrade(world: World, age: str | None) -> list[str]:
    folder = world.folder / f"age {age}"
    folder.mkdir()
    (folder / "config.yaml").write_text("data_dir: kept\n")
    database = folder / "kept" / "mujaz.db"
    if age:
        await _make(database, age)
    birth = Birth(str(folder / "config.yaml"), world.server.url, TOKEN, world.epoch)
    for _ in range(KILLS):
        life = await world.nursery.begin(birth)
        await asyncio.sleep(world.dice.random() * _WITHIN)
        await world.kill(life, "during a migration")
    life = await world.nursery.begin(birth)
    await world.ready(life)
    await world.stop(life)
    return [f"age {age}: {line}" for line in (*broken(database), *_examples(world, database))]


def _examples(world: World, database: Path) -> list[str]:
    ((found, versions),) = world.rows(
        "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM version)", database
    )
    return (
        []
        if found == versions == EXAMPLES
        else [f"{found} articles, {versions} versions of {EXAMPLES} examples"]
    )


async def _make(database: Path, age: str) -> None:
    """Make a database as an older program left it."""
    made = engines(f"sqlite:///{database}", _PATIENCE)
    async with made.writer.begin() as connection:
        await connection.run_sync(_upgrade, age)
    await made.dispose()


def _upgrade(connection: Connection, age: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(bot.store.__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, age)
