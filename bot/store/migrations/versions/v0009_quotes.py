"""Whom each version quotes, and whom it names."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("analysis", sa.Column("quotes", sa.LargeBinary))
    op.add_column("analysis", sa.Column("names", sa.LargeBinary))
