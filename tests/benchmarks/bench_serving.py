"""How the whole bot serves: a thousand chats, answers beside a long queue, news from its feed to a phone.

Seconds of the loop are those of the thread that runs it; all else here is told by the clock on the wall.
"""

import asyncio
import math
import random
import statistics
import tempfile
import time
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AsyncExitStack
from pathlib import Path

from sqlalchemy import text

from bot.intake.candidates import candidate
from bot.messages import Outgoing, Page, Urgency
from bot.models import NewArticle
from bot.store import Store
from bot.subscriptions import Place, Topic
from tests.benchmarks.articles import received
from tests.benchmarks.feeding import first_alerts
from tests.benchmarks.serving import STRANGERS, Serving, serving
from tests.benchmarks.table import Row

CHATS = 1_000
QUEUED = 100_000
_ASKED = 160
_COMMANDS = ("/summary", "/article 1", "/timeline", "/help")
# Apart from the pace of the alerts, so that questions come at all of its moments.
_PAUSES = (0.06, 0.14)
_LOOK_AGAIN = 0.5
_ITEMS = 8
_CLAIMS = 200

# As `gather` wrote the first alert, for as many other chats.
_QUEUE = text(
    "WITH RECURSIVE other (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM other WHERE number < :count)"
    " INSERT INTO outbox (cause, chat_id, urgency, page, plain, state, attempts, ambiguous, created_at)"
    " SELECT first.cause || number, 1000000 + number, first.urgency, first.page, FALSE, 'waiting', 0, 0,"
    " first.created_at FROM other, (SELECT * FROM outbox WHERE urgency = 1 ORDER BY id LIMIT 1) AS first"
)


def rows() -> Iterator[Row]:
    yield asyncio.run(_claims())
    yield from asyncio.run(_served())
    yield asyncio.run(_from_the_feed())


async def _served() -> list[Row]:
    async with AsyncExitStack() as stack:
        idle, busy = [
            await stack.enter_async_context(serving(Path(stack.enter_context(tempfile.TemporaryDirectory()))))
            for _ in range(2)
        ]
        return [await _a_thousand_chats(busy), *await _beside_a_queue(idle, busy)]


async def _a_thousand_chats(bot: Serving) -> Row:
    """Save one article to which all have subscribed, and see when who is told of it."""
    for chat in range(1, CHATS + 1):
        await bot.store.subscriptions.add(Place(chat, 0), Topic(), chat)
    article = candidate(list(received(9))[-1])
    before, loop = len(await bot.control.messages()), bot.loop_seconds()
    await bot.store.save(article, NewArticle(None))
    stored = time.time()
    await bot.control.messages(count=before + CHATS, within=120)
    loop = bot.loop_seconds() - loop
    # For those that come twice.
    await asyncio.sleep(_LOOK_AGAIN)
    alerts = (await bot.control.messages())[before:]
    chats, times = {one.chat_id for one in alerts}, [one.at for one in alerts]
    taken, once, most = max(times) - stored, len(chats) == len(alerts) == CHATS, _fullest(times)
    figure = f"{taken:.1f} s; {len(alerts):,} messages to {len(chats):,} chats, {most} in the fullest second"
    wanted = "≤ 40 s, each once, ≤ 30 a second"
    met = once and taken <= 40 and most <= 30
    return Row("an article's alerts", f"{CHATS:,} chats", loop, figure, wanted=wanted, met=met)


async def _beside_a_queue(idle: Serving, busy: Serving) -> list[Row]:
    """Ask two bots in turns, one of which has a long queue: a busy machine meets both alike."""
    await _answers(idle, busy, asked=8)
    before = busy.memory()
    async with busy.store.writing() as connection:
        await connection.execute(_QUEUE, {"count": QUEUED})
    # Until the sender has looked.
    await _answers(idle, busy, asked=20)
    loop, begun = busy.loop_seconds(), time.time()
    without, beside = await _answers(idle, busy, asked=_ASKED)
    loop, taken = busy.loop_seconds() - loop, time.time() - begun
    alerts = sum(begun <= one.at and one.chat_id < STRANGERS for one in await busy.control.messages())
    ratio = _p95(beside) / _p95(without)
    size = f"{QUEUED:,} queued alerts, copies of one that the fan-out wrote"
    figure = (
        f"{ratio:.2f} times the p95 without: {_told(beside)} and {_told(without)} of {_ASKED} answers each,"
        f" {alerts / taken:.0f} alerts a second meanwhile"
    )
    grown = busy.memory() - before
    return [
        Row("answers beside them", size, loop, figure, wanted="≤ 1.2 times", met=ratio <= 1.2),
        Row("memory of the bot", size, loop, f"{grown:.0f} MB more", grown, "≤ 50 MB", grown <= 50),
    ]


async def _answers(*bots: Serving, asked: int) -> list[list[float]]:
    """Ask each bot so often, in turns, from a chat of its own each time; return the seconds of the answers."""
    lots = random.Random(asked)  # noqa: S311 - no secrets
    before = [len(await bot.control.messages()) for bot in bots]
    put: list[dict[int, float]] = [{} for _ in bots]
    for number in range(asked):
        for bot, times in zip(bots, put, strict=True):
            chat = next(bot.strangers)
            times[chat] = time.time()
            await bot.control.put(bot.people.text(_COMMANDS[number % len(_COMMANDS)], chat_id=chat))
            await asyncio.sleep(lots.uniform(*_PAUSES))
    return [await _taken(*each) for each in zip(bots, put, before, strict=True)]


async def _taken(bot: Serving, put: Mapping[int, float], before: int) -> list[float]:
    """Return the seconds from each question to the first message that answers it."""
    at: dict[int, float] = {}
    async with asyncio.timeout(60):
        while put.keys() - at.keys():
            await asyncio.sleep(_LOOK_AGAIN)
            at |= {one.chat_id: one.at for one in reversed(await bot.control.messages(after=before))}
    return [at[chat] - asked for chat, asked in put.items()]


async def _claims() -> Row:
    """Claim from a short queue and a long one in turns; a claim changes one row of either."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        stores = [await _queued(folder / f"{count}.db", count) for count in (CHATS, QUEUED)]
        seconds: list[list[float]] = [[], []]
        for _ in range(_CLAIMS):
            for store, taken in zip(stores, seconds, strict=True):
                begun = time.process_time()
                await store.outbox.claim("run", range(1_000_000, 1_000_026))
                taken.append(time.process_time() - begun)
        for store in stores:
            await store.close()
    short, long = map(statistics.median, seconds)
    figure = f"{long / short:.2f} times that from {CHATS:,}; {long * 1000:.1f} ms"
    return Row(
        "the next message",
        f"{QUEUED:,} queued alerts",
        long,
        figure,
        wanted="≤ 2 times",
        met=long <= 2 * short,
    )


async def _queued(file: Path, count: int) -> Store:
    store = await Store.open(f"sqlite:///{file}")
    await store.outbox.enqueue([Outgoing(1, Page("خبر" * 300), "alert:1", Urgency.ALERT)])
    async with store.writing() as connection:
        await connection.execute(_QUEUE, {"count": count})
    return store


async def _from_the_feed() -> Row:
    seconds, loop = await first_alerts(_ITEMS)
    figure = f"{max(seconds):.1f} s at worst, {statistics.median(seconds):.1f} s in the middle"
    size = f"{_ITEMS} items, looked for every second"
    return Row("from a feed to the first alert", size, loop, figure, wanted="≤ 5 s", met=max(seconds) <= 5)


def _p95(seconds: Sequence[float]) -> float:
    return sorted(seconds)[math.ceil(0.95 * len(seconds)) - 1]


def _told(seconds: Sequence[float]) -> str:
    return f"{_p95(seconds) * 1000:.0f} ms ({statistics.median(seconds) * 1000:.0f} ms in the middle)"


def _fullest(times: Sequence[float]) -> int:
    """Return how many messages came in the fullest second."""
    times = sorted(times)
    return max(bisect_left(times, start + 1) - number for number, start in enumerate(times))
