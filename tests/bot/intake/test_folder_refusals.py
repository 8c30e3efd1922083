"""What is no article is refused: put apart, with the reason beside it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.intake.folder import Folder
from bot.store import Store
from tests.bot.intake.inbox import TEXT, articles, names, taken
from tests.clock import Clock


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
