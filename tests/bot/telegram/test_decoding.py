"""Updates are decoded one by one."""

import pytest
from telegram import Bot

from bot.telegram.decoding import decode
from tests.bot_api.people import People

PEOPLE = People()
BOT = Bot("1:offline")
PRESS = PEOPLE.press("longer:1", chat_id=7, message_id=3)


def without_chat_instance() -> dict[str, object]:
    query = PRESS["callback_query"]
    assert isinstance(query, dict)
    return {"callback_query": {name: each for name, each in query.items() if name != "chat_instance"}}


@pytest.mark.parametrize(
    "content",
    [
        PEOPLE.text("/summary", chat_id=7),
        PEOPLE.text("/subscribe all", chat_id=-100, user_id=5, thread_id=4),
        PRESS,
        PEOPLE.membership("kicked", chat_id=7),
        PEOPLE.membership("administrator", chat_id=-100),
        PEOPLE.migration(chat_id=-5, to=-100),
    ],
    ids=["message", "topic", "press", "blocked", "promoted", "migrated"],
)
def test_what_people_do_can_be_decoded(content: dict[str, object]) -> None:
    update = decode({"update_id": 1, **content}, BOT)
    assert update is not None
    assert update.effective_chat is not None


@pytest.mark.parametrize(
    "content",
    [without_chat_instance(), {"message": 5}, {"message": {"chat": {}}}, {"my_chat_member": {"date": "x"}}],
    ids=["press without chat_instance", "number", "empty chat", "no date"],
)
def test_what_cannot_be_decoded_is_set_aside(
    content: dict[str, object], caplog: pytest.LogCaptureFixture
) -> None:
    assert decode({"update_id": 41, **content}, BOT) is None
    assert "cannot be decoded: 41" in caplog.text
