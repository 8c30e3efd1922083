"""Every request that the bot makes is one that Telegram describes; its description is part of the evaluation data."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from telegram.request import RequestData

from bot.config import Config
from bot.render import wordings
from bot.telegram.api import Api, address
from bot.telegram.polling import Pace, poll
from bot.telegram.transport import Transport
from tests.bot_api.people import People
from tests.bot_api.server import TOKEN, BotApiServer
from tests.bot_api.specification import Specification
from tests.conversation import Conversation
from tests.fakes import FakeTelegram

pytestmark = pytest.mark.shared

Asked = tuple[str, Mapping[str, str]]
NOON = datetime(2026, 2, 2, 12, tzinfo=UTC)


class NotingTelegram(FakeTelegram):
    """Telegram that also remembers each request as it came."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Asked] = []

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *timeouts: object,
        **more: object,
    ) -> tuple[int, bytes]:
        self.asked.append((url.rsplit("/", 1)[-1], request_data.json_parameters if request_data else {}))
        return await super().do_request(url, method, request_data)


class Nowhere:
    async def store(self, _updates: object) -> None:
        """Keep nothing."""


@pytest.fixture(scope="module")
def specification(shared: Path) -> Specification:
    return Specification(shared / "corpora" / "telegram" / "spec" / "api.json")


async def test_a_conversation_asks_only_what_telegram_describes(
    config: Config, specification: Specification
) -> None:
    chat = Conversation(config)
    chat.telegram = telegram = NotingTelegram()
    await chat.open()
    said = [f"/{command}{words}" for command in wordings()["ar"].commands for words in ("", " حفتر")]
    for text in [*said, "/language en"]:
        message = await chat.say(text)
        for button in message.buttons[-3:]:
            await chat.forge(button.data, message)
    await chat.close()
    assert {method for method, _ in telegram.asked} >= {
        "sendMessage",
        "editMessageText",
        "answerCallbackQuery",
    }
    assert [line for asked in telegram.asked for line in specification.mistakes(*asked)] == []


async def test_polling_asks_only_what_telegram_describes(specification: Specification) -> None:
    server = BotApiServer()
    await server.start()
    server.updates.put(People().text("/start", chat_id=7))
    async with Transport() as transport:
        api = Api(transport, address(server.url, TOKEN))
        pace = Pace(timeout_seconds=1)
        task = asyncio.create_task(
            poll(api, Nowhere(), clock=lambda: NOON, report=lambda _health: None, pace=pace)
        )
        await server.until(lambda: server.updates.offsets == [2])
        task.cancel()
        await asyncio.wait((task,))
    await server.close()
    asked = [(request.method, request.parameters) for request in server.requests]
    assert [method for method, _ in asked] == ["deleteWebhook", "getUpdates", "getUpdates"]
    assert [line for each in asked for line in specification.mistakes(*each)] == []


@pytest.mark.parametrize(
    ("method", "parameters", "mistake"),
    [
        ("sendMesage", {}, "no such method"),
        ("sendMessage", {"chat_id": "7"}, "text is missing"),
        ("sendMessage", {"chat_id": "7", "text": "خبر", "parsemode": "HTML"}, "parsemode is unknown"),
        ("editMessageText", {"text": "خبر", "message_id": "x"}, "message_id is no Integer"),
        (
            "sendMessage",
            {"chat_id": "7", "text": "خبر", "reply_markup": '{"inline_keyboard": [{"text": "x"}]}'},
            "reply_markup is no InlineKeyboardMarkup",
        ),
        ("getUpdates", {"allowed_updates": "message"}, "allowed_updates is no Array of String"),
    ],
    ids=["method", "missing", "unknown", "no number", "rows", "no list"],
)
def test_a_mistake_is_found(
    specification: Specification, method: str, parameters: Mapping[str, str], mistake: str
) -> None:
    (found,) = specification.mistakes(method, parameters)
    assert mistake in found
