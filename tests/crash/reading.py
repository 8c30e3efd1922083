"""Lives of a bot that reads a feed: killed while it asks, reads and stores, from the first look at it on."""

import asyncio
import signal
import time
from collections.abc import Awaitable, Callable, Mapping

from tests.crash.articles import Article, page
from tests.crash.lives import Life
from tests.crash.newsroom import Newsroom, Part
from tests.crash.world import World

Point = Callable[[World, Newsroom, Life], Awaitable[None]]

# Processes that read feeds and pages are begun in some seconds, on a busy machine in many.
_PATIENCE = 120.0
_LOOK_EVERY = 0.02
_COLD = 9
# What was there before the first look.
BACKLOG = 6
_VERSIONS = "SELECT count(*) FROM version"


async def open_feed(world: World, newsroom: Newsroom) -> None:
    """Let the bot look at the feed for the first time: it dies as it asks, as it answers and with pages waiting."""
    world.silent.extend(_publish(world, newsroom, BACKLOG))
    for point in (feed_asked, feed_answered, pages_waiting):
        await _live(world, newsroom, point)


async def read_and_die(world: World, newsroom: Newsroom, times: Mapping[Point, int]) -> None:
    """Publish article after article while the bot dies at each point, so many times."""
    points = [point for point, number in times.items() for _ in range(number)]
    world.dice.shuffle(points)
    for number, point in enumerate(points):
        # Some come while nobody reads.
        world.written.extend(_publish(world, newsroom, world.dice.randint(0, 1)))
        await _live(world, newsroom, point, cold=number % _COLD == _COLD - 1)


async def feed_asked(world: World, newsroom: Newsroom, life: Life) -> None:
    """The feed is asked and has not answered."""
    await _held(world, newsroom, life, "feed", "feed asked")


async def feed_answered(world: World, newsroom: Newsroom, life: Life) -> None:
    """The feed has told what is new, which may or may not be noted."""
    hit = await _answered(newsroom, "feed")
    await asyncio.sleep(world.dice.random() * 0.1)
    await _kill(world, life, "feed answered", hit=hit)


async def pages_waiting(world: World, _newsroom: Newsroom, life: Life) -> None:
    """The items of the feed are noted, and their pages wait."""
    hit = await _comes(world, "SELECT count(*) FROM feed_page")
    await asyncio.sleep(world.dice.random() * 0.02)
    await _kill(world, life, "pages waiting", hit=hit)


async def page_asked(world: World, newsroom: Newsroom, life: Life) -> None:
    """A page is asked for and has not come."""
    await _held(world, newsroom, life, "page", "page asked")


async def page_answered(world: World, newsroom: Newsroom, life: Life) -> None:
    """A page has come, and is being read, decided on or stored."""
    hit = await _answered(newsroom, "page")
    await asyncio.sleep(world.dice.random() * 0.3)
    await _kill(world, life, "page answered", hit=hit)


async def page_stored(world: World, _newsroom: Newsroom, life: Life) -> None:
    """The article of a page is stored, and nobody has been told."""
    hit = await _comes(world, _VERSIONS, beyond=_count(world, _VERSIONS))
    await asyncio.sleep(world.dice.random() * 0.05)
    await _kill(world, life, "page stored", hit=hit)


async def reader_stopping(world: World, _newsroom: Newsroom, life: Life) -> None:
    """It was asked to stop while it reads, and has not."""
    await asyncio.sleep(world.dice.random() * 2)
    life.signal(signal.SIGTERM)
    await asyncio.sleep(world.dice.random() * 0.02)
    await _kill(world, life, "reading, SIGTERM, then SIGKILL", hit=True)


async def reading_at_random(world: World, _newsroom: Newsroom, life: Life) -> None:
    """Any time, while people ask."""
    world.ask()
    await asyncio.sleep(world.dice.random() * 4)
    await world.kill(life, "reading, at random")


READING: Mapping[Point, int] = {
    feed_asked: 2,
    feed_answered: 3,
    pages_waiting: 2,
    page_asked: 3,
    page_answered: 4,
    page_stored: 4,
    reader_stopping: 2,
    reading_at_random: 5,
}


async def _live(world: World, newsroom: Newsroom, point: Point, *, cold: bool = False) -> None:
    life = await world.begin(cold=cold)
    await world.ready(life)
    if world.rows("SELECT read_at FROM feed WHERE read_at IS NOT NULL"):
        world.written.extend(_publish(world, newsroom, 1))
    await point(world, newsroom, life)


def _publish(world: World, newsroom: Newsroom, count: int) -> list[Article]:
    new = [page(len(newsroom.published) + number, world.dice) for number in range(1, count + 1)]
    newsroom.published.extend(new)
    return new


async def _held(world: World, newsroom: Newsroom, life: Life, part: Part, point: str) -> None:
    newsroom.held, moment = part, time.time()
    hit = await newsroom.seen(lambda: newsroom.since(moment, part, newsroom.asked), _PATIENCE)
    await asyncio.sleep(world.dice.random() * 0.1)
    await _kill(world, life, point, hit=hit)
    newsroom.held = None


async def _answered(newsroom: Newsroom, part: Part) -> bool:
    moment = time.time()
    return await newsroom.seen(lambda: newsroom.since(moment, part, newsroom.answered), _PATIENCE)


async def _comes(world: World, query: str, beyond: int = 0) -> bool:
    """Tell whether a question to the database was answered with more than so many in time."""
    end = time.monotonic() + _PATIENCE
    # What is waited for happens in another process.
    while time.monotonic() < end:
        if _count(world, query) > beyond:
            return True
        await asyncio.sleep(_LOOK_EVERY)
    return False


def _count(world: World, query: str) -> int:
    ((count,),) = world.rows(query)
    return int(str(count))


async def _kill(world: World, life: Life, point: str, *, hit: bool) -> None:
    await world.kill(life, point)
    if not hit:
        world.noted.missed[point] += 1
