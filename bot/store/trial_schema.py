"""The table of what alerts are tried of."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from bot.store.instants import Instant
from bot.store.schema import METADATA

TRIAL = Table(
    "trial",
    METADATA,
    Column(
        "version_id",
        ForeignKey("version.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        comment="what chats are to be told of",
    ),
    Column("tries", Integer, nullable=False, comment="how often that was begun and came to no end"),
    Column("retry_at", Instant, nullable=False, comment="not before"),
    Column("error", Text, comment="the last failure; NULL: none, or the program was killed over it"),
    comment="articles that are being announced, and those whose announcing failed",
)
