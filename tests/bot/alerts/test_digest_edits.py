"""Edited articles in digests and after quiet hours: each is told once, as an edit or as new."""

import json

import pytest
from sqlalchemy import delete

from bot.alerts.digest import send_digests
from bot.intake import read_candidate, settle
from bot.messages import Page
from bot.models import Reader
from bot.preferences import About, Mode, Preferences
from bot.replies import AlertReply, DigestReply
from bot.schedule import Quiet
from bot.store import Store
from bot.store.preference_schema import NEWS
from bot.workers import Workers
from tests.bot.alerts.conftest import NOON, Clock
from tests.bot.alerts.gathering import FIRST, SECOND, THIRD, Alerts, subscribe
from tests.bot.alerts.test_changes import pages, told
from tests.bot.alerts.test_digest import TRIPOLI, set_up

REWRITTEN = SECOND.replace("أربعة", "خمسة")


async def publish(store: Store, *sentences: str, link: str = "https://news.example/1") -> int:
    raw = json.dumps({"text": " ".join(sentences), "url": link, "outlet": "النهار"}).encode()
    return (await settle(read_candidate("خبر.json", raw, NOON), store, Workers())).version_id


def page(reply: AlertReply | DigestReply, _reader: Reader) -> Page:
    """Return a page that says what is new by its version and what was edited by its sentences."""
    if isinstance(reply, AlertReply):
        lines, edits = list(reply.lines), list(reply.edits)
    else:
        lines = [line for one in reply.stories for line in one.lines]
        edits = [edit for one in reply.stories for edit in one.edits]
    return Page(" ".join([*(f"new {line.entry.version_id}" for line in lines), *map(told, edits)]))


@pytest.fixture
def alerting(store: Store) -> Alerts:
    return Alerts(store, page)


async def digested(store: Store, clock: Clock) -> list[str]:
    """Let a day pass and return all messages by then."""
    clock.pass_by(days=1)
    while await send_digests(store, Workers(), page):
        pass
    return [text for _, text in await pages(store)]


async def test_what_a_digest_told_the_next_tells_as_an_edit(store: Store, clock: Clock) -> None:
    await set_up(store)
    first = await publish(store, FIRST, SECOND)
    await digested(store, clock)
    await publish(store, FIRST, REWRITTEN)
    assert await digested(store, clock) == [f"new {first}", f"+{REWRITTEN}-{SECOND}"]
    assert len(await digested(store, clock)) == 2


async def test_what_was_edited_before_the_digest_came_is_new_once(store: Store, clock: Clock) -> None:
    await set_up(store)
    await publish(store, FIRST, SECOND)
    edited = await publish(store, FIRST, REWRITTEN)
    assert await digested(store, clock) == [f"new {edited}"]


async def test_several_edits_between_two_digests_are_one(store: Store, clock: Clock) -> None:
    await set_up(store)
    await publish(store, FIRST)
    await digested(store, clock)
    await publish(store, FIRST, SECOND)
    await publish(store, FIRST, SECOND, THIRD)
    assert (await digested(store, clock))[1:] == [f"+{SECOND}+{THIRD}"]


async def test_an_edit_of_what_a_new_feed_had_in_store_is_no_news(store: Store, clock: Clock) -> None:
    await set_up(store)
    await publish(store, FIRST)
    async with store.writing() as connection:
        await connection.execute(delete(NEWS))
    await publish(store, FIRST, SECOND)
    assert await digested(store, clock) == []


async def test_what_changed_in_no_sentence_is_in_no_digest(store: Store, clock: Clock) -> None:
    await set_up(store)
    await publish(store, FIRST, SECOND)
    await digested(store, clock)
    await publish(store, SECOND, FIRST)
    assert len(await digested(store, clock)) == 1


async def test_an_edit_that_an_alert_told_is_in_no_digest(
    store: Store, alerting: Alerts, clock: Clock
) -> None:
    await set_up(store)
    await subscribe(store, 7)
    await publish(store, FIRST, SECOND)
    await alerting.run()
    clock.pass_by(minutes=11)
    await publish(store, FIRST, REWRITTEN)
    await alerting.run()
    assert len(await digested(store, clock)) == 2


async def test_an_edit_that_the_digest_told_is_no_alert(store: Store, alerting: Alerts, clock: Clock) -> None:
    """It waited for the end of the ten minutes after an alert."""
    await set_up(store)
    await subscribe(store, 7)
    clock.pass_by(hours=17, minutes=55)
    await publish(store, FIRST, SECOND)
    await alerting.run()
    await publish(store, FIRST, REWRITTEN)
    clock.pass_by(minutes=6)
    await alerting.run()
    while await send_digests(store, Workers(), page):
        pass
    clock.pass_by(minutes=30)
    await alerting.run()
    assert [text for _, text in await pages(store)][1:] == [f"+{REWRITTEN}-{SECOND}"]


async def test_followed_words_that_an_edit_removed_still_tell_of_it(store: Store, clock: Clock) -> None:
    await store.preferences.set(7, Preferences(zone=TRIPOLI, alerts=Mode.DIGEST))
    await subscribe(store, 7, "طائرات")
    await set_up(store, About(followed=True))
    await store.preferences.set(7, Preferences(zone=TRIPOLI, alerts=Mode.DIGEST))
    await publish(store, FIRST, SECOND)
    await digested(store, clock)
    await publish(store, FIRST)
    assert (await digested(store, clock))[1:] == [f"-{SECOND}"]


async def test_what_was_told_before_quiet_hours_is_told_as_an_edit_after_them(
    store: Store, alerting: Alerts, clock: Clock
) -> None:
    await store.preferences.set(7, Preferences(quiet=Quiet(13 * 60, 15 * 60)))
    await subscribe(store, 7)
    await publish(store, FIRST, SECOND)
    await alerting.run()
    clock.pass_by(hours=2)
    await publish(store, FIRST, REWRITTEN)
    await alerting.run()
    assert len(await pages(store)) == 1
    clock.pass_by(hours=2)
    await alerting.run()
    assert [text for _, text in await pages(store)][1:] == [f"+{REWRITTEN}-{SECOND}"]


async def test_what_was_edited_in_quiet_hours_before_it_was_told_is_new_once(
    store: Store, alerting: Alerts, clock: Clock
) -> None:
    await store.preferences.set(7, Preferences(quiet=Quiet(11 * 60, 15 * 60)))
    await subscribe(store, 7)
    await publish(store, FIRST, SECOND)
    await alerting.run()
    edited = await publish(store, FIRST, REWRITTEN)
    await alerting.run()
    clock.pass_by(hours=4)
    await alerting.run()
    assert [text for _, text in await pages(store)] == [f"new {edited}"]
