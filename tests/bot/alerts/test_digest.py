"""Digests over a real store, whose clock a test turns: when they come, of what, and never twice."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.alerts.digest import collect, send_digests
from bot.errors import StoreError
from bot.messages import Page, Urgency
from bot.models import Reader
from bot.preferences import About, Digest, Mode, Preferences
from bot.replies import DigestReply
from bot.schedule import Schedule, next_due
from bot.store import Store, reach
from bot.subscriptions import Place, Topic
from bot.workers import Workers
from tests.bot.alerts.conftest import NOON, Clock
from tests.bot.alerts.gathering import FIRST, SECOND, THIRD, Alerts, Arrive, subscribe

HERE = Place(7)
TRIPOLI = "Africa/Tripoli"


def page(reply: DigestReply, _reader: Reader) -> Page:
    """Return a page that lists what it tells: a story and its counts, then an article a line."""
    rows = [
        f"{one.story_id}: {one.articles}-{one.repeated} "
        + " ".join(str(line.entry.version_id) for line in one.lines)
        for one in reply.stories
    ]
    return Page("; ".join(rows))


async def digested(store: Store) -> list[str]:
    """Make what is due, and return the digests in the outbox by now."""
    while await send_digests(store, Workers(), page):
        pass
    sent = []
    while claimed := await store.outbox.claim("run"):
        assert claimed.message.urgency is Urgency.DIGEST
        sent.append(claimed.message.page.html)
    return sent


async def set_up(
    store: Store, about: About | None = None, *, place: Place = HERE, zone: str = TRIPOLI
) -> Digest:
    """Let a place have a digest at eight every morning."""
    await store.preferences.set(place.chat_id, Preferences(zone=zone))
    due = next_due(Schedule(480), zone, store.now())
    digest = Digest(
        place, about or About(), Schedule(480), await store.preferences.newest(), store.now(), due
    )
    await store.preferences.set_digest(digest)
    return digest


async def test_a_digest_comes_at_its_time_and_once(store: Store, arrive: Arrive, clock: Clock) -> None:
    await set_up(store)
    new = await arrive(FIRST)
    assert await digested(store) == []
    clock.pass_by(hours=18)
    assert await digested(store) == [f"{new.story_id}: 1-0 {new.version_id}"]
    assert await digested(store) == []


async def test_after_two_days_asleep_one_digest_comes(store: Store, arrive: Arrive, clock: Clock) -> None:
    await set_up(store)
    first, second = await arrive(FIRST), await arrive(SECOND)
    clock.pass_by(days=2, hours=20)
    assert len(await digested(store)) == 1
    digest = await store.preferences.digest(HERE)
    assert (
        digest
        and digest.next_at > clock.now
        and digest.version_id == max(first.version_id, second.version_id)
    )


async def test_where_nothing_is_new_nothing_is_sent(store: Store, arrive: Arrive, clock: Clock) -> None:
    await arrive(FIRST)
    await set_up(store)
    clock.pass_by(days=1)
    assert await digested(store) == []
    digest = await store.preferences.digest(HERE)
    assert digest and digest.next_at == datetime(2026, 2, 5, 6, tzinfo=UTC)


async def test_what_only_repeats_waits_and_is_counted(store: Store, arrive: Arrive, clock: Clock) -> None:
    await set_up(store)
    first = await arrive(FIRST)
    clock.pass_by(days=1)
    await digested(store)
    await arrive(FIRST + " ", story=first.story_id)
    clock.pass_by(days=1)
    assert await digested(store) == []
    new = await arrive(SECOND, story=first.story_id)
    clock.pass_by(days=1)
    assert await digested(store) == [f"{first.story_id}: 2-1 {new.version_id}"]


async def test_what_an_alert_told_no_digest_repeats(
    store: Store, arrive: Arrive, clock: Clock, running: Alerts
) -> None:
    await set_up(store)
    await subscribe(store, 7)
    await arrive(FIRST)
    await running.run()
    await store.outbox.cancel_waiting("told")
    clock.pass_by(days=1)
    assert await digested(store) == []


async def test_alerts_in_digest_mode_come_with_the_digest(
    store: Store, arrive: Arrive, clock: Clock, running: Alerts
) -> None:
    await set_up(store, About(followed=True))
    await store.preferences.set(7, Preferences(zone=TRIPOLI, alerts=Mode.DIGEST))
    await subscribe(store, 7, "حفتر")
    new = await arrive(FIRST)
    await arrive(THIRD)
    await running.run()
    assert await running.sent() == []
    clock.pass_by(days=1)
    assert await digested(store) == [f"{new.story_id}: 1-0 {new.version_id}"]


async def test_a_digest_is_of_its_stories(store: Store, arrive: Arrive, clock: Clock) -> None:
    first, second = await arrive(FIRST), await arrive(SECOND)
    await set_up(store, About((second.story_id,)))
    await arrive(THIRD, story=first.story_id)
    new = await arrive(THIRD + " مجددا", story=second.story_id)
    clock.pass_by(days=1)
    assert await digested(store) == [f"{second.story_id}: 1-0 {new.version_id}"]


async def test_what_waits_for_the_digest_is_in_one_of_other_stories_too(
    store: Store, arrive: Arrive, clock: Clock
) -> None:
    first, second = await arrive(FIRST), await arrive(SECOND)
    await store.subscriptions.add(HERE, Topic(first.story_id), 7)
    await store.subscriptions.tell(HERE, Topic(first.story_id), "digest")
    await set_up(store, About((second.story_id,)))
    new = await arrive(THIRD, story=first.story_id)
    clock.pass_by(days=1)
    assert await digested(store) == [f"{first.story_id}: 1-0 {new.version_id}"]


async def test_what_changed_meanwhile_is_left_to_the_next_round(
    store: Store, arrive: Arrive, clock: Clock
) -> None:
    """As when its chat set it anew while it was made."""
    digest = await set_up(store)
    await arrive(FIRST)
    clock.pass_by(days=1)

    await store.preferences.set_digest(replace(digest, next_at=clock.now + timedelta(hours=1)))
    assert await send_digests(store, Workers(), page) == 0


async def test_a_round_that_is_broken_off_sends_nothing_and_forgets_nothing(
    store: Store, arrive: Arrive, clock: Clock
) -> None:
    """The reply of the digest cannot be kept, for there is one with its number."""
    await set_up(store)
    new = await arrive(FIRST)
    taken = await store.keep_reply(7, {})
    clock.pass_by(days=1)
    with pytest.raises(StoreError):
        await send_digests(store, Workers(), page, draw=lambda: taken)
    assert await digested(store) == [f"{new.story_id}: 1-0 {new.version_id}"]


async def test_a_clock_that_is_set_back_brings_nothing_twice(
    store: Store, arrive: Arrive, clock: Clock
) -> None:
    await set_up(store)
    await arrive(FIRST)
    clock.pass_by(days=1)
    assert len(await digested(store)) == 1
    clock.pass_by(days=-1)
    await arrive(SECOND)
    assert await digested(store) == []
    clock.pass_by(days=2)
    assert len(await digested(store)) == 1


async def test_a_time_that_a_wrong_clock_set_is_mended(store: Store, arrive: Arrive, clock: Clock) -> None:
    digest = await set_up(store)
    await store.preferences.set_digest(replace(digest, next_at=NOON + timedelta(days=365)))
    await arrive(FIRST)
    assert await digested(store) == []
    clock.pass_by(days=1)
    assert len(await digested(store)) == 1


async def test_a_chat_that_cannot_be_reached_gets_what_comes_after_it_is_back(
    store: Store, arrive: Arrive, clock: Clock
) -> None:
    await set_up(store)
    async with store.writing() as connection:
        await reach.deactivate(connection, 7, "blocked", clock.now)
    await arrive(FIRST)
    clock.pass_by(days=1)
    assert await digested(store) == []
    async with store.writing() as connection:
        await reach.activate(connection, 7)
    clock.pass_by(days=1)
    assert await digested(store) == []


async def test_nothing_is_gathered_for_a_place_that_follows_nothing(store: Store, arrive: Arrive) -> None:
    digest = await set_up(store, About(followed=True))
    await arrive(FIRST)
    assert await collect(store, Workers(), digest) is None
