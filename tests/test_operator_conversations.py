"""Merging, splitting, renaming, deleting and correcting as an operator does it, through the real application."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.config import Config
from bot.config.schema import Access
from bot.errors import IntakeError
from bot.intake import add_paths, read_candidate, settle
from bot.intake.rereading import reread
from bot.telegram.messages import Message
from bot.workers import Workers
from tests.clock import START, Clock
from tests.conversation import Conversation
from tests.laws import bare

QUAKE = (
    "ضرب زلزال بقوة خمس درجات ولاية أدرار في الجزائر أمس السبت بحسب مركز البحث في علم الفلك. "
    "وقال المركز إن الهزة وقعت عند الساعة الثالثة فجرا على عمق عشرة كيلومترات. "
    "وأعلنت الحماية المدنية أنها أرسلت فرقا إلى القرى القريبة من مركز الهزة لمعاينة المباني."
)
OIL = "ارتفعت أسعار النفط بعد قرار منظمة أوبك خفض الإنتاج في اجتماعها الأخير. وبلغ سعر البرميل ثمانين دولارا."
TITLES = {QUAKE: "زلزال في أدرار", OIL: "ارتفاع أسعار النفط"}
LATER = QUAKE + " ولم تسجل أضرار."


@pytest.fixture
async def desk(config: Config) -> AsyncIterator[Conversation]:
    """A chat with three stories: 1 of five articles, 2 and 3 of one."""
    access = config.access.model_copy(update={"owners": (7,)})
    conversation = Conversation(config.model_copy(update={"access": access}), Clock())
    await conversation.open()
    for body in (QUAKE, OIL):
        await arrive(conversation, body)
    yield conversation
    await conversation.close()


async def arrive(desk: Conversation, body: str, url: str | None = None) -> None:
    await settle(read_candidate("خبر.json", written(body, url), START), desk.store, Workers())


def written(body: str, url: str | None = None) -> bytes:
    return json.dumps({"text": body, "title": TITLES.get(body, "بعد الزلزال"), "url": url}).encode()


def words(message: Message) -> str:
    return bare(message.text)


def labels(message: Message) -> list[str]:
    return [bare(button.text) for button in message.buttons]


def data(message: Message, label: str) -> str:
    return next(button.data for button in message.buttons if label in button.text)


MERGED, SPLIT, NAMED, GONE, TOLD = "دُمجت", "فُصلت", "صار عنوان", "حُذف", "صُحّحت"
COMMANDS = {
    "merge": ("/merge 1 2 3", MERGED),
    "split": ("/split 1: 2 4", SPLIT),
    "rename": ("/rename 1 عنوان <b>آخر</b>", NAMED),
    "delete": ("/delete 2", GONE),
    "delete a story": ("/delete story 2", GONE),
    "setmeta": ("/setmeta 3 مصدر: بوابة الوسط تاريخ: 2 فبراير 2026", TOLD),
}
every_command = pytest.mark.parametrize(("asked", "done"), COMMANDS.values(), ids=COMMANDS)


async def overview(desk: Conversation) -> str:
    await desk.say("ملخص 1")
    return words(await desk.say("/stories")) + words(await desk.say("/sources 1"))


@every_command
async def test_a_correction_is_asked_once_and_done_in_place(
    desk: Conversation, asked: str, done: str
) -> None:
    await desk.say("ملخص 1")
    question = await desk.say(asked)
    assert "؟" in question.text and labels(question)[1:] == ["لا"]
    answer = await desk.press(labels(question)[0])
    assert answer.id == question.id and done in words(answer)


@every_command
async def test_a_correction_changes_what_is_shown_and_undoing_shows_it_as_before(
    desk: Conversation, asked: str, done: str
) -> None:
    before = await overview(desk)
    question = await desk.say(asked)
    assert await overview(desk) == before
    answer = await desk.press(labels(question)[0], question)
    assert done in words(answer) and await overview(desk) != before
    assert "تراجعت" in words(await desk.press("تراجع", answer))
    assert await overview(desk) == before


@every_command
async def test_no_leaves_everything_as_it_was(desk: Conversation, asked: str, done: str) -> None:
    before = await overview(desk)
    assert done not in words(await desk.say(asked))
    assert "لم أغيّر شيئًا" in words(await desk.press("لا"))
    assert await overview(desk) == before


@every_command
async def test_a_button_pressed_twice_does_it_once(desk: Conversation, asked: str, done: str) -> None:
    await desk.say("ملخص 1")
    question = await desk.say(asked)
    pressed = question.buttons[0].data
    assert done in words(await desk.forge(pressed, question))
    again = await desk.forge(pressed, question)
    assert "تمّ هذا من قبل" in words(again) and labels(again) == ["تراجع ↩️"]
    assert "تراجعت" in words(await desk.press("تراجع"))
    assert "تراجعت عن هذا من قبل" in words(await desk.forge(pressed, question))


@every_command
async def test_undoing_works_after_a_restart_but_not_after_ten_minutes(
    desk: Conversation, asked: str, done: str
) -> None:
    await desk.say("ملخص 1")
    question = await desk.say(asked)
    answer = await desk.press(labels(question)[0])
    pressed = data(answer, "تراجع")
    assert desk.clock is not None
    desk.clock.advance(timedelta(minutes=10, seconds=1))
    assert "الدقائق العشر" in words(await desk.forge(pressed, answer))
    await desk.restart()
    assert done in words(answer) and "الدقائق العشر" in words(await desk.forge(pressed, answer))


async def test_what_a_correction_made_outlasts_a_restart(desk: Conversation) -> None:
    await desk.say("/merge 1 2")
    await desk.press("دمج")
    await desk.restart()
    assert "6 مقالات" in words(await desk.say("/sources 1"))


async def test_a_merged_story_is_found_under_its_old_number(desk: Conversation) -> None:
    await desk.say("/merge 3 2")
    await desk.press("دمج")
    assert "مقالان" in words(await desk.say("/sources 2"))
    assert "سأنبّهك إلى: كل مقال جديد في القصة 3" in words(await desk.say("/subscribe 2"))


async def test_later_alike_articles_join_the_merged_story(desk: Conversation) -> None:
    await desk.say("/merge 1 2")
    await desk.press("دمج")
    await arrive(desk, LATER)
    assert "7 مقالات" in words(await desk.say("/sources 1"))


async def test_undoing_a_merge_tells_what_stays(desk: Conversation) -> None:
    await desk.say("/merge 1 2")
    merged = await desk.press("دمج")
    await arrive(desk, LATER)
    assert "باقٍ في القصة 1: مقال واحد" in words(await desk.press("تراجع", merged))
    assert "6 مقالات" in words(await desk.say("/sources 1"))


async def test_what_is_not_as_it_was_is_asked_again(desk: Conversation) -> None:
    question = await desk.say("/merge 1 2")
    await arrive(desk, LATER)
    again = await desk.press("دمج", question)
    assert "تغيّر شيء منذ السؤال" in words(again) and "مقالان" in words(again)
    assert MERGED in words(await desk.press("دمج", again))


async def test_a_later_correction_is_undone_first(desk: Conversation) -> None:
    await desk.say("/rename 1 أول")
    first = await desk.press("تسمية")
    await desk.say("/rename 1 ثان")
    second = await desk.press("تسمية")
    assert "تراجع أولًا" in words(await desk.forge(data(first, "تراجع"), first))
    assert "أول" in words(await desk.press("تراجع", second))
    assert "تراجعت" in words(await desk.press("تراجع", first))


async def test_a_merge_is_picked_by_buttons(desk: Conversation) -> None:
    await desk.say("/merge")
    await desk.press("3 ·")
    question = await desk.press("2 ·")
    assert "في القصة 3" in words(question) and "(2) زلزال" in words(question)


async def test_an_article_is_split_by_a_button(desk: Conversation) -> None:
    await desk.say("/split 1:")
    assert "[4]" in words(await desk.press("[4]")) and labels(desk.telegram.last)[0] == "فصل ✅"


async def test_a_story_is_deleted_by_buttons(desk: Conversation) -> None:
    await desk.say("ملخص 3")
    await desk.say("/delete")
    assert "كل مقالاتها" in words(await desk.press("القصة كلها"))


async def test_a_title_of_an_operator_is_marked_and_taken_back(desk: Conversation) -> None:
    await desk.say("/rename 2 هزة")
    await desk.press("تسمية")
    assert "هزة (عنوان وضعه المشغّل)" in words(await desk.say("/stories"))
    await desk.say("/rename 2")
    assert "زلزال في أدرار" in words(await desk.press("العنوان من المقالات"))


async def test_what_an_operator_tells_is_marked_in_the_sources(desk: Conversation) -> None:
    await desk.say("/setmeta 3 story:1 outlet: بوابة الوسط date: 2026-02-02 title: عنوان")
    await desk.press("تصحيح")
    told = words(await desk.say("/sources 1"))
    assert "[3] بوابة الوسط (من المشغّل) · 2 فبراير 2026 (من المشغّل)" in told
    assert "عنوان (عنوان وضعه المشغّل)" in told


async def test_what_an_operator_tells_outlasts_a_newer_reader_and_a_newer_text(desk: Conversation) -> None:
    await desk.say("/setmeta 1 story:2 outlet: الخبر date: 2026-02-02")
    await desk.press("تصحيح")
    async with desk.store.writing() as connection:
        await connection.execute(text("UPDATE analysis SET analyser = 0"))
    while await reread(desk.store, Workers()):
        pass
    assert "الخبر (من المشغّل) · 2 فبراير 2026 (من المشغّل)" in words(await desk.say("/sources 2"))
    await arrive(desk, QUAKE)
    assert "مقال واحد" in words(await desk.say("/sources 2"))


async def test_a_link_that_an_operator_tells_leads_to_later_versions(desk: Conversation) -> None:
    await desk.say("/setmeta 1 story:2 url: https://e.org/1 outlet: الخبر")
    await desk.press("تصحيح")
    await arrive(desk, LATER, url="https://e.org/1")
    told = words(await desk.say("/sources 2"))
    assert "مقال واحد" in told and "الخبر (من المشغّل)" in told


async def test_what_is_unknown_to_an_operator_is_unknown(desk: Conversation) -> None:
    await desk.say("/setmeta 3 story:1 تاريخ: مجهول")
    await desk.press("تصحيح")
    assert "[3] مصدر غير مسمّى · تاريخ غير معروف" in words(await desk.say("/sources 1"))


async def test_relative_days_follow_the_day_that_an_operator_tells(desk: Conversation) -> None:
    await desk.say("/setmeta 1 story:2 date: 2026-02-02")
    await desk.press("تصحيح")
    assert "31 يناير 2026" in words(await desk.say("/timeline 2"))


async def test_a_deleted_article_is_gone_from_old_replies_until_it_is_back(desk: Conversation) -> None:
    summary = await desk.say("ملخص 3")
    cited = data(summary, "[1]")
    await desk.say("/delete 1 story:3")
    deleted = await desk.press("حذف القصة")
    assert "لم يعد هذا موجودًا" in words(await desk.forge(cited, summary))
    await desk.press("تراجع", deleted)
    assert "النفط" in words(await desk.forge(cited, summary))


async def test_a_deleted_article_is_refused_by_the_inbox_folder(desk: Conversation) -> None:
    await desk.say("/delete story 3")
    await desk.press("حذف القصة")
    with pytest.raises(IntakeError, match="deleted by an operator"):
        await arrive(desk, OIL)


async def test_deleted_examples_do_not_come_back(desk: Conversation) -> None:
    await desk.say("/delete story 1")
    await desk.press("حذف القصة")
    await desk.restart()
    assert "باكستان" not in words(await desk.say("/stories"))


async def test_a_deleted_article_comes_back_only_by_name(desk: Conversation, tmp_path: Path) -> None:
    await desk.say("/delete story 3")
    await desk.press("حذف القصة")
    await desk.restart()
    assert "النفط" not in words(await desk.say("/stories"))
    (tmp_path / "نفط.json").write_bytes(written(OIL))
    report = await add_paths([tmp_path / "نفط.json"], desk.store, Workers())
    assert report.complete and "النفط" in words(await desk.say("/stories"))


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("/merge 1 1", "قصة واحدة من قبل"),
        ("/merge 1 99", "لا توجد قصة رقمها 99"),
        ("/split 1: 1-5", "اترك فيها مقالًا"),
        ("/split 2: 1", "مقال واحد، فلا يُفصل"),
        ("/split 1: 9", "لا يوجد مقال رقمه 9"),
        ("/rename 1 \u200f!", "لا حرف ولا رقم"),
        ("/rename 1 " + "ن" * 300, "طول هذا 300"),
        ("/rename 1 -", "مأخوذ من مقالاتها أصلًا"),
        ("/delete 99 story:1", "لا يوجد مقال رقمه 99"),
        ("/setmeta 3 story:1 date: 2026-02-31", "لم أفهم التاريخ"),
        ("/setmeta 3 story:1 date: 2031-01-01", "لم يأت"),
        ("/setmeta 3 story:1 url: هنا", "لم أفهم الرابط"),
        ("/setmeta 3 story:1 outlet:", "ينقص شيء"),
        ("/setmeta 3 story:1 كذا", "لم أفهم «كذا»"),
        ("/setmeta 3 story:1 outlet: -", "بيانات المقال [3] من قبل"),
    ],
)
async def test_a_mistake_is_told_in_one_line(desk: Conversation, asked: str, answer: str) -> None:
    told = await desk.say(asked)
    assert answer in words(told) and "\n" not in told.text


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("دمج 1 2", "أأدمج"),
        ("دمج القصة 1 والقصة 2", "أأدمج"),
        ("فصل 2 و4", "أأفصل"),
        ("حذف قصة 2", "أأحذف القصة 2"),
        ("تسمية 1 «عنوان»", "أأجعل"),
        ("تصحيح 3 تاريخ: أمس", "أأصحّح"),
        ("/دمج 1 2", "أأدمج"),
        ("merge 1 2", "أأدمج"),
        ("دمج الجيش", "لم ترد في أي مقال"),
        ("حذف", "«حذف»"),
    ],
)
async def test_words_are_a_command_only_where_all_of_them_are_read(
    desk: Conversation, typed: str, understood: str
) -> None:
    await desk.say("ملخص 1")
    assert understood in words(await desk.say(typed))


@pytest.mark.parametrize("data", ["u:1", "u:abc", "w:1", "z:1", "w:abc", "u:999999999999999"])
async def test_forged_buttons_change_nothing(desk: Conversation, data: str) -> None:
    before = await overview(desk)
    await desk.forge(data)
    assert await overview(desk) == before


@pytest.mark.parametrize("asked", [*(asked for asked, _ in COMMANDS.values()), "/دمج 1 2", "/status"])
async def test_to_all_others_the_commands_do_not_exist(chat: Conversation, asked: str) -> None:
    assert "لا يوجد أمر باسم" in words(await chat.say(asked))


async def test_to_all_others_the_words_are_a_search(chat: Conversation) -> None:
    assert "لا يوجد مقال فيه «دمج 1 2»" in words(await chat.say("دمج 1 2"))
    assert "merge" not in words(await chat.say("/help"))


async def test_who_owns_the_bot_no_longer_presses_nothing(desk: Conversation) -> None:
    question = await desk.say("/merge 1 2")
    desk.config = desk.config.model_copy(update={"access": Access(mode="open", owners=(), members=())})
    await desk.restart()
    assert MERGED not in words(await desk.forge(data(question, "دمج"), question))
    assert len(await desk.store.stories()) == 3


async def test_owners_see_their_commands_in_the_help(desk: Conversation) -> None:
    assert "/merge —" in words(await desk.say("/help"))
    assert "تبقى الأولى" in words(await desk.say("/help merge"))
