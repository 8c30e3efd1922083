"""The month names and digits that a chat chose."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("chat", sa.Column("months", sa.Text))
    op.add_column("chat", sa.Column("digits", sa.Text))
