"""What a person gets who asks who said what, through the real application."""

import json
from pathlib import Path

import pytest

from bot.intake import add_paths
from bot.telegram.messages import Message
from tests.conversation import Conversation
from tests.laws import bare, spoken
from tests.quoted import CARE, CONSULATE, MIXED, PARTNERSHIP, ROLE, ROWS, SECURITY, STATE, Row, put

HEAD = "💬 من قال ماذا · 5 مقالات"
TITLE = "تعاون عسكري مع باكستان يُعزّز حضور حفتر في المعادلة الليبية [2]"
SPEAKERS = (
    "أحمد المهدوي (2) · خليفة حفتر (1) · القيادة العامة (1) · صدام حفتر (1)"
    " · مصدر عسكري ليبي، غير مسمّى (1) · مصادر مطلعة، غير مسمّاة (1) · المتحدث غير معروف (1)"
)
ARTICLES = Path(__file__).parents[1] / "data" / "articles"


@pytest.fixture
async def told(chat: Conversation) -> Conversation:
    """Return a chat over articles whose quotations were made by hand."""
    await put(chat.store)
    return chat


def labels(message: Message) -> list[str]:
    return [button.text for button in message.buttons]


def lines(message: Message) -> list[str]:
    return [bare(line) for line in message.text.split("\n")]


def written(file: Path, **told: str) -> Path:
    file.write_text(json.dumps(told), "utf-8")
    return file


async def add(chat: Conversation, file: Path, **told: str) -> None:
    await add_paths([written(file, **told)], chat.store, chat.services.workers)


@pytest.mark.parametrize(
    "text",
    ["تصريحات", "التصريحات؟", "من قال ماذا", "/quotes", "/تصريحات", "Quotes", "quotes 1", "تصريحات القصة ١"],
)
async def test_quotations_are_asked_for_in_many_ways(told: Conversation, text: str) -> None:
    shown = lines(await told.say(text))
    assert shown[:3] == [HEAD, TITLE, SPEAKERS]


async def test_the_reply_reads_like_the_mock(told: Conversation) -> None:
    shown = lines(await told.say("تصريحات"))
    first = shown.index(f"▪ أحمد المهدوي — «{ROLE}» [2]")
    assert shown[first + 1 : first + 5] == [
        MIXED,
        "جزئي · «يرى» · [2]",
        f"«{STATE}»",
        'مباشر · «ويقول» · لـ"النهار" · [2]',
    ]
    assert "مباشر · «ونقل» · نقلًا عن المكتب الإعلامي · [3]" in shown


async def test_words_stand_in_quotes_that_open_at_a_touch(told: Conversation) -> None:
    words = spoken(await told.say("تصريحات"))
    assert words[:3] == [MIXED, f"«{STATE}»", f"«{PARTNERSHIP}»"]


async def test_one_statement_in_two_outlets_is_one_entry_that_says_who_names_nobody(
    told: Conversation,
) -> None:
    shown = lines(await told.say("تصريحات القيادة العامة"))
    place = shown.index(f"«{SECURITY}»")
    assert shown[place + 1].endswith("[3] [5]") or shown[place + 1].endswith("[5] [3]")
    assert shown[place + 2] == "[3]: المتحدث غير معروف"


async def test_one_speaker_is_asked_for_by_name_and_left_again(told: Conversation) -> None:
    message = await told.say("تصريحات المهدوي")
    assert lines(message)[2] == "أحمد المهدوي (2)"
    assert len(spoken(message)) == 2
    whole = await told.press("كل المتحدثين", message)
    assert whole.id == message.id and lines(whole)[2] == SPEAKERS


async def test_of_two_with_one_name_it_is_asked_which(told: Conversation) -> None:
    message = await told.say("تصريحات حفتر")
    assert bare(message.text) == "أكثر من متحدث يوافق «حفتر». أيهم تقصد؟"
    assert labels(message) == ["خليفة حفتر (1)", "صدام حفتر (1)"]
    assert spoken(await told.press("صدام", message)) == [f"«{CARE}»"]


async def test_the_whole_name_means_one(told: Conversation) -> None:
    assert spoken(await told.say("تصريحات خليفة حفتر")) == [f"«{PARTNERSHIP}»"]


@pytest.mark.parametrize("text", ["تصريحات ماكرون", "/quotes 1 ماكرون", "تصريحات ماكرون مباشر"])
async def test_who_did_not_speak_is_told_with_those_who_did(told: Conversation, text: str) -> None:
    message = await told.say(text)
    assert bare(message.text) == "لا تصريح في هذه القصة لمن اسمه «ماكرون». من تحدثوا فيها:"
    assert labels(message)[0] == "أحمد المهدوي (2)" and "🔎 ماكرون" in labels(message)
    assert len(spoken(await told.press("أحمد المهدوي", message))) <= 2


async def test_words_that_are_nobodys_name_are_those_of_a_story(told: Conversation) -> None:
    assert lines(await told.say("تصريحات المعادلة الليبية"))[2] == SPEAKERS


async def test_what_is_left_of_a_storys_name_is_a_speaker(told: Conversation, tmp_path: Path) -> None:
    text = "افتتحت بلدية كراتشي جسراً جديداً. وحضر الافتتاح رئيس البلدية وجمع من السكان."
    await add(told, tmp_path / "bridge.json", text=text, title="جسر في كراتشي", outlet="الوسط")
    await told.say("ملخص كراتشي")
    message = await told.say("/quotes المعادلة المهدوي")
    assert lines(message)[1:3] == [TITLE, "أحمد المهدوي (2)"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("تصريحات مباشر", 6),
        ("تصريحات منقولة", 2),
        ("quotes direct", 6),
        ("تصريحات مجهول", 3),
        ("/quotes 1 بالمعنى مجهول", 2),
    ],
)
async def test_kinds_are_filtered(told: Conversation, text: str, count: int) -> None:
    assert len(spoken(await told.say(text))) == count


async def test_filters_are_buttons_that_change_the_reply_in_place(told: Conversation) -> None:
    message = await told.say("تصريحات")
    reported = await told.press("منقول بالمعنى (2)", message)
    assert reported.id == message.id and lines(reported)[2] == "منقول بالمعنى"
    assert spoken(reported)[0] == CONSULATE
    assert lines(await told.press("الكل", reported)) == lines(message)


async def test_a_speaker_has_a_button(told: Conversation) -> None:
    message = await told.press("خليفة حفتر (1)", await told.say("تصريحات"))
    assert spoken(message) == [f"«{PARTNERSHIP}»"]
    assert lines(message)[2] == "خليفة حفتر (1)"


async def test_many_speakers_have_buttons_by_the_eight(chat: Conversation) -> None:
    await put(
        chat.store, [Row(4, f"متحدث {number}", CONSULATE[: 20 + number], "ذكرت") for number in range(1, 12)]
    )
    message = await chat.say("تصريحات")
    first = [label for label in labels(message) if label.startswith("متحدث ")]
    following = await chat.press("متحدثون آخرون", message)
    second = [label for label in labels(following) if label.startswith("متحدث ")]
    assert (len(first), len(second), len({*first, *second})) == (8, 3, 11)


async def test_a_citation_opens_the_paragraph_with_the_words_in_bold(told: Conversation) -> None:
    message = await told.press("[3]", await told.say("تصريحات خليفة حفتر"))
    text = message.text.encode("utf-16-le")
    bold = [one for one in message.parsed.entities if one.kind == "bold"]
    words = [text[2 * one.offset : 2 * (one.offset + one.length)].decode("utf-16-le") for one in bold]
    assert PARTNERSHIP in map(bare, words)


async def test_a_quotation_within_another_is_set_off_once(chat: Conversation) -> None:
    await put(
        chat.store, [Row(2, "أحمد المهدوي", words, "ويقول") for words in (STATE, STATE[:40], STATE[30:60])]
    )
    message = await chat.press("[2]", await chat.say("تصريحات"))
    assert STATE in bare(message.text)


async def test_pages_turn_in_place_and_after_a_restart(chat: Conversation) -> None:
    await put(
        chat.store, [Row(2, "أحمد المهدوي", STATE[number : number + 5], "ويقول") for number in range(20)]
    )
    first = await chat.say("تصريحات")
    await chat.restart()
    second = await chat.press("التالي", first)
    assert second.id == first.id and lines(second)[0] == HEAD
    row = second.buttons[0].data.split(":")[1]
    assert "السابق" in labels(await chat.forge(f"p:{row}:99", second))


async def test_the_buttons_work_after_a_restart(told: Conversation) -> None:
    message = await told.say("تصريحات")
    await told.restart()
    assert len(spoken(await told.press("أحمد المهدوي (2)", message))) == 2


async def test_articles_that_came_later_are_announced_and_an_update_keeps_the_view(
    told: Conversation, tmp_path: Path
) -> None:
    message = await told.press("أحمد المهدوي (2)", await told.say("تصريحات"))
    text = (ARTICLES / "003_9ec3d6118b2bcaaa.txt").read_text("utf-8")
    await add(told, tmp_path / "later.json", text=text, outlet="بوابة الوسط")
    row = message.buttons[0].data.split(":")[1]
    stale = await told.forge(f"p:{row}:0", message)
    assert "وصل مقال واحد بعد إعداد هذه التصريحات." in lines(stale)
    updated = lines(await told.press("حدّث التصريحات", stale))
    assert updated[0].endswith("6 مقالات") and updated[2] == "أحمد المهدوي (2)"


async def test_a_story_without_quotations_says_so_with_the_ways_on(chat: Conversation) -> None:
    await put(chat.store, ())
    message = await chat.say("تصريحات")
    assert message.text == "لا تصريحات في مقالات هذه القصة. اقرأ ملخصها أو خطها الزمني."
    assert labels(message) == ["ملخص 📝", "خط زمني 🗓"]


async def test_a_summary_has_the_quotations_beside_it(told: Conversation) -> None:
    message = await told.press("تصريحات 💬", await told.say("ملخص"))
    assert lines(message)[0] == HEAD
    assert labels(message)[-3:] == ["ملخص 📝", "خط زمني 🗓", "اشترك 🔔"]


async def test_the_labels_are_in_the_language_of_the_chat_and_the_words_are_not(told: Conversation) -> None:
    await told.say("/language en")
    message = await told.say("quotes")
    shown = lines(message)
    assert shown[0] == "💬 Who said what · 5 articles"
    assert 'direct · “ويقول” · لـ"النهار" · [2]' in shown
    assert f"“{STATE}”" in shown and "مصدر عسكري ليبي, unnamed (1)" in shown[2]


def test_the_rows_are_of_every_kind() -> None:
    assert {row.kind for row in ROWS} == {"direct", "mixed", "indirect"}
