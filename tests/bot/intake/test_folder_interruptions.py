"""Whatever comes between, no file of the watched folder is lost, doubled or in the way of others."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from bot.errors import StoreError
from bot.intake.folder import AGAIN_SECONDS, Folder
from bot.models import Candidate, Decision, Known, Stored
from bot.store import Store
from bot.workers import Workers
from summarizer import Sketch
from tests.bot.intake.inbox import STILL, TEXT, articles, names, taken
from tests.clock import Clock


class Locked:
    """A store that fails so many times before it saves."""

    def __init__(self, store: Store, failures: int) -> None:
        self.store = store
        self.left = failures
        self.tried = 0

    async def known(self, digest: str, url: str | None, sketch: Sketch) -> Known:
        return await self.store.known(digest, url, sketch)

    async def save(self, candidate: Candidate, decision: Decision) -> Stored:
        self.tried += 1
        self.left -= 1
        if self.left >= 0:
            raise StoreError("database is locked")
        return await self.store.save(candidate, decision)


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
