"""By which clock a chat is told: its own, and until it has chosen one that of the configuration."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.config import Config
from bot.models import Reader
from bot.schedule import Quiet
from bot.store import alerts, digesting
from bot.subscriptions import Place
from tests.bringing import POST
from tests.clock import START, Clock
from tests.conversation import Conversation
from tests.laws import bare
from tests.operators import labels

HERE = Place(7)


@pytest.fixture
async def there(config: Config) -> AsyncIterator[Conversation]:
    """A chat that has chosen no time zone, with a bot of Tripoli: two hours ahead of UTC."""
    tripoli = config.model_copy(update={"default_zone": "Africa/Tripoli"})
    conversation = Conversation(tripoli, Clock())
    await conversation.open()
    yield conversation
    await conversation.close()


TOLD = {
    "a digest": ("ملخص يومي 8:00", "كل يوم عند 08:00 بتوقيت طرابلس"),
    "a digest in English": ("digest 8:00", "08:00 (Tripoli time)"),
    "quiet hours": ("هدوء 23:00-07:00", "من 23:00 إلى 07:00 بتوقيت طرابلس"),
    "a mute": ("اكتم 2 ساعة", "حتى 3 فبراير 2026، الساعة 16:00 بتوقيت طرابلس"),
    "a mute in English": ("/mute 2h", "until 3 February 2026, 16:00 (Tripoli time)"),
    "a look": ("/new", "لا جديد منذ 3 فبراير 2026، الساعة 14:00 بتوقيت طرابلس"),
    "a digest of now": ("/digest now", "منذ 2 فبراير 2026، الساعة 14:00 بتوقيت طرابلس"),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD.keys())
async def test_a_chat_without_a_zone_goes_by_that_of_the_bot(
    there: Conversation, text: str, expected: str
) -> None:
    await there.say("/language en" if expected.isascii() else "/new")
    assert expected in bare((await there.say(text)).text)


async def test_a_digest_becomes_due_by_the_clock_of_the_bot(there: Conversation) -> None:
    await there.say("ملخص يومي 8:00")
    digest = await there.store.preferences.digest(HERE)
    assert digest and digest.next_at.isoformat() == "2026-02-04T06:00:00+00:00"
    async with there.store.reading() as connection:
        (due,), _ = await digesting.due(connection, digest.next_at, 9, there.store.home)
    assert due.preferences.wall == "Africa/Tripoli"


async def test_quiet_hours_end_by_the_clock_of_the_bot(there: Conversation) -> None:
    await there.say("هدوء 13:00-15:00")
    chosen = (await there.store.chat(7)).preferences
    assert chosen.quiet == Quiet(780, 900)
    due = alerts.Due(HERE, (1,), (), Reader(), None, reachable=True, preferences=chosen)
    held = due.held(START)
    assert held and held.isoformat() == "2026-02-03T13:00:00+00:00"


async def test_the_zone_that_a_chat_chose_goes_before(there: Conversation) -> None:
    told = bare((await there.say("/settings Europe/London")).text)
    assert told and "التوقيت: لندن" in labels(there.telegram.last)
    assert "الساعة 14:00،" in bare((await there.say("اكتم 2 ساعة")).text)


async def test_the_settings_show_the_zone_of_the_bot(there: Conversation) -> None:
    await there.say("/settings")
    assert "التوقيت: طرابلس" in labels(there.telegram.last)


async def test_a_chat_that_is_forgotten_goes_by_the_clock_of_the_bot_again(there: Conversation) -> None:
    await there.say("/settings Europe/London")
    await there.say("/forget")
    await there.press("احذف")
    assert (await there.store.chat(7)).preferences.wall == "Africa/Tripoli"


async def test_a_reader_of_greenwich_is_told_so_in_his_language(chat: Conversation) -> None:
    assert bare((await chat.say("اكتم 2 ساعة")).text).count("بتوقيت غرينتش") == 1
    await chat.say("/language en")
    assert " UTC;" in bare((await chat.say("/mute 2h")).text)


LATE = datetime(2026, 2, 3, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("اليوم", "4 فبراير"), ("أمس", "3 فبراير"), ("today", "4 فبراير"), ("yesterday", "3 فبراير")],
)
async def test_today_is_the_day_where_the_operator_is(config: Config, text: str, expected: str) -> None:
    access = config.access.model_copy(update={"owners": (7,)})
    chat = Conversation(config.model_copy(update={"access": access}), Clock(LATE))
    await chat.open()
    await chat.say("/settings طرابلس")
    assert f"تاريخ النشر: {expected} 2026" in bare((await chat.say(f"/setmeta 2 تاريخ: {text}")).text)
    await chat.close()


async def test_the_days_on_buttons_are_those_where_the_operator_is(config: Config) -> None:
    access = config.access.model_copy(update={"owners": (7,)})
    chat = Conversation(config.model_copy(update={"access": access}), Clock(LATE))
    await chat.open()
    await chat.say("/settings طرابلس")
    await chat.press("التاريخ", await chat.say(f"/add {POST}"))
    assert "تاريخ النشر: 4 فبراير 2026" in bare((await chat.press("اليوم")).text)
    await chat.close()


async def test_what_is_to_come_is_no_day_of_an_article(desk: Conversation) -> None:
    assert "لم يأت" in bare((await desk.say("/setmeta 1 story:1 date: next week")).text)


@pytest.mark.parametrize(
    "text", ["مجهول", "غير معروف", "unknown", "مصدر مجهول", "Unknown source", "N/A", "-"]
)
async def test_an_outlet_that_is_told_as_unknown_is_unknown(desk: Conversation, text: str) -> None:
    assert "المصدر: غير مسمّى" in bare((await desk.say(f"/setmeta 1 story:1 source: {text}")).text)


@pytest.mark.parametrize("typed", ["غرينتش", "GMT", "utc"])
async def test_greenwich_has_many_names(chat: Conversation, typed: str) -> None:
    await chat.say(f"/settings {typed}")
    assert (await chat.store.chat(7)).preferences.zone == "UTC"
