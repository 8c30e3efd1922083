"""How and when chats want to be told."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from sqlalchemy import func, select

from bot.preferences import Digest, Preferences
from bot.store import forgetting, muting, preference_rows
from bot.store.preference_schema import DIGEST, MUTE
from bot.store.schema import VERSION
from bot.store.transactions import Transactions
from bot.subscriptions import Place


class PreferenceStore(Protocol):
    """What a command may ask of preferences: filled by the store, and by a unit of work over it."""

    async def set(self, chat_id: int, chosen: Preferences) -> None:
        """Keep all that a chat chose; its digests become due by its clock."""
        ...

    async def digest(self, place: Place) -> Digest | None:
        """Return the digest of a place; None: it has none."""
        ...

    async def digests(self, chat_id: int) -> tuple[Digest, ...]:
        """Return the digests of all places of a chat; one that is damaged counts as none."""
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

    async def release(self, chat_id: int) -> None:
        """Let alerts wait no longer than mutes say."""
        ...

    async def newest(self, before: datetime | None = None) -> int:
        """Return the newest version, or the newest that came before a moment; 0: there is none."""
        ...

    async def kept(self, chat_id: int) -> Mapping[str, int]:
        """Return how many rows of each table, by its name, are a chat's."""
        ...

    async def forget(self, chat_id: int) -> None:
        """Delete all that is kept of a chat."""
        ...


class PreferenceBox:
    """The preferences of a database: each method is one transaction."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def set(self, chat_id: int, chosen: Preferences) -> None:
        """Keep all that a chat chose."""
        async with self._transactions.writing() as connection:
            await preference_rows.set_(connection, chat_id, chosen)

    async def digest(self, place: Place) -> Digest | None:
        """Return the digest of a place; None: it has none."""
        here = await self.digests(place.chat_id)
        return next((one for one in here if one.place == place), None)

    async def digests(self, chat_id: int) -> tuple[Digest, ...]:
        """Return the digests of all places of a chat."""
        async with self._transactions.reading() as connection:
            rows = (await connection.execute(select(DIGEST).where(DIGEST.c.chat_id == chat_id))).all()
        read = [preference_rows.read(row) for row in rows]
        return tuple(one for one in read if one is not None)

    async def set_digest(self, digest: Digest) -> None:
        """Keep a digest; one that the place has goes."""
        async with self._transactions.writing() as connection:
            await preference_rows.set_digest(connection, digest)

    async def end_digest(self, place: Place) -> None:
        """Let a place have no digest any more."""
        async with self._transactions.writing() as connection:
            await preference_rows.end_digest(connection, place)

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
            await preference_rows.mute(connection, place, story_id, until, self._transactions.now())

    async def unmute(self, place: Place) -> None:
        """Let nothing wait any longer."""
        async with self._transactions.writing() as connection:
            await preference_rows.unmute(connection, place, self._transactions.now())

    async def newest(self, before: datetime | None = None) -> int:
        """Return the newest version, or the newest that came before a moment; 0: there is none."""
        query = select(func.max(VERSION.c.id))
        if before is not None:
            query = query.where(VERSION.c.received_at < before)
        async with self._transactions.reading() as connection:
            return await connection.scalar(query) or 0

    async def release(self, chat_id: int) -> None:
        """Let alerts wait no longer than mutes say."""
        async with self._transactions.writing() as connection:
            await muting.reckon_chat(connection, chat_id, self._transactions.now())

    async def kept(self, chat_id: int) -> Mapping[str, int]:
        """Return how many rows of each table, by its name, are a chat's."""
        async with self._transactions.reading() as connection:
            return await forgetting.kept(connection, chat_id)

    async def forget(self, chat_id: int) -> None:
        """Delete all that is kept of a chat."""
        async with self._transactions.writing() as connection:
            await forgetting.forget(connection, chat_id)
