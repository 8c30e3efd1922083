"""A finished file in the watched folder becomes an article and is put away."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.intake.folder import Folder
from bot.store import Store
from bot.workers import Workers
from tests.bot.intake.inbox import STILL, TEXT, articles, names, taken
from tests.clock import Clock


async def test_a_file_that_stood_still_becomes_an_article_and_is_put_away(
    inbox: Path, watch: Callable[[], Folder], store: Store, clock: Clock
) -> None:
    (inbox / "جسر.txt").write_text(TEXT, "utf-8")
    assert await taken(watch(), clock)
    assert await articles(store) == 1
    assert (names(inbox), names(inbox / "done")) == (["done"], ["جسر.txt"])


async def test_a_file_is_left_alone_for_its_first_second(
    inbox: Path, watch: Callable[[], Folder], store: Store, clock: Clock
) -> None:
    (inbox / "a.txt").write_text(TEXT, "utf-8")
    folder = watch()
    await folder.look()
    clock.advance(timedelta(seconds=0.9))
    assert not await folder.look()
    assert await articles(store) == 0


async def test_a_half_written_file_waits_until_its_writer_has_finished(
    inbox: Path, watch: Callable[[], Folder], store: Store, clock: Clock
) -> None:
    file, folder = inbox / "a.txt", watch()
    for size in (10, 40, len(TEXT)):
        file.write_text(TEXT[:size], "utf-8")
        assert not await folder.look()
        clock.advance(timedelta(seconds=0.9))
    clock.advance(STILL)
    assert await folder.look()
    (story,) = await store.stories()
    assert (await store.entries(story.id))[0].document.text == TEXT


async def test_a_rewritten_file_of_the_same_size_waits_anew(
    inbox: Path, watch: Callable[[], Folder], clock: Clock
) -> None:
    file, folder = inbox / "a.txt", watch()
    file.write_text(TEXT, "utf-8")
    await folder.look()
    clock.advance(STILL)
    os.utime(file, ns=(1, 1))
    assert not await folder.look()


@pytest.mark.parametrize("name", [".hidden.txt", "a.txt.part", "a.tmp", "a.txt~", "A.PART"])
async def test_an_unfinished_name_waits_until_it_is_renamed(
    name: str, inbox: Path, watch: Callable[[], Folder], clock: Clock
) -> None:
    (inbox / name).write_text(TEXT, "utf-8")
    folder = watch()
    assert not await taken(folder, clock)
    (inbox / name).rename(inbox / "finished.txt")
    assert await taken(folder, clock)
    assert names(inbox / "done") == ["finished.txt"]


async def test_files_of_one_name_are_put_away_under_numbers(
    inbox: Path, watch: Callable[[], Folder], clock: Clock
) -> None:
    folder = watch()
    for number in range(3):
        (inbox / "a.txt").write_text(f"{TEXT} ({number})", "utf-8")
        await taken(folder, clock)
    assert names(inbox / "done") == ["a-2.txt", "a-3.txt", "a.txt"]


async def test_a_name_that_cannot_be_decoded_is_taken(
    inbox: Path, watch: Callable[[], Folder], store: Store, clock: Clock
) -> None:
    (inbox / os.fsdecode(b"\xc7\n.txt")).write_text(TEXT, "utf-8")
    assert await taken(watch(), clock)
    assert await articles(store) == 1


async def test_folders_inside_are_left_alone(
    inbox: Path, watch: Callable[[], Folder], store: Store, clock: Clock
) -> None:
    (inbox / "later").mkdir()
    (inbox / "later" / "a.txt").write_text(TEXT, "utf-8")
    assert not await taken(watch(), clock)
    assert await articles(store) == 0


async def test_the_folder_is_made_where_it_is_missing(tmp_path: Path, store: Store, clock: Clock) -> None:
    folder = Folder(tmp_path / "data" / "inbox", store, Workers(), clock.ticks, clock.now)
    assert not await folder.look()
    assert names(tmp_path / "data") == ["inbox"]


async def test_a_folder_that_cannot_be_read_is_told_once(
    tmp_path: Path, store: Store, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "inbox").write_text("", "utf-8")
    folder = Folder(tmp_path / "inbox", store, Workers(), clock.ticks, clock.now)
    assert not await folder.look() and not await folder.look()
    assert len(caplog.records) == 1


async def test_many_files_at_once_are_all_taken_in_the_order_of_their_writing(
    inbox: Path, watch: Callable[[], Folder], store: Store, clock: Clock
) -> None:
    for number in range(24):
        file = inbox / f"{(number * 7) % 24:03}.txt"
        file.write_text(f"أعلنت بلدية طبرق افتتاح الجسر رقم {number} عند مدخل المدينة.", "utf-8")
        os.utime(file, ns=(number, number))
    assert await taken(watch(), clock)
    assert (names(inbox), len(names(inbox / "done"))) == (["done"], 24)
    stored = [entry for story in await store.stories() for entry in await store.entries(story.id)]
    texts = [entry.document.text for entry in sorted(stored, key=lambda entry: entry.article_id)]
    assert [int(text.split()[6]) for text in texts] == list(range(24))
