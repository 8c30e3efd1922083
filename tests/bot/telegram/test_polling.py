"""The poller against a server that queues, forgets and throws out as Telegram's does."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest

from bot.telegram.api import Api, address
from bot.telegram.polling import ALLOWED, Condition, Health, Pace, PollingRefusedError, RawUpdate, poll
from bot.telegram.transport import Transport
from tests.bot_api.faults import Fault, Kind
from tests.bot_api.people import People
from tests.bot_api.server import TOKEN, BotApiServer

CHAT = 7
NOON = datetime(2026, 2, 2, 12, tzinfo=UTC)
NOBODY = "http://127.0.0.1:9"


class Kept:
    """An inbox in memory: a set by update_id, as the database's is."""

    def __init__(self) -> None:
        self.updates: dict[int, RawUpdate] = {}
        self.offsets_before: list[list[int]] = []
        self.failures = 0
        self.server: BotApiServer | None = None

    async def store(self, updates: Sequence[RawUpdate]) -> None:
        if self.server:
            self.offsets_before.append(list(self.server.updates.offsets))
        if self.failures:
            self.failures -= 1
            raise OSError("the disk is full")
        self.updates |= {int(str(update["update_id"])): update for update in updates}


class Wire:
    """A poller at work: its server, its inbox, the healths it told, the pauses it made."""

    def __init__(self, server: BotApiServer, api: str | None = None) -> None:
        self.server = server
        self.inbox = Kept()
        self.inbox.server = server
        self.healths: list[Health] = []
        self.pauses: list[float] = []
        self.api = api or server.url
        self.timeout_seconds = 5
        self.margin_seconds = 5.0
        self.told = asyncio.Event()

    async def run(self) -> None:
        async with Transport() as transport:
            pace = Pace(self.timeout_seconds, self.margin_seconds, self.pause, lambda: 1.0)
            api = Api(transport, address(self.api, TOKEN))
            await poll(api, self.inbox, clock=lambda: NOON, report=self.report, pace=pace)

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        await asyncio.sleep(0.001)

    def report(self, health: Health) -> None:
        self.healths.append(health)
        self.told.set()

    async def until(self, fact: Callable[[], bool]) -> None:
        async with asyncio.timeout(5):
            while not fact():
                self.told.clear()
                await self.told.wait()

    @property
    def texts(self) -> list[str]:
        messages = (update["message"] for update in self.inbox.updates.values())
        return [message["text"] for message in messages if isinstance(message, dict)]


@pytest.fixture
async def server() -> AsyncIterator[BotApiServer]:
    server = BotApiServer()
    await server.start()
    yield server
    await server.close()


@pytest.fixture
def wire(server: BotApiServer) -> Wire:
    return Wire(server)


@asynccontextmanager
async def polling(wire: Wire) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(wire.run())
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.wait((task,))


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
        await wire.server.until(lambda: len(wire.server.requests) == 2)
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
        await server.until(lambda: len(server.requests) == 2)
        async with polling(second):
            await first.until(lambda: bool(first.healths))
    conflict = first.healths[0]
    assert (conflict.condition, first.pauses[0]) == (Condition.CONFLICT, 15.0)
    assert "terminated by other getUpdates" in conflict.reason


@pytest.mark.parametrize("kind", [Kind.UNAUTHORIZED, Kind.NOT_FOUND])
async def test_a_token_that_is_refused_ends_polling(wire: Wire, kind: Kind) -> None:
    wire.server.script.write([Fault(kind, method="getUpdates")])
    with pytest.raises(PollingRefusedError, match="TELEGRAM_TOKEN") as raised:
        await wire.run()
    assert TOKEN not in str(raised.value)


async def test_a_stop_ends_a_waiting_poll_within_a_second(wire: Wire) -> None:
    async with polling(wire) as task:
        await wire.server.until(lambda: len(wire.server.requests) == 2)
        task.cancel()
        done, _ = await asyncio.wait((task,), timeout=1)
    assert done


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
