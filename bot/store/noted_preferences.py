"""The preferences as one request sees them: what it changes is written with its reply."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.preferences import Digest, Preferences
from bot.store import forgetting, muting, preference_rows
from bot.store.chats import Chat
from bot.store.preferences import PreferenceStore
from bot.subscriptions import Place

_Write = Callable[[AsyncConnection, datetime], Awaitable[None]]


class NotedPreferences:
    """Reads at once, notes what is to be written, and sees its own notes of choices and digests."""

    def __init__(self, stored: PreferenceStore) -> None:
        self._stored = stored
        self._writes: list[_Write] = []
        self._chosen: dict[int, Preferences] = {}
        self._digests: dict[Place, Digest | None] = {}

    async def write(self, connection: AsyncConnection, now: datetime) -> None:
        """Write what was noted, in its order; there is nothing left to write after that."""
        writes, self._writes = tuple(self._writes), []
        for one in writes:
            await one(connection, now)

    def seen(self, chat: Chat) -> Chat:
        """Return a chat with what this request chose for it."""
        chosen = self._chosen.get(chat.id)
        if chosen is None:
            return chat
        return replace(chat, preferences=replace(chosen, home=chat.preferences.home))

    async def set(self, chat_id: int, chosen: Preferences) -> None:
        """Note all that a chat chose."""
        self._chosen[chat_id] = chosen
        self._writes.append(lambda connection, _now: preference_rows.set_(connection, chat_id, chosen))

    async def digest(self, place: Place) -> Digest | None:
        """Return the digest of a place, as this request leaves it."""
        return self._digests[place] if place in self._digests else await self._stored.digest(place)

    async def digests(self, chat_id: int) -> tuple[Digest, ...]:
        """Return the digests of all places of a chat, as this request leaves them."""
        stored = {one.place: one for one in await self._stored.digests(chat_id)}
        noted = {place: one for place, one in self._digests.items() if place.chat_id == chat_id}
        return tuple(one for one in {**stored, **noted}.values() if one is not None)

    async def set_digest(self, digest: Digest) -> None:
        """Note a digest; one that the place has goes."""
        self._digests[digest.place] = digest
        self._writes.append(lambda connection, _now: preference_rows.set_digest(connection, digest))

    async def end_digest(self, place: Place) -> None:
        """Note that a place has no digest any more."""
        self._digests[place] = None
        self._writes.append(lambda connection, _now: preference_rows.end_digest(connection, place))

    async def mutes(self, place: Place, now: datetime) -> tuple[tuple[int, datetime], ...]:
        """Return which stories are muted and until when, as it is stored; 0: everything is."""
        return await self._stored.mutes(place, now)

    async def mute(self, place: Place, story_id: int, until: datetime) -> None:
        """Note that alerts of a story, or with 0 all, wait until then."""
        self._writes.append(
            lambda connection, now: preference_rows.mute(connection, place, story_id, until, now)
        )

    async def unmute(self, place: Place) -> None:
        """Note that nothing waits any longer."""
        self._writes.append(lambda connection, now: preference_rows.unmute(connection, place, now))

    async def release(self, chat_id: int) -> None:
        """Note that alerts wait no longer than mutes say."""
        self._writes.append(lambda connection, now: muting.reckon_chat(connection, chat_id, now))

    async def kept(self, chat_id: int) -> Mapping[str, int]:
        """Return how many rows of each table, by its name, are a chat's."""
        return await self._stored.kept(chat_id)

    async def forget(self, chat_id: int) -> None:
        """Note that all that is kept of a chat is deleted, what this request chose included."""
        self._chosen[chat_id] = Preferences()
        self._writes.append(lambda connection, _now: forgetting.forget(connection, chat_id))

    async def newest(self, before: datetime | None = None) -> int:
        """Return the newest version, or the newest that came before a moment; 0: there is none."""
        return await self._stored.newest(before)
