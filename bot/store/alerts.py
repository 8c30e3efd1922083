"""Alerts on their way to the outbox: what is due for whom, and what each chat was told before."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby

from sqlalchemy import ColumnElement, Row, and_, bindparam, delete, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.models import Reader
from bot.preferences import Preferences
from bot.schedule import ZONE, quiet_end
from bot.store import muting, preference_rows
from bot.store.alert_schema import ALERT_WINDOW, SEEN
from bot.store.instants import Instant
from bot.subscriptions import Place, Sight

# What comes so soon after an alert is gathered into one message.
WINDOW = timedelta(minutes=10)
# What a chat got before that is no measure of what is new to it.
SEEN_KEPT = timedelta(days=90)
# Enough to tell a repetition by; a story may have hundreds of articles.
_COMPARED = 50

# All that is due for the places that have waited longest, by place and then in order of arrival. The limit
# stands where the index is: a hundred thousand others that are due cost nothing.
_DUE = (
    text(
        "WITH first AS (SELECT chat_id, thread_id, version_id FROM waiting_alert"
        " WHERE due_at <= :now ORDER BY due_at LIMIT :limit),"
        " place AS (SELECT chat_id, thread_id, min(version_id) AS oldest FROM first"
        " GROUP BY chat_id, thread_id)"
        " SELECT waiting.chat_id, waiting.thread_id, waiting.version_id, subscription.about,"
        " chat.language, chat.months, chat.digits, alert_window.until, unreachable.reason,"
        " preference.length, preference.zone, preference.alerts,"
        " preference.quiet_from, preference.quiet_until"
        " FROM place JOIN waiting_alert AS waiting"
        " ON waiting.chat_id = place.chat_id AND waiting.thread_id = place.thread_id"
        " JOIN subscription ON subscription.id = waiting.subscription_id"
        " LEFT JOIN chat ON chat.id = place.chat_id"
        " LEFT JOIN alert_window ON alert_window.chat_id = place.chat_id"
        " AND alert_window.thread_id = place.thread_id"
        " LEFT JOIN unreachable ON unreachable.chat_id = place.chat_id"
        " LEFT JOIN preference ON preference.chat_id = place.chat_id"
        " WHERE waiting.due_at <= :now"
        " ORDER BY place.oldest, place.chat_id, place.thread_id, waiting.version_id, waiting.subscription_id"
    )
    .bindparams(bindparam("now", type_=Instant))
    .columns(until=Instant)
)
_CLEAR = text(
    "DELETE FROM waiting_alert WHERE chat_id = :chat AND thread_id = :thread AND version_id = :version"
)
_POSTPONE = text(
    "UPDATE waiting_alert SET due_at = :until"
    " WHERE chat_id = :chat AND thread_id = :thread AND due_at < :until"
).bindparams(bindparam("until", type_=Instant))
_PUT_OFF = text(
    "UPDATE waiting_alert SET due_at = :until WHERE version_id = :version AND due_at < :until"
).bindparams(bindparam("until", type_=Instant))
_SAW = text(
    "INSERT INTO seen (chat_id, thread_id, version_id, story_id, words, seen_at)"
    " VALUES (:chat, :thread, :version, :story, :words, :now)"
    " ON CONFLICT (chat_id, thread_id, version_id) DO NOTHING"
).bindparams(bindparam("now", type_=Instant))
_OPEN = text(
    "INSERT INTO alert_window (chat_id, thread_id, until) VALUES (:chat, :thread, :until)"
    " ON CONFLICT (chat_id, thread_id) DO UPDATE SET until = excluded.until"
).bindparams(bindparam("until", type_=Instant))


@dataclass(frozen=True, slots=True)
class Due:
    """What a place is to be told of now, in order of arrival, and because of which topics of its own.

    `topics` are texts as `Topic.about`. `reader` tells how the chat wants to read. Until `window`
    nothing may be sent to it, nor in the quiet hours of its `preferences`.
    """

    place: Place
    versions: tuple[int, ...]
    topics: tuple[str, ...]
    reader: Reader
    window: datetime | None
    reachable: bool
    preferences: Preferences = field(default_factory=Preferences)

    def held(self, now: datetime) -> datetime | None:
        """Return until when nothing may be sent, by the last alert or quiet hours; None: it may be."""
        quiet, zone = self.preferences.quiet, self.preferences.wall
        ends = (self.window, quiet_end(quiet, zone, now) if quiet else None)
        return max((end for end in ends if end and end > now), default=None)


async def due(connection: AsyncConnection, now: datetime, limit: int, home: str = ZONE) -> tuple[Due, ...]:
    """Return who is to be told of something by now, the longest waiting first; at most `limit` places.

    `home` is the time zone of chats that chose none.
    """
    rows = (await connection.execute(_DUE, {"now": now, "limit": limit})).all()
    return tuple(_due(list(group), home) for _place, group in groupby(rows, lambda row: (row[0], row[1])))


async def sights(
    connection: AsyncConnection, places: Collection[Place], stories: Collection[int]
) -> Mapping[Place, tuple[Sight, ...]]:
    """Return what places were told of stories, the newest of each."""
    order = func.row_number().over(
        partition_by=(SEEN.c.chat_id, SEEN.c.thread_id, SEEN.c.story_id), order_by=SEEN.c.version_id.desc()
    )
    here = _of(places), SEEN.c.story_id.in_(stories)
    numbered = select(SEEN, order.label("number")).where(*here).subquery()
    rows = await connection.execute(select(numbered).where(numbered.c.number <= _COMPARED))
    found: dict[Place, list[Sight]] = {place: [] for place in places}
    for row in rows.all():
        place = Place(row.chat_id, row.thread_id)
        found.setdefault(place, []).append(
            Sight(place, row.version_id, row.story_id, tuple(row.words.split()))
        )
    return {place: tuple(those) for place, those in found.items()}


async def told(
    connection: AsyncConnection, places: Collection[Place], versions: Collection[int]
) -> frozenset[tuple[Place, int]]:
    """Return which of the articles each place was told of before."""
    here = _of(places), SEEN.c.version_id.in_(versions)
    rows = await connection.execute(select(SEEN.c.chat_id, SEEN.c.thread_id, SEEN.c.version_id).where(*here))
    return frozenset((Place(row.chat_id, row.thread_id), row.version_id) for row in rows.all())


async def note(connection: AsyncConnection, saw: Sequence[Sight], now: datetime) -> None:
    """Note what places were shown."""
    rows = [
        {
            **_place(sight.place),
            "version": sight.version_id,
            "story": sight.story_id,
            "words": " ".join(sight.words),
            "now": now,
        }
        for sight in saw
    ]
    if rows:
        await connection.execute(_SAW, rows)


async def clear(connection: AsyncConnection, done: Sequence[Due]) -> None:
    """Let what was due wait no longer."""
    rows = [{**_place(one.place), "version": version} for one in done for version in one.versions]
    if rows:
        await connection.execute(_CLEAR, rows)


async def open_windows(connection: AsyncConnection, places: Collection[Place], now: datetime) -> None:
    """Note that places were alerted: what else waits for them, or comes soon, is gathered."""
    rows = [{**_place(place), "until": now + WINDOW} for place in places]
    if rows:
        await connection.execute(_OPEN, rows)
        await connection.execute(_POSTPONE, rows)


async def postpone(connection: AsyncConnection, later: Mapping[Place, datetime]) -> None:
    """Let what waits for places wait at least until then."""
    rows = [{**_place(place), "until": until} for place, until in later.items()]
    if rows:
        await connection.execute(_POSTPONE, rows)


async def put_off(connection: AsyncConnection, versions: Sequence[int], until: datetime) -> None:
    """Let alerts of articles wait at least until then, for all places."""
    await connection.execute(_PUT_OFF, [{"version": version, "until": until} for version in versions])


async def purge(connection: AsyncConnection, now: datetime) -> int:
    """Delete what was seen over ninety days ago, windows and mutes that are over; return how many rows."""
    old = await connection.execute(delete(SEEN).where(SEEN.c.seen_at < now - SEEN_KEPT))
    over = await connection.execute(delete(ALERT_WINDOW).where(ALERT_WINDOW.c.until < now))
    return old.rowcount + over.rowcount + await muting.purge(connection, now)


def _of(places: Collection[Place]) -> ColumnElement[bool]:
    """Return the condition of chats and topics, which holds for a few other pairs of these as well."""
    # The topic stands second in the indexes: without it all that a chat has seen would be read.
    return and_(
        SEEN.c.chat_id.in_({place.chat_id for place in places}),
        SEEN.c.thread_id.in_({place.thread_id for place in places}),
    )


def _due(rows: Sequence[Row[*tuple[object, ...]]], home: str) -> Due:
    first = rows[0]
    preferences = preference_rows.chosen(first, home)
    return Due(
        place=Place(first.chat_id, first.thread_id),
        versions=tuple(dict.fromkeys(row.version_id for row in rows)),
        topics=tuple(sorted({row.about for row in rows})),
        reader=Reader(first.language, first.months, first.digits, preferences.zone),
        window=first.until,
        reachable=first.reason is None,
        preferences=preferences,
    )


def _place(place: Place) -> dict[str, object]:
    return {"chat": place.chat_id, "thread": place.thread_id}
