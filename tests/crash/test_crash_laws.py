"""When a second copy of a message is excused, and what a reader of feeds may not do."""

from dataclasses import replace

import pytest

from tests.crash.evidence import Copy, Evidence
from tests.crash.laws import breaches, is_excused
from tests.crash.world import Kill, Start

FIRST = Copy(101, "خبر", "خبر", asked=100.0, answered=100.1, cut=False, shown=())
READ = Evidence(
    articles=frozenset(),
    silent=frozenset({1}),
    chats=frozenset({101}),
    versions={7: 1},
    stored_bytes={1: 20},
    written_bytes={1: 20},
    left=(),
    copies=(),
    rows=(),
    updates={},
    inbox={},
    summaries={},
    subscriptions={},
    languages={},
    kills=(),
    starts=(),
    broken=(),
    traces=(),
    orphans=(),
)
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


def test_a_page_that_was_there_before_is_stored_once_and_told_to_nobody() -> None:
    assert not breaches(READ)


def test_code_is_read_as_fast_as_a_machine_can() -> None:
    cold = (Start(9.0, waited=0.0, is_cold=True), Start(11.0, waited=0.0, is_cold=True))
    assert not breaches(replace(READ, starts=cold))


@pytest.mark.parametrize(
    ("evidence", "law"),
    [
        pytest.param(replace(READ, starts=(Start(6.0, waited=0.0, is_cold=False),)), "ready", id="late"),
        pytest.param(replace(READ, versions={}), "stored", id="lost"),
        pytest.param(replace(READ, versions={7: 1, 8: 1}), "stored", id="stored twice"),
        pytest.param(replace(READ, stored_bytes={1: 10}), "stored", id="half of it"),
        pytest.param(replace(READ, left=("page waits",)), "stored", id="still waiting"),
        pytest.param(replace(READ, orphans=(4321,)), "childless", id="a process lives on"),
        pytest.param(replace(READ, articles=frozenset({1})), "delivered", id="news told to nobody"),
        pytest.param(replace(READ, copies=(replace(FIRST, shown=(7,)),)), "kept_quiet", id="old and told"),
    ],
)
def test_what_a_reader_breaks_is_told(evidence: Evidence, law: str) -> None:
    assert law in {line.partition(":")[0] for line in breaches(evidence)}
