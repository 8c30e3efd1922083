"""What an operator's commands ask of a database: how full it is, and that it is not changed by asking."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from sqlalchemy import Select, bindparam, delete, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StoreError
from bot.status import Totals
from bot.store import readers, trials
from bot.store.alert_schema import ANNOUNCEMENT, SUBSCRIPTION, WAITING_ALERT
from bot.store.articles import CURRENT
from bot.store.engine import database_file, engines
from bot.store.feed_schema import FEED, FEED_PAGE
from bot.store.instants import Instant
from bot.store.preference_schema import DIGEST
from bot.store.queues import HEARTBEAT, INBOX, UNREACHABLE
from bot.store.schema import ANALYSIS, ARTICLE, HEAD, VERSION
from bot.store.settling import cancel_waiting
from bot.store.store import Store
from bot.store.transactions import Transactions
from bot.store.upgrade import revision

_WAIT = timedelta(seconds=10)
# Written as the index says it, so that the index is used.
_IS_WAITING = text("state = 'waiting'")

_UNREAD = select(func.count()).select_from(ANALYSIS).join(VERSION).where(readers.BY_NONE, CURRENT)


@asynccontextmanager
async def looked_into(url: str, now: Callable[[], datetime]) -> AsyncIterator[Store]:
    """Open a database as it is: neither made nor upgraded; it may be in use by another process.

    Raises StoreError where there is none, or one that another version of the program made.
    """
    file = database_file(url)
    if not file.is_file():
        raise StoreError(f"there is no database at {file} yet; mujaz run, chat and add make it")
    transactions = Transactions(engines(url, _WAIT), now)
    try:
        async with transactions.reading() as connection:
            found = await revision(connection)
        if found != HEAD:
            raise StoreError(_other_revision(found))
        yield Store(transactions)
    finally:
        await transactions.close()


async def totals(connection: AsyncConnection) -> Totals:
    """Return how much is stored and waits, all of one moment."""
    waiting = select(func.count(), func.min(INBOX.c.received_at, type_=Instant)).where(_IS_WAITING)
    updates, oldest = (await connection.execute(waiting.select_from(INBOX))).one()
    set_aside = select(func.count()).where(INBOX.c.state == "set aside")
    return Totals(
        articles=await _count(connection, select(func.count()).select_from(ARTICLE)),
        stories=await _count(connection, select(func.count(ARTICLE.c.story_id.distinct()))),
        subscriptions=await _count(connection, select(func.count()).select_from(SUBSCRIPTION)),
        unreachable_chats=await _count(connection, select(func.count()).select_from(UNREACHABLE)),
        updates_waiting=updates,
        updates_oldest=oldest,
        updates_set_aside=await _count(connection, set_aside),
        alerts_waiting=await _count(connection, select(func.count()).select_from(WAITING_ALERT)),
        articles_put_off=await _count(connection, trials.set_aside()),
        articles_unread=await _count(connection, _UNREAD),
    )


async def quieten(connection: AsyncConnection, reason: str, now: datetime) -> int:
    """End all that a restored database would do a second time; return how many things that were.

    Messages are cancelled, updates set aside for a person to look at, alerts that were being gathered
    forgotten, digests that are due begun anew, and so are feeds, whose next reading is as their first: what
    the replaced database did of them since the backup cannot be known.
    """
    messages = await cancel_waiting(connection, reason, now)
    aside = update(INBOX).where(_IS_WAITING)
    values = {"state": "set aside", "done_at": bindparam("now", now, Instant), "error": reason}
    updates = (await connection.execute(aside.values(values))).rowcount
    alerts = (await connection.execute(delete(WAITING_ALERT))).rowcount
    articles = (await connection.execute(delete(ANNOUNCEMENT))).rowcount
    overdue = update(DIGEST).where(DIGEST.c.next_at <= bindparam("now", now, Instant))
    newest = func.coalesce(select(func.max(VERSION.c.id)).scalar_subquery(), 0)
    digests = (await connection.execute(overdue.values(version_id=newest, told_at=now))).rowcount
    await connection.execute(update(FEED).values(read_at=None))
    await connection.execute(update(FEED_PAGE).values(announced=0))
    # The signs of life are those of another time.
    await connection.execute(delete(HEARTBEAT))
    return messages + updates + alerts + articles + digests


def _other_revision(found: str | None) -> str:
    if found is None:
        return "the database is empty; mujaz run, chat and add fill it"
    if found > HEAD:
        return f"the database is of a newer program (revision {found}, known up to {HEAD})"
    return f"the database is of an older program (revision {found}, now {HEAD}); mujaz run upgrades it"


async def _count(connection: AsyncConnection, query: Select[int]) -> int:
    return (await connection.execute(query)).scalar_one()
