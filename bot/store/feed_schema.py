"""The tables of feeds and of the pages that wait to be read, and the index that each question needs."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from bot.store.instants import Instant
from bot.store.schema import METADATA

FEED = Table(
    "feed",
    METADATA,
    Column("id", Integer, primary_key=True, comment="shown to operators; never used again"),
    Column("named", Text, nullable=False, unique=True, comment="the address by which it was added"),
    Column("url", Text, nullable=False, unique=True, comment="where it is by now"),
    Column("host", Text, nullable=False, comment="of url, with its port"),
    Column("title", Text, comment="what it calls itself; NULL: nothing, or it was never read"),
    Column("outlet", Text, comment="whose articles it has, as a person told; NULL: nobody did"),
    Column("added_by", BigInteger, comment="the operator; NULL: the configuration"),
    Column("added_at", Instant, nullable=False, comment="when"),
    Column("etag", Text, comment="what its server asks to be reminded of; NULL: nothing"),
    Column("modified", Text, comment="the same, by date; NULL: nothing"),
    Column("next_at", Instant, nullable=False, comment="not asked before"),
    Column("read_at", Instant, comment="when it was last read or unchanged; NULL: never"),
    Column("failures", Integer, nullable=False, comment="in a row, since then"),
    Column("failed_as", Text, comment="the kind of the last one; NULL: it did not fail"),
    Column("reason", Text, comment="of the last one, in English; NULL: it did not fail"),
    Column("flaw", Text, comment="what is wrong with its markup, in English; NULL: nothing"),
    Column("ended_at", Instant, comment="when it was found to be gone for good; NULL: it is not"),
    # What is to be asked now?
    Index(None, "next_at"),
    sqlite_autoincrement=True,
    comment="feeds that are read; their items before the first reading are no news",
)

FEED_ITEM = Table(
    "feed_item",
    METADATA,
    Column(
        "feed_id", ForeignKey("feed.id", ondelete="CASCADE"), primary_key=True, comment="the feed that has it"
    ),
    Column("key", Text, primary_key=True, comment="its name in the feed, as intake.feeds reads it"),
    Column("link", Text, comment="where its page is; NULL: it has none"),
    Column("digest", Text, nullable=False, comment="of its title and content, as the feed last had them"),
    Column(
        "article_id",
        ForeignKey("article.id", ondelete="SET NULL"),
        comment="what came of it; NULL: nothing yet, nothing at all, or it was deleted",
    ),
    Column("listed_at", Instant, comment="when a reading found it last, to the day; NULL: unknown"),
    # Asked when an article is deleted.
    Index(None, "article_id"),
    # What did a feed list last long ago?
    Index(None, "feed_id", "listed_at"),
    # Has a feed had these words before, under another id?
    Index(None, "digest"),
    sqlite_with_rowid=False,
    comment="what feeds told; what stands here is told to nobody again, until feed_memory forgets it",
)

FEED_PAGE = Table(
    "feed_page",
    METADATA,
    Column("id", Integer, primary_key=True, comment="the order of arrival"),
    Column("feed_id", ForeignKey("feed.id", ondelete="CASCADE"), nullable=False, comment="whose item it is"),
    Column("key", Text, nullable=False, comment="the item's"),
    Column("link", Text, comment="the page; NULL: the item has none"),
    Column("host", Text, nullable=False, comment='of the link, with its port; "": it has none'),
    Column("title", Text, comment="as the feed told it; NULL: it did not"),
    Column("published", Text, comment="the day that the feed told; NULL: it did not"),
    Column("content", Text, nullable=False, comment="the text that the feed gave, as markup"),
    Column("announced", Integer, nullable=False, comment="1: it is news; 0: it was there before"),
    Column("due_at", Instant, nullable=False, comment="not read before"),
    Column("tries", Integer, nullable=False, comment="begun by now"),
    Column("deaths", Integer, nullable=False, comment="workers that were lost over it"),
    Column("set_aside_at", Instant, comment="when it was given up; NULL: it waits"),
    Column("reason", Text, comment="why the last try failed, in English; NULL: none did"),
    UniqueConstraint("feed_id", "key"),
    # What is to be read now?
    Index(None, "due_at"),
    comment="items that wait for their page",
)

FEED_HOST = Table(
    "feed_host",
    METADATA,
    Column("host", Text, primary_key=True, comment="with its port"),
    Column("failures", Integer, nullable=False, comment="in a row, over all of its feeds and pages"),
    Column("until", Instant, nullable=False, comment="nothing of it is asked before"),
    comment="hosts that did not answer, or asked to be left alone",
)

REVISIT = Table(
    "revisit",
    METADATA,
    Column(
        "article_id",
        ForeignKey("article.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        comment="whose page is looked at again",
    ),
    Column(
        "feed_id", ForeignKey("feed.id", ondelete="CASCADE"), nullable=False, comment="where it came from"
    ),
    Column("key", Text, nullable=False, comment="the item's"),
    Column("link", Text, nullable=False, comment="the page"),
    Column("host", Text, nullable=False, comment="of the link, with its port"),
    Column("title", Text, comment="as the feed told it; NULL: it did not"),
    Column("published", Text, comment="the day that the feed told; NULL: it did not"),
    Column("came_at", Instant, nullable=False, comment="when its text came in; what the looks count from"),
    Column("due_at", Instant, nullable=False, comment="not looked at before"),
    Column("tries", Integer, nullable=False, comment="looks that were begun and did not end"),
    Column("digest", Text, nullable=False, comment="of the bytes of its last answer"),
    Column("etag", Text, comment="what its server asks to be reminded of; NULL: nothing"),
    Column("modified", Text, comment="the same, by date; NULL: nothing"),
    Column("failure", Text, comment="why the last look was none, in English; NULL: it was one"),
    # What is to be looked at now?
    Index(None, "due_at"),
    # Asked when a feed is removed.
    Index(None, "feed_id"),
    comment="articles of feeds whose pages are looked at again; those of older programs have no row",
)
