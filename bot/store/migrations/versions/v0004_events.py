"""What each version tells of happenings."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("analysis", sa.Column("events", sa.LargeBinary))
