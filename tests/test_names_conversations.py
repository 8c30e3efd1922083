"""What a person gets who asks whom a story names by office or family only, through the real application."""

import json

import pytest

from bot.intake import read_candidate, settle
from bot.telegram.messages import Message
from bot.workers import Workers
from tests.clock import START
from tests.conversation import Conversation
from tests.laws import bare, spoken

MINISTER = (
    "القاهرة تدعو إلى وقف النار في السودان",
    "دعا وزير الخارجية المصري بدر عبد العاطي إلى وقف إطلاق النار في السودان خلال لقاء في القاهرة. "
    "وقال عبد العاطي: «لا حل عسكريا للأزمة في السودان».",
)
DAM = (
    "اتفاق على مياه النيل في أديس أبابا",
    "وقعت إثيوبيا وكينيا اتفاقا حول مياه النيل في أديس أبابا. وقال وزير الخارجية المصري إن «مياه النيل خط أحمر "
    "لا يمكن تجاوزه». وأضاف عبد العاطي أن «السد خطر على الجميع».",
)
SUCCESSOR = (
    "وزير جديد في القاهرة يتسلم مهامه",
    "تسلم وزير الخارجية المصري حسام زكي مهامه في مقر الوزارة بعد أداء اليمين الدستورية أمام الرئيس.",
)
FATHER = (
    "عرض عسكري في بنغازي",
    "حضر المشير خليفة حفتر عرضا عسكريا في بنغازي. وقال خليفة حفتر: «الجيش جاهز لحماية الحدود الجنوبية».",
)
SON = (
    "لقاء في أنقرة حول التدريب البحري",
    "زار الفريق صدام حفتر أنقرة ووقع مذكرة حول التدريب البحري. وقال صدام حفتر: «نعمل مع الجميع بلا شروط».",
)
HAFTAR = (
    "غارات على مهربين قرب الكفرة",
    "قصف سلاح الجو قافلة لمهربين قرب الكفرة ليلا. وقال حفتر: «لن نتهاون مع المهربين في الصحراء أبدا».",
)
ELSEWHERE = "الاسم من القصة"


async def tell(chat: Conversation, told: tuple[str, str], day: str, outlet: str = "الأهرام") -> None:
    title, text = told
    given = {"text": text, "title": title, "outlet": outlet, "published": day}
    await settle(read_candidate("خبر.json", json.dumps(given).encode(), START), chat.store, Workers())


def lines(message: Message) -> list[str]:
    return [bare(line) for line in message.text.split("\n")]


async def asked(chat: Conversation, words: str) -> list[str]:
    return lines(await chat.say(f"تصريحات {words}"))


async def test_a_speaker_whom_only_another_story_names_is_named_with_its_article(chat: Conversation) -> None:
    await tell(chat, MINISTER, "2026-01-10")
    await tell(chat, DAM, "2026-01-14", "الشروق")
    shown = await asked(chat, "مياه النيل")
    assert shown[2] == "بدر عبد العاطي (2)"
    place = shown.index("▪ بدر عبد العاطي — «وزير الخارجية المصري» [1]")
    assert shown[place + 1] == f"{ELSEWHERE} 2: [1] الأهرام، 10 يناير 2026"


async def test_his_words_are_found_by_a_name_that_the_story_lacks(chat: Conversation) -> None:
    await tell(chat, MINISTER, "2026-01-10")
    await tell(chat, DAM, "2026-01-14")
    await chat.say("تصريحات مياه النيل")
    assert len(spoken(await chat.say("تصريحات بدر عبد العاطي"))) == 2


async def test_whoever_holds_the_office_on_the_day_is_meant(chat: Conversation) -> None:
    await tell(chat, SUCCESSOR, "2026-02-01")
    await tell(chat, MINISTER, "2026-01-10")
    await tell(chat, DAM, "2026-01-08")
    assert (await asked(chat, "مياه النيل"))[2] == "بدر عبد العاطي (2)"


async def test_between_two_holders_nobody_is_meant(chat: Conversation) -> None:
    await tell(chat, MINISTER, "2026-01-10")
    await tell(chat, SUCCESSOR, "2026-01-30")
    await tell(chat, DAM, "2026-01-20")
    shown = await asked(chat, "مياه النيل")
    assert "وزير الخارجية المصري (1)" in shown[2] and "بدر" not in shown[2].split(" · ")[0]


async def test_a_family_that_two_bear_is_nobodys_name(chat: Conversation) -> None:
    for told in (FATHER, SON, HAFTAR):
        await tell(chat, told, "2026-01-10")
    assert (await asked(chat, "غارات"))[2] == "حفتر (1)"


@pytest.mark.parametrize(
    "correction", ["/delete story 4", "/setmeta 1 تاريخ: 2024-01-10"], ids=["deleted", "of another day"]
)
async def test_what_is_corrected_is_unlearnt_and_learnt_again_where_that_is_undone(
    desk: Conversation, correction: str
) -> None:
    await tell(desk, MINISTER, "2026-01-10")
    await tell(desk, DAM, "2026-01-14")
    await desk.say("تصريحات وقف النار")
    question = await desk.say(correction)
    answer = await desk.press(bare(question.buttons[0].text), question)
    assert "بدر عبد العاطي" not in (await asked(desk, "مياه النيل"))[2]
    await desk.press("تراجع", answer)
    assert (await asked(desk, "مياه النيل"))[2] == "بدر عبد العاطي (2)"


async def test_an_agency_is_one_speaker_whatever_is_said_beside_its_name(chat: Conversation) -> None:
    text = (
        "قالت وكالة رويترز إن «الزلزال ضرب جزيرة جاوة فجر اليوم». وذكرت رويترز أن «عشرات القتلى سقطوا في جاوة». "
        "وأضافت وكالة رويترز البريطانية أن «فرق الإنقاذ تبحث عن ناجين»."
    )
    await tell(chat, ("زلزال في جاوة", text), "2026-01-10")
    assert (await asked(chat, "زلزال في جاوة"))[2] == "رويترز (3)"
