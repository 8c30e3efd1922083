"""What a person gets who asks for the figures of a story, through the real application."""

import json
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from bot.commands.figures import kept_figure
from bot.intake import add_paths
from bot.kept import KeptFacts
from bot.telegram.messages import Message
from tests.conversation import Conversation
from tests.counted import ROWS, Row, example
from tests.laws import bare, figures

TITLE = "🔢 تعاون عسكري مع باكستان يُعزّز حضور حفتر في المعادلة الليبية [2] — 5 مقالات"
BILLIONS = "• «أربعة مليارات دولار» [3] [4] · «4 مليارات دولار أميركي» [1]"
PLANES = "• «16 طائرة مقاتلة من طراز JF-17» [1] [3] — المنشأ: رويترز"
ALONE = " — مصدر واحد"
TANKS = "• «44 دبابة من طراز حيدر» [3] — مصدر واحد"
ARTICLES = Path(__file__).parents[1] / "data" / "articles"


def labels(message: Message) -> list[str]:
    return [button.text for button in message.buttons]


def lines(message: Message) -> list[str]:
    return [bare(line) for line in message.text.split("\n")]


async def keep(chat: Conversation, rows: Sequence[Row] = ROWS) -> int:
    kept = KeptFacts(
        story=1,
        figures=tuple(map(kept_figure, example(await chat.store.entries(1), rows))),
        articles=5,
        words="story:1",
    )
    return await chat.store.keep_reply(7, kept.model_dump(mode="json"))


@pytest.fixture
async def told(chat: Conversation) -> AsyncIterator[tuple[Conversation, int]]:
    """Return a chat that was shown figures made by hand, and the row of that reply."""
    await chat.say("مصادر")
    row = await keep(chat)
    await chat.forge(f"p:{row}:0")
    yield chat, row


def written(file: Path, **told: str) -> Path:
    file.write_text(json.dumps(told), "utf-8")
    return file


async def add(chat: Conversation, file: Path, **told: str) -> None:
    await add_paths([written(file, **told)], chat.store, chat.services.workers)


@pytest.mark.parametrize(
    "text",
    [
        "أرقام",
        "الأرقام؟",
        "أَرْقام",
        "ارقام",
        "حقائق",
        "/facts",
        "/أرقام",
        "Figures",
        "facts 1",
        "أرقام القصة ١",
    ],
)
async def test_figures_are_asked_for_in_many_ways(chat: Conversation, text: str) -> None:
    message = await chat.say(text)
    assert lines(message)[0] == TITLE
    assert any(line.startswith(BILLIONS) for line in lines(message))


async def test_the_figures_of_the_examples_read_like_the_mock(chat: Conversation) -> None:
    shown = lines(await chat.say("أرقام"))
    assert shown[3] == f"{BILLIONS} — أكثر من ذلك"
    assert shown[4] == PLANES
    assert any(line.startswith("• «44 دبابة من طراز حيدر» [3]") and line.endswith(ALONE) for line in shown)


async def test_figures_are_limited_to_an_outlet_an_origin_or_words(chat: Conversation) -> None:
    outlet = lines(await chat.say("أرقام من:الأمصار"))
    assert outlet[1].startswith("من: الأمصار · ")
    assert PLANES in outlet and not any("145 دولة" in line for line in outlet)
    assert PLANES in lines(await chat.say("أرقام من:رويترز"))
    about = lines(await chat.say("أرقام عن:دبابات"))
    assert any("44 دبابة" in line for line in about) and not any("145 دولة" in line for line in about)
    assert any("145 دولة" in line for line in lines(await chat.press("كل أرقام القصة")))


async def test_a_figure_is_about_what_its_sentence_holds_where_none_is_said_of_it(chat: Conversation) -> None:
    shown = lines(await chat.say("أرقام عن:الجيش الباكستاني"))
    assert shown[1].startswith("عن: الجيش الباكستاني · ")
    assert any("145 دولة" in line for line in shown) and not any("44 دبابة" in line for line in shown)


@pytest.mark.parametrize(
    ("text", "answer", "way"),
    [
        ("أرقام من:الجزيرة", "لا يوجد في هذه القصة مصدر باسم «الجزيرة». مصادرها: ", ""),
        ("أرقام من:النهار", "لا أرقام في مقالات «النهار» من هذه القصة.", "كل أرقام القصة 🔢"),
        ("أرقام عن:كراتشي", "لا رقم في هذه القصة عن «كراتشي».", "🔎 كراتشي"),
        ("أرقام من:", "ينقص شيء بعد «من:».", ""),
        ("أرقام من:!!!", "لا يوجد في هذه القصة مصدر باسم «!!!».", ""),
        ("أرقام ٩", "لا توجد قصة رقمها 9.", "1 · تعاون عسكري"),
        ("أرقام مصر", "لا توجد قصة باسم «مصر».", "🔎 مصر"),
    ],
)
async def test_what_there_is_not_is_told_with_the_next_step(
    chat: Conversation, text: str, answer: str, way: str
) -> None:
    message = await chat.say(text)
    assert bare(message.text).startswith(answer)
    assert not way or any(way in label for label in labels(message))


async def test_words_left_over_are_told_and_may_be_searched_for(chat: Conversation) -> None:
    message = await chat.say("أرقام 1 باكستان")
    assert "لم أفهم «باكستان» في طلبك، فأجبت عن هذه القصة." in lines(message)
    assert "🔎 باكستان" in (await chat.press("🔎 باكستان")).text


async def test_of_two_stories_the_one_after_its_key_is_meant(chat: Conversation) -> None:
    message = await chat.say("/facts 7 story:1")
    assert "لم أفهم «7» في طلبك، فأجبت عن هذه القصة." in lines(message)


async def test_a_story_without_figures_says_so_with_the_ways_on(chat: Conversation, tmp_path: Path) -> None:
    text = "افتتحت بلدية كراتشي جسراً جديداً. وحضر الافتتاح رئيس البلدية وجمع من السكان."
    await add(chat, tmp_path / "bridge.json", text=text, title="جسر في كراتشي", outlet="الوسط")
    message = await chat.say("أرقام كراتشي")
    assert message.text == "لا أرقام في مقالات هذه القصة. اقرأ ملخصها أو خطها الزمني."
    assert "كراتشي" in (await chat.press("ملخص", message)).text


async def test_an_update_keeps_what_was_asked_for(chat: Conversation, tmp_path: Path) -> None:
    listed = await chat.say("أرقام عن:دبابات")
    text = (ARTICLES / "002_345414d0109a12e2.txt").read_text("utf-8")
    await add(chat, tmp_path / "later.json", text=text, outlet="بوابة الوسط")
    page = next(button.data for button in listed.buttons if button.data.startswith("c:")).split(":")[1]
    await chat.forge(f"p:{page}:0", listed)
    updated = lines(await chat.press("حدّث الأرقام"))
    assert updated[0].endswith("6 مقالات") and updated[1].startswith("عن: دبابات · ")
    assert any(line.startswith("• «44 دبابة من طراز حيدر» [3] [6]") for line in updated)


async def test_figures_made_by_hand_read_like_the_mock(told: tuple[Conversation, int]) -> None:
    shown = lines(told[0].telegram.last)
    assert shown[0] == TITLE
    assert shown[1] == "5 أرقام · بكلمات المصادر، والأكثر ذكرًا أولًا"
    assert shown[3:5] == [BILLIONS, PLANES]
    assert TANKS in shown


async def test_figures_that_contradict_each_other_stand_side_by_side(told: tuple[Conversation, int]) -> None:
    line = next(line for line in lines(told[0].telegram.last) if line.startswith("⚠"))
    assert line == (
        "⚠ روايتان: «12 طائرة تدريب من طراز Super Mushak» [1] (الأمصار، مصدر واحد)"
        " ↔ «13 شهراً» [5] (المغرب اليوم، نقلًا عن الشرق الأوسط، مصدر واحد)"
    )


async def test_the_outlets_behind_the_numbers_are_named(told: tuple[Conversation, int]) -> None:
    sources = next(line for line in lines(told[0].telegram.last) if line.startswith("المصادر:"))
    assert "[1] الأمصار، 3 فبراير 2026 · [3] مصدر غير مسمّى، 2 فبراير 2026" in sources


async def test_a_citation_opens_the_paragraph_with_the_words_in_bold(told: tuple[Conversation, int]) -> None:
    message = await told[0].press("[4]")
    assert "الفقرة المقتبسة" in message.text
    text = message.text.encode("utf-16-le")
    bold = [one for one in message.parsed.entities if one.kind == "bold"]
    words = [text[2 * one.offset : 2 * (one.offset + one.length)].decode("utf-16-le") for one in bold]
    assert "أربعة مليارات دولار" in map(bare, words)


async def test_the_buttons_work_after_a_restart(told: tuple[Conversation, int]) -> None:
    chat, row = told
    listed = chat.telegram.last
    await chat.restart()
    assert lines(await chat.forge(f"p:{row}:0", listed)) == lines(listed)
    assert "44 دبابة" in (await chat.press("[3]", listed)).text


async def test_articles_that_came_later_are_announced_under_the_same_choice(
    told: tuple[Conversation, int], tmp_path: Path
) -> None:
    chat, row = told
    text = (ARTICLES / "003_9ec3d6118b2bcaaa.txt").read_text("utf-8")
    await add(chat, tmp_path / "later.json", text=text, outlet="بوابة الوسط")
    message = await chat.forge(f"p:{row}:0")
    assert "وصل مقال واحد بعد إعداد هذه الأرقام." in message.text
    assert BILLIONS in lines(message) and "حدّث الأرقام 🔄" in labels(message)


async def test_many_figures_are_paged_in_place_and_after_a_restart(chat: Conversation) -> None:
    await chat.say("مصادر")
    row = await keep(chat, (ROWS[0], *[ROWS[3]] * 30))
    first = await chat.forge(f"p:{row}:0")
    await chat.restart()
    second = await chat.press("التالي", first)
    assert second.id == first.id
    assert lines(second)[0] == TITLE and BILLIONS not in lines(second)
    assert "السابق" in labels(await chat.forge(f"p:{row}:99", second))


async def test_the_labels_are_in_the_language_of_the_chat_and_the_words_are_not(chat: Conversation) -> None:
    await chat.say("/language en")
    await chat.say("sources")
    message = await chat.forge(f"p:{await keep(chat)}:0")
    shown = lines(message)
    assert shown[1] == "5 figures · in the outlets’ words, the most told first"
    assert "• “16 طائرة مقاتلة من طراز JF-17” [1] [3] — origin: رويترز" in shown
    assert "• “44 دبابة من طراز حيدر” [3] — single source" in shown
    assert len(figures(message)) == 6


async def test_figures_have_the_summary_and_the_timeline_beside_them(told: tuple[Conversation, int]) -> None:
    chat, _ = told
    listed = chat.telegram.last
    assert labels(listed)[-3:] == ["ملخص 📝", "خط زمني 🗓", "اشترك 🔔"]
    assert "🗓" in lines(await chat.press("خط زمني", listed))[0]
    assert "أرقام 🔢" in labels(await chat.press("ملخص", listed))


@pytest.mark.parametrize("data", ["r:0", "r:99", "r:abc", "r:", "p:1:99999999999999999999", "c:5:5"])
async def test_a_forged_button_breaks_nothing(told: tuple[Conversation, int], data: str) -> None:
    message = await told[0].forge(data)
    assert message.text
