"""What intake needs of the web, and what it gets."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer of the web: `url` is the address that answered, `body` is unpacked and within the limit.

    `content_type` is as the server sent it, without its parameters; `charset` is its parameter, None: none.
    `etag` and `modified` are what the next question may carry. `moved_to` is where it moved for good, None:
    it did not.
    """

    url: str
    body: bytes
    content_type: str
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None
    moved_to: str | None = None


@dataclass(frozen=True, slots=True)
class NotModified:
    """The answer that nothing changed since; `moved_to` as above."""

    url: str
    moved_to: str | None = None


class Web(Protocol):
    """Where pages and feeds are."""

    async def fetch(
        self, url: str, *, limit: int, etag: str | None = None, modified: str | None = None
    ) -> Fetched | NotModified:
        """Return what stands at an address, of at most `limit` bytes; raises errors.FetchError."""
