"""What a person gets who holds the outlets of a story against each other, through the real application."""

from pathlib import Path

import pytest

from tests.compared import (
    ARRIVED,
    DOUBT,
    HEAD,
    HOPE,
    NOT_FOUND,
    REDMOOR,
    REFUSAL,
    TRUCE,
    add,
    after,
    labels,
    lines,
)
from tests.conversation import Conversation
from tests.laws import bare, compared, spoken

SIGNED = "وقّع المشير عمر الخطيب، قائد القوات المشتركة، الاثنين 9 مارس 2026 اتفاقا لوقف إطلاق النار"
STRUCK = "وشن الطيران غارة على الرحيبة في 2 مارس 2026"


@pytest.fixture
async def told(chat: Conversation, tmp_path: Path) -> Conversation:
    """Return a chat over four outlets that tell of one truce; it is story 2."""
    await add(chat, tmp_path / "truce", *TRUCE)
    await chat.say("ملخص الرحيبة")
    return chat


async def test_what_all_outlets_report_comes_first_with_all_of_them(told: Conversation) -> None:
    shown = lines(await told.say("مقارنة"))
    place = shown.index("▪ عند الجميع (1)")
    assert shown[place + 1].startswith(f"🗓 {SIGNED}")
    assert shown[place + 1].endswith("[1] وكذلك [2] [3] [4] — الاثنين 9 مارس 2026")


async def test_what_some_report_tells_in_whose_articles_it_was_not_found(told: Conversation) -> None:
    message = await told.press("عند بعضها", await told.say("مقارنة"))
    assert after(message, f"🗓 {ARRIVED}") == f"{NOT_FOUND}بريد الجنوب · مرصد الشمال"
    assert after(message, f"🗓 {STRUCK}") == f"{NOT_FOUND}صوت الساحل · مصدر غير مسمّى [4]"
    assert any(line.startswith("«لم أجده» تخص ما حُفظ من مقالات المصدر") for line in lines(message))


async def test_no_silence_is_called_a_denial(told: Conversation) -> None:
    message = await told.say("مقارنة")
    texts = [
        message.text,
        *[(await told.press(name, message)).text for name in ("عند بعضها", "عند مصدر واحد")],
    ]
    assert not any(word in bare(text) for text in texts for word in ("نفى", "ينكر", "لم ينشر "))


async def test_what_one_outlet_alone_has_stands_under_its_name(told: Conversation) -> None:
    message = await told.press("عند مصدر واحد", await told.say("مقارنة"))
    shown = lines(message)
    places = [shown.index(f"▪ عند {name} فقط") for name in ("صوت الساحل", "بريد الجنوب", "مرصد الشمال")]
    assert places == sorted(places)
    words = [each.strip("«»") for each in compared(message)]
    assert [each in words for each in (HOPE, REFUSAL, DOUBT)] == [True, True, True]


async def test_what_two_outlets_have_of_one_agency_has_one_origin(told: Conversation) -> None:
    shown = lines(await told.press("عند مصدر واحد", await told.say("مقارنة")))
    place = shown.index("▪ عند أكثر من مصدر، عن منشأ واحد")
    assert shown[place + 1] == "🔢 «40 دبابة» [2] [3] — المنشأ: رويترز"


async def test_each_outlet_names_an_actor_in_its_own_words(told: Conversation) -> None:
    message = await told.press("كيف تسمّي", await told.say("مقارنة"))
    block = next(block for block in spoken(message) if "اللواء المتقاعد" in block)
    assert "صوت الساحل: «المشير عمر الخطيب، قائد القوات المشتركة» [1] · «المشير عمر الخطيب» [1]" in block
    assert "بريد الجنوب: «اللواء المتقاعد عمر الخطيب» [2]" in block


async def test_what_is_only_called_so_and_marks_belong_to_the_words(told: Conversation) -> None:
    message = await told.press("كيف تسمّي", await told.say("مقارنة"))
    block = next(block for block in spoken(message) if "ما يُعرف بـ" in block)
    assert "مرصد الشمال: «ما يُعرف بـ«القوات المشتركة»» [3]" in block
    assert (
        "صوت الساحل · مصدر غير مسمّى: «القوات المشتركة» [1] [4] (مرتان)" in block
        and "لا ذكر لهذا الاسم فيما حُفظ من: بريد الجنوب" in block
    )


async def test_an_outlet_that_is_not_named_is_called_unnamed_with_its_article(told: Conversation) -> None:
    message = await told.say("مقارنة")
    assert "مصدر غير مسمّى [4]" in labels(message)
    assert "[4] مصدر غير مسمّى، 10 مارس 2026" in message.text


async def test_an_agencys_figure_is_no_single_outlets_where_both_have_it(told: Conversation) -> None:
    message = await told.say("قارن بريد الجنوب ومرصد الشمال")
    whole = lines(await told.press("عند كليهما", message))
    assert "🔢 «40 دبابة» [2] [3] — المنشأ: رويترز" in whole


async def test_a_story_of_one_article_is_not_compared(chat: Conversation, tmp_path: Path) -> None:
    await add(chat, tmp_path / "one", TRUCE[0])
    message = await chat.say("قارن الرحيبة")
    assert message.text.startswith("لا مقارنة: في هذه القصة مقال واحد من مصدر واحد.")
    assert labels(message)[:2] == ["ملخص 📝", "اشترك 🔔"]
    assert lines(await chat.press("1 · تعاون عسكري", message))[0].endswith("5 مقالات · 5 مصادر")


async def test_who_is_told_of_all_is_not_told_to_subscribe_for_a_comparison(
    chat: Conversation, tmp_path: Path
) -> None:
    await add(chat, tmp_path / "one", TRUCE[0])
    await chat.say("اشتراك الكل")
    message = await chat.say("قارن الرحيبة")
    assert "اشترك" not in message.text and labels(message)[0] == "ملخص 📝"
    assert "وسيصلك ما يأتي من غيره فتقارن حينها" in message.text


async def test_a_story_of_one_outlet_is_not_compared(chat: Conversation, tmp_path: Path) -> None:
    await add(chat, tmp_path / "one", TRUCE[0], {**TRUCE[1], "outlet": "صوت الساحل"})
    message = await chat.say("قارن الرحيبة")
    assert message.text.startswith("لا مقارنة: مقالات هذه القصة كلها من مصدر واحد، صوت الساحل.")


async def test_several_articles_of_an_outlet_are_one_column(told: Conversation, tmp_path: Path) -> None:
    later = {**TRUCE[1], "outlet": "صوت الساحل", "published": "2026-03-12", "title": "هدنة الرحيبة"}
    await add(told, tmp_path / "later", later)
    message = await told.say("مقارنة")
    assert lines(message)[0] == "⚖️ من يذكر ماذا · 5 مقالات · 4 مصادر"
    assert f"🗓 {STRUCK}" in message.text.replace("\u200f", "")


async def test_a_copy_of_a_text_is_no_second_origin(told: Conversation, tmp_path: Path) -> None:
    await add(told, tmp_path / "copy", {**TRUCE[2], "outlet": "نشرة الظهيرة"})
    message = await told.press("عند مصدر واحد", await told.say("مقارنة"))
    shown = lines(message)
    doubt = shown.index("💬 هاني الجابري — «المحلل السياسي» [3]")
    assert shown.index("▪ عند أكثر من مصدر، عن منشأ واحد") < doubt
    assert "نص واحد: [3] [5]" in shown[doubt : doubt + 4]


async def test_articles_that_came_later_are_announced_and_an_update_keeps_the_outlets(
    told: Conversation, tmp_path: Path
) -> None:
    message = await told.say("قارن بريد الجنوب ومرصد الشمال")
    await add(told, tmp_path / "later", {**TRUCE[0], "outlet": "نشرة الظهيرة"})
    row = next(button.data for button in message.buttons if button.data.startswith("O:")).split(":")[1]
    stale = await told.forge(f"p:{row}:0", message)
    assert "وصل مقال واحد بعد إعداد هذه المقارنة." in lines(stale)
    updated = lines(await told.press("حدّث المقارنة", stale))
    assert (
        updated[0].startswith("⚖️ من يذكر ماذا · 5 مقالات")
        and "المقارنة بين: بريد الجنوب ↔ مرصد الشمال" in updated
    )


async def test_a_deleted_article_leaves_a_kept_comparison(desk: Conversation, tmp_path: Path) -> None:
    await add(desk, tmp_path / "truce", *TRUCE)
    message = await desk.say("قارن الرحيبة")
    row = next(button.data for button in message.buttons if button.data.startswith("V:")).split(":")[1]
    await desk.press("حذف 🗑", await desk.say("/delete 1"))
    # Not judged: the row still holds the places of what is gone.
    await desk.person.press(message, f"p:{row}:0")
    shown = lines(desk.telegram.last)
    assert not any("[1]" in line for line in shown[3:])
    assert any(line.endswith("[4] — الاثنين 9 مارس 2026") for line in shown)


async def test_what_contradicts_stands_together_and_is_no_outlets_alone(
    told: Conversation, tmp_path: Path
) -> None:
    other = TRUCE[1]["text"].replace("15 مدنيا", "45 مدنيا").replace("وشن الطيران", "وكان الطيران قد شن")
    await add(told, tmp_path / "other", {**TRUCE[1], "outlet": "نشرة الظهيرة", "text": other})
    shown = lines(await told.press("عند بعضها", await told.say("مقارنة")))
    versions = [line for line in shown if "⚠ روايتان" in line]
    assert versions and all("15 مدنيا" in line and "45 مدنيا" in line for line in versions)


async def test_a_summary_has_the_comparison_beside_it_where_there_are_several_outlets(
    told: Conversation,
) -> None:
    message = await told.press("مقارنة ⚖️", await told.say("ملخص"))
    assert lines(message)[0] == HEAD
    assert labels(message)[-4:] == ["ملخص 📝", "خط زمني 🗓", "تصريحات 💬", "أرقام 🔢"]


async def test_an_english_story_is_compared_in_english(chat: Conversation, tmp_path: Path) -> None:
    await add(chat, tmp_path / "redmoor", *REDMOOR)
    await chat.say("/language en")
    shown = lines(await chat.say("compare Redmoor"))
    assert shown[0] == "⚖️ Who reports what · 2 articles · 2 outlets"
    assert any(
        "Field Marshal John Harker" in line and line.endswith("— Monday 9 March 2026") for line in shown
    )
    assert "Southern Post: “Renegade general John Harker” [2]" in shown


async def test_the_labels_are_in_the_language_of_the_chat_and_the_words_are_not(told: Conversation) -> None:
    await told.say("/language en")
    message = await told.press("Some outlets", await told.say("compare"))
    assert after(message, f"🗓 {ARRIVED}") == "not found in what is stored of: بريد الجنوب · مرصد الشمال"


async def test_the_five_examples_are_compared(chat: Conversation) -> None:
    message = await chat.press("كيف تسمّي", await chat.say("مقارنة"))
    block = next(block for block in spoken(message) if "اللواء" in block)
    assert "الأمصار: «قائد الجيش الوطني الليبي، المشير خليفة حفتر الليبي» [1]" in block
    assert "مصدر غير مسمّى: «اللواء الليبي المتقاعد خليفة حفتر» [3]" in block
