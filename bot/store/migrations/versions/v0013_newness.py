"""What is new to a chat: when it looked last, and what only repeats."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "look",
        *_place(),
        sa.Column("story_id", sa.Integer, sa.ForeignKey("story.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("version_id", sa.Integer, nullable=False),
        sa.Column("looked_at", _MOMENT, nullable=False),
        sa.Index(None, "story_id"),
    )
    op.create_table(
        "repeated",
        *_place(),
        sa.Column(
            "version_id", sa.Integer, sa.ForeignKey("version.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("held_at", _MOMENT, nullable=False),
        sa.Index(None, "version_id"),
        sa.Index(None, "held_at"),
    )


def _place() -> tuple[sa.Column[int], sa.Column[int]]:
    chat = sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False)
    thread = sa.Column("thread_id", sa.BigInteger, primary_key=True, autoincrement=False)
    return chat, thread
