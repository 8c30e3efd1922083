"""The watched folder, with real files, a real database and a clock that a test advances."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.intake.folder import AGAIN_SECONDS, Folder
from bot.models import Candidate, Decision, Known, Stored
from bot.store import Store
from bot.workers import Workers
from tests.clock import Clock

TEXT = "أعلنت بلدية طبرق افتتاح جسر جديد عند مدخل المدينة بعد عامين من العمل، بحسب بيان نشرته أمس."
STILL = timedelta(seconds=1)


class Locked:
    """A store that fails so many times before it saves."""

    def __init__(self, store: Store, failures: int) -> None:
        self.store = store
        self.left = failures
        self.tried = 0

    async def known(self, digest: str, url: str | None) -> Known:
        return await self.store.known(digest, url)

    async def save(self, candidate: Candidate, decision: Decision) -> Stored:
        self.tried += 1
        self.left -= 1
        if self.left >= 0:
            raise StoreError("database is locked")
        return await self.store.save(candidate, decision)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "data" / "inbox"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def watch(inbox: Path, store: Store, clock: Clock) -> Callable[[], Folder]:
    return lambda: Folder(inbox, store, Workers(), clock.ticks, clock.now)


async def taken(folder: Folder, clock: Clock) -> bool:
    """Look, let a second pass, look again."""
    await folder.look()
    clock.advance(STILL)
    return await folder.look()


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir()) if folder.exists() else []


async def articles(store: Store) -> int:
    return sum(story.articles for story in await store.stories())


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


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        pytest.param("a.pdf", b"%PDF", "the ending .pdf is unknown", id="kind"),
        pytest.param("a.txt", b"", "empty", id="empty"),
        pytest.param("a.txt", b"5" * (5 * 1024 * 1024 + 1), "over the 5 MB", id="size"),
        pytest.param("a.json", b"{", "a.json", id="json"),
        pytest.param("بلا كلمات.txt", b"123", "holds no words", id="words"),
    ],
)
async def test_what_is_no_article_is_refused_with_the_reason_beside_it(
    name: str, raw: bytes, reason: str, inbox: Path, watch: Callable[[], Folder], clock: Clock
) -> None:
    (inbox / name).write_bytes(raw)
    assert await taken(watch(), clock)
    assert names(inbox / "refused") == [name, f"{name}.why"]
    why = (inbox / "refused" / f"{name}.why").read_text("utf-8")
    assert why.startswith(f"refused: {name}: ") and reason in why and why.count("\n") == 1


async def test_files_of_one_name_are_put_away_under_numbers(
    inbox: Path, watch: Callable[[], Folder], clock: Clock
) -> None:
    folder = watch()
    for number in range(3):
        (inbox / "a.txt").write_text(f"{TEXT} ({number})", "utf-8")
        await taken(folder, clock)
    assert names(inbox / "done") == ["a-2.txt", "a-3.txt", "a.txt"]


async def test_refused_files_of_one_name_keep_each_their_reason(
    inbox: Path, watch: Callable[[], Folder], clock: Clock
) -> None:
    folder = watch()
    for raw in (b"", b"1"):
        (inbox / "a.txt").write_bytes(raw)
        await taken(folder, clock)
    assert names(inbox / "refused") == ["a-2.txt", "a-2.txt.why", "a.txt", "a.txt.why"]
    assert "empty" in (inbox / "refused" / "a.txt.why").read_text("utf-8")


async def test_a_name_of_the_longest_kind_is_put_away(
    inbox: Path, watch: Callable[[], Folder], clock: Clock
) -> None:
    (inbox / ("خ" * 125 + ".txt")).write_bytes(b"")
    assert await taken(watch(), clock)
    assert len(names(inbox / "refused")) == 2


async def test_a_name_that_cannot_be_decoded_is_taken(
    inbox: Path, watch: Callable[[], Folder], store: Store, clock: Clock
) -> None:
    (inbox / os.fsdecode(b"\xc7\n.txt")).write_text(TEXT, "utf-8")
    assert await taken(watch(), clock)
    assert await articles(store) == 1


async def test_after_an_end_before_the_move_the_file_is_put_away_and_nothing_doubled(
    inbox: Path, watch: Callable[[], Folder], store: Store, clock: Clock
) -> None:
    (inbox / "a.txt").write_text(TEXT, "utf-8")
    await taken(watch(), clock)
    (inbox / "done" / "a.txt").rename(inbox / "a.txt")
    assert await taken(watch(), clock)
    assert await articles(store) == 1
    assert names(inbox / "done") == ["a.txt"]


async def test_after_an_end_between_reason_and_move_the_reason_is_written_once(
    inbox: Path, watch: Callable[[], Folder], clock: Clock
) -> None:
    (inbox / "a.txt").write_bytes(b"")
    await taken(watch(), clock)
    (inbox / "refused" / "a.txt").rename(inbox / "a.txt")
    await taken(watch(), clock)
    assert names(inbox / "refused") == ["a.txt", "a.txt.why"]


async def test_a_file_that_vanishes_is_no_error(
    inbox: Path, watch: Callable[[], Folder], store: Store, clock: Clock
) -> None:
    (inbox / "a.txt").write_text(TEXT, "utf-8")
    folder = watch()
    await folder.look()
    (inbox / "a.txt").unlink()
    clock.advance(STILL)
    assert not await folder.look()
    assert await articles(store) == 0


async def test_a_link_is_refused_and_not_followed(
    inbox: Path, watch: Callable[[], Folder], store: Store, clock: Clock, tmp_path: Path
) -> None:
    outside = tmp_path / "secret.txt"
    outside.write_text(TEXT, "utf-8")
    (inbox / "a.txt").symlink_to(outside)
    assert await taken(watch(), clock)
    assert (await articles(store), outside.read_text("utf-8")) == (0, TEXT)
    assert names(inbox / "refused") == ["a.txt", "a.txt.why"]


async def test_a_pipe_is_refused_and_holds_nothing_up(
    inbox: Path, watch: Callable[[], Folder], clock: Clock
) -> None:
    os.mkfifo(inbox / "a.txt")
    assert await taken(watch(), clock)
    assert names(inbox / "refused") == ["a.txt", "a.txt.why"]


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


async def test_a_file_that_cannot_be_stored_stays_and_is_tried_again_later(
    inbox: Path, store: Store, clock: Clock
) -> None:
    (inbox / "a.txt").write_text(TEXT, "utf-8")
    locked = Locked(store, failures=1)
    folder = Folder(inbox, locked, Workers(), clock.ticks, clock.now)
    assert not await taken(folder, clock) and not await folder.look()
    assert (locked.tried, names(inbox)) == (1, ["a.txt"])
    clock.advance(timedelta(seconds=AGAIN_SECONDS))
    assert await folder.look()
    assert names(inbox / "done") == ["a.txt"]


async def test_a_file_that_cannot_be_stored_does_not_hold_up_the_others(
    inbox: Path, store: Store, clock: Clock
) -> None:
    for name in ("a.txt", "b.txt"):
        (inbox / name).write_text(f"{TEXT} {name}", "utf-8")
    folder = Folder(inbox, Locked(store, failures=1), Workers(), clock.ticks, clock.now)
    await taken(folder, clock)
    assert await folder.look()
    assert (len(names(inbox / "done")), await articles(store)) == (1, 1)


async def test_a_file_that_changes_while_it_is_stored_is_not_put_away(
    inbox: Path, store: Store, clock: Clock
) -> None:
    class Rewritten(Locked):
        async def save(self, candidate: Candidate, decision: Decision) -> Stored:
            (inbox / "a.txt").write_text(TEXT + " ثم أضيف سطر.", "utf-8")
            return await super().save(candidate, decision)

    (inbox / "a.txt").write_text(TEXT, "utf-8")
    folder = Folder(inbox, Rewritten(store, failures=0), Workers(), clock.ticks, clock.now)
    assert not await taken(folder, clock)
    assert names(inbox) == ["a.txt"]


async def test_three_hundred_files_at_once_are_all_taken_in_the_order_of_their_writing(
    inbox: Path, watch: Callable[[], Folder], store: Store, clock: Clock
) -> None:
    for number in range(300):
        file = inbox / f"{(number * 7) % 300:03}.txt"
        file.write_text(f"أعلنت بلدية طبرق افتتاح الجسر رقم {number} عند مدخل المدينة.", "utf-8")
        os.utime(file, ns=(number, number))
    assert await taken(watch(), clock)
    assert (names(inbox), len(names(inbox / "done"))) == (["done"], 300)
    stored = [entry for story in await store.stories() for entry in await store.entries(story.id)]
    texts = [entry.document.text for entry in sorted(stored, key=lambda entry: entry.article_id)]
    assert [int(text.split()[6]) for text in texts] == list(range(300))
