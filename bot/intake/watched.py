"""Files of a watched folder: seen, read only if they stayed as they were, and put away."""

import os
import re
import stat
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from bot.errors import IntakeError
from bot.intake.read import LIMIT_BYTES, kind_of, refuse_size

DONE = "done"
REFUSED = "refused"

_UNFINISHED = (".part", ".tmp", "~")
# The longest name that Linux file systems take, in bytes.
_NAME_BYTES = 255
# Room for a number and for the ending of the reason beside a refused file.
_ENDING_BYTES = 20
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A file as it was seen; two equal ones tell that nobody wrote to it in between."""

    name: str
    inode: int
    size_bytes: int
    changed_ns: int
    is_regular: bool

    @property
    def called(self) -> str:
        """The name as it can be stored and told: undecodable bytes and control characters become U+FFFD."""
        return _CONTROL.sub("\ufffd", os.fsencode(self.name).decode("utf-8", "replace"))


def look_into(folder: Path) -> tuple[Sighting, ...]:
    """Return the files of a folder, the longest unchanged first; makes the folder where it is missing.

    Leaves out folders, and names that tell that somebody still writes. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with os.scandir(folder) as entries:
        found = [_sighting(entry) for entry in entries if not _is_unfinished(entry.name)]
    files = [sighting for sighting in found if sighting is not None]
    return tuple(sorted(files, key=lambda sighting: (sighting.changed_ns, sighting.name)))


def read_unchanged(folder: Path, sighting: Sighting) -> bytes | None:
    """Return the bytes of a file; None where it has vanished or changed since it was seen.

    Raises IntakeError for what can be no article: an unknown ending, no size or too much, a link, a
    device, a file that may not be read; OSError for what may be better next time.
    """
    if not sighting.is_regular:
        raise IntakeError(sighting.called, "a link or no regular file; put the file itself here")
    kind_of(sighting.called)
    try:
        # A link put in its place meanwhile is not followed, and a pipe does not hold us up.
        descriptor = os.open(folder / sighting.name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except PermissionError as error:
        raise IntakeError(
            sighting.called, f"cannot be read ({error.strerror}); check its permissions"
        ) from error
    except FileNotFoundError:
        return None
    with os.fdopen(descriptor, "rb") as stream:
        if _seen(sighting.name, os.fstat(descriptor)) != sighting:
            return None
        refuse_size(sighting.called, sighting.size_bytes)
        raw = stream.read(LIMIT_BYTES + 1)
    return raw if len(raw) == sighting.size_bytes else None


def put_away(folder: Path, sighting: Sighting, reason: str = "") -> bool:
    """Move a file to `done`, or with a reason to `refused`, where the reason is written beside it.

    Never onto another file: a number is added to its name. False: it has vanished or changed since it
    was seen, and stays. Raises OSError.
    """
    if not _is_unchanged(folder, sighting):
        return False
    shelf = folder / (REFUSED if reason else DONE)
    shelf.mkdir(exist_ok=True)
    target = _free(shelf, sighting.name, reason)
    if reason:
        # Before the move: a file is never refused without its reason.
        _why(target).write_text(reason + "\n", "utf-8")
    try:
        (folder / sighting.name).rename(target)
    except FileNotFoundError:
        _why(target).unlink(missing_ok=True)
        return False
    return True


def _is_unchanged(folder: Path, sighting: Sighting) -> bool:
    try:
        return _seen(sighting.name, (folder / sighting.name).lstat()) == sighting
    except FileNotFoundError:
        return False


def _is_unfinished(name: str) -> bool:
    return name.startswith(".") or name.lower().endswith(_UNFINISHED)


def _sighting(entry: os.DirEntry[str]) -> Sighting | None:
    try:
        if entry.is_dir(follow_symlinks=False):
            return None
        return _seen(entry.name, entry.stat(follow_symlinks=False))
    except FileNotFoundError:  # it went between the listing and this line
        return None


def _seen(name: str, status: os.stat_result) -> Sighting:
    return Sighting(name, status.st_ino, status.st_size, status.st_mtime_ns, stat.S_ISREG(status.st_mode))


def _free(shelf: Path, name: str, reason: str) -> Path:
    stem, suffix = Path(name).stem, Path(name).suffix
    room = _NAME_BYTES - _ENDING_BYTES - len(os.fsencode(suffix))
    if room < 1:
        stem, suffix, room = name, "", _NAME_BYTES - _ENDING_BYTES
    # Cut by characters: half a letter is no name.
    while len(os.fsencode(stem)) > room:
        stem = stem[:-1]
    names = (f"{stem}{f'-{number}' if number > 1 else ''}{suffix}" for number in count(1))
    return next(shelf / free for free in names if not _is_taken(shelf / free, reason))


def _is_taken(target: Path, reason: str) -> bool:
    if os.path.lexists(target):
        return True
    why = _why(target)
    # The same reason without its file: the program ended before the move.
    return bool(reason) and os.path.lexists(why) and not _says(why, reason)


def _says(why: Path, reason: str) -> bool:
    try:
        return why.read_text("utf-8") == reason + "\n"
    except (OSError, UnicodeDecodeError):
        return False


def _why(target: Path) -> Path:
    return target.with_name(target.name + ".why")
