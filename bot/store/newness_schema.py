"""What tells a place what is new to it: when it looked at a story last, and what only repeated."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from bot.store.instants import Instant
from bot.store.place_schema import place
from bot.store.schema import METADATA

LOOK = Table(
    "look",
    METADATA,
    *place("who looked"),
    Column(
        "story_id", ForeignKey("story.id", ondelete="CASCADE"), primary_key=True, comment="at which story"
    ),
    Column("version_id", Integer, nullable=False, comment="the newest version that it held then"),
    Column("looked_at", Instant, nullable=False, comment="when"),
    Column(
        "missed", Text, comment="versions up to that one that it has not seen, apart by spaces; NULL: none"
    ),
    # Asked when a story is deleted.
    Index(None, "story_id"),
    comment="when a chat or a topic last asked what is new in a story",
)

REPEATED = Table(
    "repeated",
    METADATA,
    *place("whom it told nothing new"),
    Column(
        "version_id",
        ForeignKey("version.id", ondelete="CASCADE"),
        primary_key=True,
        comment="what it is not alerted of",
    ),
    Column("held_at", Instant, nullable=False, comment="since when it waits"),
    # Asked when an article is deleted.
    Index(None, "version_id"),
    # What may be purged?
    Index(None, "held_at"),
    comment="articles that a subscription matched and that repeat what was received: the digest's",
)
