"""Articles that an operator adds out of the chat, through the real application."""

import json

import pytest

from bot.errors import FetchError
from bot.workers import Limits, Pool, Workers
from tests.bringing import LINK, PAGE, POST, document, personal, post, reading
from tests.conversation import Conversation
from tests.operators import QUAKE, words

# 23:30 of 7 February 2026 in UTC.
LATE = 1_770_507_000
ADDED, OFFER = "✅ أُضيف", "أهذا مقال تريد إضافته؟"


async def test_a_text_behind_the_command_becomes_an_article(desk: Conversation) -> None:
    told = words(await desk.say(f"/add {POST}"))
    assert ADDED in told and "في القصة 1" in told
    assert "مصدر غير مسمّى" in told and "تاريخ غير معروف" in told and "لم يُستبعد منه شيء" in told
    assert "[6]" in words(await desk.say("/sources"))


async def test_a_text_that_is_like_no_story_opens_one(desk: Conversation) -> None:
    text = "افتتحت وزارة التعليم مدرسة جديدة في مدينة سوسة. وحضر الافتتاح وزير التعليم ورئيس البلدية."
    assert "ففُتحت له القصة 4" in words(await desk.say(f"/add {text}"))
    assert "القصة 4" in words(await desk.press("قصة أخرى"))


async def test_the_reply_says_what_was_read_and_how(desk: Conversation) -> None:
    page = document(desk, "page.html", PAGE.encode())
    told = words(await desk.send(document=page, caption="/add"))
    assert "وفد باكستاني في بنغازي (من بيانات الصفحة)" in told
    assert "المصدر: النهار (من بيانات الصفحة)" in told
    assert "التاريخ: 3 فبراير 2026 (من بيانات الصفحة)" in told


async def test_the_same_text_again_is_told_to_be_there(desk: Conversation) -> None:
    await desk.say(f"/add {POST}")
    assert "عندي من قبل، وهو [6]" in words(await desk.say(f"/add {POST}"))


async def test_a_text_of_another_outlet_is_told_to_be_a_copy(desk: Conversation) -> None:
    await desk.say(f"/add {POST}")
    record = json.dumps({"text": POST, "outlet": "النهار"}).encode()
    told = words(await desk.send(document=document(desk, "نص.json", record), caption="/add"))
    assert "وهو المقال [7]، ونصه نص [6] مصدر غير مسمّى" in told


async def test_a_reply_to_a_message_adds_that_message(desk: Conversation) -> None:
    earlier = {**desk.person.text_update(POST).message.to_dict(), "text": POST}  # type: ignore[union-attr]
    assert ADDED in words(await desk.send(text="/add", reply_to_message=earlier))


async def test_a_reply_to_the_bot_adds_nothing(desk: Conversation) -> None:
    answer = await desk.say("ملخص 1")
    await desk.person.write("/add", reply_to=answer)
    assert "ما المقال؟" in words(desk.telegram.last)


async def test_a_forwarded_post_is_stored_at_the_press_of_a_button_only(desk: Conversation) -> None:
    offer = await desk.send(text=POST, forward_origin=post())
    assert OFFER in words(offer) and "5 مقالات" in words(await desk.say("/sources 1"))
    answer = await desk.press("أضفها؟", offer)
    assert answer.id == offer.id and "المصدر: بوابة الوسط (اسم القناة" in words(answer)
    assert "التاريخ: 7 فبراير 2026 (يوم نشره في القناة)" in words(answer)


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Africa/Tripoli", "8 فبراير 2026"), ("UTC", "7 فبراير 2026"), ("America/New_York", "7 فبراير 2026")],
)
async def test_a_post_of_the_late_evening_bears_the_day_of_the_chats_clock(
    desk: Conversation, zone: str, day: str
) -> None:
    await desk.say(f"/settings {zone}")
    await desk.send(text=POST, forward_origin=post(posted_at=LATE))
    assert f"التاريخ: {day} (يوم نشره في القناة)" in words(await desk.press("أضفها؟"))


async def test_a_forwarded_post_after_a_bare_command_is_added(desk: Conversation) -> None:
    assert "ما المقال؟" in words(await desk.say("/add"))
    assert ADDED in words(await desk.send(text=POST, forward_origin=post()))


async def test_a_person_who_forwards_is_no_outlet(desk: Conversation) -> None:
    await desk.send(text=POST, forward_origin=personal())
    told = words(await desk.press("أضفها؟"))
    assert "مصدر غير مسمّى" in told and "تاريخ غير معروف" in told


async def test_a_changed_post_becomes_a_new_version(desk: Conversation) -> None:
    await desk.say("/add")
    await desk.send(text=POST, forward_origin=post())
    told = words(await desk.send(text=POST.replace("ست عشرة", "عشرين"), forward_origin=post()))
    assert "عُدّل المقال [6]" in told


async def test_the_caption_of_a_picture_is_a_text(desk: Conversation) -> None:
    picture = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    assert ADDED in words(await desk.send(photo=picture, caption=f"/add {POST}"))
    assert OFFER in words(await desk.send(photo=picture, caption=QUAKE))


async def test_a_link_is_read_where_there_is_a_web(desk: Conversation) -> None:
    desk.fetch = reading({LINK: PAGE.encode()})
    await desk.restart()
    told = words(await desk.say(f"/add {LINK}"))
    assert ADDED in told and "النهار (من بيانات الصفحة)" in told
    assert OFFER in words(await desk.say(LINK))


async def test_what_was_cut_is_shown_by_a_button(desk: Conversation) -> None:
    told = await desk.say(f"/add {POST}\n\nاقرأ أيضا: حفتر في إسلام آباد\nجميع الحقوق محفوظة © 2026")
    assert "استُبعد منه: سطران، 11 كلمة" in words(told)
    assert "جميع الحقوق محفوظة" in words(await desk.press("ما استُبعد"))


async def test_outlet_and_day_are_corrected_by_buttons(desk: Conversation) -> None:
    answer = await desk.say(f"/add {POST}")
    await desk.press("المصدر", answer)
    assert "المصدر: النهار" in words(await desk.press("النهار"))
    assert "صُحّحت بيانات المقال [6]" in words(await desk.press("تصحيح"))
    await desk.press("التاريخ", answer)
    assert "تاريخ النشر" in words(await desk.press("أمس"))


async def test_an_added_article_is_moved_and_deleted_by_buttons(desk: Conversation) -> None:
    answer = await desk.say(f"/add {POST}")
    await desk.press("قصة أخرى", answer)
    assert "أأفصل ما يلي" in words(await desk.press("فصل"))
    assert "أأحذف ما يلي" in words(await desk.press("حذف", answer))


async def test_a_message_that_is_full_may_not_be_all_of_an_article(desk: Conversation) -> None:
    sentences = " ".join(f"وقال شاهد رقم {number} إن السوق أغلق أبوابه." for number in range(120))
    assert "بقية النص" in words(await desk.say(f"/add {sentences[:4000]}"))
    assert "بقية النص" not in words(await desk.say(f"/add {POST}"))


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("خبر.txt", b"", "فارغ"),
        ("خبر.txt", b"... 123", "لا كلمة"),
        ("خبر.pdf", b"%PDF-1.7", "ينتهي بـ .pdf"),
        ("خبر", b"x", "لا نهاية لاسم"),
        ("خبر.txt", b"%PDF-1.7 \x00\x01", "نص يُقرأ"),
        ("خبر.json", b"[1]", "مقالًا واحدًا"),
        ("خبر.json", "{نص".encode(), "مقالًا واحدًا"),
        ("خبر.html", b"<html><body></body></html>", "لم أجد مقالًا"),
        ("خبر.txt", b"a " * 2_700_000, "5.1 ميغابايت"),
        ("خبر.txt", b"a " * 11_000_000, "ميغابايت"),
    ],
)
async def test_a_document_that_is_no_article_is_told_why(
    desk: Conversation, name: str, content: bytes, told: str
) -> None:
    answer = await desk.send(document=document(desk, name, content), caption="/add")
    assert told in words(answer) and not answer.buttons


@pytest.mark.parametrize(
    "kind", ["refused", "unreachable", "status", "too_large", "too_slow", "unreadable", "gone"]
)
async def test_a_link_that_gives_nothing_is_told_why(desk: Conversation, kind: str) -> None:
    desk.fetch = reading({LINK: FetchError(LINK, "for some reason", kind)})
    await desk.restart()
    told = words(await desk.say(f"/add {LINK}"))
    assert LINK in told and "failed" not in told and ADDED not in told


async def test_a_page_that_kills_its_reader_is_told_so(desk: Conversation) -> None:
    pool = Pool(Limits(memory_bytes=1))
    desk.fetch = reading({LINK: PAGE.encode()}, Workers(pool))
    await desk.restart()
    assert "لم أستطع قراءة هذا، فقد أوقف قارئه" in words(await desk.say(f"/add {LINK}"))
    await pool.close()


async def test_a_document_that_telegram_gives_no_longer_is_told_so(desk: Conversation) -> None:
    lost = {"file_id": "lost", "file_unique_id": "lost", "file_name": "خبر.txt"}
    assert "لا يعطيني تيليغرام هذا الملف" in words(await desk.send(document=lost, caption="/add"))


@pytest.mark.parametrize("asked", ["/add", f"/add {POST}", "/add https://example.org/1"])
async def test_to_all_others_the_command_does_not_exist(chat: Conversation, asked: str) -> None:
    assert "لا يوجد أمر باسم" in words(await chat.say(asked))


async def test_what_others_send_is_not_offered(chat: Conversation) -> None:
    told = await chat.send(document=document(chat, "خبر.txt", POST.encode()))
    assert "أقرأ النصوص فقط" in words(told) and not told.buttons
    assert OFFER not in words(await chat.send(text="حفتر", forward_origin=post()))


async def test_a_group_is_no_place_to_add_in(desk: Conversation) -> None:
    group = desk.telegram.visitor(desk.person._application, chat_id=-100)
    await group.write(f"/add {POST}")
    assert "محادثة خاصة" in words(desk.telegram.last)


async def test_a_forged_button_adds_nothing(desk: Conversation) -> None:
    offer = await desk.send(text=POST, forward_origin=post())
    row = offer.buttons[0].data.split(":")[1]
    count = len(desk.telegram.shown)
    for data in (f"A:{row}", f"A:{row}:cut", f"A:{row}:none"):
        await desk.person.press(offer, data)
    assert len(desk.telegram.shown) == count


async def test_keys_of_a_document_that_are_not_read_are_told(desk: Conversation) -> None:
    record = json.dumps({"text": POST, "titel": "عنوان", "tags": "خبر"}).encode()
    told = words(await desk.send(document=document(desk, "نص.json", record), caption="/add"))
    assert ADDED in told and "مفاتيح في الملف لم أقرأها: «titel» (لعلك تقصد title)، «tags»" in told


async def test_an_outlet_that_is_called_unknown_is_unknown(desk: Conversation) -> None:
    record = json.dumps({"text": POST, "outlet": "unknown"}).encode()
    told = words(await desk.send(document=document(desk, "نص.json", record), caption="/add"))
    assert "مصدر غير مسمّى" in told and "unknown" not in told


async def test_a_page_that_is_pasted_is_read_as_a_page(desk: Conversation) -> None:
    told = words(await desk.say(f"/add {PAGE}"))
    assert "وفد باكستاني في بنغازي" in told and "النهار (من بيانات الصفحة)" in told and "<" not in told
