"""Merging, splitting, renaming, deleting and correcting as an operator does it, through the real application."""

from datetime import timedelta

from tests.conversation import Conversation
from tests.operators import LATER, MERGED, arrive, data, every_command, labels, overview, words


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
