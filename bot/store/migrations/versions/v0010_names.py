"""What articles tell each other of names."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "named",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("lands", sa.Text, nullable=False),
        sa.Column("family", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("units", sa.Text, nullable=False),
        sa.Column("woman", sa.Integer, nullable=False),
        sa.UniqueConstraint("office", "lands", "name", "woman"),
        sa.Index(None, "family"),
    )
    op.create_table(
        "naming",
        _article(),
        sa.Column("named_id", sa.Integer, sa.ForeignKey("named.id"), primary_key=True),
        sa.Column("day", sa.Integer),
        sa.Column("alone", sa.Integer, nullable=False),
        sa.Index(None, "named_id", "day", "alone"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "asked_name",
        _article(),
        sa.Column("office", sa.Text, primary_key=True),
        sa.Column("lands", sa.Text, primary_key=True),
        sa.Column("family", sa.Text, primary_key=True),
        sa.Column("day", sa.Integer),
        sqlite_with_rowid=False,
    )
    # Names are filed when a text is read: each is read anew in the background, the newest first.
    op.execute("UPDATE analysis SET analyser = 0")


def _article() -> sa.Column[int]:
    reference = sa.ForeignKey("article.id", ondelete="CASCADE")
    return sa.Column("article_id", sa.Integer, reference, primary_key=True)
