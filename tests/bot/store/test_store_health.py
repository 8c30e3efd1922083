"""What a part of the bot says of itself is seen from elsewhere."""

from datetime import timedelta

from bot.store import Store
from tests.clock import START, Clock


async def test_heartbeats_are_seen_from_elsewhere(store: Store, url: str, clock: Clock) -> None:
    await store.health.beat("sender", {"halted": None})
    clock.advance(timedelta(seconds=5))
    await store.health.beat("sender", {"halted": "Unauthorized"})
    other = await Store.open(url)
    beat = (await other.health.beats())["sender"]
    await other.close()
    assert (beat.at, beat.facts) == (START + timedelta(seconds=5), {"halted": "Unauthorized"})
