"""The tables of how and when a chat wants to be told, and the index that each question needs."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, Table, Text

from bot.store.instants import Instant
from bot.store.place_schema import place
from bot.store.schema import METADATA

PREFERENCE = Table(
    "preference",
    METADATA,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False, comment="who chose"),
    Column("length", Integer, comment="lines of a summary; NULL: has not chosen"),
    Column("zone", Text, comment="its time zone as IANA names it; NULL: has not chosen"),
    Column("alerts", Text, comment="now, digest or off; NULL: has not chosen"),
    Column("quiet_from", Integer, comment="minutes after local midnight; NULL: no quiet hours"),
    Column("quiet_until", Integer, comment="minutes after local midnight; NULL: no quiet hours"),
    comment="what a chat chose beside its language",
)

DIGEST = Table(
    "digest",
    METADATA,
    *place("who gets it"),
    Column("about", Text, nullable=False, comment="all, followed, or numbers of stories apart by spaces"),
    Column("minute", Integer, nullable=False, comment="minutes after local midnight"),
    Column("weekday", Integer, comment="0: Monday … 6: Sunday; NULL: every day"),
    Column(
        "version_id", Integer, nullable=False, comment="the newest version that was there at the last one"
    ),
    Column("told_at", Instant, nullable=False, comment="when the last one was made, or the digest set up"),
    Column("next_at", Instant, nullable=False, comment="when the next one is due"),
    Column("made_by", BigInteger, nullable=False, comment="the person who set it up"),
    # Which are due?
    Index(None, "next_at"),
    comment="messages of what is new, at a time of day",
)

NEWS = Table(
    "news",
    METADATA,
    Column(
        "version_id", ForeignKey("version.id", ondelete="CASCADE"), primary_key=True, comment="what is news"
    ),
    comment="articles that came in as news: what a new feed had in store is none, and no digest tells of it",
)

MUTE = Table(
    "mute",
    METADATA,
    *place("who is not told"),
    Column("story_id", Integer, primary_key=True, autoincrement=False, comment="of what; 0: of anything"),
    Column("until", Instant, nullable=False, comment="alerts wait until then"),
    # Which are over?
    Index(None, "until"),
    comment="alerts that wait whatever subscription they are of",
)
