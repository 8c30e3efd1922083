"""The fake Bot API server itself: what the other tests take for Telegram's behaviour."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.telegram.api import Api, ApiError, address
from bot.telegram.doubt import MaybeSentError
from bot.telegram.transport import Transport
from tests.bot_api.control import Control
from tests.bot_api.faults import Fault, Kind, Script
from tests.bot_api.flood import FloodControl, Limits
from tests.bot_api.people import People
from tests.bot_api.server import TOKEN, BotApiServer

ROOT = Path(__file__).parents[1]
GROUP = -100
READ = 60.0


@pytest.fixture
async def server() -> AsyncIterator[BotApiServer]:
    server = BotApiServer()
    await server.start()
    yield server
    await server.close()


@pytest.fixture
async def api(server: BotApiServer) -> AsyncIterator[Api]:
    async with Transport() as transport:
        yield Api(transport, address(server.url, TOKEN))


@pytest.fixture
async def apart() -> AsyncIterator[Control]:
    """The server as a process of its own."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bot_api", "--unlimited", cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    url = (await process.stdout.readline()).decode().strip()
    async with Control(url) as control:
        yield control
    os.kill(process.pid, signal.SIGTERM)
    assert await process.wait() == 0


def sending(text: str, chat_id: int = 7) -> dict[str, str | int]:
    return {"chat_id": chat_id, "text": text, "parse_mode": "HTML"}


async def test_html_is_judged(server: BotApiServer, api: Api) -> None:
    with pytest.raises(ApiError, match="can't parse entities"):
        await api.call("sendMessage", sending("<b>خبر"), read_seconds=READ)
    assert server.messages == []


async def test_another_token_is_refused(server: BotApiServer) -> None:
    async with Transport() as transport:
        with pytest.raises(ApiError, match="401"):
            await Api(transport, address(server.url, "2:other")).call("getMe", {}, read_seconds=READ)


async def test_updates_are_kept_until_an_offset_confirms_them(server: BotApiServer, api: Api) -> None:
    for text in ("/one", "/two", "/three"):
        server.updates.put(People().text(text, chat_id=7))
    first = await api.call("getUpdates", {}, read_seconds=READ)
    assert await api.call("getUpdates", {}, read_seconds=READ) == first
    assert [update["update_id"] for update in as_list(first)] == [1, 2, 3]
    rest = await api.call("getUpdates", {"offset": 3}, read_seconds=READ)
    assert [update["update_id"] for update in as_list(rest)] == [3]


async def test_a_negative_offset_forgets_all_but_the_last(server: BotApiServer, api: Api) -> None:
    for text in ("/one", "/two"):
        server.updates.put(People().text(text, chat_id=7))
    last = await api.call("getUpdates", {"offset": -1}, read_seconds=READ)
    assert [update["update_id"] for update in as_list(last)] == [2]
    assert len(server.updates) == 1


async def test_the_older_of_two_polls_is_thrown_out(server: BotApiServer, api: Api) -> None:
    older = asyncio.ensure_future(api.call("getUpdates", {"timeout": 60}, read_seconds=READ))
    await server.until(lambda: len(server.requests) == 1)
    assert await api.call("getUpdates", {}, read_seconds=READ) == []
    with pytest.raises(ApiError, match="409 Conflict"):
        await older


async def test_a_cut_before_and_a_cut_after_differ_by_the_message(server: BotApiServer, api: Api) -> None:
    server.script.write([Fault(Kind.CUT_BEFORE, times=1), Fault(Kind.CUT_AFTER, times=1)])
    for text in ("أول", "ثان"):
        with pytest.raises(MaybeSentError):
            await api.call("sendMessage", sending(text), read_seconds=READ)
    assert server.sent_to(7) == ["ثان"]
    assert [(struck.kind, struck.accepted) for struck in server.fired] == [
        (Kind.CUT_BEFORE, False),
        (Kind.CUT_AFTER, True),
    ]


async def test_what_was_held_is_accepted_only_for_a_client_that_stays(server: BotApiServer, api: Api) -> None:
    # The client that goes is gone long before the server looks: a busy machine may hold up both.
    server.script.write([Fault(Kind.HELD, times=1, seconds=2), Fault(Kind.HELD, times=1, seconds=0.1)])
    with pytest.raises(MaybeSentError):
        await api.call("sendMessage", sending("أول"), read_seconds=0.05)
    await api.call("sendMessage", sending("ثان"), read_seconds=READ)
    await server.until(lambda: len(server.fired) == 2)
    assert server.sent_to(7) == ["ثان"]
    assert sorted(struck.accepted for struck in server.fired) == [False, True]


def test_a_fault_by_chance_strikes_alike_with_the_same_seed() -> None:
    def struck(seed: int) -> list[bool]:
        script = Script(seed)
        script.write([Fault(Kind.ERROR_500, chance=0.02)])
        return [script.strike("sendMessage", {}) is not None for _ in range(1_000)]

    assert struck(5) == struck(5) != struck(6)
    assert 5 <= sum(struck(5)) <= 40


def test_a_fault_keeps_to_its_chat_its_method_and_its_times() -> None:
    script = Script()
    script.write([Fault(Kind.BLOCKED, chat_id=7, times=1)])
    asked = [("editMessageText", "7"), ("sendMessage", "8"), ("sendMessage", "7"), ("sendMessage", "7")]
    struck = [script.strike(method, {"chat_id": chat_id}) for method, chat_id in asked]
    assert [bool(fault) for fault in struck] == [False, False, True, False]


@pytest.mark.parametrize(
    ("kind", "parameters"),
    [(Kind.BAD_HTML, {"text": "x"}), (Kind.NO_THREAD, {"parse_mode": "HTML"})],
    ids=["plain text", "no thread"],
)
def test_a_fault_spares_what_it_cannot_concern(kind: Kind, parameters: dict[str, str]) -> None:
    assert not Fault(kind).concerns("sendMessage", parameters)


def test_flood_control_lets_thirty_a_second_pass() -> None:
    control = FloodControl(Limits())
    waits = [control.accept(chat_id, now=10.0) for chat_id in range(31)]
    assert waits == [0] * 30 + [1]
    assert control.accept(31, now=11.0) == 0


def test_flood_control_lets_one_a_second_into_a_chat_after_a_short_burst() -> None:
    control = FloodControl(Limits())
    assert [control.accept(7, now=10.0) for _ in range(4)] == [0, 0, 0, 1]
    assert [control.accept(7, now=11.0 + second) for second in range(10)] == [0] * 10


def test_flood_control_lets_twenty_a_minute_into_a_group() -> None:
    control = FloodControl(Limits())
    waits = [control.accept(GROUP, now=10.0 + 2 * turn) for turn in range(21)]
    assert waits == [0] * 20 + [20]
    assert control.accept(GROUP, now=70.0) == 0


async def test_too_many_messages_are_answered_with_the_time_to_wait() -> None:
    server = BotApiServer(limits=Limits(chat_burst=1))
    await server.start()
    async with Transport() as transport:
        api = Api(transport, address(server.url, TOKEN))
        await api.call("sendMessage", sending("أول"), read_seconds=READ)
        with pytest.raises(ApiError) as refused:
            await api.call("sendMessage", sending("ثان"), read_seconds=READ)
    await server.close()
    assert (refused.value.status, refused.value.retry_after_seconds) == (429, 1)


async def test_people_have_the_rank_that_was_set(server: BotApiServer, api: Api) -> None:
    server.members[GROUP, 5] = "administrator"
    asked: dict[str, str | int] = {"chat_id": GROUP, "user_id": 5}
    member = await api.call("getChatMember", asked, read_seconds=READ)
    assert isinstance(member, dict)
    assert member["status"] == "administrator"
    assert await api.call("getChatAdministrators", {"chat_id": GROUP}, read_seconds=READ) == [member]


async def test_the_server_is_steered_from_another_process(apart: Control) -> None:
    await apart.script(Fault(Kind.CUT_AFTER, chat_id=7, times=1))
    assert await apart.put(People().text("/start", chat_id=7)) == [1]
    async with Transport() as transport:
        api = Api(transport, address(apart.url, TOKEN))
        assert len(as_list(await api.call("getUpdates", {}, read_seconds=READ))) == 1
        with pytest.raises(MaybeSentError):
            await api.call("sendMessage", sending("خبر"), read_seconds=READ)
    assert [message.text for message in await apart.messages(count=1)] == ["خبر"]
    assert [struck.accepted for struck in await apart.faults()] == [True]
    assert [request.method for request in await apart.requests()] == ["getUpdates", "sendMessage"]
    assert (await apart.state())["waiting_updates"] == 1


def as_list(result: object) -> list[dict[str, object]]:
    assert isinstance(result, list)
    return result
