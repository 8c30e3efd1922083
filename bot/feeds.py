"""Feeds as values: as they were read, as they are kept, and what becomes of them."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One item of a feed; None and "" are what it does not tell.

    `key` names it within its feed: its own id, else its link, else the digest. `content` is the longest
    text that the feed gives of it, as markup; `published` is the day as the publisher's clock wrote it.
    `digest` changes whenever the title or the content does; white space does not count.
    """

    key: str
    link: str | None
    title: str | None
    published: date | None
    content: str
    language: str | None = None
    digest: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Here, for a feed is read in a process of its own, and its digests are wanted on the loop of events.
        object.__setattr__(self, "digest", item_digest(self.title, self.content))


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as it was read: `link` is the page of its site; `format` is rss, atom, cdf or json.

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
    """A feed that a list, a page or the configuration names; `title` is what it is called there."""

    url: str
    title: str | None = None
    outlet: str | None = None


class KnownItem(NamedTuple):
    """An item that a feed had before."""

    link: str | None
    digest: str


@dataclass(frozen=True, slots=True)
class News:
    """What a reading of a feed brought: `fresh` are new or changed items, `again` known ones by new keys."""

    fresh: tuple[FeedItem, ...] = ()
    again: tuple[FeedItem, ...] = ()


@dataclass(frozen=True, slots=True)
class DueFeed:
    """A feed that is to be asked: `failures` in a row are its own, `host_failures` those of its host.

    `is_open`: it was read before, so what is new in it is news.
    """

    id: int
    url: str
    host: str
    etag: str | None
    modified: str | None
    failures: int
    host_failures: int
    is_open: bool


@dataclass(frozen=True, slots=True)
class DuePage:
    """An item whose article is to be taken in, with what its feed tells of it and of itself.

    `tries` counts this one, `deaths` are workers that were lost over it; `outlet` is what the
    configuration or an operator calls the feed's outlet, `feed_title` what the feed calls itself.
    """

    id: int
    feed_id: int
    key: str
    link: str | None
    host: str
    title: str | None
    published: date | None
    content: str
    announced: bool
    tries: int
    deaths: int
    outlet: str | None
    feed_title: str | None
    feed_url: str
    host_failures: int


@dataclass(frozen=True, slots=True)
class Failure:
    """Why nothing could be read: `kind` as of errors.FetchError, or malformed; `reason` is English."""

    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Polled:
    """What becomes of a feed that was asked.

    `feed` is None where nothing changed and where it failed; `moved_to` is its new address; `ended`: it is
    gone for good. `host_rest` is until when its host is left alone, None: it answered.
    """

    next_at: datetime | None
    feed: Feed | None = None
    news: News = field(default_factory=News)
    etag: str | None = None
    modified: str | None = None
    moved_to: str | None = None
    failure: Failure | None = None
    host_rest: datetime | None = None


@dataclass(frozen=True, slots=True)
class KeptFeed:
    """A feed as operators see it; `added_by` None: the configuration names it.

    `named` is the address by which it was added, `url` where it is now; `read_at` is its last success,
    `failures` came since. `flaw` is what is wrong with its markup, "" where nothing is. `ended`: it is gone
    for good. `waiting` are its items that wait for their pages, `set_aside` those that were given up.
    """

    id: int
    named: str
    url: str
    title: str | None
    outlet: str | None
    added_by: int | None
    added_at: datetime
    next_at: datetime
    read_at: datetime | None
    failures: int
    failure: Failure | None
    flaw: str
    ended: bool
    waiting: int = 0
    set_aside: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """What is at an address, which is `url` by now: a feed, else the feeds that are named there.

    `is_list`: it is a list of feeds, whose feeds all are meant; else a page, which offers those of its site.
    """

    url: str
    feed: Feed | None = None
    listed: tuple[Listed, ...] = ()
    is_list: bool = False


Known = Mapping[str, KnownItem]
State = Literal["new", "read", "failing", "dying", "gone"]

# So many failures in a row, or so long without a success, and somebody should look after a feed.
DYING_FAILURES = 8
DYING = timedelta(days=2)


def item_digest(title: str | None, content: str) -> str:
    """Return the SHA-256 of a title and a content, single-spaced."""
    words = " ".join(f"{title or ''}\n{content}".split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def news_of(feed: Feed, known: Known) -> News:
    """Return what is new in a feed, oldest first: feeds have their newest first.

    A known link with known words under another id is the same item: it tells nobody anything.
    """
    there = set(known.values())
    fresh, again = list[FeedItem](), list[FeedItem]()
    for item in reversed(feed.items):
        before, now = known.get(item.key), KnownItem(item.link, item.digest)
        if before is None and now in there:
            again.append(item)
        elif before is None or before.digest != now.digest:
            fresh.append(item)
    return News(tuple(fresh), tuple(again))


def state_of(feed: KeptFeed, now: datetime) -> State:
    """Return how a feed stands."""
    if feed.ended:
        return "gone"
    if not feed.failures:
        return "read" if feed.read_at else "new"
    since = now - (feed.read_at or feed.added_at)
    return "dying" if feed.failures >= DYING_FAILURES or since > DYING else "failing"
