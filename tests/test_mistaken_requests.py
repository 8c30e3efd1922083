"""Requests that ask for what a command does not have: each is told what it has."""

import json

import pytest

from bot.commands.keeping import keep_request
from bot.intake import read_candidate, settle
from bot.workers import Workers
from tests.clock import START
from tests.conversation import Conversation
from tests.laws import bare
from tests.operators import OIL, labels

PERIODS = {
    "a key": ("/new منذ:3ي", ["📝 منذ:3ي", "🗓 منذ:3ي", "/new"]),
    "a key and a story": ("/new منذ:3ي 1", ["📝 منذ:3ي 1", "🗓 منذ:3ي 1", "/new"]),
    "a key without sense": ("/new منذ:غد", ["📝 منذ:غد", "🗓 منذ:غد", "/new"]),
    "words": ("جديد منذ أسبوع", ["🗓 منذ أسبوع", "/new"]),
    "a duration": ("/new 3d", ["🗓 3d", "/new"]),
    "a month and its year": ("/new ديسمبر 2025", ["🗓 ديسمبر 2025", "/new"]),
    "a day": ("/new 2026-02-01", ["🗓 2026-02-01", "/new"]),
}


@pytest.mark.parametrize(("text", "ways"), PERIODS.values(), ids=PERIODS.keys())
async def test_a_look_of_a_period_is_answered_with_the_ways_to_it(
    chat: Conversation, text: str, ways: list[str]
) -> None:
    told = await chat.say(text)
    assert "الأمر /new بلا مدة" in bare(told.text) and labels(told) == ways


async def test_the_way_to_a_period_leads_there(chat: Conversation) -> None:
    await chat.say("/new من ديسمبر 2025")
    assert "الفترة" in bare((await chat.press("🗓")).text)
    await chat.say("/new 3d")
    assert "🆕" in bare((await chat.press("/new")).text)


@pytest.mark.parametrize(
    "text",
    [
        "/article -1",
        "/article 3.5",
        "/article 3,4",
        "/article 1-3",
        "/article 3 4",
        "مقال -1",
        "/article ١٫٥",
    ],
)
async def test_a_number_that_is_none_of_an_article_is_told(chat: Conversation, text: str) -> None:
    told = await chat.say(text)
    assert "ليس رقم مقال" in bare(told.text) and labels(told)[0].startswith("[1]")


@pytest.mark.parametrize(
    "text",
    ["/article ثلاثة", "مقال ثلاثة", "/article third", "/article three", "المقال الثالث", "/article الثالثة"],
)
async def test_the_number_of_an_article_may_be_written_in_letters(chat: Conversation, text: str) -> None:
    assert "[3] مصدر غير مسمّى" in bare((await chat.say(text)).text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/summary قصير طويل", "في طلبك «قصير» و«طويل»، فأخذت بالأول."),
        ("/summary أسطر:2 long", "في طلبك «أسطر:2» و«long»، فأخذت بالأول."),
    ],
)
async def test_of_two_lengths_the_first_is_taken_and_the_other_offered(
    chat: Conversation, text: str, said: str
) -> None:
    told = await chat.say(text)
    assert said in bare(told.text) and "لم أفهم" not in bare(told.text)
    longer = await chat.press("📝")
    assert len(longer.text) > len(told.text) and "في طلبك" not in bare(longer.text)


@pytest.mark.parametrize(
    ("text", "number"), [("/article 0", "0"), ("/article 999", "999"), ("/article ١٢", "12")]
)
async def test_an_article_that_is_not_there_is_told(chat: Conversation, text: str, number: str) -> None:
    assert f"لا يوجد مقال رقمه {number} في هذه القصة" in bare((await chat.say(text)).text)


@pytest.mark.parametrize("text", ["ملخص من:الجزيرة", "أرقام من:الجزيرة", "مقارنة من:الجزيرة"])
async def test_the_outlets_of_a_story_are_told_with_the_unnamed_one(chat: Conversation, text: str) -> None:
    assert bare((await chat.say(text)).text).endswith("النهار، مصدر غير مسمّى")


ABSENT = {
    "one of two": ("قارن النهار والجزيرة", "الجزيرة"),
    "both": ("قارن الجزيرة والعربية", "الجزيرة، العربية"),
    "between": ("قارن بين النهار وبين الجزيرة", "الجزيرة"),
    "side by side": ("/compare النهار الجزيرة", "الجزيرة"),
    "a name of several words": ("قارن النهار مع سكاي نيوز عربية", "سكاي نيوز عربية"),
    "a name that begins like and": ("قارن واس والنهار", "واس"),
    "Latin names": ("/compare Al Jazeera vs BBC", "Al Jazeera، BBC"),
}


@pytest.mark.parametrize(("text", "absent"), ABSENT.values(), ids=ABSENT.keys())
async def test_an_outlet_that_nothing_is_stored_of_is_named(
    chat: Conversation, text: str, absent: str
) -> None:
    told = bare((await chat.say(text)).text)
    assert (
        told
        == f"لم يُحفظ في هذه القصة مقال من: {absent}. مصادرها: الأمصار، المغرب اليوم، النهار، مصدر غير مسمّى"
    )
    assert "من يذكر ماذا" in bare((await chat.press("كل المصادر")).text)


async def test_a_name_alone_may_be_a_story_or_an_outlet(chat: Conversation) -> None:
    told = await chat.say("/compare الجزيرة")
    assert "لا توجد قصة باسم «الجزيرة»، ولا مصدر بهذا الاسم في القصة الحالية" in bare(told.text)
    assert "🔎 الجزيرة" in labels(told)


@pytest.mark.parametrize("text", ["مقال 3 قصة 9", "/article 3 قصة 9", "/article قصة 9", "article 3 story 9"])
async def test_an_article_of_a_story_that_is_not_there_is_told(chat: Conversation, text: str) -> None:
    assert "لا توجد قصة رقمها 9" in bare((await chat.say(text)).text)


async def test_an_article_is_named_with_its_story(chat: Conversation) -> None:
    assert "[3]" in bare((await chat.say("مقال 3 قصة 1")).text)


@pytest.mark.parametrize(
    "text", ["/article النهار", "/article نهار", "/article from:النهار", "/article من:النهار"]
)
async def test_an_article_is_named_by_its_outlet(chat: Conversation, text: str) -> None:
    told = bare((await chat.say(text)).text)
    assert "[2] النهار" in told and "النص كاملًا" in told


async def reads(chat: Conversation, text: str) -> str:
    """Return what a message is answered while the story of the examples is open."""
    await chat.say("/summary 1")
    return bare((await chat.say(text)).text)


@pytest.mark.parametrize("text", ["مقال النهار", "المقال نهار", "article النهار", "مقال «النهار»"])
async def test_a_plain_word_for_an_article_takes_the_whole_name_of_an_outlet(
    chat: Conversation, text: str
) -> None:
    assert await reads(chat, text) == await reads(chat, "/article النهار")


@pytest.mark.parametrize(
    "text", ["مقال رويترز", "مقال النهار عن ليبيا", "مقال باكستان", "النهار", "/search مقال النهار"]
)
async def test_other_words_behind_a_plain_word_for_an_article_are_looked_for(
    chat: Conversation, text: str
) -> None:
    looked = await reads(chat, text)
    assert looked == await reads(chat, f"/search {text.removeprefix('/search ')}")
    assert "النص كاملًا" not in looked


async def test_a_button_that_looks_for_words_opens_no_article(chat: Conversation) -> None:
    row = await keep_request(chat.person.chat_id, "search", "مقال النهار", chat.services)
    looked = await chat.forge(f"a:{row}", await chat.say("/summary 1"))
    assert "النص كاملًا" not in bare(looked.text)


@pytest.mark.parametrize("text", ["/article النهار 2", "/article 2 النهار", "/article 2 من:النهار"])
async def test_an_outlet_may_stand_beside_the_number_of_its_article(chat: Conversation, text: str) -> None:
    assert "[2] النهار" in bare((await chat.say(text)).text)


async def test_a_number_of_another_outlet_is_asked_about(chat: Conversation) -> None:
    told = await chat.say("/article النهار 3")
    assert "أي مقال تقصد؟" in bare(told.text) and "[2] النهار" in labels(told)


@pytest.mark.parametrize(
    "text",
    [
        "/article فرانس 24",
        "/article فرانس ٢٤ قصة:2",
        "/article من:فرانس 24",
        "مقال فرانس 24",
        "مقال فرانس ٢٤",
    ],
)
async def test_an_outlet_may_be_called_by_a_number(chat: Conversation, text: str) -> None:
    told = json.dumps({"text": OIL, "title": "أسعار النفط", "outlet": "فرانس 24"}).encode()
    await settle(read_candidate("خبر.json", told, START), chat.store, Workers())
    await chat.say("/summary 2")
    assert "[1] فرانس 24" in bare((await chat.say(text)).text)


async def test_a_name_that_no_outlet_bears_is_told_with_its_number(chat: Conversation) -> None:
    assert "لا توجد قصة باسم «فرانس 24»" in bare((await chat.say("/article فرانس 24")).text)


@pytest.mark.parametrize("text", ["/article رويترز قصة:1", "/article من:رويترز قصة:1"])
async def test_a_story_that_has_no_such_outlet_is_told_with_its_outlets(
    chat: Conversation, text: str
) -> None:
    told = await chat.say(text)
    assert "لا يوجد في هذه القصة مصدر باسم «رويترز». مصادرها:" in bare(told.text)
    assert "[2] النهار" in labels(told)


async def test_a_name_of_no_outlet_is_answered_with_what_an_article_is_asked_by(chat: Conversation) -> None:
    told = await chat.say("/article الجزيرة")
    assert "اكتب بعد /article رقم مقال أو اسم مصدر" in bare(told.text)
    assert labels(told)[0].startswith("[1]") and labels(told)[-1] == "🔎 الجزيرة"


async def test_a_word_of_a_title_names_its_story_before_a_part_of_an_outlet(chat: Conversation) -> None:
    assert "أي مقال تقصد؟" in bare((await chat.say("/article باكستان")).text)


async def test_mistakes_are_told_in_english(chat: Conversation) -> None:
    await chat.say("/language en")
    assert "no article is stored from: BBC" in bare((await chat.say("compare النهار and BBC")).text)
    assert "“-1” is no number of an article" in bare((await chat.say("/article -1")).text)
    assert "/new takes no period" in bare((await chat.say("/new last week")).text)
