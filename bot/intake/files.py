"""Files that may hold articles: found in folders, read within the limit."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.errors import IntakeError
from bot.intake.read import KINDS, LIMIT_BYTES, kind_of, refuse_size


def find(paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[IntakeError, ...]]:
    """Return the files of some paths in order, each once, and what is wrong with the paths themselves.

    A folder stands for the .txt, .html, .htm and .json files in it and below it, by name; links to
    folders are not followed, so that none is walked for ever.
    """
    files: dict[Path, None] = {}
    mistakes = []
    for path in paths:
        try:
            files.update(dict.fromkeys(_expanded(path)))
        except IntakeError as error:
            mistakes.append(error)
    return tuple(files), tuple(mistakes)


def read_bytes(file: Path) -> bytes:
    """Return the bytes of a file; raises IntakeError where it cannot be read or has no size or too much."""
    kind_of(str(file))
    try:
        refuse_size(str(file), file.stat().st_size)
        with file.open("rb") as stream:
            # One more than the limit: a file may grow between the two lines.
            raw = stream.read(LIMIT_BYTES + 1)
    except OSError as error:
        raise _unreadable(file, error) from error
    return raw


def _expanded(path: Path) -> Iterator[Path]:
    try:
        is_folder = path.is_dir()
        there = is_folder or path.is_file()
    except OSError as error:
        raise _unreadable(path, error) from error
    if not there:
        cause = "no such file" if not path.exists() else "no regular file"
        raise IntakeError(str(path), f"{cause}; check the path")
    if not is_folder:
        yield path
        return
    inside = _inside(path)
    if not inside:
        raise IntakeError(str(path), "holds no .txt, .html or .json files; check the path")
    yield from inside


def _inside(folder: Path) -> list[Path]:
    def refuse(error: OSError) -> None:
        raise _unreadable(folder, error) from error

    return sorted(
        Path(parent, name)
        for parent, _, names in os.walk(folder, onerror=refuse)
        for name in names
        if Path(name).suffix.lower() in KINDS and Path(parent, name).is_file()
    )


def _unreadable(path: Path, error: OSError) -> IntakeError:
    return IntakeError(
        str(path)[:200], f"cannot be read ({error.strerror}); check the path and its permissions"
    )
