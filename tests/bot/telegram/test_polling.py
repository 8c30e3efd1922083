"""The poller against a server that queues, forgets and throws out as Telegram's does."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.telegram.polling import ALLOWED, Condition, Health, Pace, PollingRefusedError, poll
from tests.bot.telegram.wire import NOON, Kept, Wire, polling
from tests.bot_api.faults import Fault, Kind
from tests.bot_api.people import People
from tests.bot_api.server import TOKEN, BotApiServer

CHAT = 7
NOBODY = "http://127.0.0.1:9"


@pytest.fixture
async def server() -> AsyncIterator[BotApiServer]:
    server = BotApiServer()
    await server.start()
    yield server
    await server.close()


@pytest.fixture
def wire(server: BotApiServer) -> Wire:
    return Wire(server)


def write(server: BotApiServer, *texts: str) -> None:
    people = People()
    for text in texts:
        server.updates.put(people.text(text, chat_id=CHAT))


async def test_updates_reach_the_inbox_in_their_order(wire: Wire) -> None:
    async with polling(wire):
        write(wire.server, "/summary", "/timeline")
        await wire.until(lambda: len(wire.texts) == 2)
    assert wire.texts == ["/summary", "/timeline"]


async def test_an_update_is_confirmed_only_after_it_was_stored(wire: Wire) -> None:
    write(wire.server, "/summary")
    async with polling(wire):
        await wire.server.until(lambda: wire.server.updates.offsets == [2])
    assert wire.inbox.offsets_before == [[]]
    assert len(wire.server.updates) == 0


async def test_what_could_not_be_stored_comes_again(wire: Wire) -> None:
    wire.inbox.failures = 2
    write(wire.server, "/summary")
    async with polling(wire):
        await wire.server.until(lambda: wire.server.updates.offsets == [2])
    assert wire.texts == ["/summary"]
    assert [health.condition for health in wire.healths[:3]] == [
        Condition.STORE_FAILED,
        Condition.STORE_FAILED,
        Condition.LISTENING,
    ]


async def test_ids_that_start_anew_lower_are_not_lost(wire: Wire) -> None:
    wire.timeout_seconds = 0
    wire.server.updates.next_id = 900_000
    write(wire.server, "/summary")
    async with polling(wire):
        await wire.until(lambda: len(wire.texts) == 1 and len(wire.healths) > 3)
        wire.server.updates.next_id = 17
        write(wire.server, "/timeline")
        await wire.until(lambda: len(wire.texts) == 2)
    assert list(wire.inbox.updates) == [900_000, 17]


async def test_only_updates_that_are_handled_are_asked_for(wire: Wire) -> None:
    async with polling(wire):
        await wire.server.until(lambda: len(wire.server.requests) == 3)
        wire.server.updates.put({"edited_message": {}})
        write(wire.server, "/help")
        await wire.until(lambda: bool(wire.texts))
    assert list(wire.inbox.updates) == [2]
    assert "edited_message" not in ALLOWED


async def test_a_webhook_is_taken_away_first(wire: Wire) -> None:
    wire.server.webhook = "https://example.org/hook"
    async with polling(wire):
        write(wire.server, "/help")
        await wire.until(lambda: bool(wire.texts))
    assert wire.server.requests[0].method == "deleteWebhook"
    assert {health.condition for health in wire.healths} == {Condition.LISTENING}


async def test_a_webhook_that_comes_back_is_taken_away_again(wire: Wire) -> None:
    wire.timeout_seconds = 0
    async with polling(wire):
        await wire.until(lambda: bool(wire.healths))
        wire.server.webhook = "https://example.org/hook"
        await wire.until(lambda: wire.healths[-1].condition is Condition.CONFLICT)
        await wire.until(lambda: wire.healths[-1].condition is Condition.LISTENING)
    assert wire.server.webhook == ""


async def test_without_a_network_at_the_start_polling_waits(server: BotApiServer) -> None:
    wire = Wire(server, api=NOBODY)
    async with polling(wire) as task:
        await wire.until(lambda: len(wire.healths) == 9)
        assert not task.done()
    assert {health.condition for health in wire.healths} == {Condition.UNREACHABLE}
    assert wire.pauses[:8] == [0.5, 1, 2, 4, 8, 16, 30, 30]
    assert wire.healths[-1] == Health(Condition.UNREACHABLE, None, 9, wire.healths[-1].reason)


@pytest.mark.parametrize("kind", [Kind.ERROR_500, Kind.ERROR_502, Kind.CUT_BEFORE, Kind.CUT_AFTER])
async def test_a_failed_poll_is_followed_by_another(wire: Wire, kind: Kind) -> None:
    wire.server.script.write([Fault(kind, method="getUpdates", times=3)])
    write(wire.server, "/help")
    async with polling(wire):
        await wire.until(lambda: bool(wire.texts))
    assert wire.healths[-1] == Health(Condition.LISTENING, NOON)
    assert wire.pauses == [0.5, 1, 2]


async def test_flood_control_is_waited_out(wire: Wire) -> None:
    wire.server.script.write([Fault(Kind.FLOOD, method="getUpdates", times=1, seconds=40)])
    async with polling(wire):
        write(wire.server, "/help")
        await wire.until(lambda: bool(wire.texts))
    assert wire.pauses == [40]


async def test_a_silent_poll_is_given_up_and_begun_anew(wire: Wire) -> None:
    wire.timeout_seconds, wire.margin_seconds = 0, 0.1
    wire.server.script.write([Fault(Kind.SLOW, method="getUpdates", times=1, seconds=2)])
    async with polling(wire):
        await wire.until(lambda: wire.healths[-1:] == [Health(Condition.LISTENING, NOON)])
    assert wire.healths[0].condition is Condition.UNREACHABLE


async def test_a_second_poller_is_told_and_the_first_tries_slowly(server: BotApiServer) -> None:
    first, second = Wire(server), Wire(server)
    async with polling(first):
        await server.until(lambda: len(server.requests) == 3)
        async with polling(second):
            await first.until(lambda: first.healths[-1].condition is Condition.CONFLICT)
    conflict = next(health for health in first.healths if health.condition is Condition.CONFLICT)
    assert (conflict.condition, first.pauses[0]) == (Condition.CONFLICT, 15.0)
    assert "terminated by other getUpdates" in conflict.reason


@pytest.mark.parametrize("kind", [Kind.UNAUTHORIZED, Kind.NOT_FOUND])
async def test_a_token_that_is_refused_ends_polling(wire: Wire, kind: Kind) -> None:
    wire.server.script.write([Fault(kind, method="getUpdates")])
    with pytest.raises(PollingRefusedError, match="TELEGRAM_TOKEN") as raised:
        await wire.run()
    assert TOKEN not in str(raised.value)


async def test_a_stop_does_not_wait_for_the_end_of_a_poll(wire: Wire) -> None:
    wire.timeout_seconds = 600
    async with polling(wire) as task:
        await wire.server.until(lambda: len(wire.server.requests) == 3)
        task.cancel()
        done, _ = await asyncio.wait((task,), timeout=60)
    assert done


async def test_a_poll_that_never_ends_by_itself_is_given_up() -> None:
    healths: list[Health] = []

    class Silent:
        async def call(self, method: str, *_asked: object, **_limits: object) -> object:
            return method == "deleteWebhook" or await asyncio.Event().wait()

    async def pause(_seconds: float) -> None:
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        pace = Pace(margin_seconds=0.01, pause=pause)
        await poll(Silent(), Kept(), clock=lambda: NOON, report=healths.append, pace=pace)
    assert healths == [Health(Condition.UNREACHABLE, None, 1, "TimeoutError")]


async def test_how_polling_stands_is_known_at_once(wire: Wire) -> None:
    async with polling(wire):
        await wire.until(lambda: wire.healths == [Health(Condition.LISTENING, NOON)])
        await wire.server.until(lambda: len(wire.server.requests) == 3)
    waits = [request.parameters.get("timeout") for request in wire.server.requests]
    assert waits == [None, "0", "5"]


async def test_what_has_no_id_harms_nothing() -> None:
    inbox, healths = Kept(), list[Health]()
    answers = iter([True, [{"update_id": "x"}, 5, {}, {"update_id": 3}], "no list"])

    class Odd:
        async def call(self, *_asked: object, **_limits: object) -> object:
            return next(answers, [])

    async def pause(_seconds: float) -> None:
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await poll(Odd(), inbox, clock=lambda: NOON, report=healths.append, pace=Pace(pause=pause))
    assert list(inbox.updates) == [3]
    assert [health.condition for health in healths] == [Condition.LISTENING, Condition.UNREACHABLE]
