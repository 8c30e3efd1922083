"""SQLite as SQLAlchemy's asyncio asks it: a statement and its rows in one way to the thread and back.

Every connection has a thread of its own. As aiosqlite does it, a cursor, its statement, its rows and its
end are four ways there, and a transaction three more; each costs as much as a small statement itself.
"""

import sqlite3
from collections.abc import Awaitable, Callable, Iterable, Sequence

import aiosqlite
from aiosqlite.context import Result

_Rows = list[sqlite3.Row]
_Parameters = Sequence[object]


class Connection(aiosqlite.Connection):
    """A connection of aiosqlite whose first statement opens a transaction: `begin` is how.

    `connect` is called in its thread. Nothing else opens one: `connect` sets isolation_level to None.
    """

    def __init__(self, connect: Callable[[], sqlite3.Connection], begin: str) -> None:
        super().__init__(connect, iter_chunk_size=1)
        self._thread.daemon = True  # one that nobody closed must not keep the process
        self._begin = begin

    def cursor(self) -> Result[aiosqlite.Cursor]:
        """Return a cursor; nothing is done for it yet."""
        return Result(self._made())

    async def _made(self) -> aiosqlite.Cursor:
        return _Cursor(self, self._conn.cursor(), self._begin)


class _Cursor(aiosqlite.Cursor):
    """A cursor that holds the rows of its last statement."""

    def __init__(self, connection: Connection, cursor: sqlite3.Cursor, begin: str) -> None:
        super().__init__(connection, cursor)
        self._begin = begin
        self._rows: _Rows = []

    async def execute(self, sql: str, parameters: Iterable[object] | None = None) -> "_Cursor":
        self._rows = await self._in_thread(self._answer, sql, tuple(parameters or ()))
        return self

    async def executemany(self, sql: str, parameters: Iterable[Iterable[object]]) -> "_Cursor":
        await self._in_thread(self._carry_out, sql, parameters)
        return self

    async def fetchall(self) -> _Rows:
        return self._rows

    async def close(self) -> None:
        """Do nothing: all rows were taken with the statement, which ended by that."""

    def _answer(self, sql: str, parameters: _Parameters) -> _Rows:
        self._open()
        return self._cursor.execute(sql, parameters).fetchall()

    def _carry_out(self, sql: str, parameters: Iterable[_Parameters]) -> _Rows:
        self._open()
        self._cursor.executemany(sql, parameters)
        return []

    def _open(self) -> None:
        if not self._cursor.connection.in_transaction:
            self._cursor.connection.execute(self._begin)

    def _in_thread(self, work: Callable[..., _Rows], sql: str, parameters: object) -> Awaitable[_Rows]:
        answer: Awaitable[_Rows] = self._execute(work, sql, parameters)  # type: ignore[no-untyped-call]  # aiosqlite's
        return answer
