"""When and how each chat wants to be told."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("subscription", sa.Column("alerts", sa.Text))
    op.create_table(
        "preference",
        sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("length", sa.Integer),
        sa.Column("zone", sa.Text),
        sa.Column("alerts", sa.Text),
        sa.Column("quiet_from", sa.Integer),
        sa.Column("quiet_until", sa.Integer),
    )
    op.create_table(
        "digest",
        sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("thread_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("about", sa.Text, nullable=False),
        sa.Column("minute", sa.Integer, nullable=False),
        sa.Column("weekday", sa.Integer),
        sa.Column("version_id", sa.Integer, nullable=False),
        sa.Column("told_at", _MOMENT, nullable=False),
        sa.Column("next_at", _MOMENT, nullable=False),
        sa.Column("made_by", sa.BigInteger, nullable=False),
        sa.Index(None, "next_at"),
    )
    op.create_table(
        "news",
        sa.Column(
            "version_id", sa.Integer, sa.ForeignKey("version.id", ondelete="CASCADE"), primary_key=True
        ),
    )
    op.create_table(
        "mute",
        sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("thread_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("story_id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("until", _MOMENT, nullable=False),
        sa.Index(None, "until"),
    )
