"""What a person gets who asks what happened in a period: the part that lies in it, or why there is none."""

import json
from pathlib import Path

import pytest

from bot.intake import add_paths
from bot.telegram.messages import Message
from tests.conversation import Conversation
from tests.laws import bare, extracts

TITLE = "🗓 تعاون عسكري مع باكستان يُعزّز حضور حفتر في المعادلة الليبية [2] — 5 مقالات"


def lines(message: Message) -> list[str]:
    return [bare(line) for line in message.text.split("\n")]


async def test_a_period_limits_the_timeline_and_is_said_in_words(chat: Conversation) -> None:
    message = await chat.say("خط زمني 2025-12")
    assert lines(message)[1] == "الفترة: ديسمبر 2025"
    assert "▪ ديسمبر 2025" in lines(message)
    assert not any("2026" in line for line in lines(message) if line.startswith("▪"))
    assert "▪ يوليو 2025" in lines(await chat.press("كل الخط الزمني"))


PERIODS = {
    "two months": ("/timeline 2025-12 2026-02", "من ديسمبر 2025 إلى فبراير 2026"),
    "a month in words": ("خط زمني ديسمبر 2025", "ديسمبر 2025"),
    "a year": ("خط زمني ٢٠١١", "عام 2011"),
    "since": ("خط زمني منذ 2025-12", "منذ 1 ديسمبر 2025"),
    "until": ("timeline until 2020", "حتى 31 ديسمبر 2020"),
    "a story and a period": ("خط زمني قصة 1 من 2025-07 إلى 2025-12", "من يوليو إلى ديسمبر 2025"),
    "words of a title and a period": ("خط زمني ليبيا باكستان ديسمبر 2025", "ديسمبر 2025"),
}


@pytest.mark.parametrize(("text", "period"), PERIODS.values(), ids=PERIODS.keys())
async def test_a_period_is_understood(chat: Conversation, text: str, period: str) -> None:
    message = await chat.say(text)
    assert lines(message)[:2] == [TITLE, f"الفترة: {period}"]
    assert extracts(message)


MISTAKES = {
    "no such month": ("/timeline 2031-13", "لم أفهم التاريخ «2031-13». أمثلة: 2025-12 · ديسمبر 2025 · 7d"),
    "a key without a date": ("خط زمني منذ: قريب", "لم أفهم التاريخ «قريب»"),
    "a period the wrong way round": (
        "خط زمني من 2026-02 إلى 2025-12",
        "تبدأ هذه الفترة في 1 فبراير 2026 وتنتهي قبل ذلك، في 31 ديسمبر 2025",
    ),
    "nothing so late": ("خط زمني 2031", "لا حدث مؤرخ في هذه الفترة. أول أحداث القصة"),
    "no such story": ("خط زمني مصر", "لا توجد قصة باسم «مصر»"),
    "no such story number": ("/timeline 99", "لا توجد قصة رقمها 99"),
    "words that are left over": ("خط زمني باكستان كسوف 2025-12", "لم أفهم «كسوف»"),
    "a third date": ("خط زمني 2025-12 2026-01 2026-02", "لم أفهم «2026-02» في طلبك"),
    "signs alone": ("خط زمني ؟؟ !!", "لا توجد قصة باسم «؟؟ !!»"),
    "a long request": ("خط زمني " + "ديسمبر " * 500, "لم أفهم «ديسمبر ديسمبر"),
    "many words after a number": ("خط زمني 1 " + "كسوف " * 700, "لم أفهم «كسوف كسوف"),
    "a number of 4,000 digits": ("/timeline " + "9" * 4000, "لا توجد قصة رقمها"),
    "a line that is no command": ("خط السكة", "لم ترد في أي مقال: السكة"),
}


@pytest.mark.parametrize(("text", "expected"), MISTAKES.values(), ids=MISTAKES.keys())
async def test_a_mistake_is_answered_with_its_cause(chat: Conversation, text: str, expected: str) -> None:
    assert expected in bare((await chat.say(text)).text)


async def test_of_several_stories_one_is_picked_for_the_same_period(
    chat: Conversation, tmp_path: Path
) -> None:
    news = {"text": "افتتحت بلدية طبرق جسراً في ديسمبر 2025.", "title": "جسر طبرق", "outlet": "الوسط"}
    (tmp_path / "bridge.json").write_text(json.dumps(news), "utf-8")
    await add_paths([tmp_path / "bridge.json"], chat.store, chat.services.workers)
    assert "أي قصة تقصد؟" in (await chat.say("خط زمني ديسمبر 2025")).text
    assert lines(await chat.press("1 ·"))[:2] == [TITLE, "الفترة: ديسمبر 2025"]
