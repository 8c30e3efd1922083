"""How outlets are asked for and held against each other, by words and by buttons."""

from pathlib import Path

import pytest

from tests.compared import ARRIVED, DOUBT, HEAD, NOT_FOUND, REFUSAL, TRUCE, add, after, labels, lines
from tests.conversation import Conversation
from tests.laws import bare, compared


@pytest.fixture
async def told(chat: Conversation, tmp_path: Path) -> Conversation:
    """Return a chat over four outlets that tell of one truce; it is story 2."""
    await add(chat, tmp_path / "truce", *TRUCE)
    await chat.say("ملخص الرحيبة")
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "مقارنة",
        "المقارنة؟",
        "قارن",
        "/compare",
        "/مقارنة",
        "Compare",
        "comparison 2",
        "قارن القصة ٢",
        "قارن الرحيبة",
    ],
)
async def test_a_comparison_is_asked_for_in_many_ways(told: Conversation, text: str) -> None:
    assert lines(await told.say(text))[:2] == [HEAD, "اتفاق لوقف إطلاق النار في الرحيبة [1]"]


@pytest.mark.parametrize(
    "text",
    [
        "قارن صوت الساحل وبريد الجنوب",
        "قارن بين بريد الجنوب وصوت الساحل",
        "/compare من:صوت الساحل من:بريد الجنوب",
        "/compare 2 from:الساحل from:الجنوب",
        "قارن الساحل بالجنوب",
        "compare 2 صوت الساحل and بريد الجنوب",
    ],
)
async def test_two_outlets_are_held_against_each_other(told: Conversation, text: str) -> None:
    message = await told.say(text)
    assert "المقارنة بين: صوت الساحل ↔ بريد الجنوب" in lines(message)
    assert "▪ عند كليهما (1)" in lines(message)
    assert not any("[3]" in label or "[4]" in label for label in labels(message) if label.startswith("["))


async def test_words_of_two_outlets_are_theirs_and_not_a_thirds(told: Conversation) -> None:
    message = await told.say("قارن صوت الساحل وبريد الجنوب")
    assert not any("ما يُعرف" in words for words in compared(message))


async def test_one_outlet_shows_what_it_has_alone_and_what_it_lacks(told: Conversation) -> None:
    message = await told.say("قارن مرصد الشمال")
    shown = lines(message)
    assert "ما انفرد به مصدر وما فاته: مرصد الشمال" in shown
    assert DOUBT in compared(message) and REFUSAL not in compared(message)
    assert after(message, f"🗓 {ARRIVED}") == f"{NOT_FOUND}بريد الجنوب · مرصد الشمال"


async def test_outlets_are_taken_in_and_left_out_by_buttons(told: Conversation) -> None:
    message = await told.say("مقارنة")
    one = await told.press("بريد الجنوب", message)
    two = await told.press("مرصد الشمال", one)
    assert two.id == message.id and "المقارنة بين: بريد الجنوب ↔ مرصد الشمال" in lines(two)
    assert "✓ بريد الجنوب" in labels(two)
    assert lines(await told.press("كل المصادر", two)) == lines(message)


async def test_views_turn_in_place_and_after_a_restart(told: Conversation) -> None:
    message = await told.say("مقارنة")
    await told.restart()
    other = await told.press("كيف تسمّي", message)
    assert other.id == message.id and "▪ عند الجميع (1)" not in lines(other)
    assert lines(await told.press("نظرة عامة", other)) == lines(message)


async def test_a_citation_opens_the_paragraph_with_the_words_in_bold(told: Conversation) -> None:
    message = await told.press("[2]", await told.press("كيف تسمّي", await told.say("مقارنة")))
    text = message.text.encode("utf-16-le")
    bold = [one for one in message.parsed.entities if one.kind == "bold"]
    words = [bare(text[2 * one.offset : 2 * (one.offset + one.length)].decode("utf-16-le")) for one in bold]
    assert "اللواء المتقاعد عمر الخطيب" in words


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("مقارنة من:الجزيرة", "لا يوجد في هذه القصة مصدر باسم «الجزيرة». مصادرها: "),
        ("مقارنة من:", "ينقص شيء بعد «من:»."),
        ("مقارنة من:!!!", "لا يوجد في هذه القصة مصدر باسم «!!!»."),
        ("مقارنة ٩", "لا توجد قصة رقمها 9."),
        ("مقارنة مصر", "لا توجد قصة باسم «مصر»، ولا مصدر بهذا الاسم"),
    ],
)
async def test_what_there_is_not_is_told_with_the_next_step(
    told: Conversation, text: str, answer: str
) -> None:
    assert bare((await told.say(text)).text).startswith(answer)


async def test_words_left_over_are_told_and_may_be_searched_for(told: Conversation) -> None:
    message = await told.say("قارن 2 كراتشي")
    assert "لم أفهم «كراتشي» في طلبك، فأجبت عن هذه القصة." in lines(message)
    assert "🔎 كراتشي" in labels(message)


@pytest.mark.parametrize(
    "data",
    [
        "C:0",
        "C:99",
        "C:abc",
        "V:1:all",
        "O:1:9",
        "V:{row}:xx",
        "O:{row}:99",
        "M:{row}:99",
        "c:{row}:5",
        "p:{row}:99",
    ],
)
async def test_a_forged_button_breaks_nothing(told: Conversation, data: str) -> None:
    message = await told.say("مقارنة")
    row = next(button.data for button in message.buttons if button.data.startswith("V:")).split(":")[1]
    assert (await told.forge(data.format(row=row), message)).text


@pytest.mark.parametrize(
    "text", ["مقارنة " + "ا" * 3000, "/compare " + "«" * 500, "/compare " + "من:" * 200, "قارن \u202e\u2066"]
)
async def test_odd_requests_get_an_answer(told: Conversation, text: str) -> None:
    assert (await told.say(text)).text
