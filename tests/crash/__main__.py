"""`make crash`: the bot is killed at a hundred moments, and what is left is held against the laws.

Then once more, at twenty-five moments, while it reads a feed.

SEED in the environment draws other moments. A run whose laws are broken keeps its folder.
"""

import asyncio
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from bot.config import load
from bot.operating import check
from tests.crash.evidence import gather
from tests.crash.laws import breaches, counts
from tests.crash.migrations import kill_upgrades
from tests.crash.newsroom import Newsroom
from tests.crash.points import at_random, before_accept
from tests.crash.reading import READING, open_feed, read_and_die
from tests.crash.scenario import die, drain, world_of
from tests.crash.table import table
from tests.crash.world import Plan, World

SEED = 20260203
_SHOWN = 20
KILLS = 100
READING_KILLS = 25
# A point whose moment never came was not tested.
_HITS = 3
_READING_HITS = 1


def main() -> int:
    """Return 0 where every law held, and the double that marks before sending was found out."""
    seed = int(os.environ.get("SEED") or SEED)
    folder = Path(tempfile.mkdtemp(prefix="mujaz-crash-"))
    _say(f"SEED={seed} {folder}")
    scenarios = (_product, _reading, _double)
    found = [line for scenario in scenarios for line in asyncio.run(scenario(folder, seed))]
    for line in found[:_SHOWN]:
        _say(f"BROKEN {line}")
    _say(f"{len(found)} laws broken; see {folder}" if found else "all laws held")
    if not found:
        shutil.rmtree(folder)
    return bool(found)


async def _product(folder: Path, seed: int) -> list[str]:
    """Return what the product breaks."""
    begun = time.monotonic()
    async with world_of(folder / "product", Plan(seed, articles=300, chats=20, people=30)) as world:
        migrated = await kill_upgrades(world)
        await die(world)
        await drain(world)
        evidence = gather(world)
    _say(table(world.noted, evidence, time.monotonic() - begun))
    return [*migrated, *_idle(world, KILLS, _HITS), *breaches(evidence)]


async def _reading(folder: Path, seed: int) -> list[str]:
    """Return what a bot breaks that is killed while it reads a feed."""
    begun, plan = time.monotonic(), Plan(seed, articles=0, chats=5, people=6, guarded=True)
    async with Newsroom() as newsroom, world_of(folder / "reading", plan, newsroom.intake) as world:
        await open_feed(world, newsroom)
        await read_and_die(world, newsroom, READING)
        await drain(world)
        evidence = gather(world)
        unsound = await check(load(world.config, {}).database_url)
    _say(f"a feed of {len(newsroom.published)} pages, {newsroom.unchanged} times unchanged")
    _say(table(world.noted, evidence, time.monotonic() - begun))
    return [*_idle(world, READING_KILLS, _READING_HITS), *breaches(evidence), *unsound]


async def _double(folder: Path, seed: int) -> list[str]:
    """Return a line if marking before sending goes unnoticed: then this test cannot fail."""
    plan = Plan(seed, articles=40, chats=20, people=6, forgetful=True)
    async with world_of(folder / "double", plan) as world:
        await die(world, {before_accept: 8, at_random: 4})
        await drain(world)
        evidence = gather(world)
    figures, kills = counts(evidence), world.noted.hard
    _say(
        f"a double that marks before sending: {kills} kills, {figures.swallowed} messages"
        f" and {figures.lost} pairs of {figures.pairs} lost"
    )
    # Whether an alert or an answer is under way at a kill is left to how busy the machine is.
    return [] if figures.swallowed else ["the double that marks before sending lost nothing"]


def _idle(world: World, kills: int, least: int) -> list[str]:
    """Return what was not tested enough."""
    noted = world.noted
    few = [
        f"{point} was hit {hits} times"
        for point in noted.points
        if (hits := noted.points[point] - noted.missed[point]) < least
    ]
    return few + ([f"{noted.hard} kills"] if noted.hard < kills else [])


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
