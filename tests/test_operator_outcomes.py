"""What operators named, told or deleted, as everybody sees it afterwards."""

from pathlib import Path

import pytest
from sqlalchemy import text

from bot.errors import IntakeError
from bot.intake import add_paths
from bot.intake.rereading import reread
from bot.workers import Workers
from tests.conversation import Conversation
from tests.operators import LATER, OIL, QUAKE, arrive, data, words, written


async def test_a_title_of_an_operator_is_marked_and_taken_back(desk: Conversation) -> None:
    await desk.say("/rename 2 هزة")
    await desk.press("تسمية")
    assert "هزة (عنوان وضعه المشغّل)" in words(await desk.say("/stories"))
    await desk.say("/rename 2")
    assert "زلزال في أدرار" in words(await desk.press("العنوان من المقالات"))


async def test_what_came_after_is_undone_by_a_button(desk: Conversation) -> None:
    await desk.say("/split 1: 2 3")
    split = await desk.press("فصل")
    await desk.say("/rename 4 عنوان آخر")
    await desk.press("تسمية")
    assert "تراجع أولًا" in words(await desk.press("تراجع", split))
    assert "تراجعت عن التسمية" in words(await desk.press("تراجع عمّا جاء بعده"))
    assert "تراجعت عن الفصل" in words(await desk.press("تراجع", split))


@pytest.mark.parametrize(
    ("asked", "button"), [("/merge 2 3", "دمج"), ("/rename 2 عنوان آخر", "تسمية")], ids=["merge", "rename"]
)
async def test_a_corrected_story_is_the_current_one(desk: Conversation, asked: str, button: str) -> None:
    await desk.say("ملخص 1")
    await desk.say(asked)
    await desk.press(button)
    assert (await desk.store.chat(7)).story_id == 2


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
