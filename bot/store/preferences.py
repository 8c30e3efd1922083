"""How and when chats want to be told."""

from datetime import datetime
from typing import Protocol

from sqlalchemy import Row, bindparam, delete, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.preferences import About, Digest, Mode, Preferences
from bot.schedule import Quiet, Schedule
from bot.store.alert_schema import WAITING_ALERT
from bot.store.preference_schema import DIGEST, MUTE
from bot.store.schema import VERSION, Instant
from bot.store.transactions import Transactions
from bot.subscriptions import Place

_ALL, _FOLLOWED = "all", "followed"
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
# What waits of a story, or with 0 of anything, by the story that its article is in now.
_WAIT = text(
    "UPDATE waiting_alert SET due_at = :until WHERE chat_id = :chat AND thread_id = :thread"
    " AND (:story = 0 OR version_id IN (SELECT version.id FROM version"
    " JOIN article ON article.id = version.article_id WHERE article.story_id = :story))"
).bindparams(bindparam("until", type_=Instant))


class PreferenceStore(Protocol):
    """What a command may ask of preferences: filled by the store, and by a unit of work over it."""

    async def set(self, chat_id: int, chosen: Preferences) -> None:
        """Keep all that a chat chose; its digests become due by its clock."""
        ...

    async def digest(self, place: Place) -> Digest | None:
        """Return the digest of a place; None: it has none."""
        ...

    async def digests(self, chat_id: int) -> tuple[Digest, ...]:
        """Return the digests of all places of a chat."""
        ...

    async def set_digest(self, digest: Digest) -> None:
        """Keep a digest; one that the place has goes."""
        ...

    async def end_digest(self, place: Place) -> None:
        """Let a place have no digest any more."""
        ...

    async def mutes(self, place: Place, now: datetime) -> tuple[tuple[int, datetime], ...]:
        """Return which stories are muted and until when; 0: everything is."""
        ...

    async def mute(self, place: Place, story_id: int, until: datetime) -> None:
        """Let alerts of a story, or with 0 all, wait until then."""
        ...

    async def unmute(self, place: Place) -> None:
        """Let nothing wait any longer."""
        ...

    async def newest(self, before: datetime | None = None) -> int:
        """Return the newest version, or the newest that came before a moment; 0: there is none."""
        ...


class PreferenceBox:
    """The preferences of a database: each method is one transaction."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def set(self, chat_id: int, chosen: Preferences) -> None:
        """Keep all that a chat chose."""
        async with self._transactions.writing() as connection:
            await set_(connection, chat_id, chosen)

    async def digest(self, place: Place) -> Digest | None:
        """Return the digest of a place; None: it has none."""
        here = await self.digests(place.chat_id)
        return next((one for one in here if one.place == place), None)

    async def digests(self, chat_id: int) -> tuple[Digest, ...]:
        """Return the digests of all places of a chat."""
        async with self._transactions.reading() as connection:
            rows = await connection.execute(select(DIGEST).where(DIGEST.c.chat_id == chat_id))
            return tuple(read(row) for row in rows.all())

    async def set_digest(self, digest: Digest) -> None:
        """Keep a digest; one that the place has goes."""
        async with self._transactions.writing() as connection:
            await set_digest(connection, digest)

    async def end_digest(self, place: Place) -> None:
        """Let a place have no digest any more."""
        async with self._transactions.writing() as connection:
            await end_digest(connection, place)

    async def mutes(self, place: Place, now: datetime) -> tuple[tuple[int, datetime], ...]:
        """Return which stories are muted and until when; 0: everything is."""
        query = select(MUTE.c.story_id, MUTE.c.until).where(
            MUTE.c.chat_id == place.chat_id, MUTE.c.thread_id == place.thread_id, MUTE.c.until > now
        )
        async with self._transactions.reading() as connection:
            rows = await connection.execute(query.order_by(MUTE.c.story_id))
            return tuple((row.story_id, row.until) for row in rows.all())

    async def mute(self, place: Place, story_id: int, until: datetime) -> None:
        """Let alerts of a story, or with 0 all, wait until then."""
        async with self._transactions.writing() as connection:
            await mute(connection, place, story_id, until)

    async def unmute(self, place: Place) -> None:
        """Let nothing wait any longer."""
        async with self._transactions.writing() as connection:
            await unmute(connection, place, self._transactions.now())

    async def newest(self, before: datetime | None = None) -> int:
        """Return the newest version, or the newest that came before a moment; 0: there is none."""
        query = select(func.max(VERSION.c.id))
        if before is not None:
            query = query.where(VERSION.c.received_at < before)
        async with self._transactions.reading() as connection:
            return await connection.scalar(query) or 0


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


async def mute(connection: AsyncConnection, place: Place, story_id: int, until: datetime) -> None:
    """Let alerts of a story, or with 0 all, wait until then, those included that wait already."""
    row = {**_here(place), "story": story_id, "until": until}
    await connection.execute(_MUTE, row)
    await connection.execute(_WAIT, row)


async def unmute(connection: AsyncConnection, place: Place, now: datetime) -> None:
    """Let nothing of a place wait any longer because it is muted."""
    here = MUTE.c.chat_id == place.chat_id, MUTE.c.thread_id == place.thread_id
    await connection.execute(delete(MUTE).where(*here))
    await connection.execute(_WAIT, {**_here(place), "story": 0, "until": now})


def read(row: Row[*tuple[object, ...]]) -> Digest:
    """Return a digest from its row."""
    return Digest(
        place=Place(row.chat_id, row.thread_id),
        about=_about(row.about),
        schedule=Schedule(row.minute, row.weekday),
        version_id=row.version_id,
        told_at=row.told_at,
        next_at=row.next_at,
        made_by=row.made_by,
    )


def chosen(row: Row[*tuple[object, ...]]) -> Preferences:
    """Return what a chat chose from a row with the columns of its preferences, all NULL where it has none."""
    quiet = None if row.quiet_from is None else Quiet(row.quiet_from, row.quiet_until)
    return Preferences(row.length, row.zone, Mode(row.alerts) if row.alerts else None, quiet)


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
