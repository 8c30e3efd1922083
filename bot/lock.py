"""One running bot for a data directory."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import MujazError


class AlreadyRunningError(MujazError):
    """Another process runs the bot on this data directory."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder

    def __str__(self) -> str:
        return f"the bot runs already on {self.folder}: stop it first, or set another data_dir"


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold a data directory; the system lets go of it when the process ends, however it ends.

    Raises AlreadyRunningError at once where another process holds it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "run.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunningError(folder) from None
        yield
