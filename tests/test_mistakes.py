"""What a person gets who asks what cannot be answered, or presses what was never offered."""

import pytest

from tests.conversation import Conversation
from tests.laws import bare

NOTICES = {
    "no such story number": ("/summary 99", "لا توجد قصة رقمها 99"),
    "no such story": ("/summary مصر", "لا توجد قصة باسم «مصر»"),
    "a search without words": ("/search", "عمّ أبحث؟"),
    "a search of marks alone": ('/search ()*"', "عمّ أبحث؟"),
    "a search without results": ("/search قططططط", "لا يوجد مقال فيه «قططططط»"),
    "one word of two is missing": ("/search حفتر قططططط", "لم ترد في أي مقال: قططططط"),
    "English to an Arabic bot": ("hello there", "لا يوجد مقال فيه «hello there»"),
    "an unknown command": ("/sumary", "لا يوجد أمر باسم sumary"),
    "an article without a number": ("/article", "أي مقال تقصد؟"),
    "no such article": ("مقال 9", "لا يوجد مقال رقمه 9"),
    "an unreadable time": ("ملخص منذ:قريب", "لم أفهم المدة «قريب»"),
    "an unreadable length": ("ملخص أسطر:كثيرة", "لم أفهم عدد الأسطر «كثيرة»"),
    "an outlet that is not there": ("ملخص من:رويترز", "لا يوجد في هذه القصة مصدر باسم «رويترز»"),
    "a subject that is not there": ("ملخص عن:كسوف", "لا توجد في هذه القصة جملة تصلح للاقتباس عن «كسوف»"),
    "nothing so new": ("ملخص منذ:2030-01-01", "لا يوجد في هذه القصة مقال ثبت أنه من 1 يناير 2030 أو بعده"),
    "a message of 5,000 letters": ("ط" * 5000, "لا يوجد مقال فيه"),
    "a language that is none": ("/language klingon", "اختر لغة الردود"),
    "no such story listed": ("/stories كسوف", "لا توجد قصة في عنوانها «كسوف»"),
}


@pytest.mark.parametrize(("text", "expected"), NOTICES.values(), ids=NOTICES.keys())
async def test_a_mistake_is_answered_with_its_cause(chat: Conversation, text: str, expected: str) -> None:
    assert expected in bare((await chat.say(text)).text)


FORGED = [
    "",
    "c",
    "c:ROW:2:3",
    "c:ROW:999999",
    "l:ROW:7",
    "l:ROW:x",
    "v:ROW:whole",
    "p:ROW:x",
    "z:1:1",
    "s:x",
    "g:de",
    "x:rm",
    "c:9" * 9,
]


@pytest.mark.parametrize("data", FORGED)
async def test_forged_data_do_nothing(chat: Conversation, data: str) -> None:
    message = await chat.say("ملخص")
    row = message.buttons[0].data.split(":")[1]
    count = len(chat.telegram.shown)
    await chat.forge(data.replace("ROW", row), message)
    assert len(chat.telegram.shown) == count


async def test_buttons_of_another_chat_do_nothing_to_it(chat: Conversation) -> None:
    message = await chat.say("ملخص")
    row = message.buttons[0].data.split(":")[1]
    stranger = chat.telegram.visitor(chat.person._application, user_id=9, chat_id=9)
    await stranger.write("/start")
    await stranger.press(chat.telegram.last, f"l:{row}:10")
    assert "انتهت صلاحية هذه الأزرار" in chat.telegram.last.text
