"""The feeds that are read, what they told, and the pages that wait to be read."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "feed",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("named", sa.Text, nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("host", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("outlet", sa.Text),
        sa.Column("added_by", sa.BigInteger),
        sa.Column("added_at", _MOMENT, nullable=False),
        sa.Column("etag", sa.Text),
        sa.Column("modified", sa.Text),
        sa.Column("next_at", _MOMENT, nullable=False),
        sa.Column("read_at", _MOMENT),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("failed_as", sa.Text),
        sa.Column("reason", sa.Text),
        sa.Column("flaw", sa.Text),
        sa.Column("ended_at", _MOMENT),
        sa.UniqueConstraint("named"),
        sa.UniqueConstraint("url"),
        sa.Index(None, "next_at"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "feed_item",
        sa.Column("feed_id", sa.Integer, _feed(), primary_key=True),
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("link", sa.Text),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("article_id", sa.Integer, sa.ForeignKey("article.id", ondelete="SET NULL")),
        sa.Index(None, "article_id"),
        sqlite_with_rowid=False,
    )
    _create_queue()


def _create_queue() -> None:
    op.create_table(
        "feed_page",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("feed_id", sa.Integer, _feed(), nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("link", sa.Text),
        sa.Column("host", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("published", sa.Text),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("announced", sa.Integer, nullable=False),
        sa.Column("due_at", _MOMENT, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("deaths", sa.Integer, nullable=False),
        sa.Column("set_aside_at", _MOMENT),
        sa.Column("reason", sa.Text),
        sa.UniqueConstraint("feed_id", "key"),
        sa.Index(None, "due_at"),
    )
    op.create_table(
        "feed_host",
        sa.Column("host", sa.Text, primary_key=True),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("until", _MOMENT, nullable=False),
    )


def _feed() -> sa.ForeignKey:
    return sa.ForeignKey("feed.id", ondelete="CASCADE")
