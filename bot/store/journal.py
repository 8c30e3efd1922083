"""Changes of rows that can be taken back: what each row was and what it became."""

import base64
import json
import zlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import (
    Column,
    ColumnElement,
    Table,
    UniqueConstraint,
    and_,
    delete,
    insert,
    not_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import MujazError
from bot.store.schema import METADATA

# Below the limit of parameters in one query of either database.
_AT_ONCE = 5_000

Value = str | int | float | bytes | datetime | None
Row = Mapping[str, Value]


class Change(NamedTuple):
    """What became of the row with a key: `before` None, it was not there; `after` None, it is gone.

    Where it cannot be taken back exactly, one that `must` be stops all, and any other is left out.
    """

    table: str
    key: Row
    before: Row | None
    after: Row | None
    must: bool


class ChangedError(MujazError):
    """What is to be taken back was changed again since."""


class Journal:
    """Changes rows and remembers how they were."""

    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection
        self.changes: list[Change] = []

    async def update(
        self, table: Table, where: ColumnElement[bool], values: Row, *, must: bool = False
    ) -> None:
        """Change columns, but not those of the key, of the rows for which a condition holds."""
        keys = table.primary_key.columns
        rows = await self.connection.execute(select(*keys, *(table.c[name] for name in values)).where(where))
        found = [dict(row) for row in rows.mappings()]
        if not found:
            return
        await self.connection.execute(update(table).where(where).values(values))
        for row in found:
            key = {name: row[name] for name in keys.keys()}  # noqa: SIM118  a collection of columns is no dict
            before = {name: row[name] for name in values}
            self.changes.append(Change(table.name, key, before, values, must))

    async def delete(self, table: Table, where: ColumnElement[bool], *, must: bool = False) -> None:
        """Delete the rows for which a condition holds; nothing may refer to them any longer."""
        found = [dict(row) for row in (await self.connection.execute(select(table).where(where))).mappings()]
        await self.connection.execute(delete(table).where(where))
        self.changes += [Change(table.name, _key(table, row), row, None, must) for row in found]

    async def insert(self, table: Table, row: Row, *, must: bool = False) -> None:
        """Add a row; its key is given."""
        await self.connection.execute(insert(table).values(row))
        self.changes.append(Change(table.name, _key(table, row), None, row, must))


async def take_back(connection: AsyncConnection, changes: Sequence[Change]) -> None:
    """Make rows what they were, the last change first; raises ChangedError where one that must be is not."""
    for (name, is_gone), group in groupby(reversed(changes), lambda one: (one.table, one.after is None)):
        table, those = METADATA.tables[name], tuple(group)
        if is_gone:
            await _put_back(connection, table, those)
        else:
            for change in those:
                if not await _turned_back(connection, table, change) and change.must:
                    raise ChangedError(name)


def pack(changes: Sequence[Change]) -> bytes:
    """Return changes as bytes."""
    return zlib.compress(json.dumps(changes, default=_plain).encode())


def unpack(packed: bytes) -> tuple[Change, ...]:
    """Return the changes that `pack` packed."""
    return tuple(Change(*row) for row in json.loads(zlib.decompress(packed), object_hook=_rich))


async def _turned_back(connection: AsyncConnection, table: Table, change: Change) -> bool:
    here = and_(*(table.c[name] == value for name, value in change.key.items()))
    row = (await connection.execute(select(table).where(here))).mappings().one_or_none()
    if row is None or change.after is None or any(row[name] != value for name, value in change.after.items()):
        return False
    if change.before is None:
        await connection.execute(delete(table).where(here))
        return True
    whole = {**row, **change.before}
    if not await _refer(connection, table, [whole]) or await _is_taken(connection, table, whole, not_(here)):
        return False
    await connection.execute(update(table).where(here).values(change.before))
    return True


async def _put_back(connection: AsyncConnection, table: Table, gone: Sequence[Change]) -> None:
    """Add rows again, many at once: what belongs to a story may be thousands."""
    for start in range(0, len(gone), _AT_ONCE):
        those = gone[start : start + _AT_ONCE]
        rows = [change.before for change in those if change.before is not None]
        fitting = await _refer(connection, table, rows)
        taken = await _taken(connection, table, fitting)
        left = [row for row in fitting if _place(table, row) not in taken]
        placed = {_place(table, row) for row in left}
        if any(
            change.must and change.before and _place(table, change.before) not in placed for change in those
        ):
            raise ChangedError(table.name)
        if left:
            await connection.execute(insert(table), left)


async def _refer(connection: AsyncConnection, table: Table, rows: Sequence[Row]) -> list[Row]:
    """Return the rows of which all that they refer to is there."""
    found = list(rows)
    for reference in table.foreign_keys:
        name = reference.parent.name
        wanted = {row[name] for row in found if row[name] is not None}
        there = set(
            (await connection.scalars(select(reference.column).where(reference.column.in_(wanted)))).all()
        )
        found = [row for row in found if row[name] is None or row[name] in there]
    return found


async def _taken(connection: AsyncConnection, table: Table, rows: Sequence[Row]) -> set[tuple[Value, ...]]:
    """Return the places of the rows of which another has what only one may have; NULL is no such thing."""
    taken: set[tuple[Value, ...]] = set()
    for columns in (*_unique(table), tuple(table.primary_key.columns)):
        first = columns[0]
        query = select(*columns).where(first.in_({row[first.name] for row in rows}))
        there = {tuple(row) for row in (await connection.execute(query)).all()}
        taken |= {
            _place(table, row) for row in rows if tuple(row[column.name] for column in columns) in there
        }
    return taken


async def _is_taken(connection: AsyncConnection, table: Table, row: Row, other: ColumnElement[bool]) -> bool:
    """Tell the same of one row, which is there already."""
    for columns in _unique(table):
        same = and_(*(column == row[column.name] for column in columns), other)
        if None not in (row[column.name] for column in columns) and await connection.scalar(
            select(columns[0]).where(same)
        ):
            return True
    return False


def _unique(table: Table) -> tuple[tuple[Column[object], ...], ...]:
    return tuple(tuple(one.columns) for one in table.constraints if isinstance(one, UniqueConstraint))


def _key(table: Table, row: Row) -> Row:
    return {column.name: row[column.name] for column in table.primary_key.columns}


def _place(table: Table, row: Row) -> tuple[Value, ...]:
    return tuple(_key(table, row).values())


def _plain(value: object) -> dict[str, str]:
    match value:
        case bytes():
            return {"bytes": base64.b64encode(value).decode()}
        case datetime():
            return {"moment": value.isoformat()}
    raise TypeError(type(value).__name__)


def _rich(value: dict[str, str]) -> object:
    match value:
        case {"bytes": text, **rest} if not rest:
            return base64.b64decode(text)
        case {"moment": text, **rest} if not rest:
            return datetime.fromisoformat(text)
    return value
