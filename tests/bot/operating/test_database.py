"""Checks and backups of real database files."""

import asyncio
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.operating import CallerError, backup, check
from bot.store import Store
from tests.bot.operating.files import contents, execute, message, names, value


def make(folder: Path) -> None:
    folder.mkdir()


async def test_a_whole_database_has_no_problems_while_it_is_in_use(
    store: Store, url: str, data_dir: Path
) -> None:
    await store.outbox.enqueue([message("a")])
    before = names(data_dir)
    assert await check(url) == ()
    assert names(data_dir) == before


async def test_checking_does_not_hold_up_a_writer(store: Store, url: str) -> None:
    async with store.writing() as connection:
        await connection.exec_driver_sql("UPDATE chat SET language = 'ar'")
        assert await check(url) == ()


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        pytest.param(
            "UPDATE outbox SET state = 'lost'", "outbox: 1 in a state that does not exist", id="outbox"
        ),
        pytest.param(
            "UPDATE inbox SET state = 'lost'", "inbox: 1 in a state that does not exist", id="inbox"
        ),
        pytest.param(
            "UPDATE outbox SET state = 'claimed'", "1 messages that are being sent by nobody", id="claim"
        ),
        pytest.param("UPDATE outbox SET state = 'sent'", "1 messages that wait and are over", id="sent"),
        pytest.param("UPDATE inbox SET state = 'done'", "1 updates that wait and are over", id="done"),
        pytest.param("UPDATE outbox SET page = '{'", "1 messages without a page", id="page"),
        pytest.param("UPDATE outbox SET urgency = 9", "1 messages of an unknown urgency", id="urgency"),
        pytest.param(
            "DELETE FROM analysis WHERE version_id = 1", "1 current texts without an analysis", id="analysis"
        ),
        pytest.param(
            "DELETE FROM search_text WHERE version_id = 1", "1 current texts that search", id="search"
        ),
        pytest.param(
            "UPDATE version SET replaced_at = received_at WHERE id = 1", "1 articles without", id="version"
        ),
        pytest.param("UPDATE story SET next_ordinal = 2", "1 stories whose next number", id="ordinal"),
        pytest.param("UPDATE article SET story_id = 99 WHERE id = 1", "refers to a missing story", id="key"),
        pytest.param("DELETE FROM search_index_data", "the search index does not agree", id="index"),
        pytest.param("UPDATE alembic_version SET version_num = '9999'", "of a newer program", id="newer"),
        pytest.param("UPDATE alembic_version SET version_num = '0001'", "of an older program", id="older"),
    ],
)
async def test_what_cannot_be_is_told(
    statement: str, problem: str, store: Store, url: str, database: Path
) -> None:
    await store.outbox.enqueue([message("a")])
    await store.inbox.accept([{"update_id": 1}])
    execute(database, statement)
    assert any(problem in line for line in await check(url))


async def test_a_text_that_the_index_does_not_know_is_told(store: Store, url: str, database: Path) -> None:
    execute(database, "DROP TRIGGER search_text_changed", "UPDATE search_text SET forms = 'غير' || forms")
    assert "the search index does not agree" in (await check(url))[0]


async def test_a_damaged_page_is_told(store: Store, url: str, data_dir: Path) -> None:
    await store.close()
    raw = bytearray(contents(data_dir)["mujaz.db"])
    raw[len(raw) // 2 : len(raw) // 2 + 8192] = bytes(8192)
    (data_dir / "mujaz.db").write_bytes(raw)
    assert await check(url)


async def test_a_file_that_is_no_database_is_told(url: str, data_dir: Path) -> None:
    make(data_dir)
    (data_dir / "mujaz.db").write_text("خبر " * 500, "utf-8")
    assert "cannot be read" in (await check(url))[0]
    assert names(data_dir) == ["mujaz.db"]


async def test_a_database_of_another_program_is_told(url: str, data_dir: Path) -> None:
    make(data_dir)
    execute(data_dir / "mujaz.db", "CREATE TABLE note (id INTEGER)")
    assert await check(url) == ("this is no database of mujaz",)


async def test_without_a_database_there_is_nothing_to_check_or_copy(url: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no database"):
        await check(url)
    with pytest.raises(StoreError, match="there is no database"):
        await backup(url, tmp_path / "copy.db")
    assert names(tmp_path) == []


async def test_a_backup_holds_what_was_committed_and_nothing_else(
    store: Store, url: str, tmp_path: Path
) -> None:
    await store.outbox.enqueue([message("committed")])
    async with store.writing() as connection:
        await connection.exec_driver_sql("UPDATE outbox SET cause = 'half done'")
        await backup(url, tmp_path / "copy.db")
    assert value(tmp_path / "copy.db", "SELECT cause FROM outbox") == "committed"
    assert value(tmp_path / "copy.db", "SELECT count(*) FROM article") == 5


async def test_a_backup_is_one_file_that_only_its_owner_reads(store: Store, url: str, tmp_path: Path) -> None:
    await backup(url, tmp_path / "copy.db")
    assert names(tmp_path) == ["copy.db", "data"]
    assert (tmp_path / "copy.db").stat().st_mode & 0o777 == 0o600
    assert await check(f"sqlite:///{tmp_path / 'copy.db'}") == ()


@pytest.mark.parametrize("kind", ["file", "link"])
async def test_a_backup_overwrites_nothing(kind: str, store: Store, url: str, tmp_path: Path) -> None:
    if kind == "file":
        (tmp_path / "copy.db").write_text("خبر", "utf-8")
    else:
        (tmp_path / "copy.db").symlink_to(tmp_path / "nowhere")
    with pytest.raises(CallerError, match="nothing is overwritten"):
        await backup(url, tmp_path / "copy.db")
    assert names(tmp_path) == ["copy.db", "data"]


async def test_a_backup_into_a_missing_folder_is_the_callers_mistake(
    store: Store, url: str, tmp_path: Path
) -> None:
    with pytest.raises(CallerError, match="no such folder"):
        await backup(url, tmp_path / "missing" / "copy.db")


async def test_a_damaged_database_gives_no_backup(
    store: Store, url: str, database: Path, tmp_path: Path
) -> None:
    execute(database, "UPDATE article SET story_id = 99 WHERE id = 1")
    with pytest.raises(StoreError, match="damaged, no backup was made"):
        await backup(url, tmp_path / "copy.db")
    assert names(tmp_path) == ["data"]


async def test_a_backup_taken_while_the_bot_writes_holds_no_half_of_a_transaction(
    store: Store, url: str, tmp_path: Path
) -> None:
    async def pairs() -> None:
        for number in range(200):
            await store.outbox.enqueue([message(f"first {number}"), message(f"second {number}")])

    async with asyncio.TaskGroup() as group:
        writing = group.create_task(pairs())
        for number in range(5):
            await backup(url, tmp_path / f"{number}.db")
        assert not writing.done()
    counts = [value(tmp_path / f"{number}.db", "SELECT count(*) % 2 FROM outbox") for number in range(5)]
    assert counts == [0] * 5
