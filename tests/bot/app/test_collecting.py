"""What is old is searched for cycles at rest only."""

import asyncio
import gc
import weakref

from bot.app.collecting import collect_at_rest


class Cycle:
    """Refers to itself."""

    def __init__(self) -> None:
        self.own = self


async def begun(pause_seconds: float) -> asyncio.Task[None]:
    task = asyncio.create_task(collect_at_rest(pause_seconds))
    await asyncio.sleep(0)
    return task


async def test_what_is_there_is_left_out_until_the_bot_stops() -> None:
    before = gc.get_threshold()
    task = await begun(3600)
    assert gc.get_freeze_count() > 0 and gc.get_threshold()[2] > before[2]
    task.cancel()
    await asyncio.wait([task])
    assert (gc.get_freeze_count(), gc.get_threshold()) == (0, before)


async def test_a_cycle_is_freed_after_a_while() -> None:
    task = await begun(0)
    cycle, freed = Cycle(), asyncio.Event()
    watch = weakref.ref(cycle, lambda _: freed.set())
    del cycle
    await asyncio.wait_for(freed.wait(), 60)
    assert watch() is None
    task.cancel()
    await asyncio.wait([task])
