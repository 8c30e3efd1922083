"""What each version tells in figures, and its sentences as a summary weighs them."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("analysis", sa.Column("figures", sa.LargeBinary))
    op.add_column("analysis", sa.Column("lines", sa.LargeBinary))
