"""The one door to the database; behind it stands a file for each subject."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Self, TypeVar, TypeVarTuple

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.models import Candidate, Decision, Entry, Known, Received, Stored, Story
from bot.schedule import ZONE
from bot.store import (
    arrivals,
    articles,
    chats,
    marks,
    naming,
    removal,
    replies,
    rereading,
    search,
    stories,
    told,
    weighed,
)
from bot.store.chats import Chat
from bot.store.corrections import Corrections
from bot.store.engine import engines
from bot.store.feeds import Feeds
from bot.store.health import Health
from bot.store.inbox import Inbox
from bot.store.looks import Looks
from bot.store.outbox import Outbox
from bot.store.preferences import PreferenceBox
from bot.store.replies import JSON
from bot.store.subscriptions import Subscriptions
from bot.store.titles import Titles
from bot.store.told import PackedEvents, PackedFigures, PackedQuotes
from bot.store.transactions import Transactions
from bot.store.upgrade import upgrade
from bot.store.weighed import PackedHead, PackedLines, Stamp
from summarizer import Sketch, Token
from summarizer.names import Testimony

_WAIT = timedelta(seconds=10)  # longer than any other process should hold the lock
_utc_now = partial(datetime.now, UTC)
Phrases = Sequence[Sequence[Token]]
Now = Callable[[], datetime]
Asked = TypeVarTuple("Asked")
Answer = TypeVar("Answer")


class Store:
    """The database of a bot; each method is one transaction, and so is each of its boxes.

    `now` dates the rows: aware, UTC; `home` is the zone of chats that chose none. What belongs together goes
    into one `reading` or `writing`. StoreError tells that the database is closed, locked too long or broken.
    """

    def __init__(self, transactions: Transactions, home: str = ZONE) -> None:
        self._transactions = transactions
        self.now = transactions.now
        self.home = home
        self.inbox = Inbox(transactions)
        self.outbox = Outbox(transactions)
        self.health = Health(transactions)
        self.subscriptions = Subscriptions(transactions)
        self.preferences = PreferenceBox(transactions)
        self.corrections = Corrections(transactions)
        self.feeds = Feeds(transactions)
        self.looks = Looks(transactions)
        self.titles = Titles(transactions)

    @classmethod
    async def open(cls, url: str, *, wait: timedelta = _WAIT, now: Now = _utc_now, home: str = ZONE) -> Self:
        """Return the store of a database such as sqlite:///data/mujaz.db, made or upgraded where needed.

        `wait` is how long another process's lock is waited for. Raises StoreError for a database
        that cannot be opened or that a newer program made.
        """
        store = cls(Transactions(engines(url, wait), now), home)
        try:
            async with store.writing() as connection:
                await upgrade(connection)
        except BaseException:
            await store.close()
            raise
        return store

    async def close(self) -> None:
        """Close every connection, after all that use the store have ended; it answers nothing more."""
        await self._transactions.close()

    def reading(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """Give a connection that sees one moment of the database and cannot write."""
        return self._transactions.reading()

    def writing(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """Give the writer's connection, the only one at a time: asking again inside waits for ever."""
        return self._transactions.writing()

    async def known(self, digest: str, url: str | None, sketch: Sketch) -> Known:
        """Return all that a decision about a text must know; its link is None where it has none."""
        return await self._read(arrivals.known, digest, url, sketch)

    async def save(self, candidate: Candidate, decision: Decision) -> Stored:
        """Carry out a decision; where something came in between, what is right by now."""
        return await self._write(arrivals.save, candidate, decision)

    async def readmit(self, candidate: Candidate) -> None:
        """Let a text come in again that an operator deleted."""
        await self._write(removal.readmit, candidate)

    async def stories(self, newest: int | None = None) -> tuple[Story, ...]:
        """Return all stories, or so many, the one with the newest article first."""
        return await self._read(stories.stories, newest)

    async def story(self, story_id: int) -> Story | None:
        """Return one story; None: there is none with this id."""
        return await self._read(stories.story, story_id)

    async def entries(self, story_id: int) -> tuple[Entry, ...]:
        """Return a story's articles by ordinal, as they read now."""
        return await asyncio.to_thread(await self._read(articles.entries, story_id))

    async def told(self, story_id: int) -> tuple[PackedEvents, ...]:
        """Return what a story's articles tell of happenings, by ordinal; to be unpacked in a worker."""
        return await self._read(told.told, story_id)

    async def counted(self, story_id: int) -> tuple[PackedFigures, ...]:
        """Return what a story's articles count and measure, by ordinal; to be unpacked in a worker."""
        return await self._read(told.counted, story_id)

    async def spoken(self, story_id: int) -> tuple[PackedQuotes, ...]:
        """Return whom a story's articles quote and name, by ordinal; to be unpacked in a worker."""
        return await self._read(told.spoken, story_id)

    async def testimony(self, story_id: int) -> tuple[Testimony, ...]:
        """Return what all articles tell of the names that a story's articles leave open."""
        return await self._read(naming.testimony, story_id)

    async def stamp(self, story_id: int) -> Stamp:
        """Return what changes whenever anything does that a summary of a story hangs on."""
        return await self._read(weighed.stamp, story_id)

    async def heads(self, story_id: int) -> tuple[PackedHead, ...]:
        """Return a story's articles as they read now, by ordinal, without texts; unpacked in a worker."""
        return await self._read(weighed.heads, story_id)

    async def weighed(self, story_id: int) -> tuple[PackedLines, ...]:
        """Return the sentences of a story's articles, by ordinal; to be unpacked in a worker."""
        return await self._read(weighed.weighed, story_id)

    async def entry(self, version_id: int) -> Entry | None:
        """Return an article as it read in a version, old or current: what a citation points to."""
        return next(iter(await asyncio.to_thread(await self._read(articles.entry, version_id))), None)

    async def outlines(self, version_ids: Sequence[int]) -> tuple[Entry, ...]:
        """Return the articles of some versions, by version; their documents' sentences hold no words."""
        return await asyncio.to_thread(await self._read(articles.outlines, version_ids))

    async def entry_at(self, story_id: int, ordinal: int) -> Entry | None:
        """Return the article [ordinal] of a story as it reads now."""
        return next(
            iter(await asyncio.to_thread(await self._read(articles.entry_at, story_id, ordinal))), None
        )

    async def opening(self, story_id: int) -> Entry | None:
        """Return a story's first article that has a sentence, as outlines are; None: none has any."""
        found = await asyncio.to_thread(await self._read(articles.next_outline, story_id, 0))
        while found and not found[0].document.sentences:
            last = found[0].ordinal
            found = await asyncio.to_thread(await self._read(articles.next_outline, story_id, last))
        return next(iter(found), None)

    async def received(self, version_id: int) -> Received | None:
        """Return a version as it came in, bytes and all."""
        return await self._read(articles.received, version_id)

    async def outdated(self) -> int | None:
        """Return the newest version that an older reader read; None: there is none."""
        return await self._read(rereading.outdated)

    async def renew(self, version_id: int, candidate: Candidate | None) -> None:
        """Put a new reading in the place of an old one; None: it could not be made, and the old one stays."""
        await self._write(rereading.renew, version_id, candidate)

    async def search(self, phrases: Phrases, story_id: int | None = None, limit: int = 20) -> tuple[int, ...]:
        """Return the ids of the current versions that hold every phrase, best first."""
        return await self._read(search.search, phrases, story_id, limit)

    async def chat(self, chat_id: int) -> Chat:
        """Return a chat's choices; one that was never seen has made none."""
        return await self._read(chats.chat, chat_id, self.home)

    async def set_language(self, chat_id: int, code: str) -> None:
        """Keep the language that a chat chose."""
        await self._write(chats.set_language, chat_id, code)

    async def set_months(self, chat_id: int, family: str) -> None:
        """Keep the month names that a chat chose."""
        await self._write(chats.set_months, chat_id, family)

    async def set_digits(self, chat_id: int, digits: str) -> None:
        """Keep the digits that a chat chose."""
        await self._write(chats.set_digits, chat_id, digits)

    async def set_story(self, chat_id: int, story_id: int | None) -> None:
        """Keep the story that a chat opened; raises StoreError where there is no such story."""
        await self._write(chats.set_story, chat_id, story_id)

    async def keep_reply(self, chat_id: int, content: Mapping[str, JSON]) -> int:
        """Keep what a paged reply is made from and return the id that its buttons carry."""
        return await self._write(replies.keep, chat_id, content, self.now())

    async def reply(self, reply_id: int, chat_id: int) -> Mapping[str, JSON] | None:
        """Return what was kept; None after 30 days, and to any other chat."""
        return await self._read(replies.reply, reply_id, chat_id, self.now())

    async def update_reply(self, reply_id: int, content: Mapping[str, JSON]) -> None:
        """Replace what was kept for a reply; it expires no later for that."""
        await self._write(replies.change, reply_id, content)

    async def mark(self, key: str) -> bool:
        """Note that something was done; True the first time only, in the life of the database."""
        return await self._write(marks.mark, key, self.now())

    async def marked(self, key: str) -> bool:
        """Tell whether something was done."""
        return await self._read(marks.marked, key)

    async def is_empty(self) -> bool:
        """Tell whether no article is stored."""
        return await self._read(marks.is_empty)

    async def _read(
        self, query: Callable[[AsyncConnection, *Asked], Awaitable[Answer]], *asked: *Asked
    ) -> Answer:
        async with self.reading() as connection:
            return await query(connection, *asked)

    async def _write(
        self, change: Callable[[AsyncConnection, *Asked], Awaitable[Answer]], *asked: *Asked
    ) -> Answer:
        async with self.writing() as connection:
            return await change(connection, *asked)
