"""Restores of real database files."""

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.lock import AlreadyRunningError, held
from bot.operating import CallerError, backup, check, restore
from bot.preferences import About, Digest
from bot.schedule import Schedule
from bot.store import Store
from bot.store.outcomes import Sent
from bot.subscriptions import Place
from tests.bot.operating.files import contents, execute, made_by_older, message, names, value
from tests.clock import Clock


async def test_a_restore_brings_back_what_was_there(
    store: Store, url: str, data_dir: Path, tmp_path: Path, clock: Clock
) -> None:
    await backup(url, tmp_path / "copy.db")
    await store.set_language(7, "en")
    await store.close()
    await restore(url, tmp_path / "copy.db", data_dir, clock.now)
    again = await Store.open(url, now=clock.now)
    assert (await again.chat(7)).language is None
    assert [story.articles for story in await again.stories()] == [5]
    await again.close()


async def test_the_replaced_database_is_kept_whole_under_a_dated_name(
    store: Store, url: str, data_dir: Path, tmp_path: Path, clock: Clock
) -> None:
    await backup(url, tmp_path / "copy.db")
    await store.set_language(7, "en")
    await store.close()
    restored = await restore(url, tmp_path / "copy.db", data_dir, clock.now)
    assert names(data_dir) == ["mujaz-before-2026-02-03-120000.db", "mujaz.db", "run.lock"]
    assert restored.kept and value(restored.kept, "SELECT language FROM chat WHERE id = 7") == "en"
    again = await restore(url, tmp_path / "copy.db", data_dir, clock.now)
    assert again.kept and again.kept.name == "mujaz-before-2026-02-03-120000-2.db"


async def test_the_restored_database_belongs_to_whom_the_replaced_one_did(
    store: Store, url: str, database: Path, data_dir: Path, tmp_path: Path, clock: Clock
) -> None:
    """The operator may be root, and the bot another user."""
    await backup(url, tmp_path / "copy.db")
    await store.close()
    owner = 4321 if os.geteuid() == 0 else os.geteuid()
    os.chown(database, owner, -1)
    (data_dir / "mujaz.db").chmod(0o640)
    await restore(url, tmp_path / "copy.db", data_dir, clock.now)
    status = (data_dir / "mujaz.db").stat()
    assert (status.st_uid, status.st_mode & 0o777) == (owner, 0o640)


async def test_what_stands_only_in_the_log_of_the_replaced_database_is_kept(
    store: Store, url: str, database: Path, data_dir: Path, tmp_path: Path, clock: Clock
) -> None:
    """The program was killed: its last writes lie in the log beside the database."""
    await backup(url, tmp_path / "copy.db")
    await store.set_language(7, "en")
    killed = contents(data_dir)
    await store.close()
    for name, raw in killed.items():
        (data_dir / name).write_bytes(raw)
    restored = await restore(url, tmp_path / "copy.db", data_dir, clock.now)
    assert restored.kept and value(restored.kept, "SELECT language FROM chat WHERE id = 7") == "en"
    assert value(database, "SELECT count(*) FROM chat") == 0


async def test_a_stray_log_does_not_reach_the_restored_database(
    store: Store, url: str, database: Path, data_dir: Path, tmp_path: Path, clock: Clock
) -> None:
    await backup(url, tmp_path / "copy.db")
    await store.set_language(7, "en")
    log = contents(data_dir)["mujaz.db-wal"]
    await store.close()
    (data_dir / "mujaz.db").unlink()
    (data_dir / "mujaz.db-wal").write_bytes(log)
    restored = await restore(url, tmp_path / "copy.db", data_dir, clock.now)
    assert (restored.kept, value(database, "SELECT count(*) FROM chat")) == (None, 0)
    assert await check(url) == ()


async def test_a_restored_outbox_sends_nothing_again(
    store: Store, url: str, data_dir: Path, tmp_path: Path, clock: Clock
) -> None:
    await store.outbox.enqueue([message("waits"), message("is being sent"), message("was sent")])
    first = await store.outbox.claim("run")
    assert first
    await store.outbox.settle(first, Sent(1))
    await store.outbox.claim("run")
    await backup(url, tmp_path / "copy.db")
    await store.close()
    restored = await restore(url, tmp_path / "copy.db", data_dir, clock.now)
    again = await Store.open(url, now=clock.now)
    assert (restored.called_off, await again.outbox.claim("next run")) == (2, None)
    assert [(kind.state, kind.messages) for kind in await again.outbox.counts()] == [("cancelled", 2)]
    await again.close()


async def test_a_restored_inbox_answers_nothing_again(
    store: Store, url: str, data_dir: Path, tmp_path: Path, clock: Clock
) -> None:
    await store.inbox.accept([{"update_id": 1}])
    await backup(url, tmp_path / "copy.db")
    await store.close()
    await restore(url, tmp_path / "copy.db", data_dir, clock.now)
    again = await Store.open(url, now=clock.now)
    assert (await again.inbox.next_waiting(), await again.inbox.counts()) == ((), {"set aside": 1})
    await again.close()
    assert await check(url) == ()


async def test_a_restored_database_announces_nothing_again(
    store: Store, url: str, database: Path, data_dir: Path, tmp_path: Path, clock: Clock
) -> None:
    execute(database, "INSERT INTO announcement (version_id, newest, cursor) VALUES (1, 1, 0)")
    await backup(url, tmp_path / "copy.db")
    await store.close()
    assert (await restore(url, tmp_path / "copy.db", data_dir, clock.now)).called_off == 1
    assert value(database, "SELECT count(*) FROM announcement") == 0


async def test_a_restored_digest_that_is_due_tells_nothing_again(
    store: Store, url: str, data_dir: Path, tmp_path: Path, clock: Clock
) -> None:
    """The replaced database may have sent it; what comes from now on is in the next one."""
    due = Digest(Place(7), About(), Schedule(480), 1, clock.now(), clock.now())
    later = replace(due, place=Place(8), next_at=clock.now() + timedelta(hours=1))
    for digest in (due, later):
        await store.preferences.set_digest(digest)
    await backup(url, tmp_path / "copy.db")
    await store.close()
    assert (await restore(url, tmp_path / "copy.db", data_dir, clock.now)).called_off == 1
    again = await Store.open(url, now=clock.now)
    anew = replace(due, version_id=await again.preferences.newest())
    assert (await again.preferences.digests(7), await again.preferences.digests(8)) == ((anew,), (later,))
    await again.close()


async def test_a_restored_database_does_not_look_alive(
    store: Store, url: str, database: Path, data_dir: Path, tmp_path: Path, clock: Clock
) -> None:
    await store.health.beat("run", {})
    await backup(url, tmp_path / "copy.db")
    await store.close()
    await restore(url, tmp_path / "copy.db", data_dir, clock.now)
    assert value(database, "SELECT count(*) FROM heartbeat") == 0


async def test_nothing_is_restored_while_the_bot_runs(
    store: Store, url: str, data_dir: Path, tmp_path: Path, clock: Clock
) -> None:
    await backup(url, tmp_path / "copy.db")
    with held(data_dir), pytest.raises(AlreadyRunningError):
        await restore(url, tmp_path / "copy.db", data_dir, clock.now)


async def test_nothing_is_restored_while_a_chat_has_the_database_open(
    store: Store, url: str, data_dir: Path, tmp_path: Path, clock: Clock
) -> None:
    await backup(url, tmp_path / "copy.db")
    before = names(data_dir)
    with pytest.raises(StoreError, match="is in use"):
        await restore(url, tmp_path / "copy.db", data_dir, clock.now)
    assert set(names(data_dir)) - set(before) == {"run.lock"}


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        pytest.param("UPDATE alembic_version SET version_num = '9999'", "newer program", id="newer"),
        pytest.param("DROP TABLE alembic_version", "no database of mujaz", id="another program's"),
        pytest.param("UPDATE article SET story_id = 99 WHERE id = 1", "missing story", id="damaged"),
    ],
)
async def test_a_backup_that_is_not_sound_is_refused_and_changes_nothing(
    statement: str,
    problem: str,
    store: Store,
    url: str,
    database: Path,
    data_dir: Path,
    tmp_path: Path,
    clock: Clock,
) -> None:
    await backup(url, tmp_path / "copy.db")
    await store.close()
    execute(tmp_path / "copy.db", statement)
    before = contents(data_dir)["mujaz.db"]
    with pytest.raises(StoreError, match=problem):
        await restore(url, tmp_path / "copy.db", data_dir, clock.now)
    assert contents(data_dir) == {"mujaz.db": before, "run.lock": b""}


async def test_a_text_is_no_backup(url: str, data_dir: Path, tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "copy.db").write_text("خبر " * 500, "utf-8")
    with pytest.raises(StoreError, match="cannot be read"):
        await restore(url, tmp_path / "copy.db", data_dir, clock.now)
    assert names(data_dir) == ["run.lock"]


async def test_a_missing_backup_is_the_callers_mistake(
    url: str, data_dir: Path, tmp_path: Path, clock: Clock
) -> None:
    with pytest.raises(CallerError, match="no such file"):
        await restore(url, tmp_path / "copy.db", data_dir, clock.now)
    assert names(tmp_path) == []


async def test_the_database_is_no_backup_of_itself(
    store: Store, url: str, database: Path, data_dir: Path, clock: Clock
) -> None:
    with pytest.raises(CallerError, match="the database itself"):
        await restore(url, database, data_dir, clock.now)


async def test_a_damaged_database_is_kept_as_it_is_and_replaced(
    store: Store, url: str, data_dir: Path, tmp_path: Path, clock: Clock
) -> None:
    await backup(url, tmp_path / "copy.db")
    await store.close()
    (data_dir / "mujaz.db").write_text("خبر " * 500, "utf-8")
    restored = await restore(url, tmp_path / "copy.db", data_dir, clock.now)
    assert restored.kept and restored.kept.read_text("utf-8") == "خبر " * 500
    assert await check(url) == ()


async def test_a_backup_of_an_older_program_is_upgraded(
    url: str, database: Path, data_dir: Path, tmp_path: Path, clock: Clock
) -> None:
    made_by_older(tmp_path / "copy.db", "0002")
    await restore(url, tmp_path / "copy.db", data_dir, clock.now)
    assert await check(url) == ()
