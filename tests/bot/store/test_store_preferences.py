"""What chats chose of how and when they are told."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import inspect, text

from bot.messages import Outgoing, Page
from bot.preferences import NIGHTS, About, Digest, Mode, Preferences
from bot.schedule import Quiet, Schedule
from bot.store import Store, reach
from bot.store.forgetting import forget, kept, tables
from bot.store.work import Work
from bot.subscriptions import Place, Topic
from tests.bot.store.conftest import NOON

CHOSEN = Preferences(3, "Africa/Tripoli", Mode.DIGEST, Quiet(1380, 420))
HERE = Place(7, 5)
DIGEST = Digest(HERE, About((1, 4)), Schedule(480, 6), 12, NOON, NOON + timedelta(days=1), 7)


async def test_what_a_chat_chose_is_kept(store: Store) -> None:
    await store.preferences.set(7, CHOSEN)
    assert (await store.chat(7)).preferences == CHOSEN


async def test_a_chat_that_chose_nothing_has_no_preferences(store: Store) -> None:
    assert (await store.chat(7)).preferences == Preferences()


@pytest.mark.parametrize("about", [About(), About(followed=True), About((1, 4))])
async def test_a_digest_is_kept_as_it_was_set_up(store: Store, about: About) -> None:
    digest = Digest(HERE, about, Schedule(480), 12, NOON, NOON, 7)
    await store.preferences.set_digest(digest)
    assert await store.preferences.digest(HERE) == digest


@pytest.mark.parametrize("damage", ["quiet_from = 9999", "quiet_until = NULL", "quiet_from = 'x'"])
async def test_a_chat_whose_quiet_hours_cannot_be_read_is_left_alone_at_night(
    store: Store, damage: str
) -> None:
    await store.preferences.set(7, CHOSEN)
    async with store.writing() as connection:
        await connection.execute(text(f"UPDATE preference SET {damage}"))  # noqa: S608  our own words
    assert (await store.chat(7)).preferences == replace(CHOSEN, quiet=NIGHTS[0])


async def test_a_digest_that_cannot_be_read_is_replaced_by_its_chat(store: Store) -> None:
    await store.preferences.set_digest(DIGEST)
    other = replace(DIGEST, place=Place(7))
    await store.preferences.set_digest(other)
    async with store.writing() as connection:
        await connection.execute(text("UPDATE digest SET minute = 9999 WHERE thread_id = 5"))
    assert await store.preferences.digests(7) == (other,)
    await store.preferences.set_digest(DIGEST)
    assert await store.preferences.digest(HERE) == DIGEST


async def test_a_place_has_one_digest(store: Store) -> None:
    await store.preferences.set_digest(DIGEST)
    await store.preferences.set_digest(Digest(HERE, About(), Schedule(60), 1, NOON, NOON))
    assert [one.schedule for one in await store.preferences.digests(7)] == [Schedule(60)]


async def test_a_request_sees_what_it_changes_and_others_after_it(store: Store) -> None:
    work = Work(store)
    await work.preferences.set(7, CHOSEN)
    await work.preferences.set_digest(DIGEST)
    assert (await work.chat(7)).preferences == CHOSEN and await work.preferences.digests(7) == (DIGEST,)
    assert (await store.chat(7)).preferences == Preferences()
    await work.commit()
    assert (await store.chat(7)).preferences == CHOSEN and await store.preferences.digests(7) == (DIGEST,)


async def test_a_mute_is_over_by_itself(store: Store) -> None:
    await store.preferences.mute(HERE, 3, NOON + timedelta(hours=2))
    assert await store.preferences.mutes(HERE, NOON) == ((3, NOON + timedelta(hours=2)),)
    assert await store.preferences.mutes(HERE, NOON + timedelta(hours=2)) == ()


async def test_a_chat_that_moves_takes_its_preferences_along(store: Store) -> None:
    await _fill(store, 7)
    async with store.writing() as connection:
        before = await kept(connection, 7)
        await reach.migrate(connection, 7, -100)
        assert not any((await kept(connection, 7)).values())
        assert await kept(connection, -100) == before


async def test_a_chat_is_forgotten_in_every_table(store: Store) -> None:
    await _fill(store, 7)
    await _fill(store, 8)
    async with store.writing() as connection:
        others = await kept(connection, 8)
        await forget(connection, 7)
        assert not any((await kept(connection, 7)).values())
        assert await kept(connection, 8) == others


async def test_no_table_with_a_chat_is_missed(store: Store) -> None:
    """Whatever column is called after a chat, in a table that is there or is to come."""

    def named(connection: object) -> set[str]:
        catalogue = inspect(connection)
        return {
            table
            for table in catalogue.get_table_names()
            if table == "chat" or any("chat" in column["name"] for column in catalogue.get_columns(table))
        }

    async with store.reading() as connection:
        assert await connection.run_sync(named) == {table.name for table in tables()}


async def _fill(store: Store, chat: int) -> None:
    """Give a chat a row in most tables."""
    place = Place(chat)
    await store.set_language(chat, "ar")
    await store.preferences.set(chat, CHOSEN)
    await store.preferences.set_digest(Digest(place, About(), Schedule(60), 1, NOON, NOON))
    await store.preferences.mute(place, 0, NOON)
    await store.subscriptions.add(place, Topic(), chat)
    await store.keep_reply(chat, {})
    await store.inbox.accept([{"update_id": chat, "message": {"chat": {"id": chat}}}])
    await store.inbox.done(chat)
    await store.outbox.enqueue([Outgoing(chat, Page("خبر"), f"alert:{chat}")])
