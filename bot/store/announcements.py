"""New articles: announced in their own transaction, spread over the subscriptions batch by batch."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, bindparam, delete, exists, func, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import muting, trials
from bot.store.alert_schema import ALERT_WINDOW, ANNOUNCEMENT, SUBSCRIPTION, SUBSCRIPTION_KEY
from bot.store.instants import Instant
from bot.store.preference_schema import MUTE, NEWS, PREFERENCE
from bot.store.trial_schema import TRIAL
from bot.subscriptions import Place

# A query is written out on the loop of events: 10,000 keys held it for 30 ms.
_KEYS_AT_ONCE = 1000

_ANNOUNCE = text(
    "INSERT INTO announcement (version_id, newest, cursor)"
    " SELECT :version, newest, 0 FROM (SELECT max(id) AS newest FROM subscription) AS there"
    " WHERE newest IS NOT NULL"
)
_WAIT = text(
    "INSERT INTO waiting_alert (subscription_id, version_id, chat_id, thread_id, due_at)"
    " VALUES (:subscription, :version, :chat, :thread, :due)"
    " ON CONFLICT (subscription_id, version_id) DO NOTHING"
).bindparams(bindparam("due", type_=Instant))


# Who wants no alerts wants none of any subscription; else each may say otherwise than the chat.
_AT_ONCE = and_(
    func.coalesce(PREFERENCE.c.alerts, "now") != "off",
    func.coalesce(SUBSCRIPTION.c.alerts, PREFERENCE.c.alerts, "now") == "now",
)


@dataclass(frozen=True, slots=True)
class Announcement:
    """A new article and how far it was spread: `cursor` and `newest` are ids of subscriptions."""

    version_id: int
    cursor: int
    newest: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A subscription that an article may match; `rule` is JSON, None: it does match.

    An alert to it goes out no sooner than `not_before`; None: at once.
    """

    id: int
    place: Place
    rule: str | None
    not_before: datetime | None


async def announce(connection: AsyncConnection, version_id: int) -> None:
    """Let a new article be told to all who have subscribed by now; where nobody has, to nobody."""
    await connection.execute(_ANNOUNCE, {"version": version_id})
    await connection.execute(insert(NEWS).values(version_id=version_id))


async def next_announcement(connection: AsyncConnection, now: datetime) -> Announcement | None:
    """Return the oldest announcement that is not spread yet, nor put off because that failed."""
    is_put_off = exists().where(TRIAL.c.version_id == ANNOUNCEMENT.c.version_id, TRIAL.c.retry_at > now)
    query = select(ANNOUNCEMENT).where(~is_put_off).order_by(ANNOUNCEMENT.c.version_id).limit(1)
    row = (await connection.execute(query)).one_or_none()
    return Announcement(row.version_id, row.cursor, row.newest) if row else None


async def filed(connection: AsyncConnection, announced: Announcement, keys: Sequence[str]) -> tuple[int, ...]:
    """Return the ids of all subscriptions filed under any of an article's keys that were not asked yet."""
    column = SUBSCRIPTION_KEY.c.subscription_id
    found: set[int] = set()
    for start in range(0, len(keys), _KEYS_AT_ONCE):
        # No ORDER BY: for its sake SQLite would walk through all subscriptions instead of the keys.
        query = select(column).where(
            SUBSCRIPTION_KEY.c.key.in_(keys[start : start + _KEYS_AT_ONCE]),
            column > announced.cursor,
            column <= announced.newest,
        )
        found.update((await connection.scalars(query)).all())
    return tuple(sorted(found))


async def candidates(
    connection: AsyncConnection, ids: Collection[int], story_id: int = 0
) -> tuple[Candidate, ...]:
    """Return those of the subscriptions that are still there and want alerts at once, in order.

    What the others match waits for no alert: their digest reads it from the articles themselves.
    """
    place = SUBSCRIPTION.c.chat_id, SUBSCRIPTION.c.thread_id
    window = and_(ALERT_WINDOW.c.chat_id == place[0], ALERT_WINDOW.c.thread_id == place[1])
    muted = select(func.max(MUTE.c.until)).where(
        MUTE.c.chat_id == place[0], MUTE.c.thread_id == place[1], muting.concerns(story_id)
    )
    until = muted.scalar_subquery().label("place_until")
    query = (
        select(
            SUBSCRIPTION.c.id, *place, SUBSCRIPTION.c.rule, SUBSCRIPTION.c.muted_until, ALERT_WINDOW.c.until,
            until,
        )
        .outerjoin(ALERT_WINDOW, window)
        .outerjoin(PREFERENCE, PREFERENCE.c.chat_id == place[0])
        .where(SUBSCRIPTION.c.id.in_(ids), _AT_ONCE)
        .order_by(SUBSCRIPTION.c.id)
    )  # fmt: skip
    return tuple(
        Candidate(id_, Place(chat, thread), rule, _later(*waits))
        for id_, chat, thread, rule, *waits in (await connection.execute(query)).all()
    )


async def spread(
    connection: AsyncConnection,
    announced: Announcement,
    matched: Iterable[Candidate],
    cursor: int | None,
    now: datetime,
) -> None:
    """Let an article wait for those whom it matched, and note how far it came; `cursor` None: to the end."""
    rows = [
        {
            "subscription": one.id,
            "version": announced.version_id,
            "chat": one.place.chat_id,
            "thread": one.place.thread_id,
            "due": max(now, one.not_before or now),
        }
        for one in matched
    ]
    if rows:
        await connection.execute(_WAIT, rows)
    here = ANNOUNCEMENT.c.version_id == announced.version_id
    if cursor is None:
        await connection.execute(delete(ANNOUNCEMENT).where(here))
        await trials.end(connection, announced.version_id)
    else:
        await connection.execute(update(ANNOUNCEMENT).where(here).values(cursor=cursor))


def _later(*moments: datetime | None) -> datetime | None:
    return max(filter(None, moments), default=None)
