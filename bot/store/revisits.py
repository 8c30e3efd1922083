"""Pages of articles that are looked at again: which are due, what became of them."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Row, Select, bindparam, delete, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import IntakeError
from bot.feeds import DuePage
from bot.models import Candidate, Decision, Duplicate, Known, NewVersion, Stored
from bot.revisits import TRIES, DueRevisit, Imprint, Kind, Printed, Revisited, is_over, is_young, next_look
from bot.store import arrivals, editions, feed_polls
from bot.store.analyses import ANALYSER
from bot.store.articles import CURRENT
from bot.store.feed_schema import FEED, FEED_HOST, REVISIT
from bot.store.instants import Instant
from bot.store.packed_texts import PackedText
from bot.store.schema import ANALYSIS, ARTICLE, VERSION
from bot.store.transactions import Transactions
from summarizer import Sketch

# What a dead process had begun is begun again after that: longer than any fetching and reading takes.
LEASE = timedelta(minutes=5)
# So many of those that are due are looked into at once, however many there are.
_WINDOW = 100

_BEGIN = text(
    "INSERT INTO revisit (article_id, feed_id, key, link, host, title, published, came_at, due_at, tries,"
    " digest, etag, modified) VALUES"
    " (:article, :feed, :key, :link, :host, :title, :published, :came, :due, 0, :digest, :etag, :modified)"
    " ON CONFLICT (article_id) DO UPDATE SET feed_id = excluded.feed_id, key = excluded.key,"
    " link = excluded.link, host = excluded.host, title = excluded.title, published = excluded.published,"
    " came_at = excluded.came_at, due_at = excluded.due_at, tries = 0, digest = excluded.digest,"
    " etag = excluded.etag, modified = excluded.modified, failure = NULL"
).bindparams(bindparam("came", type_=Instant), bindparam("due", type_=Instant))


class Revisits:
    """The pages of a database that are looked at again."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def claim(self, busy_hosts: Collection[str], limit: int) -> tuple[DueRevisit, ...]:
        """Begin looks that are due, one a host, the longest due first; none at these hosts.

        Those at a host that is left alone wait until it may be asked; those that are too late, or that were
        begun again and again and never ended, are given up.
        """
        now = self._transactions.now()
        async with self._transactions.reading() as connection:
            if limit <= 0 or not await _due(connection, busy_hosts, limit, now):
                return ()
        async with self._transactions.writing() as connection:
            due = await _due(connection, busy_hosts, limit, now)
            await connection.execute(delete(REVISIT).where(REVISIT.c.article_id.in_(due.ended)))
            for host, until in due.resting:
                waits = update(REVISIT).where(REVISIT.c.host == host, REVISIT.c.article_id.in_(due.seen))
                await connection.execute(waits.values(due_at=until))
            begun = update(REVISIT).where(REVISIT.c.article_id.in_([one.article_id for one in due.begun]))
            await connection.execute(begun.values(due_at=now + LEASE, tries=REVISIT.c.tries + 1))
        return due.begun

    async def release(self) -> None:
        """Let what a dead process had begun be begun again at once: only one process looks at pages."""
        now = self._transactions.now()
        begun = REVISIT.c.tries > 0, REVISIT.c.due_at <= now + LEASE
        async with self._transactions.writing() as connection:
            await connection.execute(update(REVISIT).where(*begun).values(due_at=now))

    async def text(self, version_id: int) -> PackedText | None:
        """Return how an article read in a version; None: no reader of today read it, or it was deleted."""
        query = select(VERSION.c.text, ANALYSIS.c.document).join(ANALYSIS)
        query = query.where(VERSION.c.id == version_id, ANALYSIS.c.analyser == ANALYSER)
        async with self._transactions.reading() as connection:
            row = (await connection.execute(query)).one_or_none()
        return PackedText(row.text, row.document) if row else None

    async def printed(self, article_id: int) -> tuple[Printed, ...]:
        """Return how an article read in each of its versions, oldest first."""
        async with self._transactions.reading() as connection:
            return tuple((await editions.printed(connection, article_id)).values())

    async def done(self, due: DueRevisit, outcome: Revisited) -> None:
        """Carry out what becomes of a page that brought no edit."""
        async with self._transactions.writing() as connection:
            await feed_polls.rest(connection, due.host, outcome.host_rest)
            await _done(connection, due, outcome)

    def articles(self, due: DueRevisit, outcome: Revisited, kind: Kind) -> "RevisitedArticles":
        """Return where an edit is stored, together with what becomes of the page.

        Of words that return those who were told of them before are told nothing.
        """
        return RevisitedArticles(self._transactions, due, outcome, kind)


class RevisitedArticles:
    """The articles, as one of them is edited: whatever its page says by now, it is no other article."""

    def __init__(self, transactions: Transactions, due: DueRevisit, outcome: Revisited, kind: Kind) -> None:
        self._transactions = transactions
        self._due = due
        self._outcome = outcome
        self._retitled = due.article_id if kind.retitled else None
        self._returned = kind.returned

    async def known(self, digest: str, url: str | None, sketch: Sketch) -> Known:
        """Return what a decision about the article must know, which is nothing of any other."""
        async with self._transactions.reading() as connection:
            retitled = self._retitled
            found = await arrivals.known(connection, digest, url, sketch, is_latest=True, retitled=retitled)
        same = tuple(one for one in found.articles if one.article_id == self._due.article_id)
        return replace(found, articles=same, groups={})

    async def save(self, candidate: Candidate, decision: Decision) -> Stored:
        """Store the edit and say when to look again, in one transaction.

        Raises IntakeError where the article or its feed was removed meanwhile.
        """
        number = self._due.article_id
        edit = decision if isinstance(decision, Duplicate) else NewVersion(number)
        async with self._transactions.writing() as connection:
            if await connection.scalar(_still(self._due)) is None:
                raise IntakeError(self._due.page.link or self._due.url, "was removed while it was read again")
            stored = await arrivals.save(connection, candidate, edit, is_latest=True, retitled=self._retitled)
            if self._returned and isinstance(stored.decision, NewVersion):
                await editions.count_as_told(connection, number, stored.version_id, self._transactions.now())
            await feed_polls.rest(connection, self._due.host, None)
            await _done(connection, self._due, self._outcome)
        return stored


async def begin(
    connection: AsyncConnection, page: DuePage, imprint: Imprint, candidate: Candidate, stored: Stored
) -> None:
    """Let an article's page be looked at again, if its item brought a text and is new enough."""
    came_at = candidate.received.received_at
    is_new = page.announced or is_young(candidate.received.published, came_at)
    due_at = next_look(came_at, came_at)
    is_there = await connection.scalar(select(FEED.c.id).where(FEED.c.id == page.feed_id))
    if isinstance(stored.decision, Duplicate) or not is_new or is_there is None:
        return
    row = {
        "article": stored.article_id,
        "feed": page.feed_id,
        "key": page.key,
        "link": page.link,
        "host": page.host,
        "title": page.title,
        "published": page.published and page.published.isoformat(),
        "came": came_at,
        "due": due_at,
        "digest": imprint.digest,
        "etag": imprint.etag,
        "modified": imprint.modified,
    }
    await connection.execute(_BEGIN, row)


class _Due(NamedTuple):
    """What a window of those that are due comes to; `resting` are hosts that are left alone until then."""

    begun: tuple[DueRevisit, ...]
    ended: tuple[int, ...]
    resting: tuple[tuple[str, datetime], ...]
    seen: tuple[int, ...]

    def __bool__(self) -> bool:
        return bool(self.begun or self.ended or self.resting)


async def _due(connection: AsyncConnection, busy_hosts: Collection[str], limit: int, now: datetime) -> _Due:
    query = (
        select(
            REVISIT,
            ARTICLE.c.url,
            VERSION.c.id.label("version_id"),
            FEED.c.outlet,
            FEED.c.title.label("feed_title"),
            FEED.c.url.label("feed_url"),
            FEED_HOST.c.failures.label("host_failures"),
            FEED_HOST.c.until,
        )
        .join_from(REVISIT, FEED, FEED.c.id == REVISIT.c.feed_id)
        .join(ARTICLE, ARTICLE.c.id == REVISIT.c.article_id)
        .join(VERSION, (VERSION.c.article_id == ARTICLE.c.id) & CURRENT)
        .outerjoin(FEED_HOST, FEED_HOST.c.host == REVISIT.c.host)
        # The many of one host must not hide those of others from the window.
        .where(REVISIT.c.due_at <= now, REVISIT.c.host.not_in(busy_hosts))
        .order_by(REVISIT.c.due_at)
        .limit(_WINDOW)
    )
    return _sorted((await connection.execute(query)).all(), limit, now)


def _sorted(rows: Sequence[Row[*tuple[object, ...]]], limit: int, now: datetime) -> _Due:
    ended = [row.article_id for row in rows if _is_hopeless(row, now)]
    rest = {row.host: row.until for row in rows if row.until is not None and row.until > now}
    free = [row for row in rows if not _is_hopeless(row, now) and row.host not in rest]
    by_host = {row.host: _revisit(row) for row in reversed(free)}
    in_order = dict.fromkeys(row.host for row in free)
    begun = tuple(by_host[host] for host in in_order)[:limit]
    return _Due(begun, tuple(ended), tuple(rest.items()), tuple(row.article_id for row in rows))


def _is_hopeless(row: Row[*tuple[object, ...]], now: datetime) -> bool:
    return is_over(row.came_at, now) or row.tries >= TRIES or row.url is None


def _revisit(row: Row[*tuple[object, ...]]) -> DueRevisit:
    page = DuePage(
        id=0,
        feed_id=row.feed_id,
        key=row.key,
        link=row.link,
        host=row.host,
        title=row.title,
        published=date.fromisoformat(row.published) if row.published else None,
        content="",
        announced=True,
        tries=row.tries + 1,
        deaths=0,
        outlet=row.outlet,
        feed_title=row.feed_title,
        feed_url=row.feed_url,
        host_failures=row.host_failures or 0,
    )
    imprint = Imprint(row.digest, row.etag, row.modified)
    return DueRevisit(row.article_id, row.version_id, row.url, row.came_at, imprint, row.failure, page)


def _still(due: DueRevisit) -> Select[tuple[int]]:
    """Return what finds nothing where the article is gone, or its text came in anew by its feed."""
    here = REVISIT.c.article_id == due.article_id, REVISIT.c.came_at == due.came_at
    return select(REVISIT.c.article_id).where(*here)


async def _done(connection: AsyncConnection, due: DueRevisit, outcome: Revisited) -> None:
    here = REVISIT.c.article_id == due.article_id, REVISIT.c.came_at == due.came_at
    if outcome.next_at is None:
        await connection.execute(delete(REVISIT).where(*here))
        return
    known = outcome.imprint
    values = {"digest": known.digest, "etag": known.etag, "modified": known.modified}
    again = update(REVISIT).where(*here).values(due_at=outcome.next_at, tries=0, failure=outcome.failure)
    await connection.execute(again.values(values))
