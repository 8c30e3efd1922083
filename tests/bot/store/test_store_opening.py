"""Opening a database: new, known, of a newer program, of no use; and closing it."""

import asyncio
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.store import Store

OPEN_AND_SAY = """
import asyncio, sys
from bot.store import Store
async def main():
    store = await Store.open(sys.argv[1])
    print(await store.is_empty(), "alembic" in sys.modules)
    {end}
asyncio.run(main())
"""


def started(url: str, end: str = "await store.close()") -> subprocess.Popen[str]:
    program = [sys.executable, "-c", OPEN_AND_SAY.format(end=end), url]
    return subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


async def test_a_database_is_made_with_its_folder(url: str, tmp_path: Path) -> None:
    store = await Store.open(url)
    await store.close()
    assert (tmp_path / "data" / "mujaz.db").is_file()


async def test_closing_leaves_a_single_file(url: str, tmp_path: Path) -> None:
    store = await Store.open(url)
    await store.mark("examples")
    await store.close()
    assert [file.name for file in (tmp_path / "data").iterdir()] == ["mujaz.db"]


def test_a_database_that_needs_no_migration_opens_without_alembic(url: str) -> None:
    first, second = (started(url).communicate(timeout=300) for _ in range(2))
    assert (first[0], second[0]) == ("True True\n", "True False\n")


def test_four_programs_may_open_a_new_database_at_once(url: str) -> None:
    programs = [started(url) for _ in range(4)]
    answers = [program.communicate(timeout=300) for program in programs]
    assert [error for _, error in answers] == [""] * 4


@pytest.mark.parametrize("end", ["pass", "raise SystemExit(0)", "asyncio.current_task().cancel()"])
def test_a_store_that_was_never_closed_does_not_keep_the_process(url: str, end: str) -> None:
    program = started(url, end)
    program.communicate(timeout=300)
    assert program.returncode is not None


async def test_a_database_of_a_newer_program_is_refused(url: str, tmp_path: Path) -> None:
    await (await Store.open(url)).close()
    with sqlite3.connect(tmp_path / "data" / "mujaz.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
    connection.close()
    with pytest.raises(StoreError, match="newer program"):
        await Store.open(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "nonsense",
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://localhost/mujaz",
        "sqlite:////dev/null/a/b.db",
    ],
    ids=["empty", "no url", "no file", "memory", "other database", "no folder"],
)
async def test_a_url_of_no_use_is_refused(url: str) -> None:
    with pytest.raises(StoreError):
        await Store.open(url)


async def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("ليست قاعدة بيانات " * 100)
    with pytest.raises(StoreError, match="not a database"):
        await Store.open(f"sqlite:///{file}")
    assert file.read_text().startswith("ليست")


async def test_a_crash_in_a_transaction_leaves_nothing_of_it(url: str) -> None:
    store = await Store.open(url)
    with pytest.raises(LookupError):
        async with store.writing() as connection:
            await connection.exec_driver_sql("INSERT INTO mark VALUES ('half', '2026-02-03 12:00:00.000000')")
            raise LookupError
    assert await store.mark("half")
    await store.close()


async def test_a_cancelled_writer_gives_the_database_back(url: str) -> None:
    store = await Store.open(url)
    writer = asyncio.create_task(_write_for_ever(store))
    await asyncio.sleep(0)
    writer.cancel()
    await asyncio.gather(writer, return_exceptions=True)
    assert await store.mark("half")
    await store.close()


async def test_a_reader_cannot_write(store: Store) -> None:
    with pytest.raises(StoreError, match="readonly"):
        async with store.reading() as connection:
            await connection.exec_driver_sql("DELETE FROM article")


async def _write_for_ever(store: Store) -> None:
    async with store.writing() as connection:
        await connection.exec_driver_sql("INSERT INTO mark VALUES ('half', '2026-02-03 12:00:00.000000')")
        await asyncio.Event().wait()
