"""A web of the test's own, and the fetcher in front of it."""

from collections.abc import AsyncIterator

import pytest

from bot.intake.fetch import Patience, SafeWeb
from tests.web import WebServer


@pytest.fixture
async def server() -> AsyncIterator[WebServer]:
    async with WebServer() as server:
        yield server


@pytest.fixture
def safe(server: WebServer) -> SafeWeb:
    return SafeWeb([server.pair], contact="https://news.example/bot")


@pytest.fixture
def hasty(server: WebServer) -> SafeWeb:
    """Waits as briefly as a machine under load can bear."""
    return SafeWeb([server.pair], patience=Patience(total=0.5, connect=0.5, silence=0.4))
