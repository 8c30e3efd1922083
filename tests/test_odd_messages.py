"""Odd messages and what a person gets for them: never silence, never half an answer."""

import pytest

from tests.conversation import Conversation
from tests.laws import bare

SUMMARY = "الجمل منقولة حرفيًا"
ASKED_WHAT = "عمّ أبحث؟"
LONG = "تقرير عن التعاون بين البلدين في المجالات كلها " * 12

REPLIES = {
    "a mark before a command": ("\u200f/summary قصير", SUMMARY),
    "a byte order mark before a command": ("\ufeff/sources", "5 مصادر"),
    "a mark inside a command": ("/sum\u200emary", SUMMARY),
    "a trigger, then a line": ("ملخص\nقصير", SUMMARY),
    "a trigger, then a fixed space": ("ملخص\u00a0قصير", SUMMARY),
    "a greeting that is a subject": ("بداية الحرب", "لم ترد في أي مقال: بداية"),
    "a start in English that is a subject": ("start the war", "«start the war»"),
    "aid, not help": ("مساعدة إنسانية", "«مساعدة إنسانية»"),
    "a language that is a subject": ("لغة الحوار", "لم ترد في أي مقال: الحوار"),
    "an opinion piece": ("مقال رأي", "مقال"),
    "an article in brackets": ("/article [3]", "[3] مصدر غير مسمّى"),
    "an article in brackets, in words": ("مقال [1]", "[1] الأمصار"),
    "an article's number with its noun": ("مقال رقم 1", "[1] الأمصار"),
    "a number with its noun": ("الرقم 3", "[3] مصدر غير مسمّى"),
    "an article in English": ("article no. 3", "[3] مصدر غير مسمّى"),
    "a number with a sign": ("#3", "[3] مصدر غير مسمّى"),
    "an article of a story": ("مقال 2 قصة:1", "[2] النهار"),
    "an article of no story": ("مقال 2 قصة:7", "لا توجد قصة رقمها 7"),
    "a story with its noun": ("القصة 1", SUMMARY),
    "the story, no more": ("ملخص القصة", SUMMARY),
    "two outlets": ("ملخص من:النهار من:الأمصار", "لم أفهم «من:الأمصار»"),
    "two numbers of lines": ("/summary lines:8 lines:3", "في طلبك «lines:8» و«lines:3»، فأخذت بالأول"),
    "two lengths": ("/summary قصير طويل", "في طلبك «قصير» و«طويل»، فأخذت بالأول"),
    "a length that sources have not": ("/sources قصير", "لا توجد قصة باسم «قصير»"),
    "since a year": ("ملخص منذ:2025", "منذ 1 يناير 2025"),
    "since a year long ago": ("ملخص منذ:1900", "منذ 1 يناير 1900"),
    "an empty subject": ("ملخص عن:", "ينقص شيء بعد «عن:»"),
    "an empty subject in English": ("summary about:", "ينقص شيء بعد «about:»"),
    "a fraction": ("/summary 1.5", "لا توجد قصة باسم «1.5»"),
    "a number below zero": ("/summary -1", "لا توجد قصة باسم «-1»"),
    "nought": ("/summary 0", "لا توجد قصة رقمها 0"),
    "an Eastern number": ("/summary ٩٩", "لا توجد قصة رقمها 99"),
    "a number of 23 digits": (
        "/article 99999999999999999999999",
        "لا يوجد مقال رقمه 99999999999999999999999",
    ),
    "a number of 4,000 digits": ("/summary " + "9" * 4000, "لا توجد قصة رقمها 999"),
    "a misspelt title": ("ملخص حفطر", "أقرب القصص"),
    "no title like it": ("ملخص كسوف", "أو اختر قصة:"),
    "no story listed": ("قصص كسوف", "لا توجد قصة في عنوانها «كسوف»"),
    "question marks": ("؟؟", ASKED_WHAT),
    "an emoji": ("👍", ASKED_WHAT),
    "a heart of several signs": ("❤️\u200d🔥", ASKED_WHAT),
    "marks of no width": ("\u200f\u200b", ASKED_WHAT),
    "a lone slash": ("/", ASKED_WHAT),
    "function words alone": ("/search في", "🔎 في"),
    "more words than a search takes": (LONG, "أكثر من 32 كلمة"),
    "a phrase of more words": (f'/search "{LONG}"', "أكثر من 32 كلمة"),
    "brackets and tags": ("<b>حفتر</b>", "حفتر"),
    "an ampersand": ("&lt; &amp;", "&lt; &amp;"),
    "a link to no story": ("/start s_99", "لم يعد هذا موجودًا"),
    "help": ("/help", "/summary — ملخص القصة"),
    "help with an unknown command": ("/help إنسانية", "لا يوجد أمر باسم إنسانية"),
    "an unknown command of 4,000 letters": ("/" + "x" * 4000, "لا يوجد أمر باسم xxx"),
    "an outlet without a day": ("ملخص من:النهار منذ:2025", "مقال من «النهار» ثبت أنه من 1 يناير 2025"),
    "a subject that an outlet has not": (
        "ملخص من:النهار عن:قنصلية",
        "لا توجد في المقالات التي حددتها جملة تصلح للاقتباس عن «قنصلية»",
    ),
    "an outlet of marks": ("ملخص من:؟", "لا يوجد في هذه القصة مصدر باسم «؟»"),
}


@pytest.mark.parametrize(("text", "expected"), REPLIES.values(), ids=REPLIES.keys())
async def test_an_odd_message_is_answered(chat: Conversation, text: str, expected: str) -> None:
    assert expected in bare((await chat.say(text)).text)


SEARCHED = {
    "sources of something": ("مصادر الطاقة", "🔎 مصادر الطاقة"),
    "a summary of something": ("ملخص كسوف الشمس", "🔎 ملخص كسوف الشمس"),
    "stories of something": ("قصص كسوف", "🔎 قصص كسوف"),
    "a slash command": ("/sources الطاقة", "🔎 الطاقة"),
    "a slash command with a length": ("/summary كسوف قصير", "🔎 كسوف"),
}


@pytest.mark.parametrize(("text", "expected"), SEARCHED.values(), ids=SEARCHED.keys())
async def test_what_names_no_story_is_searched_for_with_the_first_button(
    chat: Conversation, text: str, expected: str
) -> None:
    assert (await chat.say(text)).buttons[0].text == expected


async def test_the_beginning_of_a_long_search_is_one_press_away(chat: Conversation) -> None:
    await chat.say("حفتر باكستان " * 30)
    assert "5 مقالات" in (await chat.press("حفتر")).text


async def test_a_story_is_picked_with_the_length_that_was_asked_for(chat: Conversation) -> None:
    await chat.say("ملخص 9 قصير")
    assert len([line for line in (await chat.press("1 ·")).text.split("\n") if "•" in line]) == 3


async def test_an_article_is_picked_from_another_story_by_its_number(chat: Conversation) -> None:
    await chat.say("مقال 2 قصة:9")
    assert "[2] النهار" in bare((await chat.press("1 ·")).text)
