"""What chats chose of how and when they are told, row by row."""

import logging
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Row, bindparam, delete, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.preferences import NIGHTS, About, Digest, Mode, Preferences
from bot.schedule import MINUTES, Quiet, Schedule
from bot.store import muting
from bot.store.alert_schema import WAITING_ALERT
from bot.store.instants import UNREADABLE, Instant
from bot.store.preference_schema import DIGEST, MUTE
from bot.subscriptions import Place

logger = logging.getLogger(__name__)

_ALL, _FOLLOWED = "all", "followed"
_WEEK = 7
_NO_TIME = (None, UNREADABLE)
_SET = text(
    "INSERT INTO preference (chat_id, length, zone, alerts, quiet_from, quiet_until)"
    " VALUES (:chat, :length, :zone, :alerts, :quiet_from, :quiet_until)"
    " ON CONFLICT (chat_id) DO UPDATE SET length = excluded.length, zone = excluded.zone,"
    " alerts = excluded.alerts, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until"
)
_SET_DIGEST = text(
    "INSERT INTO digest (chat_id, thread_id, about, minute, weekday, version_id, told_at, next_at, made_by)"
    " VALUES (:chat, :thread, :about, :minute, :weekday, :version, :told_at, :next_at, :made_by)"
    " ON CONFLICT (chat_id, thread_id) DO UPDATE SET about = excluded.about, minute = excluded.minute,"
    " weekday = excluded.weekday, version_id = excluded.version_id, told_at = excluded.told_at,"
    " next_at = excluded.next_at, made_by = excluded.made_by"
).bindparams(bindparam("told_at", type_=Instant), bindparam("next_at", type_=Instant))
_MUTE = text(
    "INSERT INTO mute (chat_id, thread_id, story_id, until) VALUES (:chat, :thread, :story, :until)"
    " ON CONFLICT (chat_id, thread_id, story_id) DO UPDATE SET until = excluded.until"
).bindparams(bindparam("until", type_=Instant))


async def set_(connection: AsyncConnection, chat_id: int, chosen: Preferences) -> None:
    """Keep all that a chat chose; where it wants no alerts, none that waits goes out."""
    quiet = chosen.quiet
    row = {
        "chat": chat_id,
        "length": chosen.length,
        "zone": chosen.zone,
        "alerts": chosen.alerts,
        "quiet_from": quiet.start if quiet else None,
        "quiet_until": quiet.until if quiet else None,
    }
    await connection.execute(_SET, row)
    if chosen.alerts is Mode.OFF:
        await connection.execute(delete(WAITING_ALERT).where(WAITING_ALERT.c.chat_id == chat_id))


async def set_digest(connection: AsyncConnection, digest: Digest) -> None:
    """Keep a digest; one that the place has goes."""
    row = {
        **_here(digest.place),
        "about": _written(digest.about),
        "minute": digest.schedule.minute,
        "weekday": digest.schedule.weekday,
        "version": digest.version_id,
        "told_at": digest.told_at,
        "next_at": digest.next_at,
        "made_by": digest.made_by,
    }
    await connection.execute(_SET_DIGEST, row)


async def end_digest(connection: AsyncConnection, place: Place) -> None:
    """Let a place have no digest any more."""
    here = DIGEST.c.chat_id == place.chat_id, DIGEST.c.thread_id == place.thread_id
    await connection.execute(delete(DIGEST).where(*here))


async def mute(
    connection: AsyncConnection, place: Place, story_id: int, until: datetime, now: datetime
) -> None:
    """Let alerts of a story, or with 0 all, wait until then, those included that wait already."""
    await connection.execute(_MUTE, {**_here(place), "story": story_id, "until": until})
    await muting.reckon(connection, place, now)


async def unmute(connection: AsyncConnection, place: Place, now: datetime) -> None:
    """Let nothing of a place wait any longer because the place or a story is muted."""
    here = MUTE.c.chat_id == place.chat_id, MUTE.c.thread_id == place.thread_id
    await connection.execute(delete(MUTE).where(*here))
    await muting.reckon(connection, place, now)


def read(row: Row[*tuple[object, ...]]) -> Digest | None:
    """Return a digest from its row; None for one that is damaged."""
    try:
        return _read(row)
    except (ValueError, TypeError, OverflowError):
        logger.exception("digest cannot be read: chat %s", row.chat_id)
        return None


def chosen(row: Row[*tuple[object, ...]], home: str) -> Preferences:
    """Return what a chat chose from a row with the columns of its preferences, all NULL where it has none.

    `home` is the time zone of those that chose none. What is damaged, or is no zone of this machine, counts
    as not chosen; but in the place of damaged quiet hours stand those of a usual night.
    """
    mode = Mode(row.alerts) if row.alerts in list(Mode) else None
    zone = row.zone if _is_zone(row.zone) else None
    return Preferences(row.length, zone, mode, _quiet(row.quiet_from, row.quiet_until), home)


def _read(row: Row[*tuple[object, ...]]) -> Digest:
    if row.minute not in range(MINUTES) or row.weekday not in (None, *range(_WEEK)):
        raise ValueError(f"no time of a digest: minute {row.minute}, weekday {row.weekday}")
    if row.next_at in _NO_TIME:
        raise ValueError("no moment of the next digest")
    return Digest(
        place=Place(row.chat_id, row.thread_id),
        about=_about(row.about),
        schedule=Schedule(row.minute, row.weekday),
        version_id=row.version_id,
        told_at=_before(row) if row.told_at in _NO_TIME else row.told_at,
        next_at=row.next_at,
        made_by=row.made_by,
    )


def _before(row: Row[*tuple[object, ...]]) -> datetime:
    """Return when the digest before the next one was due: the last one is told of by its day alone."""
    due: datetime = row.next_at
    return due - timedelta(days=1 if row.weekday is None else _WEEK)


def _quiet(start: int | None, until: int | None) -> Quiet | None:
    if start is None and until is None:
        return None
    if start is None or until is None or not {start, until}.issubset(range(MINUTES)):
        # Who chose any is not told at night.
        return NIGHTS[0]
    return Quiet(start, until)


def _is_zone(name: str | None) -> bool:
    try:
        return name is not None and bool(ZoneInfo(name))
    except (ValueError, LookupError, OSError):
        return False


def _written(about: About) -> str:
    if about.stories:
        return " ".join(map(str, about.stories))
    return _FOLLOWED if about.followed else _ALL


def _about(written: str) -> About:
    if written in (_ALL, _FOLLOWED):
        return About(followed=written == _FOLLOWED)
    return About(tuple(map(int, written.split())))


def _here(place: Place) -> dict[str, object]:
    return {"chat": place.chat_id, "thread": place.thread_id}
