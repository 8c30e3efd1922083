"""A digest that cannot be made holds up no others, and what cannot be read costs it an hour at most."""

import pytest
from sqlalchemy import text, update

from bot.alerts.digest import send_digests
from bot.intake.rereading import reread
from bot.messages import Page
from bot.models import Reader
from bot.replies import DigestReply
from bot.store import Store
from bot.store.schema import ANALYSIS
from bot.subscriptions import Place
from bot.workers import Workers
from tests.bot.alerts.conftest import Clock
from tests.bot.alerts.gathering import FIRST, SECOND, Alerts, Arrive, subscribe
from tests.bot.alerts.test_digest import digested, page, set_up

OTHER = Place(8)


@pytest.fixture
async def damaged(store: Store, arrive: Arrive, clock: Clock) -> int:
    """A digest is due, of a sound article and of one whose reading is damaged: that one's version."""
    await set_up(store)
    version = (await arrive(FIRST)).version_id
    await arrive(SECOND)
    async with store.writing() as connection:
        here = ANALYSIS.c.version_id == version
        await connection.execute(update(ANALYSIS).where(here).values(document=b"damaged"))
    clock.pass_by(hours=18)
    return version


async def test_a_digest_waits_until_what_was_damaged_is_read_anew(
    store: Store, damaged: int, clock: Clock
) -> None:
    assert await digested(store) == []
    assert await reread(store, Workers())
    clock.pass_by(minutes=10)
    assert [f"{damaged}" in text for text in await digested(store)] == [True]


async def test_a_digest_that_waited_an_hour_goes_without_what_cannot_be_read(
    store: Store, damaged: int, clock: Clock
) -> None:
    sent = []
    for _ in range(7):
        sent.append(len(await digested(store)))
        clock.pass_by(minutes=10)
    assert sent == [0, 0, 0, 0, 0, 0, 1]


async def test_a_digest_that_cannot_be_made_at_all_keeps_its_news_and_holds_up_no_others(
    store: Store, arrive: Arrive, clock: Clock
) -> None:
    def broken(reply: DigestReply, reader: Reader) -> Page:
        if reader.months == "levantine":
            raise RuntimeError("a message that cannot be made")
        return page(reply, reader)

    await set_up(store)
    await set_up(store, place=OTHER)
    await store.set_months(7, "levantine")
    await arrive(FIRST)
    clock.pass_by(hours=20)
    assert await send_digests(store, Workers(), broken) == 2
    assert len(await digested(store)) == 1
    clock.pass_by(days=1)
    assert len(await digested(store)) == 1


@pytest.mark.parametrize("damaged_by", ["about = 'x'", "minute = 9999", "minute = 'x'", "weekday = 7"])
async def test_a_digest_that_cannot_be_read_holds_up_no_others_and_keeps_its_news(
    store: Store, arrive: Arrive, clock: Clock, damaged_by: str
) -> None:
    for number in range(12):  # more than are made at once
        await set_up(store, place=Place(100 + number))
    async with store.writing() as connection:
        await connection.execute(text(f"UPDATE digest SET {damaged_by}"))  # noqa: S608  our own words
    await set_up(store, place=OTHER)
    await arrive(FIRST)
    clock.pass_by(hours=20)
    assert len(await digested(store)) == 1
    async with store.writing() as connection:
        await connection.execute(text("UPDATE digest SET about = 'all', minute = 480, weekday = NULL"))
    clock.pass_by(hours=1)
    assert len(await digested(store)) == 12


UNREADABLE = ("zone = 'Mars/Base'", "zone = '/'", "zone = 'Africa'", "alerts = 'x'", "quiet_from = 9999")


@pytest.fixture(params=UNREADABLE)
async def unreadable(store: Store, request: pytest.FixtureRequest) -> None:
    """A chat has a digest, and a preference that cannot be read."""
    await set_up(store)
    async with store.writing() as connection:
        row = f"UPDATE preference SET quiet_from = 0, quiet_until = 1, {request.param}"  # noqa: S608  ours
        await connection.execute(text(row))


@pytest.mark.usefixtures("unreadable")
async def test_a_preference_that_cannot_be_read_stops_no_digest(
    store: Store, arrive: Arrive, clock: Clock
) -> None:
    await arrive(FIRST)
    clock.pass_by(hours=20)
    assert len(await digested(store)) == 1


@pytest.mark.usefixtures("unreadable")
async def test_a_preference_that_cannot_be_read_stops_no_alerts_of_others(
    store: Store, running: Alerts, arrive: Arrive
) -> None:
    for chat in (7, 8):
        await subscribe(store, chat)
    stored = await arrive(FIRST)
    await running.run()
    assert (8, [stored.version_id]) in await running.sent()
