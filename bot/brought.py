"""What a person brings into a chat that may become an article."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class File:
    """A document of a chat: `id` is what Telegram gives it out for; `size` in bytes, 0: it does not say."""

    id: str
    name: str
    size: int = 0


@dataclass(frozen=True, slots=True)
class Post:
    """Where a forwarded message was posted: its channel's name, its public link, its day by
    the clock of the chat that it was forwarded to.

    All are None where a person is forwarded: who sent something did not publish it.
    """

    outlet: str | None = None
    url: str | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Brought:
    """A message as an article may come with it.

    `name` is the same for the same message and for no other; `text` is its text or caption, "" where it has
    none; `post` is None where it was not forwarded.
    """

    name: str
    text: str = ""
    file: File | None = None
    post: Post | None = None
