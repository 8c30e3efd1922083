"""Work beside the loop of events."""

import threading

import pytest

from bot.workers import Workers


async def test_a_function_runs_beside_the_loop() -> None:
    assert await Workers().run(threading.get_ident) != threading.get_ident()


async def test_its_answer_and_its_error_come_back() -> None:
    assert await Workers().run(int, "12", base=8) == 10
    with pytest.raises(ValueError, match="invalid literal"):
        await Workers().run(int, "x")
