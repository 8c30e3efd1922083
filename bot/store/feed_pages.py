"""Items that wait for their pages: which are due, what became of them."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Row, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.feeds import DuePage
from bot.models import Candidate, Decision, Known, Stored
from bot.revisits import Imprint
from bot.store import arrivals, feed_polls, revisits
from bot.store.feed_schema import FEED, FEED_HOST, FEED_ITEM, FEED_PAGE
from bot.store.transactions import Transactions
from summarizer import Sketch

# What a dead process had begun is begun again after that: longer than any fetching and reading takes.
LEASE = timedelta(minutes=5)
# What was given up is shown for so long.
KEPT = timedelta(days=30)


class FeedPages:
    """The items of a database that wait for their pages."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def claim(self, busy_hosts: Collection[str], limit: int) -> tuple[DuePage, ...]:
        """Begin items that are due, one a host, news before what was there; none of these hosts.

        The tries are counted before they are made: an item that ends the whole program is counted, too.
        """
        now = self._transactions.now()
        async with self._transactions.reading() as connection:
            if not await _due(connection, busy_hosts, limit, now):
                return ()
        async with self._transactions.writing() as connection:
            begun = await _due(connection, busy_hosts, limit, now)
            claimed = update(FEED_PAGE).where(FEED_PAGE.c.id.in_([page.id for page in begun]))
            await connection.execute(claimed.values(tries=FEED_PAGE.c.tries + 1, due_at=now + LEASE))
        return begun

    async def postpone(
        self, page: DuePage, reason: str, until: datetime, *, died: bool, host_rest: datetime | None
    ) -> None:
        """Let an item wait until then; `died`: a worker was lost over it; `host_rest` as of feeds.Polled."""
        async with self._transactions.writing() as connection:
            if host_rest:
                await feed_polls.rest(connection, page.host, host_rest)
            waits = update(FEED_PAGE).where(*_begun(page))
            deaths = FEED_PAGE.c.deaths + int(died)
            await connection.execute(waits.values(due_at=until, reason=reason, deaths=deaths))

    async def set_aside(self, page: DuePage, reason: str) -> None:
        """Give an item up; its feed's next change of it tries it anew."""
        async with self._transactions.writing() as connection:
            aside = update(FEED_PAGE).where(*_begun(page))
            await connection.execute(aside.values(set_aside_at=self._transactions.now(), reason=reason))

    async def release(self) -> None:
        """Let what a dead process had begun be begun again at once: only one process reads feeds."""
        now = self._transactions.now()
        begun = FEED_PAGE.c.tries > 0, FEED_PAGE.c.due_at <= now + LEASE, FEED_PAGE.c.set_aside_at.is_(None)
        async with self._transactions.writing() as connection:
            await connection.execute(update(FEED_PAGE).where(*begun).values(due_at=now))

    async def purge(self) -> None:
        """Delete what was given up long ago."""
        before = self._transactions.now() - KEPT
        async with self._transactions.writing() as connection:
            await connection.execute(delete(FEED_PAGE).where(FEED_PAGE.c.set_aside_at < before))

    def articles(self, page: DuePage, imprint: Imprint | None = None) -> "PageArticles":
        """Return where the article of an item is stored, together with what becomes of the item.

        `imprint` is that of the page where its text stands, which is looked at again; None: it is the feed's.
        """
        return PageArticles(self._transactions, page, imprint)


class PageArticles:
    """The articles, as one item of a feed is added to them."""

    def __init__(self, transactions: Transactions, page: DuePage, imprint: Imprint | None) -> None:
        self._transactions = transactions
        self._page = page
        self._imprint = imprint

    async def known(self, digest: str, url: str | None, sketch: Sketch) -> Known:
        """Return all that a decision about a text must know."""
        async with self._transactions.reading() as connection:
            return await arrivals.known(connection, digest, url, sketch, is_latest=True)

    async def save(self, candidate: Candidate, decision: Decision) -> Stored:
        """Carry out a decision and let the item wait no longer, in one transaction.

        What was in its feed before the first reading is announced to nobody.
        """
        page = self._page
        async with self._transactions.writing() as connection:
            stored = await arrivals.save(
                connection, candidate, decision, announced=page.announced, is_latest=True
            )
            await feed_polls.rest(connection, page.host, None)
            await connection.execute(delete(FEED_PAGE).where(*_begun(page)))
            item = update(FEED_ITEM).where(FEED_ITEM.c.feed_id == page.feed_id, FEED_ITEM.c.key == page.key)
            await connection.execute(item.values(article_id=stored.article_id))
            if self._imprint:
                await revisits.begin(connection, page, self._imprint, candidate, stored)
        return stored


def _begun(page: DuePage) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions of an item as it was begun: one that its feed changed since waits anew."""
    return FEED_PAGE.c.id == page.id, FEED_PAGE.c.tries == page.tries


async def _due(
    connection: AsyncConnection, busy_hosts: Collection[str], limit: int, now: datetime
) -> tuple[DuePage, ...]:
    query = (
        select(
            FEED_PAGE,
            FEED.c.outlet.label("outlet"),
            FEED.c.title.label("feed_title"),
            FEED.c.url.label("feed_url"),
            FEED_HOST.c.failures.label("host_failures"),
        )
        .join_from(FEED_PAGE, FEED, FEED.c.id == FEED_PAGE.c.feed_id)
        .outerjoin(FEED_HOST, FEED_HOST.c.host == FEED_PAGE.c.host)
        .where(FEED_PAGE.c.due_at <= now, FEED_PAGE.c.set_aside_at.is_(None))
        .where(FEED_PAGE.c.host.not_in(busy_hosts))
        .where(or_(FEED_HOST.c.until.is_(None), FEED_HOST.c.until <= now))
        .order_by(FEED_PAGE.c.announced.desc(), FEED_PAGE.c.due_at, FEED_PAGE.c.id)
        # Most of them may be of one host, of which one is taken.
        .limit(50 * limit)
    )
    by_host: dict[str, DuePage] = {}
    for row in (await connection.execute(query)).all():
        by_host.setdefault(row.host, _page(row))
    return tuple(by_host.values())[:limit]


def _page(row: Row[*tuple[object, ...]]) -> DuePage:
    return DuePage(
        id=row.id,
        feed_id=row.feed_id,
        key=row.key,
        link=row.link,
        host=row.host,
        title=row.title,
        published=date.fromisoformat(row.published) if row.published else None,
        content=row.content,
        announced=bool(row.announced),
        tries=row.tries + 1,
        deaths=row.deaths,
        outlet=row.outlet,
        feed_title=row.feed_title,
        feed_url=row.feed_url,
        host_failures=row.host_failures or 0,
    )
