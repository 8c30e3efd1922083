"""The tables of subscriptions and of alerts before the outbox, and the index that each question needs."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from bot.store.instants import Instant
from bot.store.place_schema import place
from bot.store.schema import METADATA

SUBSCRIPTION = Table(
    "subscription",
    METADATA,
    Column("id", Integer, primary_key=True, comment="the order of fan-out; never used again"),
    Column("chat_id", BigInteger, nullable=False, comment="who is told"),
    Column("thread_id", BigInteger, nullable=False, comment="the forum topic; 0: outside of topics"),
    Column("number", Integer, nullable=False, comment="what the chat calls it"),
    Column("about", Text, nullable=False, comment="equal for equal subscriptions of a chat"),
    Column(
        "story_id",
        ForeignKey("story.id", ondelete="CASCADE"),
        comment="the story it is to; NULL: to words, or to all",
    ),
    Column("rule", Text, comment="JSON of subscriptions.Rule; NULL: to a story, or to all"),
    Column("created_at", Instant, nullable=False, comment="when it was made"),
    Column("created_by", BigInteger, nullable=False, comment="the person who made it"),
    Column("muted_until", Instant, comment="its alerts wait until then; NULL: they do not"),
    Column("alerts", Text, comment="now or digest; NULL: as the chat wants all of them"),
    UniqueConstraint("chat_id", "thread_id", "about"),
    # Asked when a story is deleted.
    Index(None, "story_id"),
    sqlite_autoincrement=True,
    comment="what a chat or a topic asked to be told of",
)

SUBSCRIPTION_KEY = Table(
    "subscription_key",
    METADATA,
    # Which subscriptions may an article match, in the order of fan-out?
    Column("key", Text, primary_key=True, comment="a word, a story or all, as subscriptions.index writes it"),
    Column(
        "subscription_id",
        ForeignKey("subscription.id", ondelete="CASCADE"),
        primary_key=True,
        comment="what is filed under it",
    ),
    # Asked when a subscription ends.
    Index(None, "subscription_id"),
    sqlite_with_rowid=False,
    comment="where a subscription is found: under the rarest word that it needs",
)

ANNOUNCEMENT = Table(
    "announcement",
    METADATA,
    Column(
        "version_id",
        ForeignKey("version.id", ondelete="CASCADE"),
        primary_key=True,
        comment="the article that is new",
    ),
    Column("newest", Integer, nullable=False, comment="the last subscription that was there before it"),
    Column("cursor", Integer, nullable=False, comment="the last subscription that was asked; 0: none yet"),
    comment="new articles that not every subscription was asked about",
)

WAITING_ALERT = Table(
    "waiting_alert",
    METADATA,
    Column(
        "subscription_id",
        ForeignKey("subscription.id", ondelete="CASCADE"),
        primary_key=True,
        comment="why the chat is told",
    ),
    Column(
        "version_id",
        ForeignKey("version.id", ondelete="CASCADE"),
        primary_key=True,
        comment="what it is told of",
    ),
    Column("chat_id", BigInteger, nullable=False, comment="the subscription's"),
    Column("thread_id", BigInteger, nullable=False, comment="the subscription's"),
    Column("due_at", Instant, nullable=False, comment="not before"),
    # Who is to be told now?
    Index(None, "due_at"),
    # What else waits for this chat?
    Index(None, "chat_id", "thread_id"),
    # Asked when an article is deleted.
    Index(None, "version_id"),
    comment="articles that a subscription matched and that no message tells of yet",
)

SEEN = Table(
    "seen",
    METADATA,
    *place("who was told"),
    Column(
        "version_id",
        ForeignKey("version.id", ondelete="CASCADE"),
        primary_key=True,
        comment="what it was told of",
    ),
    Column("story_id", Integer, nullable=False, comment="the article's story at that time"),
    Column("words", Text, nullable=False, comment="lemmas of the extract, for likeness; empty: had none"),
    Column("seen_at", Instant, nullable=False, comment="when"),
    # What has this chat received of a story?
    Index(None, "chat_id", "thread_id", "story_id"),
    # Asked when an article is deleted.
    Index(None, "version_id"),
    # What may be purged?
    Index(None, "seen_at"),
    comment="what a chat was told by alerts and shown when it subscribed",
)

ALERT_WINDOW = Table(
    "alert_window",
    METADATA,
    *place("who was alerted"),
    Column("until", Instant, nullable=False, comment="what comes before then waits until then"),
    comment="the time after an alert in which others are gathered into one message",
)
