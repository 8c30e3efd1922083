"""What goes wrong at Telegram's side while the bot answers, over HTTP."""

import pytest

from tests.bot_api.faults import Fault, Kind
from tests.served import GROUP, OTHER, PERSON, Served

NEW = -1001


async def settled(bot: Served) -> None:
    """Wait until what happened before is done: two answers to others take longer."""
    await bot.ask("/help", chat_id=OTHER)
    await bot.ask("/help", chat_id=OTHER + 1)


@pytest.mark.parametrize("kind", [Kind.FLOOD, Kind.BAD_HTML, Kind.ERROR_500])
async def test_an_answer_that_was_refused_for_now_comes_once(bot: Served, kind: Kind) -> None:
    bot.server.script.write([Fault(kind, chat_id=PERSON, times=1, seconds=1)])
    assert "الأوامر" in await bot.ask("/help")
    await bot.ask("/help", chat_id=OTHER)
    assert (len(bot.server.fired), len(bot.server.sent_to(PERSON))) == (1, 1)


@pytest.mark.parametrize("kind", [Kind.KICKED, Kind.DEACTIVATED, Kind.NO_CHAT])
async def test_a_chat_that_is_gone_is_left_alone_until_it_writes(bot: Served, kind: Kind) -> None:
    bot.server.script.write([Fault(kind, chat_id=PERSON, times=1)])
    bot.server.updates.put(bot.people.text("/help", chat_id=PERSON))
    await bot.server.until(lambda: len(bot.server.fired) == 1)
    await settled(bot)
    assert await bot.store.outbox.unreachable(PERSON) is not None
    assert "الأوامر" in await bot.ask("/help")


async def test_an_answer_to_a_topic_that_is_gone_goes_to_the_group(bot: Served) -> None:
    bot.server.script.write([Fault(Kind.NO_THREAD, chat_id=GROUP, times=1)])
    bot.server.updates.put(bot.people.text("/help", chat_id=GROUP, user_id=PERSON, thread_id=5))
    await bot.server.until(lambda: len(bot.server.messages) == 1)
    assert bot.server.messages[0].thread_id is None


async def test_an_answer_follows_a_group_that_moved(bot: Served) -> None:
    bot.server.script.write([Fault(Kind.MIGRATED, chat_id=GROUP, times=1, migrate_to=NEW)])
    bot.server.updates.put(bot.people.text("/help", chat_id=GROUP, user_id=PERSON))
    await bot.server.until(lambda: len(bot.server.sent_to(NEW)) == 1)
    assert bot.server.sent_to(GROUP) == []


async def test_a_group_that_tells_of_its_move_takes_its_language_along(bot: Served) -> None:
    bot.server.members[GROUP, PERSON] = "administrator"
    await bot.ask("/language en", chat_id=GROUP, user_id=PERSON)
    bot.server.updates.put(bot.people.migration(chat_id=GROUP, to=NEW))
    await settled(bot)
    assert "Commands" in await bot.ask("/help", chat_id=NEW, user_id=PERSON)


async def test_a_bot_that_was_put_out_and_let_in_again_answers(bot: Served) -> None:
    bot.server.updates.put(bot.people.membership("kicked", chat_id=GROUP))
    bot.server.updates.put(bot.people.membership("member", chat_id=GROUP, before="kicked"))
    assert "الأوامر" in await bot.ask("/help", chat_id=GROUP, user_id=PERSON)
    assert await bot.store.outbox.unreachable(GROUP) is None
