"""One question to one host: what it is asked through, and what it is not."""

import asyncio
from collections.abc import Sequence

import pytest

from bot.errors import FetchError
from bot.intake.fetch import Patience, SafeWeb
from bot.intake.fetch.asking import ask
from bot.intake.fetch.targets import target
from tests.web import Page, ScriptedNetwork, WebServer


async def asked(server: WebServer, network: ScriptedNetwork, addresses: Sequence[str]) -> str:
    found = target(server.url("/a"), {server.pair})
    with pytest.raises(FetchError) as error:
        await ask(
            found,
            addresses,
            {},
            limit=1_000,
            network=network,
            patience=Patience(),
            large=asyncio.Semaphore(),
        )
    return error.value.kind


async def test_no_connection_is_made_to_an_address_that_was_not_judged(server: WebServer) -> None:
    network = ScriptedNetwork()
    assert await asked(server, network, ["93.184.216.34"]) == "unreachable"
    assert (network.connected, server.asked) == ([], [])


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
async def test_a_proxy_of_the_environment_is_not_used(
    server: WebServer, safe: SafeWeb, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "http://127.0.0.1:9")
    answer = await safe.fetch(server.put("/a", Page("خبر")), limit=1_000)
    assert answer.url == server.url("/a")


class Silent(ScriptedNetwork):
    """Knows a name server that never answers."""

    async def addresses(self, host: str) -> Sequence[str]:
        await asyncio.Event().wait()
        return []


async def test_a_name_server_that_never_answers_is_cut_by_the_deadline() -> None:
    with pytest.raises(FetchError) as error:
        await SafeWeb(network=Silent(), patience=Patience(total=0.05)).fetch("http://news.example/", limit=1)
    assert error.value.kind == "too_slow"


async def test_a_whole_fetch_that_is_called_off_leaves_no_turn_behind(server: WebServer) -> None:
    server.gate = asyncio.Event()
    safe = SafeWeb([server.pair], patience=Patience(turn=5))
    first = asyncio.create_task(safe.fetch(server.put("/a", Page("خبر")), limit=1_000))
    await server.until_asked(1)
    first.cancel()
    server.gate.set()
    assert (await safe.fetch(server.url("/a"), limit=1_000)).url == server.url("/a")
