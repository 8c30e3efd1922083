"""Whose turn it is at a host."""

import asyncio

import pytest

from bot.intake.fetch.turns import SMALL_BYTES, Place, Turns


async def test_hosts_that_nobody_asks_are_forgotten() -> None:
    turns = Turns(at_once=2)
    for number in range(100):
        async with turns.turn(f"{number}.example"):
            assert len(turns) == 1
    assert len(turns) == 0


async def test_who_gives_up_waiting_is_forgotten() -> None:
    turns = Turns(at_once=2)
    async with turns.turn("a.example"):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0), turns.turn("a.example"):
                pass
    assert len(turns) == 0


async def test_only_so_many_hosts_are_asked_at_once() -> None:
    turns = Turns(at_once=2)
    async with turns.turn("a.example"), turns.turn("b.example"):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01), turns.turn("c.example"):
                pass
    async with turns.turn("c.example"):
        assert len(turns) == 1


async def test_only_so_many_bodies_grow_large_at_once() -> None:
    large = asyncio.Semaphore(1)
    async with Place(large) as second:
        async with Place(large) as first:
            await first.grow(SMALL_BYTES + 1)
            await second.grow(SMALL_BYTES)
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.01):
                    await second.grow(SMALL_BYTES + 1)
        await second.grow(SMALL_BYTES + 1)
        assert large.locked()
    assert not large.locked()
