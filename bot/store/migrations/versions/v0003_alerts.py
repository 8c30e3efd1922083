"""Subscriptions, announcements, alerts."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _subscriptions()
    _announcements()
    _alerts()


def _subscriptions() -> None:
    op.create_table(
        "subscription",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("thread_id", sa.BigInteger, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("about", sa.Text, nullable=False),
        sa.Column("story_id", sa.Integer, sa.ForeignKey("story.id", ondelete="CASCADE")),
        sa.Column("rule", sa.Text),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("created_by", sa.BigInteger, nullable=False),
        sa.Column("muted_until", _MOMENT),
        sa.UniqueConstraint("chat_id", "thread_id", "about"),
        sa.Index(None, "story_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "subscription_key",
        sa.Column("key", sa.Text, primary_key=True),
        _reference("subscription", primary_key=True),
        sa.Index(None, "subscription_id"),
        sqlite_with_rowid=False,
    )


def _announcements() -> None:
    op.create_table(
        "announcement",
        _reference("version", primary_key=True),
        sa.Column("newest", sa.Integer, nullable=False),
        sa.Column("cursor", sa.Integer, nullable=False),
    )
    op.create_table(
        "waiting_alert",
        _reference("subscription", primary_key=True),
        _reference("version", primary_key=True),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("thread_id", sa.BigInteger, nullable=False),
        sa.Column("due_at", _MOMENT, nullable=False),
        sa.Index(None, "due_at"),
        sa.Index(None, "chat_id", "thread_id"),
        sa.Index(None, "version_id"),
    )


def _alerts() -> None:
    op.create_table(
        "seen",
        sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("thread_id", sa.BigInteger, primary_key=True, autoincrement=False),
        _reference("version", primary_key=True),
        sa.Column("story_id", sa.Integer, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("seen_at", _MOMENT, nullable=False),
        sa.Index(None, "chat_id", "thread_id", "story_id"),
        sa.Index(None, "version_id"),
        sa.Index(None, "seen_at"),
    )
    op.create_table(
        "alert_window",
        sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("thread_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("until", _MOMENT, nullable=False),
    )


def _reference(table: str, *, primary_key: bool) -> sa.Column[int]:
    key = sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
    return sa.Column(f"{table}_id", sa.Integer, key, primary_key=primary_key)
