"""A run from its first life to its last: articles and commands come in while the bot dies at one point after another."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from tests.bot_api.server import BotApiServer
from tests.crash.lives import Nursery
from tests.crash.points import POINTS, Point
from tests.crash.world import Plan, World

# Every so many lives one reads its code from the disk, as `mujaz run` does.
_COLD = 14
# Longer than a window of ten minutes, on a machine that has other things to do. What waits behind it takes its time.
_MOVES_WITHIN = 90.0
_OPEN = (
    "SELECT (SELECT count(*) FROM announcement) + (SELECT count(*) FROM feed_page) + (SELECT count(*) FROM waiting_alert)"
    " + (SELECT count(*) FROM inbox WHERE state = 'waiting')"
    " + (SELECT count(*) FROM outbox WHERE state IN ('waiting', 'claimed'))"
)


@asynccontextmanager
async def world_of(folder: Path, plan: Plan, intake: str = "examples: false") -> AsyncIterator[World]:
    """Give a world in a folder of its own, with its server running; `intake` as in World."""
    server = BotApiServer(seed=plan.seed)
    await server.start()
    await asyncio.to_thread(folder.mkdir)
    async with Nursery(folder / "stderr") as nursery:
        world = World(folder, plan, server, nursery, random.Random(plan.seed), intake)  # noqa: S311 - the same each time
        await world.prepare()
        yield world
    await server.close()


async def die(world: World, times: Mapping[Point, int] = POINTS) -> None:
    """Let all articles of the plan arrive while the bot dies at each point, so many times."""
    points = [point for point, number in times.items() for _ in range(number)]
    world.dice.shuffle(points)
    for number, point in enumerate(points):
        # The folder holds most of a life's articles before it begins: it must find them.
        due = world.plan.articles * (number + 1) // len(points)
        world.write(due - len(world.written))
        life = await world.begin(cold=number % _COLD == _COLD - 1)
        await world.ready(life)
        await point(world, life)


async def drain(world: World) -> None:
    """Let one last life do, undisturbed, what is left to do; then stop it."""
    world.server.script.write(())
    world.write(world.plan.articles)
    life = await world.begin()
    await world.ready(life)
    left, end = _left(world), time.monotonic() + _MOVES_WITHIN
    while any(left) and time.monotonic() < end:
        # What is waited for happens in another process.
        await asyncio.sleep(0.1)
        before, left = left, _left(world)
        end = end if left == before else time.monotonic() + _MOVES_WITHIN
    await world.stop(life)


def _left(world: World) -> tuple[int, ...]:
    """Return what is left to do: files, articles that are not stored, updates, all that waits in the database."""
    files = sum(file.is_file() for file in world.inbox.iterdir())
    ((stored, still),) = world.rows(f"SELECT (SELECT count(*) FROM version), ({_OPEN})")  # noqa: S608
    unstored = max(0, len(world.written) + len(world.silent) - int(str(stored)))
    return files, unstored, len(world.server.updates), int(str(still))
