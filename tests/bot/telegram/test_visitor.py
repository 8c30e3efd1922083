from collections.abc import AsyncIterator

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import CallbackQueryHandler, ContextTypes, MessageHandler, filters

from bot.telegram.application import BotApplication
from bot.telegram.offline import offline_application
from bot.telegram.visitor import Visitor
from tests.fakes import FakeTelegram

ROW = InlineKeyboardMarkup([[InlineKeyboardButton("أطول", callback_data="more:1:2")]])


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    if update.effective_message and update.effective_message.text:
        await update.effective_message.reply_text(update.effective_message.text, reply_markup=ROW)


async def pressed(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    if query and isinstance(query.message, Message):
        await query.answer(query.data)
        await query.message.edit_text(f"ضغط {query.data}")


@pytest.fixture
def telegram() -> FakeTelegram:
    return FakeTelegram()


@pytest.fixture
async def application(telegram: FakeTelegram) -> AsyncIterator[BotApplication]:
    built = offline_application(telegram)
    built.add_handler(MessageHandler(filters.ALL, echo))
    built.add_handler(CallbackQueryHandler(pressed))
    async with built:
        yield built


@pytest.fixture
def reader(telegram: FakeTelegram, application: BotApplication) -> Visitor:
    return telegram.visitor(application, language_code="ar")


async def test_a_written_text_is_answered_in_its_chat(reader: Visitor, telegram: FakeTelegram) -> None:
    await reader.write("مصادر")
    assert (telegram.last.text, telegram.last.chat_id) == ("مصادر", 7)


async def test_a_press_edits_the_message_and_is_answered(reader: Visitor, telegram: FakeTelegram) -> None:
    await reader.write("ملخص")
    await reader.press(telegram.last, "forged:\u2028:😀")
    assert telegram.notices[0].text == "forged:\u2028:😀"
    assert [message.text for message in telegram.edited] == ["ضغط forged::😀"]


async def test_a_long_text_arrives_in_parts(reader: Visitor, telegram: FakeTelegram) -> None:
    await reader.write("ا" * 5_000)
    assert [len(message.text) for message in telegram.sent] == [4_096, 904]


async def test_half_a_surrogate_pair_arrives_as_the_replacement_sign(
    reader: Visitor, telegram: FakeTelegram
) -> None:
    await reader.write("نص \ud83d \ude00")
    assert telegram.last.text == "نص \ufffd \ufffd"


async def test_a_text_may_answer_a_message_of_the_bot(reader: Visitor, telegram: FakeTelegram) -> None:
    await reader.write("ملخص")
    message = reader.text_update("مصادر", reply_to=telegram.last).message
    assert message is not None
    assert message.reply_to_message is not None
    assert message.reply_to_message.from_user is not None
    assert message.reply_to_message.from_user.is_bot


async def test_commands_are_marked_as_telegram_marks_them(reader: Visitor) -> None:
    message = reader.text_update("😀 /summary@mujaz_bot 3 a/b /ملخص").message
    assert message is not None
    assert list(message.parse_entities(["bot_command"]).values()) == ["/summary@mujaz_bot"]


@pytest.mark.parametrize(
    ("chat_id", "kind"), [(7, "private"), (-100, "supergroup")], ids=["private", "group"]
)
async def test_a_person_writes_where_they_are(
    telegram: FakeTelegram, application: BotApplication, chat_id: int, kind: str
) -> None:
    update = telegram.visitor(application, user_id=9, chat_id=chat_id, language_code="en").text_update("نص")
    assert update.effective_chat is not None
    assert update.effective_user is not None
    assert (update.effective_chat.id, update.effective_chat.type) == (chat_id, kind)
    assert (update.effective_user.id, update.effective_user.language_code) == (9, "en")
