"""What the running bot tells of itself, and that it rests while another answers for it."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.alerts import Failure, Kind, Pace, Sender
from bot.app.vitals import RUN, Vitals
from bot.store import Claimed, Store
from bot.store.outcomes import Sent
from bot.telegram.polling import Condition, Health
from tests.clock import Clock


async def nowhere(claimed: Claimed) -> Sent | Failure:
    return Failure(Kind.NOT_SENT, f"no network for {claimed.id}")


@pytest.fixture
async def store(tmp_path: Path, empty: Callable[[str], str]) -> AsyncIterator[Store]:
    store = await Store.open(empty(f"sqlite:///{tmp_path / 'mujaz.db'}"))
    yield store
    await store.close()


@pytest.fixture
def sender(store: Store) -> Sender:
    return Sender(store.outbox, nowhere, Pace(), Clock(), "a run")


@pytest.fixture
def vitals(store: Store, sender: Sender) -> Vitals:
    return Vitals(store, sender, Clock())


def test_sending_rests_while_another_process_polls(vitals: Vitals, sender: Sender) -> None:
    vitals.hear(Health(Condition.CONFLICT, reason="terminated by other getUpdates request"))
    assert "another process" in (sender.halted or "")


def test_sending_goes_on_when_the_other_process_has_gone(vitals: Vitals, sender: Sender) -> None:
    vitals.hear(Health(Condition.CONFLICT))
    vitals.hear(Health(Condition.LISTENING))
    assert sender.halted is None


async def test_a_heartbeat_says_why_sending_rests(store: Store, vitals: Vitals) -> None:
    vitals.hear(Health(Condition.CONFLICT, reason="terminated"))
    await vitals.beat()
    facts = (await store.health.beats())[RUN].facts
    assert facts["condition"] == "conflict"
    assert "terminated" in str(facts["halted"])
