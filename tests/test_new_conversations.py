"""Asking what is new as a person does it: each look starts where the last one ended."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.corrections import Merge
from bot.intake import read_candidate
from bot.models import NewArticle
from bot.store import alerts
from bot.subscriptions import Place
from tests.bot.store.corrected import make
from tests.conversation import Conversation
from tests.laws import bare, extracts

QUAKE_STORY = 2
ADDED = """أعلن وزير الداخلية الجزائري سليم بوقرة، الخميس 5 فبراير 2026، العثور على 17 ناجيًا تحت أنقاض مدرسة في أدرار.
وقال الوزير سليم بوقرة إن فرق الإنقاذ ستواصل عملها ليلًا ونهارًا حتى العثور على آخر مفقود."""
REPEATED = """عثرت فرق الإنقاذ على 17 ناجيًا تحت أنقاض مدرسة في أدرار، كما أعلن وزير الداخلية سليم بوقرة.
وقال بوقرة إن فرق الإنقاذ ستواصل عملها ليلًا ونهارًا حتى العثور على آخر مفقود."""


async def comes(desk: Conversation, text: str, outlet: str, story: int = QUAKE_STORY) -> int:
    """Store an article an hour later; return its version."""
    assert desk.clock is not None
    desk.clock.advance(timedelta(hours=1))
    raw = json.dumps({"text": text, "outlet": outlet, "published": "2026-02-05"}).encode()
    candidate = read_candidate("خبر.json", raw, desk.clock.now())
    return (await desk.store.save(candidate, NewArticle(story))).version_id


async def test_the_first_look_says_so_and_shows_the_newest(desk: Conversation) -> None:
    message = await desk.say("جديد 1")
    assert "هذه أول مرة" in bare(message.text)
    assert len(extracts(message)) == 3


async def test_nothing_new_is_an_answer_with_the_moment(desk: Conversation) -> None:
    await desk.say("/new 1")
    assert "لا جديد منذ 3 فبراير 2026، الساعة 12:00 بتوقيت غرينتش" in bare((await desk.say("/new 1")).text)


async def test_what_came_since_is_told_with_what_is_new_in_it(desk: Conversation) -> None:
    await desk.say(f"/new {QUAKE_STORY}")
    await comes(desk, ADDED, "وكالة السلام")
    text = bare((await desk.say(f"/new {QUAKE_STORY}")).text)
    for told in (
        "وصل أو عُدّل منذ سؤالك السابق، 3 فبراير 2026، الساعة 12:00 بتوقيت غرينتش",
        "مقال واحد",
        "متحدث جديد: سليم بوقرة",
        "«17 ناجيًا",
        "مصدر جديد: وكالة السلام",
    ):
        assert told in text


async def test_looking_moves_the_mark(desk: Conversation) -> None:
    await desk.say(f"/new {QUAKE_STORY}")
    await comes(desk, ADDED, "وكالة السلام")
    await desk.say(f"/new {QUAKE_STORY}")
    assert "لا جديد منذ 3 فبراير 2026، الساعة 13:00" in bare((await desk.say("ما الجديد")).text)


async def test_a_second_report_of_the_same_is_named_and_not_shown(desk: Conversation) -> None:
    await desk.say(f"/new {QUAKE_STORY}")
    await comes(desk, ADDED, "وكالة السلام")
    await comes(desk, REPEATED, "راديو الساحل")
    message = await desk.say(f"/new {QUAKE_STORY}")
    assert "بلا جديد عما سبق: [3]" in bare(message.text)
    assert len(extracts(message)) == 1


async def test_an_article_that_repeats_opens_by_its_button(desk: Conversation) -> None:
    await desk.say(f"/new {QUAKE_STORY}")
    await comes(desk, ADDED, "وكالة السلام")
    await comes(desk, REPEATED, "راديو الساحل")
    await desk.say(f"/new {QUAKE_STORY}")
    assert "راديو الساحل" in bare((await desk.press("[3]")).text)


async def test_each_story_has_a_mark_of_its_own(desk: Conversation) -> None:
    await desk.say("/new 1")
    assert "هذه أول مرة" in bare((await desk.say("/new 3")).text)


async def test_a_joined_story_tells_what_was_not_seen_of_both_and_nothing_else(desk: Conversation) -> None:
    await desk.say(f"/new {QUAKE_STORY}")
    await comes(desk, ADDED, "وكالة السلام")
    await comes(
        desk, "غادر قائد الجيش الليبي إسلام آباد بعد ثلاثة أيام من المحادثات العسكرية.", "صحيفة الضفة", 1
    )
    await desk.say("/new 1")
    there = [head.article_id for head in await desk.store.heads(QUAKE_STORY)]
    await make(desk.store, Merge(1, (QUAKE_STORY,), tuple(sorted(there))))
    message = await desk.say("/new 1")
    assert "وصل أو عُدّل أو ضُمّ إلى القصة منذ سؤالك السابق، 3 فبراير 2026" in bare(message.text)
    assert len(extracts(message)) == 1 and "وكالة السلام" in bare(message.text)
    assert "لا جديد" in bare((await desk.say("/new 1")).text)


async def test_pages_turn_in_place_and_outlive_a_restart(desk: Conversation) -> None:
    await desk.say(f"/new {QUAKE_STORY}")
    for number in range(25):
        await comes(desk, f"{ADDED}\nوأحصت الوزارة {number + 20} قتيلًا في الولاية.", f"صحيفة {number}")
    first = await desk.say(f"/new {QUAKE_STORY}")
    await desk.restart()
    second = await desk.press("التالي", first)
    assert second.id == first.id
    assert extracts(second)[0] not in extracts(first)


async def test_what_a_look_showed_is_not_alerted_of(desk: Conversation) -> None:
    version = await comes(desk, ADDED, "وكالة السلام")
    message = await desk.say(f"/new {QUAKE_STORY}")
    place = Place(message.chat_id)
    async with desk.store.reading() as connection:
        assert (place, version) in await alerts.told(connection, [place], [version])


async def test_the_moment_is_told_by_the_clock_of_the_chat(desk: Conversation) -> None:
    message = await desk.say("/new 1")
    chosen = (await desk.store.chat(message.chat_id)).preferences
    await desk.store.preferences.set(message.chat_id, replace(chosen, zone="Africa/Tripoli"))
    told = bare((await desk.say("/new 1")).text)
    assert "3 فبراير 2026، الساعة 14:00" in told and "بتوقيت" not in told


@pytest.mark.parametrize(
    "text", ["/new 1", "جديد", "الجديد", "ما الجديد", "new", "what's new", "/new باكستان"]
)
async def test_it_is_asked_in_many_ways(chat: Conversation, text: str) -> None:
    assert "🆕" in (await chat.say(text)).text


async def test_an_english_reader_is_told_in_english(chat: Conversation) -> None:
    await chat.say("/language en")
    await chat.say("what's new")
    assert "Nothing new since" in bare((await chat.say("/new")).text)


async def test_a_story_that_is_not_there_is_asked_back(chat: Conversation) -> None:
    assert "لا توجد قصة" in bare((await chat.say("/new زلزال اليابان")).text)
