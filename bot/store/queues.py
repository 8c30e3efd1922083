"""The tables of what comes in and goes out, and the index that each question needs."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, Table, Text, text

from bot.store.instants import Instant
from bot.store.schema import METADATA

# Both databases use a partial index only where the query says the same, word for word.
_WAITING = text("state = 'waiting'")
_NOT_SENT = text("state <> 'sent'")

INBOX = Table(
    "inbox",
    METADATA,
    Column("id", Integer, primary_key=True, comment="the order of arrival; update ids have none"),
    Column("update_id", BigInteger, nullable=False, unique=True, comment="Telegram's; may be random"),
    Column("chat_id", BigInteger, comment="where it happened; NULL: in no chat"),
    Column("body", Text, nullable=False, comment="JSON: the update as Telegram wrote it"),
    Column("received_at", Instant, nullable=False, comment="when it came in"),
    Column(
        "state", Text, nullable=False, comment="waiting, done, or set aside after inbox.ATTEMPTS failures"
    ),
    Column("attempts", Integer, nullable=False, comment="how often it has failed"),
    Column("done_at", Instant, comment="when it was done or set aside; NULL: it waits"),
    Column("error", Text, comment="its last failure; NULL: has not failed"),
    # What is the oldest of each chat?
    Index("ix_inbox_waiting", "chat_id", "id", sqlite_where=_WAITING, postgresql_where=_WAITING),
    # What may be purged?
    Index(None, "done_at"),
    comment="updates, stored before Telegram may forget them",
)

OUTBOX = Table(
    "outbox",
    METADATA,
    Column("id", Integer, primary_key=True, comment="the order of sending; never used again"),
    Column("cause", Text, nullable=False, unique=True, comment="what it is sent for; never queued twice"),
    Column("chat_id", BigInteger, nullable=False, comment="where it goes; 0: the terminal"),
    Column("thread_id", BigInteger, comment="the forum topic; NULL: none, or it has vanished"),
    Column("urgency", Integer, nullable=False, comment="messages.Urgency: the lower goes first"),
    Column("page", Text, nullable=False, comment="JSON: html, and rows of [text, data] as keyboard"),
    Column("edits", BigInteger, comment="the message that it changes; NULL: it is a new one"),
    Column("plain", Boolean, nullable=False, comment="Telegram refused its HTML: goes without markup"),
    Column("state", Text, nullable=False, comment="waiting, claimed, sent, unknown, cancelled, failed"),
    Column("attempts", Integer, nullable=False, comment="how often Telegram failed at it"),
    Column("ambiguous", Integer, nullable=False, comment="how often it may have arrived unseen"),
    Column("created_at", Instant, nullable=False, comment="when it was queued"),
    Column("due_at", Instant, comment="not before; NULL: at once"),
    Column("claimed_at", Instant, comment="when its last sending began; NULL: has not begun"),
    Column("claimed_by", Text, comment="the run of the program that claimed it last; NULL: none has"),
    Column("settled_at", Instant, comment="when it was sent or came to another end; NULL: not yet"),
    Column("message_id", BigInteger, comment="what Telegram calls it; NULL: not sent"),
    Column("reason", Text, comment="why it came to its end or did not go at first; NULL: nothing happened"),
    # What goes next? Holds all that the question asks, so that passing over a busy chat reads no rows.
    Index(
        "ix_outbox_waiting",
        "urgency",
        "id",
        "chat_id",
        "due_at",
        sqlite_where=_WAITING,
        postgresql_where=_WAITING,
    ),
    # When is the next one due?
    Index("ix_outbox_due", "due_at", sqlite_where=_WAITING, postgresql_where=_WAITING),
    # How many are there of each kind? Thirty days of sent ones are none of its business.
    Index(
        "ix_outbox_open", "state", "urgency", "created_at", sqlite_where=_NOT_SENT, postgresql_where=_NOT_SENT
    ),
    # What waits for a chat that has gone or moved?
    Index(None, "chat_id", "state"),
    # What may be purged?
    Index(None, "settled_at"),
    sqlite_autoincrement=True,
    comment="every message that is sent, from its cause to its end",
)

UNREACHABLE = Table(
    "unreachable",
    METADATA,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False, comment="Telegram's"),
    Column("reason", Text, nullable=False, comment="what Telegram said: blocked, kicked, gone"),
    Column("since", Instant, nullable=False, comment="when it said so"),
    comment="chats that get nothing until they come back; what they chose is kept",
)

HEARTBEAT = Table(
    "heartbeat",
    METADATA,
    Column("name", Text, primary_key=True, comment="what is alive: poller, sender …"),
    Column("at", Instant, nullable=False, comment="when it last said so"),
    Column("facts", Text, nullable=False, comment="JSON: what it said of itself"),
    comment="signs of life, for those who look from another process",
)
