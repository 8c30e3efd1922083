"""When a second copy of a message is excused."""

from dataclasses import replace

import pytest

from tests.crash.evidence import Copy
from tests.crash.laws import is_excused
from tests.crash.world import Kill

FIRST = Copy(101, "خبر", "خبر", asked=100.0, answered=100.1, cut=False, shown=())
SECOND = replace(FIRST, asked=110.0, answered=110.1)


@pytest.mark.parametrize(
    "at",
    [pytest.param(100.05, id="before the answer"), pytest.param(100.3, id="before it was surely noted")],
)
def test_a_death_around_the_first_copy_excuses_a_second(at: float) -> None:
    assert is_excused(FIRST, SECOND, (Kill(at, waited=0.0),))


@pytest.mark.parametrize(
    "kills",
    [
        pytest.param((), id="nobody died"),
        pytest.param((Kill(99.0, waited=0.0),), id="before the first"),
        pytest.param((Kill(105.0, waited=0.0),), id="long after the answer"),
        pytest.param((Kill(110.2, waited=0.0),), id="after the second"),
    ],
)
def test_a_death_at_another_time_excuses_nothing(kills: tuple[Kill, ...]) -> None:
    assert not is_excused(FIRST, SECOND, kills)


def test_a_bot_that_got_no_processor_may_note_later() -> None:
    assert is_excused(FIRST, SECOND, (Kill(105.0, waited=5.0),))


def test_a_cut_connection_excuses_a_second_copy() -> None:
    assert is_excused(replace(FIRST, cut=True), SECOND, ())
