"""A unit of work: reads at once, notes what is to be written, and writes all of it in one transaction."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Outgoing
from bot.models import Entry, Story
from bot.store import chats, inbox, outbox, reach, replies
from bot.store.chats import Chat
from bot.store.corrections import NotedCorrections
from bot.store.drawing import draw_id
from bot.store.looks import NotedLooks
from bot.store.noted import NotedSubscriptions
from bot.store.noted_feeds import NotedFeeds
from bot.store.noted_preferences import NotedPreferences
from bot.store.replies import JSON
from bot.store.store import Store
from bot.store.told import PackedEvents, PackedFigures, PackedQuotes
from bot.store.weighed import PackedHead, PackedLines, Stamp
from summarizer import Token
from summarizer.names import Testimony


@dataclass(frozen=True, slots=True)
class _Language:
    chat_id: int
    code: str


@dataclass(frozen=True, slots=True)
class _Months:
    chat_id: int
    family: str


@dataclass(frozen=True, slots=True)
class _Digits:
    chat_id: int
    digits: str


@dataclass(frozen=True, slots=True)
class _OpenedStory:
    chat_id: int
    story_id: int | None


@dataclass(frozen=True, slots=True)
class _NewReply:
    id: int
    chat_id: int
    content: Mapping[str, JSON]


@dataclass(frozen=True, slots=True)
class _ChangedReply:
    id: int
    content: Mapping[str, JSON]


@dataclass(frozen=True, slots=True)
class _Active:
    chat_id: int


_Note = _Language | _Months | _Digits | _OpenedStory | _NewReply | _ChangedReply | _Active


class Work:
    """The store as one request sees it: what it writes is there for itself at once, for others at `commit`.

    A request that ends without `commit` has changed nothing. No transaction is open between calls.
    """

    def __init__(self, store: Store, draw: Callable[[], int] = draw_id, *, asker: int | None = None) -> None:
        self._store = store
        self._asker = asker
        self._draw = draw
        self._notes: list[_Note] = []
        self.subscriptions = NotedSubscriptions(store.subscriptions)
        self.preferences = NotedPreferences(store.preferences)
        self.looks = NotedLooks(store.looks)
        self.corrections = NotedCorrections(store.corrections, draw)
        self.feeds = NotedFeeds(store.feeds)
        self.titles = store.titles

    async def commit(self, outgoing: Sequence[Outgoing] = (), update_id: int | None = None) -> bool:
        """Write what was noted, queue the messages and mark the update as done, all or nothing.

        False: the update was done or set aside before, so nothing was written. None: no update is
        the cause. Raises StoreError where something noted cannot be written, as a story that is gone.
        """
        notes, self._notes = tuple(self._notes), []
        now = self._store.now()
        async with self._store.writing() as connection:
            if update_id is not None and not await inbox.done(connection, update_id, now):
                return False
            for note in notes:
                await self._write(connection, note)
            await self.subscriptions.write(connection, now)
            await self.looks.write(connection, now)
            await self.preferences.write(connection, now)
            await self.corrections.write(connection, now)
            await self.feeds.write(connection, now)
            await outbox.enqueue(connection, outgoing, now)
        return True

    async def stories(self, newest: int | None = None) -> tuple[Story, ...]:
        """Return all stories, or so many, the one with the newest article first."""
        return await self._store.stories(newest)

    async def story(self, story_id: int) -> Story | None:
        """Return one story; None: there is none with this id."""
        return await self._store.story(story_id)

    async def entries(self, story_id: int) -> tuple[Entry, ...]:
        """Return a story's articles by ordinal, as they read now."""
        return await self._store.entries(story_id)

    async def told(self, story_id: int) -> tuple[PackedEvents, ...]:
        """Return what a story's articles tell of happenings, by ordinal."""
        return await self._store.told(story_id)

    async def counted(self, story_id: int) -> tuple[PackedFigures, ...]:
        """Return what a story's articles count and measure, by ordinal."""
        return await self._store.counted(story_id)

    async def spoken(self, story_id: int) -> tuple[PackedQuotes, ...]:
        """Return whom a story's articles quote and name, by ordinal."""
        return await self._store.spoken(story_id)

    async def testimony(self, story_id: int) -> tuple[Testimony, ...]:
        """Return what all articles tell of the names that a story's articles leave open."""
        return await self._store.testimony(story_id)

    async def stamp(self, story_id: int) -> Stamp:
        """Return what changes whenever anything does that a summary of a story hangs on."""
        return await self._store.stamp(story_id)

    async def heads(self, story_id: int) -> tuple[PackedHead, ...]:
        """Return a story's articles as they read now, by ordinal, without texts; unpacked in a worker."""
        return await self._store.heads(story_id)

    async def weighed(self, story_id: int) -> tuple[PackedLines, ...]:
        """Return the sentences of a story's articles, by ordinal; to be unpacked in a worker."""
        return await self._store.weighed(story_id)

    async def entry(self, version_id: int) -> Entry | None:
        """Return an article as it read in a version, old or current."""
        return await self._store.entry(version_id)

    async def outlines(self, version_ids: Sequence[int]) -> tuple[Entry, ...]:
        """Return the articles of some versions, by version; their documents' sentences hold no words."""
        return await self._store.outlines(version_ids)

    async def opening(self, story_id: int) -> Entry | None:
        """Return a story's first article that has a sentence, as outlines are."""
        return await self._store.opening(story_id)

    async def entry_at(self, story_id: int, ordinal: int) -> Entry | None:
        """Return the article [ordinal] of a story as it reads now."""
        return await self._store.entry_at(story_id, ordinal)

    async def search(
        self, phrases: Sequence[Sequence[Token]], story_id: int | None = None, limit: int = 20
    ) -> tuple[int, ...]:
        """Return the ids of the current versions that hold every phrase, best first."""
        return await self._store.search(phrases, story_id, limit)

    async def chat(self, chat_id: int) -> Chat:
        """Return a chat's choices, those of this request included."""
        chat = await self._store.chat(chat_id)
        for note in self._notes:
            match note:
                case _Language(of, code) if of == chat_id:
                    chat = replace(chat, language=code)
                case _Months(of, family) if of == chat_id:
                    chat = replace(chat, months=family)
                case _Digits(of, digits) if of == chat_id:
                    chat = replace(chat, digits=digits)
                case _OpenedStory(of, story_id) if of == chat_id:
                    chat = replace(chat, story_id=story_id)
        return self.preferences.seen(chat)

    async def reply(self, reply_id: int, chat_id: int) -> Mapping[str, JSON] | None:
        """Return what was kept of a reply, in this request or before; None to any other chat."""
        content = await self._store.reply(reply_id, chat_id)
        for note in self._notes:
            match note:
                case _NewReply(same, of, new) if (same, of) == (reply_id, chat_id):
                    content = new
                case _ChangedReply(same, new) if same == reply_id and content is not None:
                    content = new
        return content

    async def set_language(self, chat_id: int, code: str) -> None:
        """Note the language that a chat chose."""
        self._notes.append(_Language(chat_id, code))

    async def set_months(self, chat_id: int, family: str) -> None:
        """Note the month names that a chat chose."""
        self._notes.append(_Months(chat_id, family))

    async def set_digits(self, chat_id: int, digits: str) -> None:
        """Note the digits that a chat chose."""
        self._notes.append(_Digits(chat_id, digits))

    async def set_story(self, chat_id: int, story_id: int | None) -> None:
        """Note the story that a chat opened."""
        self._notes.append(_OpenedStory(chat_id, story_id))

    async def keep_reply(self, chat_id: int, content: Mapping[str, JSON]) -> int:
        """Note what a paged reply is made from and who asked; return the id that its buttons carry."""
        reply_id = self._draw()
        asked = content if self._asker is None else {**content, "asker": self._asker}
        self._notes.append(_NewReply(reply_id, chat_id, asked))
        return reply_id

    async def update_reply(self, reply_id: int, content: Mapping[str, JSON]) -> None:
        """Note what replaces the content of a reply."""
        self._notes.append(_ChangedReply(reply_id, content))

    async def activate(self, chat_id: int) -> None:
        """Note that a chat can be reached again."""
        self._notes.append(_Active(chat_id))

    async def _write(self, connection: AsyncConnection, note: _Note) -> None:
        match note:
            case _Language(chat_id, code):
                await chats.set_language(connection, chat_id, code)
            case _Months(chat_id, family):
                await chats.set_months(connection, chat_id, family)
            case _Digits(chat_id, digits):
                await chats.set_digits(connection, chat_id, digits)
            case _OpenedStory(chat_id, story_id):
                await chats.set_story(connection, chat_id, story_id)
            case _NewReply(reply_id, chat_id, content):
                await replies.keep(connection, chat_id, content, self._store.now(), reply_id)
            case _ChangedReply(reply_id, content):
                await replies.change(connection, reply_id, content)
            case _Active(chat_id):
                await reach.activate(connection, chat_id)
