"""A feed as it was read: who publishes it, and its items."""

import hashlib
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One item of a feed; None and "" are what it does not tell.

    `key` names it within its feed: its own id, else its link, else the digest. `content` is the longest
    text that the feed gives of it, as markup; `published` is the day as the publisher's clock wrote it.
    """

    key: str
    link: str | None
    title: str | None
    published: date | None
    content: str
    language: str | None = None

    @property
    def digest(self) -> str:
        """What changes whenever the item's title or content does; white space does not count."""
        return digest(self.title, self.content)


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: `link` is the page of its site; `format` is rss, atom, cdf or json.

    `flaw` says in English what is wrong with its markup, "" where nothing is; its items are those that
    could be read in spite of it, in its own order, without repeated keys.
    """

    title: str | None
    link: str | None
    language: str | None
    format: str
    items: tuple[FeedItem, ...]
    flaw: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A feed that a list or a page names; `title` is what it is called there."""

    url: str
    title: str | None = None


def digest(title: str | None, content: str) -> str:
    """Return the SHA-256 of a title and a content, single-spaced."""
    words = " ".join(f"{title or ''}\n{content}".split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
