"""A statement opens the transaction that it stands in, and brings its rows along."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store import sqlite
from bot.store.driver import Connection

_WAIT = timedelta(seconds=1)


@pytest.fixture
async def connection(tmp_path: Path) -> AsyncIterator[Connection]:
    """One that writes, to a table of three words."""
    opened = await sqlite.connected(tmp_path / "words.db", writes=True, wait=_WAIT)
    cursor = await opened.cursor()
    await cursor.execute("CREATE TABLE word (word TEXT)")
    await cursor.executemany("INSERT INTO word VALUES (?)", [("طرابلس",), ("بنغازي",), ("سرت",)])
    await opened.commit()
    yield opened
    await opened.close()


@pytest.mark.parametrize(("writes", "begin"), [(True, "BEGIN IMMEDIATE"), (False, "BEGIN")])
async def test_the_first_statement_opens_the_transaction(tmp_path: Path, *, writes: bool, begin: str) -> None:
    opened, carried_out = await sqlite.connected(tmp_path / "a.db", writes=writes, wait=_WAIT), list[str]()
    await opened.set_trace_callback(carried_out.append)
    cursor = await opened.cursor()
    await cursor.execute("SELECT 1")
    await cursor.execute("SELECT 2")
    assert carried_out == [begin, "SELECT 1", "SELECT 2"]
    await opened.close()


async def test_a_statement_brings_all_its_rows(connection: Connection) -> None:
    cursor = await connection.cursor()
    await cursor.execute("SELECT word FROM word WHERE word <> ?", ("سرت",))
    assert list[object](await cursor.fetchall()) == [("طرابلس",), ("بنغازي",)]


async def test_what_many_rows_were_written_by_is_undone_as_one(connection: Connection) -> None:
    cursor = await connection.cursor()
    await cursor.executemany("DELETE FROM word WHERE word = ?", [("طرابلس",), ("سرت",)])
    await connection.rollback()
    await cursor.execute("SELECT count(*) FROM word")
    assert list[object](await cursor.fetchall()) == [(3,)]


async def test_a_statement_that_fails_leaves_the_connection_of_use(connection: Connection) -> None:
    cursor = await connection.cursor()
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        await cursor.execute("SELECT * FROM sentence")
    await cursor.execute("SELECT count(*) FROM word")
    assert list[object](await cursor.fetchall()) == [(3,)]


async def test_a_statement_that_nobody_waits_for_any_more_does_no_harm(connection: Connection) -> None:
    asked = asyncio.create_task((await connection.cursor()).execute("SELECT * FROM word"))
    await asyncio.sleep(0)
    asked.cancel()
    await asyncio.gather(asked, return_exceptions=True)
    cursor = await connection.cursor()
    await cursor.execute("SELECT count(*) FROM word")
    assert list[object](await cursor.fetchall()) == [(3,)]
