"""Plain words as people type them, without a colon or a slash, over the five articles."""

import pytest

from tests.conversation import Conversation
from tests.laws import bare

ASKED = {
    "ملخص عن القنصلية": "عن: القنصلية · 5 مقالات",
    "ملخص قصير عن القنصلية": "عن: القنصلية · 5 مقالات",
    "/summary 1 about القنصلية": "عن: القنصلية · 5 مقالات",
    "ملخص من النهار": "من: النهار · مقال واحد",
    "أرقام عن الطائرات": "عن: الطائرات · 4 أرقام",
    "/facts about الطائرات": "عن: الطائرات · 4 أرقام",
    "أرقام من الأمصار": "من: الأمصار · ",
}


@pytest.mark.parametrize(("text", "limit"), ASKED.items())
async def test_a_subject_and_an_outlet_need_no_colon(chat: Conversation, text: str, limit: str) -> None:
    assert limit in bare((await chat.say(text)).text)


async def test_words_of_a_title_name_the_story_still(chat: Conversation) -> None:
    assert "عن: " not in bare((await chat.say("ملخص عن باكستان")).text)


async def test_what_somebody_said_is_asked_as_people_ask(chat: Conversation) -> None:
    assert "أحمد المهدوي (4)" in bare((await chat.say("ماذا قال المهدوي؟")).text)


@pytest.mark.parametrize("text", ["نبهني عن قنصلية", "/subscribe about قنصلية", "alert me about قنصلية"])
async def test_a_wish_to_be_alerted_subscribes(chat: Conversation, text: str) -> None:
    assert "كل مقال جديد فيه «قنصلية»" in bare((await chat.say(text)).text)


async def test_a_mark_behind_a_word_is_no_part_of_it(chat: Conversation) -> None:
    assert "أكثر من متحدث يوافق «حفتر»." in bare((await chat.say("ماذا قال حفتر؟")).text)
    assert "لم ترد في أي مقال: برلين." in bare((await chat.say("حفتر في برلين.")).text)


@pytest.mark.parametrize("text", ["1", "١"])
async def test_a_number_alone_offers_the_story_of_that_number(chat: Conversation, text: str) -> None:
    await chat.say("قصص")
    await chat.say(text)
    assert "5 مقالات" in bare((await chat.press("1 · تعاون عسكري")).text)
