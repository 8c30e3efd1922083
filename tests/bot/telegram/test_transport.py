"""Requests over real connections: what comes back, and what is known when nothing does."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from aiohttp import web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter
from telegram.request import BaseRequest

from bot.telegram.application import base_url
from bot.telegram.doubt import MaybeSentError, NotSentError
from bot.telegram.messages import chat_json
from bot.telegram.transport import Transport
from tests.bot_api.faults import Fault, Kind
from tests.bot_api.server import TOKEN, BotApiServer

CHAT = 7
TEXT = "التقى المشير خليفة حفتر رئيس الوزراء الباكستاني شهباز شريف"
MESSAGE = {"message_id": 1, "date": 1, "chat": chat_json(CHAT)}
# Port 9 (discard) on loopback: nobody listens.
NOBODY = "http://127.0.0.1:9"


@pytest.fixture
async def server() -> AsyncIterator[BotApiServer]:
    server = BotApiServer()
    await server.start()
    yield server
    await server.close()


@pytest.fixture
async def transport() -> AsyncIterator[Transport]:
    async with Transport() as transport:
        yield transport


@pytest.fixture
def bot(server: BotApiServer, transport: Transport) -> Bot:
    return bot_at(server.url, transport)


def bot_at(api: str, transport: BaseRequest, token: str = TOKEN) -> Bot:
    return Bot(token, base_url=base_url(api), request=transport, get_updates_request=transport)


@asynccontextmanager
async def served(handler: Callable[[web.Request], Awaitable[web.StreamResponse]]) -> AsyncIterator[str]:
    """Serve one handler at every path; hand out the address."""
    application = web.Application()
    application.add_routes([web.route("*", "/{path:.*}", handler)])
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def test_a_message_arrives_as_it_was_written(bot: Bot, server: BotApiServer) -> None:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("أطول", callback_data="longer:1")]])
    sent = await bot.send_message(CHAT, f"<b>{TEXT}</b>", "HTML", reply_markup=keyboard, message_thread_id=3)
    (kept,) = server.messages
    assert (kept.chat_id, kept.thread_id, kept.text, kept.buttons) == (CHAT, 3, TEXT, ("longer:1",))
    assert sent.message_id == kept.message_id


async def test_a_file_travels_as_a_part_of_its_own(transport: Transport) -> None:
    parts: dict[str, object] = {}

    async def take(request: web.Request) -> web.Response:
        for name, part in (await request.post()).items():
            parts[name] = part.file.read() if isinstance(part, web.FileField) else part
        return web.json_response({"ok": True, "result": MESSAGE})

    async with served(take) as url:
        picture = InputFile(b"\x89PNG", filename="events.png", attach=False)
        await bot_at(url, transport).send_document(CHAT, picture, caption=TEXT)
    assert (parts["document"], parts["caption"]) == (b"\x89PNG", TEXT)


async def test_half_a_surrogate_pair_becomes_a_question_mark(bot: Bot, server: BotApiServer) -> None:
    await bot.send_message(CHAT, "خبر \ud83d")
    assert server.sent_to(CHAT) == ["خبر ?"]


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault(Kind.BLOCKED), Forbidden),
        (Fault(Kind.NO_CHAT), BadRequest),
        (Fault(Kind.MIGRATED, migrate_to=-100), ChatMigrated),
        (Fault(Kind.FLOOD, seconds=3), RetryAfter),
        (Fault(Kind.UNAUTHORIZED), InvalidToken),
        (Fault(Kind.ERROR_500), NotSentError),
        (Fault(Kind.ERROR_502), MaybeSentError),
        (Fault(Kind.CUT_BEFORE), MaybeSentError),
        (Fault(Kind.CUT_AFTER), MaybeSentError),
    ],
    ids=lambda value: value.kind if isinstance(value, Fault) else value.__name__,
)
async def test_each_fault_is_told_by_its_error(
    bot: Bot,
    server: BotApiServer,
    fault: Fault,
    error: type[Exception],
) -> None:
    server.script.write([fault])
    with pytest.raises(error) as raised:
        await bot.send_message(CHAT, TEXT)
    assert type(raised.value) is error


async def test_an_answer_that_is_late_leaves_doubt(server: BotApiServer, bot: Bot) -> None:
    server.script.write([Fault(Kind.SLOW, seconds=600)])
    with pytest.raises(MaybeSentError):
        await bot.send_message(CHAT, TEXT, read_timeout=0.5)
    assert server.sent_to(CHAT) == [TEXT]


async def test_flood_control_tells_how_long_to_wait(bot: Bot, server: BotApiServer) -> None:
    server.script.write([Fault(Kind.FLOOD, seconds=3)])
    with pytest.raises(RetryAfter) as raised:
        await bot.send_message(CHAT, TEXT)
    assert raised.value.retry_after == timedelta(seconds=3)


async def test_whoever_sets_no_limit_waits_for_the_answer(server: BotApiServer) -> None:
    server.script.write([Fault(Kind.SLOW, seconds=0.2)])
    async with Transport(read_seconds=0.05) as transport:
        await bot_at(server.url, transport).send_message(CHAT, TEXT, read_timeout=None)
        assert transport.read_timeout == 0.05
    assert server.sent_to(CHAT) == [TEXT]


@pytest.mark.parametrize("api", [NOBODY, "http://nowhere.invalid"], ids=["nobody listens", "no such name"])
async def test_without_a_connection_nothing_was_sent(api: str, transport: Transport) -> None:
    with pytest.raises(NotSentError):
        await bot_at(api, transport).send_message(CHAT, TEXT)


async def test_a_full_pool_sends_nothing(server: BotApiServer) -> None:
    async with Transport(connections=1, pool_seconds=0.05) as transport:
        bot = bot_at(server.url, transport)
        server.script.write([Fault(Kind.SLOW, seconds=600)])
        first = asyncio.create_task(bot.send_message(CHAT, "أول", read_timeout=600))
        await server.until(lambda: len(server.messages) == 1)
        with pytest.raises(NotSentError):
            await bot.send_message(CHAT, "ثان", connect_timeout=0.05)
        first.cancel()
        await asyncio.wait((first,))
    assert server.sent_to(CHAT) == ["أول"]


async def test_a_transport_that_is_not_open_sends_nothing(server: BotApiServer) -> None:
    with pytest.raises(NotSentError):
        await bot_at(server.url, Transport()).send_message(CHAT, TEXT)


async def test_an_answer_without_end_is_not_read(server: BotApiServer) -> None:
    async with Transport(answer_bytes=100) as transport:
        with pytest.raises(MaybeSentError, match="100 bytes"):
            await bot_at(server.url, transport).send_message(CHAT, TEXT)


async def test_a_page_in_place_of_an_answer_leaves_doubt(transport: Transport) -> None:
    async def page(_request: web.Request) -> web.Response:
        return web.Response(text="<html>welcome to the hotel</html>")

    async with served(page) as url:
        with pytest.raises(MaybeSentError):
            await bot_at(url, transport).send_message(CHAT, TEXT)


async def test_no_error_holds_the_token(transport: Transport) -> None:
    with pytest.raises(NetworkError) as raised:
        await bot_at(NOBODY, transport).send_message(CHAT, TEXT)
    assert TOKEN.partition(":")[2] not in repr(raised.value) + repr(raised.value.__cause__)
