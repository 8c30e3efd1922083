"""Mistakes of operators, forged buttons, and those who are no operators."""

import pytest

from bot.config.schema import Access
from tests.conversation import Conversation
from tests.operators import COMMANDS, MERGED, data, overview, words


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("/merge 1 1", "1 و1 قصة واحدة، ولا تُدمج القصة في نفسها"),
        ("/merge 1 99", "لا توجد قصة رقمها 99"),
        ("/split 1: 1-5", "اترك فيها مقالًا"),
        ("/split 2: 1", "مقال واحد، فلا يُفصل"),
        ("/split 1: 9", "لا يوجد مقال رقمه 9"),
        ("/rename 1 \u200f!", "لا حرف ولا رقم"),
        ("/rename 1 " + "ن" * 300, "عدد حروفه 300"),
        ("/rename 1 -", "مأخوذ من مقالاتها أصلًا"),
        ("/delete 99 story:1", "لا يوجد مقال رقمه 99"),
        ("/delete story 2 from:x", "لم أفهم «from:x»"),
        ("/delete story 1 story 2", "لم أفهم «2»"),
        ("/delete 2 story 1 كذا", "لم أفهم «كذا»"),
        ("/delete باكستان كذا", "لم أفهم «كذا»"),
        ("/split 1: 2 3 كذا", "لم أفهم «كذا»"),
        ("/merge 1 2 كذا", "لم أجد قصة باسم «كذا»"),
        ("/merge كذا 1", "لم أجد قصة باسم «كذا»"),
        ("/setmeta 3 story:1 date: 2026-02-31", "لم أفهم التاريخ"),
        ("/setmeta 3 story:1 date: 2031-01-01", "لم يأت"),
        ("/setmeta 3 story:1 url: هنا", "لم أفهم الرابط"),
        ("/setmeta 3 story:1 outlet:", "ينقص شيء"),
        ("/setmeta 3 story:1 كذا", "لم أفهم «كذا»"),
        ("/setmeta 3 story:1 outlet: -", "بيانات المقال [3] من قبل"),
    ],
)
async def test_a_mistake_is_told_in_one_line(desk: Conversation, asked: str, answer: str) -> None:
    told = await desk.say(asked)
    assert answer in words(told) and "\n" not in told.text


@pytest.mark.parametrize(
    ("asked", "understood"),
    [
        ("/delete زلزال", "أأحذف القصة 2"),
        ("/split زلزال", "مقال واحد"),
        ("/rename زلزال «عنوان»", "«عنوان»؟"),
    ],
)
async def test_a_picked_story_is_asked_about_without_its_name(
    desk: Conversation, asked: str, understood: str
) -> None:
    await desk.say("/rename 3 زلزال في الأسعار")
    await desk.press("تسمية")
    await desk.say(asked)
    assert understood in words(await desk.press("2"))


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("دمج 1 2", "أأدمج"),
        ("دمج القصة 1 والقصة 2", "أأدمج"),
        ("فصل 2 و4", "أأفصل"),
        ("حذف قصة 2", "أأحذف القصة 2"),
        ("تسمية 1 «عنوان»", "أأجعل"),
        ("تصحيح 3 تاريخ: أمس", "أأصحّح"),
        ("/دمج 1 2", "أأدمج"),
        ("merge 1 2", "أأدمج"),
        ("دمج الجيش", "لم ترد في أي مقال"),
        ("حذف", "«حذف»"),
    ],
)
async def test_words_are_a_command_only_where_all_of_them_are_read(
    desk: Conversation, typed: str, understood: str
) -> None:
    await desk.say("ملخص 1")
    assert understood in words(await desk.say(typed))


@pytest.mark.parametrize("data", ["u:1", "u:abc", "w:1", "z:1", "w:abc", "u:999999999999999"])
async def test_forged_buttons_change_nothing(desk: Conversation, data: str) -> None:
    before = await overview(desk)
    await desk.forge(data)
    assert await overview(desk) == before


@pytest.mark.parametrize("asked", [*(asked for asked, _ in COMMANDS.values()), "/دمج 1 2", "/status"])
async def test_to_all_others_the_commands_do_not_exist(chat: Conversation, asked: str) -> None:
    assert "لا يوجد أمر باسم" in words(await chat.say(asked))


async def test_to_all_others_the_words_are_a_search(chat: Conversation) -> None:
    assert "لا يوجد مقال فيه «دمج 1 2»" in words(await chat.say("دمج 1 2"))
    assert "merge" not in words(await chat.say("/help"))


async def test_who_owns_the_bot_no_longer_presses_nothing(desk: Conversation) -> None:
    question = await desk.say("/merge 1 2")
    desk.config = desk.config.model_copy(update={"access": Access(mode="open", owners=(), members=())})
    await desk.restart()
    assert MERGED not in words(await desk.forge(data(question, "دمج"), question))
    assert len(await desk.store.stories()) == 3


async def test_owners_see_their_commands_in_the_help(desk: Conversation) -> None:
    assert "/merge —" in words(await desk.say("/help"))
    assert "تبقى الأولى" in words(await desk.say("/help merge"))


async def test_the_help_promises_an_operators_word_with_its_slash(desk: Conversation) -> None:
    assert "أو اكتب: /حالة، /الحالة" in words(await desk.say("/help status"))
    assert "المقالات:" in words(await desk.say("/حالة"))
