"""What a command may ask of the store: filled by the store itself, and by a unit of work over it."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.models import Entry, Story
from bot.store.chats import Chat
from bot.store.corrections import CorrectionStore
from bot.store.feeds import FeedStore
from bot.store.looks import LookStore
from bot.store.preferences import PreferenceStore
from bot.store.replies import JSON
from bot.store.subscriptions import SubscriptionStore
from bot.store.titles import TitleStore
from bot.store.told import PackedEvents, PackedFigures, PackedQuotes
from bot.store.weighed import PackedHead, PackedLines, Stamp
from summarizer import Token
from summarizer.names import Testimony


class CommandStore(Protocol):
    """The reads and writes of commands; the store says of each what it does."""

    @property
    def subscriptions(self) -> SubscriptionStore:
        """What chats asked to be told of."""
        ...

    @property
    def preferences(self) -> PreferenceStore:
        """How and when chats want to be told."""
        ...

    @property
    def corrections(self) -> CorrectionStore:
        """What operators change by hand."""
        ...

    @property
    def feeds(self) -> FeedStore:
        """The feeds that are read."""
        ...

    @property
    def looks(self) -> LookStore:
        """When places looked at stories last, and what newness is measured by."""
        ...

    @property
    def titles(self) -> TitleStore:
        """Which stories words name."""
        ...

    async def stories(self, newest: int | None = None) -> tuple[Story, ...]:
        """Return all stories, or so many, the one with the newest article first.

        All of them take as long as all articles do to be counted.
        """
        ...

    async def story(self, story_id: int) -> Story | None:
        """Return one story; None: there is none with this id."""
        ...

    async def entries(self, story_id: int) -> tuple[Entry, ...]:
        """Return a story's articles by ordinal, as they read now."""
        ...

    async def told(self, story_id: int) -> tuple[PackedEvents, ...]:
        """Return what a story's articles tell of happenings, by ordinal; to be unpacked in a worker."""
        ...

    async def counted(self, story_id: int) -> tuple[PackedFigures, ...]:
        """Return what a story's articles count and measure, by ordinal; to be unpacked in a worker."""
        ...

    async def spoken(self, story_id: int) -> tuple[PackedQuotes, ...]:
        """Return whom a story's articles quote and name, by ordinal; to be unpacked in a worker."""
        ...

    async def testimony(self, story_id: int) -> tuple[Testimony, ...]:
        """Return what all articles tell of the names that a story's articles leave open."""
        ...

    async def stamp(self, story_id: int) -> Stamp:
        """Return what changes whenever anything does that a summary of a story hangs on."""
        ...

    async def heads(self, story_id: int) -> tuple[PackedHead, ...]:
        """Return a story's articles as they read now, by ordinal, without texts; unpacked in a worker."""
        ...

    async def weighed(self, story_id: int) -> tuple[PackedLines, ...]:
        """Return the sentences of a story's articles, by ordinal; to be unpacked in a worker."""
        ...

    async def entry(self, version_id: int) -> Entry | None:
        """Return an article as it read in a version."""
        ...

    async def outlines(self, version_ids: Sequence[int]) -> tuple[Entry, ...]:
        """Return the articles of some versions, by version; their documents' sentences hold no words."""
        ...

    async def opening(self, story_id: int) -> Entry | None:
        """Return a story's first article that has a sentence, as outlines are; None: none has any."""
        ...

    async def entry_at(self, story_id: int, ordinal: int) -> Entry | None:
        """Return the article [ordinal] of a story as it reads now."""
        ...

    async def search(
        self, phrases: Sequence[Sequence[Token]], story_id: int | None = None, limit: int = 20
    ) -> tuple[int, ...]:
        """Return the ids of the current versions that hold every phrase, best first."""
        ...

    async def chat(self, chat_id: int) -> Chat:
        """Return a chat's choices."""
        ...

    async def reply(self, reply_id: int, chat_id: int) -> Mapping[str, JSON] | None:
        """Return what was kept of a reply; None after 30 days, and to any other chat."""
        ...

    async def set_language(self, chat_id: int, code: str) -> None:
        """Keep the language that a chat chose."""
        ...

    async def set_months(self, chat_id: int, family: str) -> None:
        """Keep the month names that a chat chose."""
        ...

    async def set_digits(self, chat_id: int, digits: str) -> None:
        """Keep the digits that a chat chose."""
        ...

    async def set_story(self, chat_id: int, story_id: int | None) -> None:
        """Keep the story that a chat opened."""
        ...

    async def keep_reply(self, chat_id: int, content: Mapping[str, JSON]) -> int:
        """Keep what a paged reply is made from and return the id that its buttons carry."""
        ...

    async def update_reply(self, reply_id: int, content: Mapping[str, JSON]) -> None:
        """Replace what was kept for a reply."""
        ...
