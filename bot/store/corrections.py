"""Corrections by operators, as the store and a unit of work offer them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.corrections import Correction, Hindrance, Lost, Made, Outcome, Undo
from bot.models import Received
from bot.store import amending, carrying, hindering, removal
from bot.store.carrying import Facts
from bot.store.drawing import draw_id
from bot.store.journal import ChangedError
from bot.store.transactions import Transactions


class CorrectionStore(Protocol):
    """What operators' commands may ask: filled by the store, and by a unit of work over it."""

    async def rehearse(self, asked: Correction | Undo) -> Outcome | None:
        """Return what will come of something; None: things are not as they were when it was asked."""
        ...

    async def make(self, asked: Correction, expected: Outcome, person: int, facts: Facts) -> int:
        """Carry out what was rehearsed, and return the number by which it is undone."""
        ...

    async def undo(self, asked: Undo, expected: Outcome) -> None:
        """Undo a correction, which was rehearsed."""
        ...

    async def made(self, number: int) -> Made | None:
        """Return a correction that was carried out; None: there is none."""
        ...

    async def hindrance(self, number: int) -> Hindrance:
        """Return why a correction cannot be undone now."""
        ...

    async def lost(self, versions: Sequence[int], story_id: int | None) -> Lost:
        """Return what the deletion of versions, and of a story with them, takes along."""
        ...

    async def versions(self, article_id: int) -> Mapping[int, Received]:
        """Return all versions of an article as they came in, with what an operator told of it."""
        ...

    async def article_with(self, url: str) -> int | None:
        """Return the article that has a link, or came with it; None: there is none."""
        ...


class Corrections:
    """The corrections of a database: each method is one transaction."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def rehearse(self, asked: Correction | Undo) -> Outcome | None:
        """Carry something out and take it back at once; None: it cannot be carried out."""
        now = self._transactions.now()
        try:
            async with self._transactions.writing() as connection:
                raise _RehearsedError(await _done(connection, asked, now))
        except _RehearsedError as rehearsed:
            return rehearsed.outcome
        except ChangedError:
            return None

    async def make(self, asked: Correction, expected: Outcome, person: int, facts: Facts) -> int:
        """Carry out what was rehearsed; raises ChangedError where something else would come of it by now."""
        note = _Noted(asked, expected, draw_id(), person, facts)
        async with self._transactions.writing() as connection:
            await _write(connection, note, self._transactions.now())
        return note.number

    async def undo(self, asked: Undo, expected: Outcome) -> None:
        """Undo a correction, which was rehearsed; raises ChangedError likewise."""
        async with self._transactions.writing() as connection:
            await _write(connection, _Noted(asked, expected), self._transactions.now())

    async def made(self, number: int) -> Made | None:
        """Return a correction that was carried out; None: there is none."""
        async with self._transactions.reading() as connection:
            return await carrying.made(connection, number, self._transactions.now())

    async def hindrance(self, number: int) -> Hindrance:
        """Return why a correction cannot be undone now."""
        async with self._transactions.reading() as connection:
            return await hindering.hindrance(connection, number)

    async def lost(self, versions: Sequence[int], story_id: int | None) -> Lost:
        """Return what the deletion of versions, and of a story with them, takes along."""
        async with self._transactions.reading() as connection:
            return await removal.lost(connection, versions, story_id)

    async def versions(self, article_id: int) -> Mapping[int, Received]:
        """Return all versions of an article as they came in, with what an operator told of it."""
        async with self._transactions.reading() as connection:
            return await amending.versions(connection, article_id)

    async def article_with(self, url: str) -> int | None:
        """Return the article that has a link, or came with it; None: there is none."""
        async with self._transactions.reading() as connection:
            return await amending.article_with(connection, url)


class _Noted(NamedTuple):
    asked: Correction | Undo
    expected: Outcome
    number: int = 0
    person: int = 0
    facts: Facts | None = None


class NotedCorrections:
    """Reads at once, notes what is to be carried out; `write` does it."""

    def __init__(self, stored: Corrections, draw: Callable[[], int]) -> None:
        self._stored = stored
        self._draw = draw
        self._notes: list[_Noted] = []
        self.rehearse, self.made, self.lost = stored.rehearse, stored.made, stored.lost
        self.hindrance = stored.hindrance
        self.versions, self.article_with = stored.versions, stored.article_with

    async def make(self, asked: Correction, expected: Outcome, person: int, facts: Facts) -> int:
        """Note a correction, and return the number by which it is undone."""
        number = self._draw()
        self._notes.append(_Noted(asked, expected, number, person, facts))
        return number

    async def undo(self, asked: Undo, expected: Outcome) -> None:
        """Note that a correction is undone."""
        self._notes.append(_Noted(asked, expected))

    async def write(self, connection: AsyncConnection, now: datetime) -> None:
        """Carry out what was noted; raises ChangedError where something else would come of it by now."""
        notes, self._notes = tuple(self._notes), []
        for note in notes:
            await _write(connection, note, now)


class _RehearsedError(Exception):
    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome)
        self.outcome = outcome


async def _write(connection: AsyncConnection, note: _Noted, now: datetime) -> None:
    outcome = await _done(connection, note.asked, now, note.number, note.person, note.facts)
    if outcome != note.expected:
        raise ChangedError(outcome)


async def _done(
    connection: AsyncConnection,
    asked: Correction | Undo,
    now: datetime,
    number: int = 0,
    person: int = 0,
    facts: Facts | None = None,
) -> Outcome:
    if isinstance(asked, Undo):
        return await carrying.undo(connection, asked, now)
    return await carrying.carry_out(connection, asked, number, person, facts or {}, now)
