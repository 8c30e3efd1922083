"""What operators changed, and how it is undone."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _stories()
    _corrections()
    _deletions()


def _stories() -> None:
    op.add_column("story", sa.Column("merged_into", sa.Integer))
    op.add_column("article", sa.Column("formed_in", sa.Integer))
    op.create_index(op.f("ix_story_merged_into"), "story", ["merged_into"])


def _corrections() -> None:
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("told", sa.Text, nullable=False),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.Column("made_by", sa.BigInteger, nullable=False),
        sa.Column("changes", sa.LargeBinary),
        sa.Column("undone_at", _MOMENT),
        sa.Index(None, "made_at"),
    )
    op.create_table(
        "corrected",
        sa.Column(
            "article_id",
            sa.Integer,
            sa.ForeignKey("article.id", ondelete="CASCADE"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("told", sa.Text, nullable=False),
        sa.Column("outlet", sa.Text),
        sa.Column("url", sa.Text),
        sa.Index(None, "url"),
    )


def _deletions() -> None:
    op.create_table(
        "deleted_text",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("correction_id", sa.Integer, sa.ForeignKey("correction.id"), nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("whole", sa.Text, nullable=False),
        sa.Column("url", sa.Text),
        sa.Column("outlet", sa.Text),
        sa.Index(None, "digest"),
        sa.Index(None, "whole"),
        sa.Index(None, "url"),
        sa.Index(None, "correction_id"),
    )
