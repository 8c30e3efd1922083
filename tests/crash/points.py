"""The moments at which the bot is killed: each finds one life ready, and leaves it dead."""

import asyncio
import signal
import time
from collections.abc import Awaitable, Callable, Mapping

from tests.bot_api.faults import Fault, Kind
from tests.bot_api.records import Request
from tests.crash.lives import Life
from tests.crash.world import CHANCE, World

Point = Callable[[World, Life], Awaitable[None]]

# Long enough that the answer never comes before the kill.
_LONG = 3.0
# A send is near: the alerts of the last articles, if any are left.
_PATIENCE = 8.0
# An answer comes at once, on a busy machine in some seconds.
_ANSWERED_WITHIN = 30.0
# A process that reads files is begun in some seconds, on a busy machine in many.
_READ_WITHIN = 60.0


async def before_accept(world: World, life: Life) -> None:
    """Requests have left and the server has not taken them."""
    await _as_sent(world, life, Kind.HELD, "before accept")


async def after_accept(world: World, life: Life) -> None:
    """The server has taken messages and has not answered."""
    await _as_sent(world, life, Kind.SLOW, "after accept")


async def after_cut(world: World, life: Life) -> None:
    """The connection was cut after the server took a message; the bot knows that it may have arrived."""
    world.server.script.write((Fault(Kind.CUT_AFTER, times=1), *CHANCE))
    before = len(world.server.fired)
    world.ask()
    hit = await world.seen(
        lambda: any(one.kind is Kind.CUT_AFTER for one in world.server.fired[before:]), _ANSWERED_WITHIN
    )
    await asyncio.sleep(world.dice.random() * 0.02)
    await _kill(world, life, "after a cut", hit=hit)


async def after_answer(world: World, life: Life) -> None:
    """The server has answered, and the bot may or may not have noted it."""
    sent = len(world.server.messages)
    world.ask()
    hit = await world.seen(
        lambda: len(world.server.messages) > sent and _answered(world, sent), _ANSWERED_WITHIN
    )
    await asyncio.sleep(world.dice.random() * 0.006)
    await _kill(world, life, "after answer", hit=hit)


async def updates_given(world: World, life: Life) -> None:
    """Updates were given to the bot that it may not have stored."""
    listening = world.polls_since(life.begun_at)[0].number
    for _ in range(3):
        world.ask()
    hit = await world.seen(lambda: listening in world.server.answered, _ANSWERED_WITHIN)
    await asyncio.sleep(world.dice.random() * 0.004)
    await _kill(world, life, "updates given", hit=hit)


async def offset_advances(world: World, life: Life) -> None:
    """The bot confirms updates by a new offset; the answer has not come."""
    moment = time.time()
    updates = [world.ask() for _ in range(2)]
    hit = await world.seen(lambda: _asked_again(world, moment, updates), _ANSWERED_WITHIN)
    await _kill(world, life, "as the offset advances", hit=hit)


async def half_written(world: World, life: Life) -> None:
    """A file of the inbox folder is growing; it goes on growing over the next life's start."""
    async with asyncio.TaskGroup() as group:
        growing = group.create_task(world.grow())
        await asyncio.sleep(0.1 + world.dice.random() * 0.4)
        await _kill(world, life, "half-written file", hit=not growing.done())


async def before_move(world: World, life: Life) -> None:
    """The article of a file is stored and the file is not put away yet: the move is held up."""
    with world.without_shelf() as shelf:
        before = len(_stored(world))
        world.write(4)
        end = time.monotonic() + _READ_WITHIN
        # What is waited for happens in another process.
        while len(_stored(world)) == before and time.monotonic() < end:
            shelf.touch()
            await asyncio.sleep(0.003)
        await asyncio.sleep(world.dice.random() * 0.02)
        await world.kill(life, "between commit and move")
    if not _stored(world) & {file.name for file in world.inbox.iterdir()}:
        world.noted.missed["between commit and move"] += 1


async def while_stopping(world: World, life: Life) -> None:
    """It was asked to stop, and has not."""
    for _ in range(2):
        world.ask()
    await asyncio.sleep(world.dice.random() * 0.15)
    life.signal(signal.SIGTERM)
    await asyncio.sleep(world.dice.random() * 0.01)
    await _kill(world, life, "SIGTERM, then SIGKILL", hit=True)


async def at_random(world: World, life: Life) -> None:
    """Any time."""
    for _ in range(world.dice.randint(0, 2)):
        world.ask()
    await asyncio.sleep(world.dice.random() * 1.2)
    await world.kill(life, "at random")


POINTS: Mapping[Point, int] = {
    before_accept: 9,
    after_accept: 9,
    after_cut: 5,
    after_answer: 9,
    updates_given: 7,
    offset_advances: 8,
    half_written: 7,
    before_move: 7,
    while_stopping: 7,
    at_random: 22,
}


async def _as_sent(world: World, life: Life, kind: Kind, point: str) -> None:
    fault = Fault(kind, times=world.dice.randint(1, 4), seconds=_LONG)
    world.server.script.write((fault, *CHANCE))
    moment, sent = time.time(), len(world.server.messages)
    patience = _PATIENCE
    if world.dice.random() < 0.5:
        world.ask()
        patience = _ANSWERED_WITHIN
    if kind is Kind.SLOW:
        hit = await world.seen(lambda: len(world.server.messages) > sent, patience)
    else:
        hit = await world.seen(lambda: any(map(_is_send, world.requests_since(moment))), patience)
    # So that others set out too.
    await asyncio.sleep(world.dice.random() * 0.05)
    await _kill(world, life, point, hit=hit)


async def _kill(world: World, life: Life, point: str, *, hit: bool) -> None:
    await world.kill(life, point)
    if not hit:
        world.noted.missed[point] += 1


def _is_send(request: Request) -> bool:
    return request.method == "sendMessage"


def _answered(world: World, sent: int) -> bool:
    answered = world.server.answered
    return any(message.request in answered for message in world.server.messages[sent:])


def _asked_again(world: World, moment: float, updates: list[int]) -> bool:
    offsets = [int(one.parameters.get("offset", "0")) for one in world.requests_since(moment)]
    return any(offset > updates[0] for offset in offsets)


def _stored(world: World) -> frozenset[str]:
    """Return the names of the files whose articles are stored."""
    return frozenset(str(name) for (name,) in world.rows("SELECT name FROM version"))
