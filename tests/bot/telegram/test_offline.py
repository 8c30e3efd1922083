from typing import Any

import pytest
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity
from telegram.error import BadRequest

from bot.telegram.limits import Button
from bot.telegram.offline import offline_application
from tests.fakes import FakeTelegram

ROW = InlineKeyboardMarkup([[InlineKeyboardButton("أطول", callback_data="more:1:2")]])


@pytest.fixture
def telegram() -> FakeTelegram:
    return FakeTelegram()


@pytest.fixture
def bot(telegram: FakeTelegram) -> Bot:
    return offline_application(telegram).bot


async def test_a_sent_message_comes_back_as_telegram_parsed_it(bot: Bot) -> None:
    message = await bot.send_message(0, "<b>😀</b> <a href='x.example'>خبر</a>", "HTML", reply_markup=ROW)
    assert message.text == "😀 خبر"
    assert message.entities == (
        MessageEntity("bold", 0, 2),
        MessageEntity("text_link", 3, 3, url="http://x.example"),
    )
    assert message.reply_markup == ROW


async def test_a_sent_message_is_remembered_with_its_html_and_buttons(
    bot: Bot, telegram: FakeTelegram
) -> None:
    await bot.send_message(5, "<b>خبر</b>", "HTML", reply_markup=ROW)
    (message,) = telegram.sent
    assert (message.raw, message.text, message.chat_id) == ("<b>خبر</b>", "خبر", 5)
    assert message.buttons == (Button("أطول", "more:1:2"),)


async def test_a_refused_message_leaves_no_trace(bot: Bot, telegram: FakeTelegram) -> None:
    with pytest.raises(BadRequest, match="Can't parse entities: unclosed start tag at byte offset 0"):
        await bot.send_message(0, "<b", "HTML")
    assert telegram.shown == []
    assert telegram.messages(0) == ()


async def test_an_edit_replaces_text_and_buttons(bot: Bot, telegram: FakeTelegram) -> None:
    message = await bot.send_message(0, "قديم", reply_markup=ROW)
    edited = await bot.edit_message_text("<i>جديد</i>", 0, message.message_id, parse_mode="HTML")
    (kept,) = telegram.messages(0)
    assert (kept.text, kept.keyboard, kept.edits) == ("جديد", (), 1)
    assert isinstance(edited, type(message))
    assert telegram.edited == [kept]


async def test_an_edit_of_the_buttons_keeps_the_text(bot: Bot, telegram: FakeTelegram) -> None:
    message = await bot.send_message(0, "<b>نص</b>", "HTML", reply_markup=ROW)
    await bot.edit_message_reply_markup(0, message.message_id)
    assert (telegram.last.text, telegram.last.keyboard) == ("نص", ())


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot) -> None:
    message = await bot.send_message(0, "<b>نص</b>", "HTML", reply_markup=ROW)
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text("<b>نص</b>", 0, message.message_id, parse_mode="HTML", reply_markup=ROW)


async def test_an_unknown_message_cannot_be_edited(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("نص", 0, 99)


async def test_a_message_belongs_to_its_chat(bot: Bot) -> None:
    message = await bot.send_message(1, "نص")
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("آخر", 2, message.message_id)


async def test_a_deleted_message_is_gone(bot: Bot, telegram: FakeTelegram) -> None:
    message = await bot.send_message(0, "نص")
    assert await bot.delete_message(0, message.message_id)
    assert telegram.messages(0) == ()
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(0, message.message_id)


async def test_the_message_changed_last_stands_at_the_end(bot: Bot, telegram: FakeTelegram) -> None:
    first = await bot.send_message(0, "أول")
    await bot.send_message(0, "ثان")
    await bot.edit_message_text("ثالث", 0, first.message_id)
    assert [message.text for message in telegram.messages(0)] == ["ثان", "ثالث"]


async def test_an_answer_to_a_press_is_noticed(bot: Bot, telegram: FakeTelegram) -> None:
    await bot.answer_callback_query("12", "انتهت صلاحية الزر", show_alert=True)
    (notice,) = telegram.notices
    assert (notice.query_id, notice.text, notice.alert) == ("12", "انتهت صلاحية الزر", True)


async def test_a_long_answer_to_a_press_is_refused(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Message_too_long"):
        await bot.answer_callback_query("12", "ا" * 201)


@pytest.mark.parametrize("chat", ["@channel", ""], ids=["name", "nothing"])
async def test_a_chat_that_is_no_number_is_not_found(bot: Bot, chat: str) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(chat, "نص")


async def test_other_parse_modes_are_refused(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Unsupported parse_mode"):
        await bot.send_message(0, "*نص*", "MarkdownV2")


async def test_a_method_that_is_not_known_is_refused(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="not known offline"):
        await bot.send_dice(0)


async def test_the_rest_of_what_a_bot_asks_is_answered(bot: Bot) -> None:
    assert (await bot.get_me()).is_bot
    assert await bot.get_updates() == ()
    assert await bot.delete_webhook()
    assert await bot.set_my_commands([BotCommand("summary", "ملخص")])
    assert await bot.send_chat_action(0, "typing")
    assert (await bot.get_chat_member(-5, 7)).user.id == 7


@pytest.mark.parametrize("chat_id", [0, -100], ids=["private", "group"])
async def test_a_chat_has_the_kind_of_its_number(bot: Bot, chat_id: int) -> None:
    message = await bot.send_message(chat_id, "نص")
    assert (message.chat.id, message.chat.type) == (chat_id, "private" if chat_id == 0 else "supergroup")


@pytest.mark.parametrize(
    ("raw", "fact"),
    [
        ("<a href='tg://user?id=5'>من</a>", ("user", "id", 5)),
        ("<tg-time unix='12345' format='r'>x</tg-time>", ("type", "date_time")),
        ("<pre><code class='language-sql'>x</code></pre>", ("language", "sql")),
        ("<tg-emoji emoji-id='9'>x</tg-emoji>", ("custom_emoji_id", "9")),
    ],
    ids=["mention", "time", "language", "emoji"],
)
async def test_what_an_entity_carries_arrives(bot: Bot, raw: str, fact: tuple[Any, ...]) -> None:
    (entity,) = (await bot.send_message(0, raw, "HTML")).entities
    *path, expected = fact
    found: Any = entity
    for name in path:
        found = getattr(found, name)
    assert found == expected
