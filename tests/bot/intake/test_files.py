"""Finding files and reading their bytes."""

import os
from pathlib import Path

import pytest

from bot.errors import IntakeError
from bot.intake.files import find, read_bytes
from bot.intake.read import LIMIT_BYTES


def write(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("نص", "utf-8")


def names(folder: Path, *paths: str) -> list[str]:
    return [str(file.relative_to(folder)) for file in find([folder / path for path in paths])[0]]


def test_a_folder_stands_for_the_articles_in_it_and_below_it(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a/c.HTML", "a/d.htm", "a/b/e.json", "f.pdf", "Makefile")
    assert names(tmp_path, ".") == ["a/b/e.json", "a/c.HTML", "a/d.htm", "b.txt"]


def test_paths_keep_their_order_and_a_file_comes_once(tmp_path: Path) -> None:
    write(tmp_path, "a/x.txt", "a/y.txt", "z.txt")
    assert names(tmp_path, "z.txt", "a/y.txt", "a") == ["z.txt", "a/y.txt", "a/x.txt"]


def test_a_named_file_of_another_kind_is_left_to_be_refused(tmp_path: Path) -> None:
    write(tmp_path, "f.pdf")
    assert names(tmp_path, "f.pdf") == ["f.pdf"]


def test_a_link_to_the_folder_itself_is_not_walked_for_ever(tmp_path: Path) -> None:
    write(tmp_path, "a/x.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    assert names(tmp_path, "a") == ["a/x.txt"]


def test_what_is_wrong_with_a_path_is_told_beside_the_others(tmp_path: Path) -> None:
    write(tmp_path, "x.txt", "pictures/p.png")
    os.mkfifo(tmp_path / "pipe.txt")
    paths = ("none.txt", "pictures", "x.txt", "pipe.txt", "long" * 200)
    files, mistakes = find([tmp_path / path for path in paths])
    assert files == (tmp_path / "x.txt",)
    starts = [mistake.reason[:14] for mistake in mistakes]
    assert starts == ["no such file; ", "holds no .txt,", "no regular fil", "cannot be read"]


@pytest.mark.parametrize(
    ("name", "size", "words"),
    [
        ("a.txt", 0, "empty"),
        ("a.txt", LIMIT_BYTES + 1, "over the 5 MB"),
        ("a.txt", 40 * LIMIT_BYTES, "200.0 MB, over the 5 MB"),
        ("a.pdf", 40 * LIMIT_BYTES, "the ending .pdf is unknown"),
    ],
)
def test_the_size_is_judged_before_the_bytes_are_read(
    tmp_path: Path, name: str, size: int, words: str
) -> None:
    with (tmp_path / name).open("wb") as stream:
        stream.truncate(size)
    with pytest.raises(IntakeError, match=words):
        read_bytes(tmp_path / name)


def test_a_file_that_went_away_is_told(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match=r"cannot be read \(No such file or directory\); check"):
        read_bytes(tmp_path / "gone.txt")
