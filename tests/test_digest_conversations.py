"""Requests for a digest that say two things at once, or that take the place of another digest."""

import pytest

from bot.config import Config
from bot.schedule import Schedule
from bot.subscriptions import Place
from tests.clock import Clock
from tests.conversation import Conversation
from tests.laws import bare
from tests.operators import labels

HERE = Place(7)

DIGESTS = {
    "ملخص يومي 8:00": Schedule(480),
    "ملخص يومي ٢٠:٣٠": Schedule(1230),
    "/digest 8": Schedule(480),
    "/digest 7 صباحا يومي": Schedule(420),
    "/digest every monday 9:00": Schedule(540, 0),
    "ملخص أسبوعي 8:00 الأحد": Schedule(480, 6),
    "/digest 20:30 Thursday": Schedule(1230, 3),
    "/digest كل يوم 9:15": Schedule(555),
    "/digest كل خميس 9:00": Schedule(540, 3),
    "digest daily 8am": Schedule(480),
    "ملخص يومي الساعة 8": Schedule(480),
    "ملخص يومي قصة 1 الساعة 7": Schedule(420),
    "/digest الساعة 8 ونصف مساء كل يوم": Schedule(1230),
    "/digest at 8 every day": Schedule(480),
}


@pytest.mark.parametrize(("text", "schedule"), DIGESTS.items())
async def test_a_digest_is_set_up_in_many_ways(chat: Conversation, text: str, schedule: Schedule) -> None:
    assert "سيصلك" in (await chat.say(text)).text
    digest = await chat.store.preferences.digest(HERE)
    assert digest and digest.schedule == schedule


async def test_the_end_of_a_digest_tells_which_subscriptions_waited_for_it(chat: Conversation) -> None:
    await chat.say("/subscribe الكل")
    assert "ينتظره" not in (await chat.say("/digest off")).text
    await chat.say("/subscribe الكل digest")
    assert "ولا ما كان ينتظره من الاشتراكات: 1" in bare((await chat.say("/digest off")).text)


EITHER = {
    "two rhythms": ("/digest 8:00 يومي أسبوعي", "«يومي» و«أسبوعي»", Schedule(480), Schedule(480, 1)),
    "a rhythm that calls": ("ملخص يومي 8:00 أسبوعي", "«يومي» و«أسبوعي»", Schedule(480), Schedule(480, 1)),
    "every day and a day": (
        "/digest كل يوم 8:00 الخميس",
        "«كل يوم» و«الخميس»",
        Schedule(480),
        Schedule(480, 3),
    ),
    "two days": ("/digest 8:00 الأحد الخميس", "«الأحد» و«الخميس»", Schedule(480, 6), Schedule(480, 3)),
    "two times": ("/digest 8:00 20:00", "«08:00» و«20:00»", Schedule(480), Schedule(1200)),
    "English": ("digest 8pm every day weekly", "«every day» و«weekly»", Schedule(1200), Schedule(1200, 1)),
}


@pytest.mark.parametrize(("text", "words", "first", "second"), EITHER.values(), ids=EITHER.keys())
async def test_words_that_contradict_each_other_are_asked_back(
    config: Config, text: str, words: str, first: Schedule, second: Schedule
) -> None:
    chat = Conversation(config, Clock())
    await chat.open()
    question = await chat.say(text)
    assert f"{words} لا يجتمعان" in bare(question.text)
    assert await chat.store.preferences.digest(HERE) is None
    for number, schedule in enumerate((first, second)):
        await chat.forge(question.buttons[number].data, question)
        digest = await chat.store.preferences.digest(HERE)
        assert digest and digest.schedule == schedule
    await chat.close()


async def test_an_end_at_a_time_is_asked_back(chat: Conversation) -> None:
    await chat.say("/digest 8:00")
    assert "«09:00» و«إيقاف» لا يجتمعان" in bare((await chat.say("/digest 9:00 إيقاف")).text)
    assert await chat.store.preferences.digest(HERE) is not None


async def test_every_day_makes_a_weekly_digest_daily(chat: Conversation) -> None:
    await chat.say("/digest 8:00 الخميس")
    assert "سيصلك كل يوم عند 08:00" in bare((await chat.say("/digest كل يوم")).text)


async def test_a_digest_that_takes_the_place_of_another_says_so(chat: Conversation) -> None:
    assert "محل" not in bare((await chat.say("/digest 8:00 1")).text)
    told = bare((await chat.say("/digest 20:00 أسبوعي الخميس الكل")).text)
    assert "حلّ محل الملخص السابق: كل يوم عند 08:00، وفيه من القصص: 1" in told
    await chat.say("/language en")
    assert "every Thursday at 20:00, of all stories" in bare((await chat.say("/digest 8:00 daily")).text)
    assert "takes the place" not in bare((await chat.say("/digest 8:00 daily")).text)


@pytest.mark.parametrize(
    "asked", ["/digest now 1", "/digest الآن ١", "/digest الآن قصة 1", "/digest now story:1", "digest 1 now"]
)
async def test_what_is_new_now_may_be_asked_of_one_story(chat: Conversation, asked: str) -> None:
    assert "في القصة 1" in bare((await chat.say(asked)).text)
    assert await chat.store.preferences.digest(HERE) is None


@pytest.mark.parametrize("asked", ["/digest قصة 1", "/digest story 1", "ملخص يومي قصة:1"])
async def test_a_story_of_a_digest_is_no_hour(chat: Conversation, asked: str) -> None:
    assert "فيه من القصص: 1" in bare((await chat.say(asked)).text)
    digest = await chat.store.preferences.digest(HERE)
    assert digest and digest.schedule == Schedule(480)


async def test_a_question_between_two_times_keeps_the_story(chat: Conversation) -> None:
    question = await chat.say("/digest 8:00 20:00 1")
    assert labels(question) == ["🗞 08:00 1", "🗞 20:00 1"]
    assert "فيه من القصص: 1" in bare((await chat.press("20:00")).text)


async def test_nothing_new_is_said_of_the_stories_that_were_looked_at(desk: Conversation) -> None:
    await desk.say("/digest now 1")
    nothing = bare((await desk.say("/digest now 1")).text)
    assert "لا جديد منذ" in nothing and "نظرتُ من القصص في هذه وحدها: 1." in nothing
    assert "في القصة 2" in bare((await desk.say("/digest now all")).text)


ENDINGS = (
    "إلغاء الملخص اليومي",
    "أوقف الملخص اليومي",
    "ألغِ الملخص الأسبوعي",
    "cancel the daily digest",
    "stop digest",
)


@pytest.mark.parametrize("text", ENDINGS)
async def test_a_digest_is_ended_in_plain_words(chat: Conversation, text: str) -> None:
    assert "لا ملخص دوري هنا" in (await chat.say(text)).text
    await chat.say("/digest 8")
    assert "لن يصل الملخص الدوري" in (await chat.say(text)).text
    assert await chat.store.preferences.digest(HERE) is None


async def test_words_behind_the_end_of_a_digest_are_a_search(chat: Conversation) -> None:
    await chat.say("/digest 8")
    await chat.say("إلغاء الملخص اليومي للحكومة")
    assert await chat.store.preferences.digest(HERE) is not None
