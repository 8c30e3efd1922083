"""The stories as a command looks for them: by words of titles, and several at once."""

from collections.abc import Collection, Sequence
from typing import Protocol

from bot.models import Story
from bot.store import stories, titling
from bot.store.titling import Titled
from bot.store.transactions import Transactions


class TitleStore(Protocol):
    """What a command may ask of titles."""

    async def holding(self, keys: Collection[str], beside: Collection[str] = ()) -> tuple[Titled, ...]:
        """Return the stories whose titles hold some of the keys, the one with the newest article first.

        Of each is told which of these it holds, and which of others `beside`.
        """
        ...

    async def common(self, keys: Collection[str]) -> frozenset[str]:
        """Return the keys that many titles hold."""
        ...

    async def forms(self) -> frozenset[str]:
        """Return the keys of all words in titles, as they are written."""
        ...

    async def some(self, story_ids: Sequence[int]) -> tuple[Story, ...]:
        """Return those stories of some that are there, the one with the newest article first."""
        ...


class Titles:
    """The titles of a database: each method is one transaction."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def holding(self, keys: Collection[str], beside: Collection[str] = ()) -> tuple[Titled, ...]:
        """Return the stories whose titles hold some of the keys, the one with the newest article first.

        Of each is told which of these it holds, and which of others `beside`.
        """
        async with self._transactions.reading() as connection:
            return await titling.holding(connection, keys, beside)

    async def common(self, keys: Collection[str]) -> frozenset[str]:
        """Return the keys that many titles hold."""
        async with self._transactions.reading() as connection:
            return await titling.common(connection, keys)

    async def forms(self) -> frozenset[str]:
        """Return the keys of all words in titles, as they are written."""
        async with self._transactions.reading() as connection:
            return await titling.forms(connection)

    async def some(self, story_ids: Sequence[int]) -> tuple[Story, ...]:
        """Return those stories of some that are there, the one with the newest article first."""
        async with self._transactions.reading() as connection:
            return await stories.some(connection, story_ids)
