"""Inbox, outbox, chats that cannot be reached, heartbeats."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_MOMENT = sa.DateTime(timezone=True)

_WAITING = sa.text("state = 'waiting'")
_NOT_SENT = sa.text("state <> 'sent'")


def upgrade() -> None:
    _inbox()
    _outbox()
    op.create_table(
        "unreachable",
        sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("since", _MOMENT, nullable=False),
    )
    op.create_table(
        "heartbeat",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("facts", sa.Text, nullable=False),
    )


def _inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("update_id", sa.BigInteger, nullable=False, unique=True),
        sa.Column("chat_id", sa.BigInteger),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("received_at", _MOMENT, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("done_at", _MOMENT),
        sa.Column("error", sa.Text),
        sa.Index("ix_inbox_waiting", "chat_id", "id", sqlite_where=_WAITING, postgresql_where=_WAITING),
        sa.Index(None, "done_at"),
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("cause", sa.Text, nullable=False, unique=True),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("thread_id", sa.BigInteger),
        sa.Column("urgency", sa.Integer, nullable=False),
        sa.Column("page", sa.Text, nullable=False),
        sa.Column("edits", sa.BigInteger),
        sa.Column("plain", sa.Boolean, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("ambiguous", sa.Integer, nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("due_at", _MOMENT),
        sa.Column("claimed_at", _MOMENT),
        sa.Column("claimed_by", sa.Text),
        sa.Column("settled_at", _MOMENT),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("reason", sa.Text),
        *_outbox_indexes(),
        sqlite_autoincrement=True,
    )


def _outbox_indexes() -> tuple[sa.Index, ...]:
    next_one = ("urgency", "id", "chat_id", "due_at")
    return (
        sa.Index("ix_outbox_waiting", *next_one, sqlite_where=_WAITING, postgresql_where=_WAITING),
        sa.Index("ix_outbox_due", "due_at", sqlite_where=_WAITING, postgresql_where=_WAITING),
        sa.Index(
            "ix_outbox_open",
            "state",
            "urgency",
            "created_at",
            sqlite_where=_NOT_SENT,
            postgresql_where=_NOT_SENT,
        ),
        sa.Index(None, "chat_id", "state"),
        sa.Index(None, "settled_at"),
    )
