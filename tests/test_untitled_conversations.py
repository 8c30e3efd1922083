"""Stories that no article of has a headline, as a person finds them in lists."""

from pathlib import Path

from bot.intake import add_paths
from tests.conversation import Conversation
from tests.laws import bare

BEGINS = "أعلنت هيئة الانتخابات التونسية أن نسبة المشاركة في الانتخابات البلدية بلغت 12 بالمئة"
TEXT = f"{BEGINS}، بحسب بيان صدر عنها مساء أمس. وقال رئيس الهيئة إن النتائج الأولية ستعلن مساء السبت المقبل."


async def test_a_story_without_a_title_is_listed_by_how_it_begins(chat: Conversation, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT, "utf-8")
    await add_paths([tmp_path / "one.txt"], chat.store, chat.services.workers)
    message = await chat.say("قصص")
    assert "(2) قصة بلا عنوان" in bare(message.text)
    assert f"تبدأ هكذا: {BEGINS}" in bare(message.text)
    assert any(bare(button.text).startswith("2 · أعلنت هيئة الانتخابات") for button in message.buttons)


async def test_a_picker_calls_a_story_without_a_title_by_how_it_begins(
    chat: Conversation, tmp_path: Path
) -> None:
    (tmp_path / "one.txt").write_text(TEXT, "utf-8")
    await add_paths([tmp_path / "one.txt"], chat.store, chat.services.workers)
    message = await chat.say("ملخص")
    assert bare(message.buttons[0].text).startswith("2 · أعلنت هيئة الانتخابات")
    assert BEGINS in bare((await chat.press("2 · ")).text)
