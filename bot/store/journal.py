"""Changes of rows that can be taken back: what each row was and what it became."""

import base64
import json
import zlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from operator import eq
from typing import NamedTuple

from sqlalchemy import (
    ColumnElement,
    Table,
    UniqueConstraint,
    and_,
    delete,
    insert,
    not_,
    select,
    true,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import MujazError
from bot.store.schema import METADATA

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
    for change in reversed(changes):
        if not await _taken_back(connection, change) and change.must:
            raise ChangedError(change.table)


def pack(changes: Sequence[Change]) -> bytes:
    """Return changes as bytes."""
    return zlib.compress(json.dumps(changes, default=_plain).encode())


def unpack(packed: bytes) -> tuple[Change, ...]:
    """Return the changes that `pack` packed."""
    return tuple(Change(*row) for row in json.loads(zlib.decompress(packed), object_hook=_rich))


async def _taken_back(connection: AsyncConnection, change: Change) -> bool:
    table = METADATA.tables[change.table]
    here = and_(*(table.c[name] == value for name, value in change.key.items()))
    row = (await connection.execute(select(table).where(here))).mappings().one_or_none()
    if change.after is None:
        return row is None and await _put_back(connection, table, change.before or {})
    if row is None or any(row[name] != value for name, value in change.after.items()):
        return False
    if change.before is None:
        await connection.execute(delete(table).where(here))
    elif await _refers(connection, table, change.before) and not await _is_taken(
        connection, table, change.before, here
    ):
        await connection.execute(update(table).where(here).values(change.before))
    else:
        return False
    return True


async def _put_back(connection: AsyncConnection, table: Table, row: Row) -> bool:
    if not await _refers(connection, table, row) or await _is_taken(connection, table, row):
        return False
    await connection.execute(insert(table).values(row))
    return True


async def _refers(connection: AsyncConnection, table: Table, row: Row) -> bool:
    """Tell whether all that a row refers to is there."""
    for reference in table.foreign_keys:
        value = row.get(reference.parent.name)
        there = select(reference.column).where(reference.column == value)
        if value is not None and await connection.scalar(there) is None:
            return False
    return True


async def _is_taken(
    connection: AsyncConnection, table: Table, row: Row, own: ColumnElement[bool] | None = None
) -> bool:
    """Tell whether a row other than its own has what only one may have; NULL is no such thing."""
    unique = [
        constraint.columns for constraint in table.constraints if isinstance(constraint, UniqueConstraint)
    ]
    for columns in unique:
        values = [row.get(column.name) for column in columns]
        if None in values:
            continue
        same = and_(*map(eq, columns, values), true() if own is None else not_(own))
        if await connection.scalar(select(*table.primary_key.columns).where(same)) is not None:
            return True
    return False


def _key(table: Table, row: Row) -> Row:
    return {column.name: row[column.name] for column in table.primary_key.columns}


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
