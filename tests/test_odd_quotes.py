"""Odd requests and forged buttons about who said what are answered, whatever a person types."""

import pytest

from tests.conversation import Conversation
from tests.quoted import put


@pytest.fixture
async def told(chat: Conversation) -> Conversation:
    """Return a chat over articles whose quotations were made by hand."""
    await put(chat.store)
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "/quotes 9",
        "/quotes «»",
        "/quotes :::",
        "/quotes مباشر منقول مجهول",
        "/quotes 1 1 1 story:1",
        "/quotes " + "حفتر " * 700,
        '/quotes <b>حفتر</b> & "',
        "/quotes ؟؟؟ !!!",
        "/quotes \u202e\u200f",
    ],
)
async def test_nothing_that_a_person_types_breaks_it(told: Conversation, text: str) -> None:
    assert (await told.say(text)).text


@pytest.mark.parametrize(
    "data", ["S:0:0", "K:{}:nothing", "S:{}:99", "S:{}:none", "N:{}:all", "N:{}:99", "Q:99", "Q:abc"]
)
async def test_a_forged_button_breaks_nothing(told: Conversation, data: str) -> None:
    message = await told.say("تصريحات")
    row = message.buttons[0].data.split(":")[1]
    assert (await told.forge(data.format(row), message)).text
