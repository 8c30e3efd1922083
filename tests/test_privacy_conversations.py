"""What is kept of a chat and how it is forgotten, as a person asks for it."""

from bot.render import render, wordings
from bot.replies import PrivacyReply
from bot.store.forgetting import tables
from bot.subscriptions import Place
from tests.conversation import Conversation
from tests.laws import bare
from tests.operators import labels

HERE = Place(7)


async def test_what_is_kept_is_counted(chat: Conversation) -> None:
    await chat.say("اشتراك 1")
    assert "الاشتراكات: 1" in bare((await chat.say("خصوصية")).text)


async def test_all_that_counts_is_told_in_the_digits_chosen(chat: Conversation) -> None:
    await chat.say("/settings")
    assert "طول الملخص: متوسط (٦)" in labels(await chat.press("الأرقام"))
    await chat.say("/new")
    told = bare((await chat.say("/privacy")).text)
    assert "بعد ٣٠ يومًا" in told and "القصص التي سألت عن جديدها، ومتى سألت: ١" in told


def test_every_table_that_keeps_anything_of_chats_is_called_by_name() -> None:
    named = [table.name for table in tables() if table.name not in ("chat", "preference")]
    assert [name for name in named if f"kept_{name}" not in wordings()["ar"].texts] == []
    told = render(PrivacyReply(dict.fromkeys(named, 1)), wordings()["ar"]).html
    assert wordings()["ar"].texts["kept_others"] not in told


async def test_a_chat_that_is_forgotten_is_as_new(chat: Conversation) -> None:
    for text in ("/settings طرابلس", "/subscribe 1", "digest 8:00", "quiet 23:00-07:00", "mute 2h"):
        await chat.say(text)
    await chat.say("/forget")
    await chat.press("احذف")
    kept = await chat.store.preferences.kept(7)
    # The answer itself is what is left.
    assert {table: rows for table, rows in kept.items() if rows} == {"outbox": 1}
    assert "اختر لغة الردود" in (await chat.say("/start")).text


async def test_nothing_is_forgotten_before_it_is_asked_for_twice(chat: Conversation) -> None:
    await chat.say("/subscribe 1")
    await chat.say("انسني")
    assert (await chat.press("لا")).text.endswith("لم أغيّر شيئًا.")
    assert await chat.store.subscriptions.of(HERE)
