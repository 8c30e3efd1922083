"""Documents and links that an operator adds, over HTTP: from Telegram's server and from the web."""

import logging
from collections.abc import AsyncIterator

import pytest

from bot.config import Config
from tests.bot_api.server import TOKEN, BotApiServer
from tests.bringing import PAGE, POST
from tests.laws import bare
from tests.served import PERSON, Served, serving
from tests.web import Page, WebServer


@pytest.fixture
async def web() -> AsyncIterator[WebServer]:
    async with WebServer() as server:
        yield server


@pytest.fixture
async def desk(config: Config, server: BotApiServer, web: WebServer) -> AsyncIterator[Served]:
    """A bot whose operator writes to it, and which may ask one server of the web."""
    access = config.access.model_copy(update={"owners": (PERSON,)})
    intake = config.intake.model_copy(update={"allow": (web.pair,)})
    async for served in serving(config.model_copy(update={"access": access, "intake": intake}), server):
        yield served


async def bring(desk: Served, **content: object) -> str:
    """Send a message of any content and return the answer."""
    before = len(desk.server.sent_to(PERSON))
    desk.server.updates.put(desk.people.sent(content, chat_id=PERSON))
    await desk.server.until(lambda: len(desk.server.sent_to(PERSON)) > before)
    return bare(desk.server.sent_to(PERSON)[-1])


async def test_a_document_is_fetched_from_telegram(desk: Served) -> None:
    document = desk.server.papers.keep("page.html", PAGE.encode())
    told = await bring(desk, document=document, caption="/add")
    assert "✅ أُضيف" in told and "النهار (من بيانات الصفحة)" in told


async def test_a_link_is_fetched_from_the_web(desk: Served, web: WebServer) -> None:
    link = web.put("/politics/1", Page(PAGE))
    told = await bring(desk, text=f"/add {link}")
    assert "✅ أُضيف" in told and "وفد باكستاني في بنغازي" in told


async def test_a_link_into_the_own_network_is_not_opened(desk: Served) -> None:
    told = await bring(desk, text="/add http://169.254.169.254/latest/meta-data")
    assert "ليس على الشبكة العامة" in told


async def test_a_page_that_is_gone_is_told_so(desk: Served, web: WebServer) -> None:
    link = web.put("/gone", Page(POST, status=410))
    assert "لم تعد هذه الصفحة موجودة" in await bring(desk, text=f"/add {link}")


async def test_a_document_over_the_limit_of_telegram_is_told_so(desk: Served) -> None:
    document = dict(desk.server.papers.keep("خبر.txt", b"a " * 11_000_000)) | {"file_size": 0}
    assert "أكبر من 20 ميغابايت" in await bring(desk, document=document, caption="/add")


async def test_no_log_holds_the_token(desk: Served, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    lost = {"file_id": "lost", "file_unique_id": "lost", "file_name": "خبر.txt"}
    await bring(desk, document=lost, caption="/add")
    await bring(desk, document=desk.server.papers.keep("خبر.txt", POST.encode()), caption="/add")
    assert TOKEN.partition(":")[2] not in caplog.text
